import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecord, type OpenRecord } from '../record/open.ts';
import { releaseId } from '../record/identity/release-id.ts';
import { casesIn, type Case } from './corpus.ts';
import { inputOf } from './examples.ts';
import { matchedFacts, type GoldItem } from './identity-match.ts';
import { vocabulary } from './vocabulary.ts';

const lists = ['meetings', 'instruments', 'people', 'commitments', 'targets'] as const;
type List = (typeof lists)[number];

/** How well facts are held for the same thing: over all pairs of facts that the program found. */
export interface PairFigures {
  readonly found: number;
  readonly gold: number;
  readonly together: number;
  readonly right: number;
  readonly wanted: number;
  readonly precision: number;
  readonly recall: number;
}
export interface IdentityScore {
  readonly kinds: Readonly<Record<List, PairFigures>>;
  readonly misses: readonly string[];
}

interface Gold extends Partial<Record<List, Record<string, string[]>>> {
  readonly unsure?: Partial<Record<List, [string, string][]>>;
}

/** The releases that identity.json speaks of. */
export const identityFolders = ['corpus/ca-jad', 'corpus/variety', 'corpus/wide'];

/** By which order releases come in: what is found out must not depend on it. */
export type Order = 'as-listed' | 'oldest-first' | 'newest-first';

/** Records the corpus in a database of its own in a folder for the time being, and scores the things in it. */
export async function scoreIdentity(order: Order = 'as-listed'): Promise<IdentityScore> {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-identity-'));
  const record = await openRecord({ dataFolder: folder }, { vocabulary, onUnsettled: raise });
  try {
    return await scoreIdentityIn(record, order);
  } finally {
    await record.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function raise(error: unknown): void {
  process.stderr.write(`a release could not be settled: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}

/** The same in a record that is open and empty. */
export async function scoreIdentityIn(record: OpenRecord, order: Order): Promise<IdentityScore> {
  const cases = identityFolders.flatMap(casesIn);
  const bySlug = new Map(cases.map((each) => [each.slug, each]));
  await record.addReleases(ordered(cases, order).map((each) => inputOf(each, bySlug)));
  await record.settled();
  const gold = JSON.parse(readFileSync('corpus/identity.json', 'utf8')) as Gold;
  const items = (await Promise.all(cases.map((each) => itemsOf(record, each)))).flat();
  const misses: string[] = [];
  const kinds = lists.map(
    (list) =>
      [
        list,
        scoreList(
          list,
          items.filter((item) => item.list === list),
          gold,
          misses,
        ),
      ] as const,
  );
  return { kinds: Object.fromEntries(kinds) as IdentityScore['kinds'], misses };
}

function ordered(cases: readonly Case[], order: Order): readonly Case[] {
  if (order === 'as-listed') return cases;
  const oldest = cases.toSorted((a, b) => String(a.gold['issued']).localeCompare(String(b.gold['issued'])));
  return order === 'oldest-first' ? oldest : oldest.toReversed();
}

interface Item {
  readonly list: List;
  /** `<slug> <quote>`, with `#2` for the second of the same quote: as identity.json names it. */
  readonly name: string;
  /** Id of the thing that the program holds it for; null where the program has not found the fact. */
  readonly thing: string | null;
}

/** The annotated facts of a release, each with the thing that the program's fact in its place is held for. */
async function itemsOf(record: OpenRecord, { slug, page, meta, gold }: Case): Promise<Item[]> {
  const id = releaseId({ url: meta.url, bytes: readFileSync(page) });
  const [view, things] = await Promise.all([record.release(id), record.things.thingsOf(id)]);
  if (!view) return [];
  return lists.flatMap((list) => {
    const wanted = (gold[list] ?? []) as GoldItem[];
    const found = matchedFacts(wanted, view.reading[list]);
    return wanted.map(({ quote }, place) => {
      const same = wanted.filter((each) => each.quote === quote);
      const nth = same.length > 1 ? ` #${same.indexOf(wanted[place] as GoldItem) + 1}` : '';
      const fact = view.facts.find((row) => row.list === list && row.position === found[place]);
      return { list, name: `${slug} ${quote}${nth}`, thing: fact ? (things[fact.id]?.id ?? null) : null };
    });
  });
}

function scoreList(list: List, items: readonly Item[], gold: Gold, misses: string[]): PairFigures {
  const groupOf = new Map(
    Object.entries(gold[list] ?? {}).flatMap(([group, names]) => names.map((name) => [name, group])),
  );
  for (const name of groupOf.keys())
    if (!items.some((item) => item.name === name)) throw new Error(`identity.json: no ${list} is ${name}`);
  const unsure = new Set((gold.unsure?.[list] ?? []).flatMap(([a, b]) => [`${a}\n${b}`, `${b}\n${a}`]));
  const found = items.filter((item) => item.thing !== null);
  let [together, right, wanted] = [0, 0, 0];
  for (const [place, a] of found.entries())
    for (const b of found.slice(place + 1)) {
      if (unsure.has(`${a.name}\n${b.name}`)) continue;
      const same = a.name === b.name || (groupOf.has(a.name) && groupOf.get(a.name) === groupOf.get(b.name));
      const held = a.thing === b.thing;
      together += Number(held);
      wanted += Number(same);
      right += Number(held && same);
      if (held !== same)
        misses.push(`${held ? 'wrongly joined' : 'not joined    '} ${list.padEnd(12)} ${a.name} ⟷ ${b.name}`);
    }
  return {
    found: found.length,
    gold: items.length,
    together,
    right,
    wanted,
    precision: together === 0 ? 1 : right / together,
    recall: wanted === 0 ? 1 : right / wanted,
  };
}

export function identityTable({ kinds, misses }: IdentityScore, withMisses: boolean): string {
  const lines = Object.entries(kinds).map(
    ([list, f]) =>
      `${list.padEnd(12)} facts ${String(f.found).padStart(4)} of ${String(f.gold).padStart(4)}  pairs joined ${String(f.together).padStart(4)} right ${String(f.right).padStart(4)} wanted ${String(f.wanted).padStart(4)}  P ${f.precision.toFixed(3)} R ${f.recall.toFixed(3)}`,
  );
  return `${[...lines, ...(withMisses ? misses : [])].join('\n')}\n`;
}
