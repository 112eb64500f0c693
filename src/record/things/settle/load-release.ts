import type { Pool, PoolClient } from 'pg';
import {
  settledLists,
  type Heard,
  type HeardFact,
  type HeardPassage,
  type SettledList,
  type Stretch,
} from './heard.ts';

interface ReleaseRow {
  key: string;
  id: string;
  lang: string;
  title: string;
  kind: string;
  issued: string | null;
  listed: string;
  translation: boolean;
  countries: string[];
  fields: string[];
  edition_key: string;
  passages: HeardPassage[] | null;
}
interface FactRow {
  edition_key: string;
  id: string;
  list: SettledList;
  value: Record<string, unknown>;
  anchors: [role: string, part: string | null, passage: number, start: number, end: number, quote: string][];
}

/** So many releases of one text in several languages are looked at. */
const mostOfAGroup = 9;

/** The release and, where it is a translation or has some, the others of its group. */
export interface Loaded {
  readonly release: Heard | null;
  readonly translations: readonly Heard[];
}

/** Releases with their translations, each with its current facts; no release where there is none of a key. */
export async function loadReleases(client: Pool | PoolClient, releaseKeys: readonly string[]): Promise<Loaded[]> {
  const releases = await client.query<ReleaseRow & { asked: string }>({
    name: 'settle-load-releases',
    text: `
      select own.key as asked, r.key, r.id, r.lang, r.title, r.kind, r.issued, r.listed,
        r.translation_of is not null as translation, r.countries, r.fields,
        r.current_edition as edition_key,
        (select json_agg(json_build_object('index', p.index, 'kind', p.kind, 'address', p.address, 'parent', p.parent,
              'start', p.starts, 'text', p.text)
            order by p.index)
          from passage p where p.edition_key = r.current_edition) as passages
      from unnest($1::bigint[]) as asked (key)
      cross join lateral (select key, coalesce(translation_of, id) as whole from release where key = asked.key offset 0) own
      cross join lateral (
        select * from release r where coalesce(r.translation_of, r.id) = own.whole
        order by r.key = own.key desc, r.key
        limit ${mostOfAGroup}) r
      order by own.key, r.key = own.key desc, r.key`,
    values: [releaseKeys],
  });
  const facts = await client.query<FactRow>({
    name: 'settle-load-facts',
    text: `
      select f.edition_key, f.id, f.list, f.value,
        (select json_agg(json_build_array(a.role, a.part, a.passage, a.starts, a.ends, a.quote) order by a.number)
          from anchor a where a.edition_key = f.edition_key and a.fact = f.number) as anchors
      from unnest($1::bigint[]) as asked (key)
      cross join lateral (select * from fact where edition_key = asked.key and list = any($2::text[]) offset 0) f
      order by f.edition_key, f.number`,
    values: [[...new Set(releases.rows.map((row) => row.edition_key))], settledLists],
  });
  const factsOf = Map.groupBy(facts.rows, (row) => row.edition_key);
  const heard = new Map<string, Heard>();
  for (const row of releases.rows)
    if (!heard.has(row.key)) heard.set(row.key, heardOf(row, factsOf.get(row.edition_key) ?? []));
  const groups = Map.groupBy(releases.rows, (row) => row.asked);
  return releaseKeys.map((key) => {
    const [release, ...translations] = (groups.get(key) ?? []).flatMap((row) => heard.get(row.key) ?? []);
    return { release: release ?? null, translations };
  });
}

function heardOf(row: ReleaseRow, facts: readonly FactRow[]): Heard {
  const { key, id, lang, title, kind, issued, listed, translation, countries, fields } = row;
  return {
    key,
    id,
    lang,
    title,
    kind,
    issued,
    listed,
    translation,
    countries,
    fields,
    day: issued ?? listed.slice(0, 10),
    passages: row.passages ?? [],
    facts: facts.map(factOf),
  };
}

function factOf({ id, list, value, anchors }: FactRow): HeardFact {
  const stretches = anchors.map(([role, part, passage, start, end, quote]) => ({
    role,
    part,
    at: { passage, start, end, quote } satisfies Stretch,
  }));
  const own = stretches.find((anchor) => anchor.role === 'at') ?? stretches[0];
  if (!own) throw new Error(`fact ${id} has no anchor`);
  return {
    id,
    list,
    value,
    at: own.at,
    also: stretches.filter((anchor) => anchor.role === 'also').map((anchor) => anchor.at),
    parts: Object.fromEntries(stretches.flatMap(({ part, at }) => (part === null ? [] : [[part, at]]))),
  };
}
