import { z } from 'zod';

/** What a parameter may be as text of an address, before it is read, as JSON Schema. */
export function parameterSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Record<
    string,
    unknown
  >;
  return rest;
}
