import { z } from 'zod';
import { releaseKinds } from '../../model/kinds.ts';
import type { FoundRelease } from '../../record/views.ts';
import { kind } from '../declare/kind.ts';
import { parameters } from '../declare/parameters.ts';
import { addressSchema } from '../declare/schemas.ts';
import { Problem } from '../http/problem.ts';

const mark = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
const foundSchema = z.object({
  id: z.string(),
  title: z.string(),
  lang: z.string(),
  kind: releaseKinds.schema,
  issued: z.string().nullable(),
  published: z.string().nullable(),
  issuer: z.string(),
  countries: z.array(z.string()),
  fields: z.array(z.string()),
  example: z.boolean(),
  address: addressSchema,
  titleMarks: z.array(mark),
  passages: z.array(
    z.object({
      index: z.int().nonnegative(),
      address: z.string().nullable(),
      text: z.string(),
      marks: z.array(mark),
    }),
  ),
  more: z.int().nonnegative(),
});

const year = z.string().regex(/^\d{4}$/, 'is no year of four digits');

export const search = kind({
  path: 'search',
  name: 'Found',
  label: { ja: '検索', en: 'Search' },
  about: {
    ja: '言葉のある発表と、その段落。一度に10件、新しいほうから1,000件まで。',
    en: 'The releases in which words stand, with the passages. Ten at a time, the newest thousand at most.',
  },
  item: foundSchema,
  whole: foundSchema,
  filters: {
    q: parameters.words,
    lang: parameters.lang.optional(),
    kind: parameters.kind.optional(),
    country: parameters.country.optional(),
    field: parameters.field.optional(),
    year: year.optional(),
    issuer: parameters.issuer.optional(),
  },
  sorts: ['relevance', 'date'],
  pageSize: 10,
  keyset: () => z.tuple([z.string().regex(/^[1-9]\d{0,2}$/)]),
  async list({ record }, { filter, sort, after }) {
    const { q, ...rest } = filter;
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    const page = Number(after?.[0] ?? 1);
    const result = await record.search({ words: q, sort, page, ...given });
    if (result === null) throw new Problem('too-broad', `the search for ${JSON.stringify(q)} took too long`);
    if (page > result.pages) return { items: [], next: null };
    return { items: result.releases.map(foundOf), next: page < result.pages ? [String(page + 1)] : null };
  },
  one: null,
  changed: () => null,
});

function foundOf({ card, titleMarks, passages, more }: FoundRelease): z.infer<typeof foundSchema> {
  const { id, title, lang, kind: as, issued, published, issuer, countries, fields, example } = card;
  return {
    id,
    title,
    lang,
    kind: as,
    issued,
    published,
    issuer,
    countries: [...countries],
    fields: [...fields],
    example,
    address: `/releases/${id}`,
    titleMarks: titleMarks.map(([start, end]) => [start, end]),
    passages: passages.map(({ index, address, text, marks }) => ({
      index,
      address,
      text,
      marks: marks.map(([start, end]) => [start, end]),
    })),
    more,
  };
}
