import { z } from 'zod';
import type { Label, Locale } from './language.ts';

/**
 * A closed list of terms, declared once with its labels: the schema, the list of values and the
 * words shown to people are all derived from it.
 */
export interface Terms<K extends string> {
  readonly values: readonly [K, ...K[]];
  readonly schema: z.ZodType<K>;
  readonly label: (value: K, locale: Locale) => string;
}

export function terms<const T extends Record<string, Label>>(table: T): Terms<keyof T & string> {
  const values = Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];
  return {
    values,
    schema: z.enum(values),
    label: (value, locale) => table[value]?.[locale] ?? value,
  };
}

export type TermOf<T> = T extends Terms<infer K> ? K : never;
