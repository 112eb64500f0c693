import { z } from 'zod';
import { mirrorWords } from '../../site/catalogue/mirror.ts';
import { digestFilters, rowFilters } from '../mirror/rows.ts';
import type { Json } from './json-schemas.ts';
import { parameterSchema } from './parameter-schema.ts';

const { en, ja } = mirrorWords;
const digestsSchema = z.toJSONSchema(
  z.strictObject({
    items: z.array(z.strictObject({ key: z.string(), name: z.string(), digest: z.string() })),
    next: z.string().nullable(),
  }),
);

/** What mirrors ask, beside the list of changes. */
export function mirrorPaths(always: Json): Record<string, Json> {
  return {
    '/rows': {
      get: {
        operationId: 'rows',
        summary: en.rows,
        'x-description-ja': ja.rows,
        parameters: parameters(rowFilters, 'row'),
        responses: {
          '200': { description: en.rows, content: { 'application/x-ndjson': { schema: { type: 'string' } } } },
          ...always,
        },
      },
    },
    '/digests': {
      get: {
        operationId: 'digests',
        summary: en.digests,
        'x-description-ja': ja.digests,
        parameters: parameters(digestFilters, 'digest'),
        responses: {
          '200': { description: en.digests, content: { 'application/json': { schema: digestsSchema } } },
          ...always,
        },
      },
    },
  };
}

function parameters(filters: Readonly<Record<string, z.ZodType>>, of: 'row' | 'digest'): Json[] {
  return Object.entries(filters).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    description: en.parameters[of][name] ?? name,
    'x-description-ja': ja.parameters[of][name] ?? name,
    schema: parameterSchema(schema),
  }));
}
