import { z } from 'zod';
import { releaseKinds, bases, certainties } from '../../model/kinds.ts';
import { anchoredLists } from '../../model/reading.ts';

/** Letters that no address, name or database takes are refused before anybody is asked. */
const plain = z.string().regex(/^[^\p{Cc}\p{Cs}]{1,200}$/u, 'is empty, too long, or has control characters');

const date = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'is no 2025, 2025-12 or 2025-12-20');
const instant = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()], 'is no time such as 2025-12-20 or 2025-12-20T09:30:00Z')
  .transform((text) => new Date(text))
  .refine((at) => at.getUTCFullYear() > 1900, 'is before 1901');

/** Query parameters that several kinds take: what they may be, as text of an address. */
export const parameters = {
  lang: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/, 'is no language tag such as ja or en'),
  kind: releaseKinds.schema,
  country: z.string().regex(/^[A-Z]{2}$/, 'is no ISO 3166-1 code of two capitals such as KG'),
  field: z.string().regex(/^[a-z][a-z-]{0,40}$/, 'is no id of a field such as energy'),
  issuer: plain,
  from: date,
  until: date,
  example: z.enum(['true', 'false']).transform((text) => text === 'true'),
  changedFrom: instant,
  changedUntil: instant,
  release: z.string().regex(/^[a-z2-7]{13}$/, 'is no id of a release: 13 letters and digits'),
  list: z.enum(anchoredLists),
  certainty: certainties.schema,
  rule: z.string().regex(/^[\w/.-]{1,100}$/, 'is no rule such as ja/money'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'is no ISO 4217 code of three capitals such as JPY'),
  basis: bases.schema,
  amount: z.string().regex(/^\d{1,18}(?:\.\d{1,6})?$/, 'is no amount in whole units such as 3000000000000'),
  id: z.string().regex(/^[\w.-]{1,80}$/, 'is no id'),
  words: plain,
} as const;

/** What may stand in a cursor. */
export const cursorParts = {
  id: z.string().regex(/^[a-z2-7]{13}$/),
  listed: z.string().regex(/^[\d:T.+Z-]{4,32}$/),
  at: z
    .string()
    .regex(/^(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)
    .refine((text) => {
      const read = new Date(text);
      return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 19) === text.slice(0, 19);
    }),
  key: z.string().regex(/^\d{1,18}$/),
  number: z.string().regex(/^\d{1,9}$/),
} as const;
