import { z } from 'zod';
import { writeWords } from '../../site/catalogue/tokens.ts';
import { deskKinds } from '../../record/desk/views.ts';
import { decidedSchema, factAddedSchema, factDecisionSchema, itemDecisionSchema } from '../writes/request.ts';
import type { Json } from './json-schemas.ts';

const { en, ja } = writeWords;
const schemaOf = (schema: z.ZodType): Json => {
  const { $schema: _schema, ...rest } = z.toJSONSchema(schema, { io: 'input' }) as Json;
  return rest;
};
const body = (schema: z.ZodType): Json => ({
  required: true,
  content: { 'application/json': { schema: schemaOf(schema) } },
});
const queue: Json = {
  type: 'object',
  required: ['items', 'next'],
  additionalProperties: false,
  properties: {
    items: {
      type: 'array',
      items: { type: 'object', required: ['id', 'kind', 'acts', 'etag'] },
    },
    next: { type: ['string', 'null'] },
  },
};

/** How a personal token is sent. */
export const tokenScheme: Json = {
  type: 'http',
  scheme: 'bearer',
  description: en.scheme,
  'x-description-ja': ja.scheme,
};

/** What editors' programs do with a personal token, to be laid over the paths that can be read. */
export function writePaths(problems: (codes: readonly number[]) => Json): Record<string, Json> {
  const answers = (schema: Json, codes: readonly number[]): Json => ({
    '200': { description: en.decided, content: { 'application/json': { schema } } },
    ...problems([400, 401, 403, 429, 500, ...codes]),
  });
  const operation = (id: keyof typeof en.operations, scopes: string, more: Json): Json => ({
    operationId: id,
    summary: en.operations[id],
    'x-description-ja': ja.operations[id],
    description: `${en.scope} ${scopes}`,
    security: [{ token: [] }],
    ...more,
  });
  const parameter = (name: keyof typeof en.parameters, place: 'path' | 'header' | 'query', schema: Json): Json => ({
    name,
    in: place,
    required: place === 'path',
    description: en.parameters[name],
    'x-description-ja': ja.parameters[name],
    schema,
  });
  const text = { type: 'string' };
  const seen = parameter('If-Match', 'header', text);
  const id = parameter('id', 'path', text);
  const decided = schemaOf(decidedSchema);
  return {
    '/desk': {
      get: operation('read-desk', 'desk:read', {
        parameters: [
          parameter('kind', 'query', { type: 'string', enum: [...deskKinds] }),
          parameter('limit', 'query', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
          parameter('after', 'query', text),
        ],
        responses: answers(queue, []),
      }),
    },
    '/facts': {
      post: operation('add-fact', 'facts:decide', {
        requestBody: body(factAddedSchema),
        responses: answers(decided, [422]),
      }),
    },
    '/facts/{id}': {
      patch: operation('decide-fact', 'facts:decide', {
        parameters: [id, seen],
        requestBody: body(factDecisionSchema),
        responses: answers(decided, [404, 412, 422, 428]),
      }),
    },
    '/decisions': {
      post: operation('decide-item', 'facts:decide, evidence:decide, things:join', {
        parameters: [seen],
        requestBody: body(itemDecisionSchema),
        responses: answers(decided, [409, 412, 422, 428]),
      }),
    },
    '/decisions/{id}': {
      delete: operation('undo-decision', 'facts:decide, evidence:decide, things:join', {
        parameters: [id],
        responses: answers(decided, [404, 409, 422]),
      }),
    },
  };
}
