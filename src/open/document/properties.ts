import { z } from 'zod';

const known = new WeakMap<z.ZodType, readonly string[]>();

/** The names of an item's properties, in order; of a union those that its members have, each once. */
export function propertiesOf(schema: z.ZodType): readonly string[] {
  const before = known.get(schema);
  if (before) return before;
  const names = [...new Set(namesOf(schema))];
  known.set(schema, names);
  return names;
}

function namesOf(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => namesOf(option as z.ZodType));
  return [];
}
