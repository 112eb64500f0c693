import { z } from 'zod';
import type { OpenQueries, ReleaseFilter } from '../../record/open/views.ts';
import { factSchema } from '../declare/fact-schemas.ts';
import { kind } from '../declare/kind.ts';
import { cursorParts, parameters } from '../declare/parameters.ts';
import { captureSchema, passageSchema, releaseSchema } from '../declare/schemas.ts';
import { captureOf, factOf, releaseOf } from './present.ts';

/** What releases, and the facts in them, can be narrowed to. */
export const releaseFilters = {
  lang: parameters.lang.optional(),
  country: parameters.country.optional(),
  field: parameters.field.optional(),
  issuer: parameters.issuer.optional(),
  from: parameters.from.optional(),
  until: parameters.until.optional(),
  example: parameters.example.optional(),
  changedFrom: parameters.changedFrom.optional(),
  changedUntil: parameters.changedUntil.optional(),
  dialogue: parameters.id.optional(),
  meeting: parameters.id.optional(),
  person: parameters.id.optional(),
  organisation: parameters.id.optional(),
} as const;
type Filters = { [K in keyof typeof releaseFilters]: z.output<(typeof releaseFilters)[K]> };

/** Without the parameters that were not given, and with the thing that is asked about. */
export function releaseFilter(filters: Filters): ReleaseFilter {
  const { dialogue, meeting, person, organisation, ...rest } = filters;
  const about = Object.entries({ dialogue, meeting, person, organisation }).find(([, id]) => id !== undefined);
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...given, ...(about?.[1] === undefined ? {} : { about: { kind: about[0], id: about[1] } }) };
}

const whole = releaseSchema.extend({
  text: z.string(),
  passages: z.array(passageSchema),
  capture: captureSchema,
  translations: z.array(z.object({ id: z.string(), lang: z.string(), title: z.string() })),
  facts: z.array(factSchema),
});

export const releases = kind({
  path: 'releases',
  name: 'Release',
  label: { ja: '発表', en: 'Releases' },
  about: {
    ja: '発表元が一つのアドレスで公表したもの。一件ずつ取得すると、本文、段落、すべての事実も含まれます。',
    en: 'What an issuer published at one address. One alone comes with its text, its passages and all its facts.',
  },
  item: releaseSchema,
  whole,
  filters: { ...releaseFilters, kind: parameters.kind.optional() },
  sorts: ['-listed', 'listed', '-changed', 'changed'],
  keyset: (sort) => z.tuple([sort.endsWith('listed') ? cursorParts.listed : cursorParts.at, cursorParts.id]),
  async list({ record }, { filter, sort, limit, after }) {
    const { kind: ofKind, ...rest } = filter;
    const page = await record.open.releases(
      { ...releaseFilter(rest), ...(ofKind === undefined ? {} : { kind: ofKind }) },
      { order: sort, limit, after },
    );
    return { items: page.items.map(releaseOf), next: page.next };
  },
  async one({ record }, id) {
    const [release, view] = await Promise.all([record.open.release(id), record.release(id)]);
    if (release === null || view === null) return null;
    const [facts, capture] = await Promise.all([factsOf(record.open, id), record.open.capture(view.capture.id)]);
    if (capture === null) return null;
    return {
      ...releaseOf(release),
      text: view.edition.text,
      passages: view.edition.passages.map(({ index, kind: as, address, label, depth, parent, start, end }) => ({
        index,
        kind: as,
        address,
        label,
        depth,
        parent,
        start,
        end,
        text: view.edition.text.slice(start, end),
      })),
      capture: captureOf(capture),
      translations: [...view.translations],
      facts,
    };
  },
  changed: (item) => item.changed,
});

async function factsOf(open: OpenQueries, release: string): Promise<ReturnType<typeof factOf>[]> {
  const facts: ReturnType<typeof factOf>[] = [];
  let after: readonly string[] | null = null;
  do {
    const page: Awaited<ReturnType<OpenQueries['facts']>> = await open.facts(
      { release },
      { order: 'recorded', limit: 500, after },
    );
    facts.push(...page.items.map(factOf));
    after = page.next;
  } while (after !== null);
  return facts;
}
