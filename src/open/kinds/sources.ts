import { z } from 'zod';
import { kind } from '../declare/kind.ts';
import { sourceSchema } from '../declare/schemas.ts';

export const sources = kind({
  path: 'sources',
  name: 'Source',
  label: { ja: '発表元', en: 'Sources' },
  about: {
    ja: '発表元と、その出典表示、利用条件、記録にある発表の数。',
    en: 'Who issues releases, with credit line, terms of use and how many of theirs are recorded.',
  },
  item: sourceSchema,
  whole: sourceSchema,
  filters: {},
  sorts: ['name'],
  keyset: () => z.tuple([z.string().regex(/^\d{1,9}$/)]),
  // Few, and their names sort by the database: a cursor counts them.
  async list({ record }, { limit, after }) {
    const all = await record.open.sources();
    const from = Number(after?.[0] ?? 0);
    const next = from + limit;
    return { items: all.slice(from, next), next: next < all.length ? [String(next)] : null };
  },
  one: null,
  changed: () => null,
});
