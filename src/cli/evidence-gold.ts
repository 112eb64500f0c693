import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { extract } from '../extract/engine.ts';
import { grammars } from '../extract/grammars.ts';
import { evidenceRelations } from '../model/things.ts';
import { read } from '../read/read.ts';
import {
  promisesOf,
  unique,
  type OpenPromise,
  type PromiseFact,
  type ReadRelease,
} from '../record/evidence/promise.ts';
import { casesIn } from './corpus.ts';
import { vocabulary } from './vocabulary.ts';

const promiseSchema = z.object({
  release: z.string(),
  list: z.enum(['commitments', 'targets']),
  /** How the words of the promise begin. */
  quote: z.string(),
});
export type GoldPromise = z.infer<typeof promiseSchema>;
const goldSchema = z.object({
  about: z.string(),
  /** Whose releases were held against one another by hand. */
  folders: z.array(z.string()),
  same: z.array(z.array(promiseSchema)),
  pairs: z.array(
    z.object({
      half: z.enum(['tuning', 'apart']),
      promise: promiseSchema,
      later: z.string(),
      words: z.string(),
      relation: evidenceRelations.schema,
      /** Overlooked at first, added when a program proposed it. */
      late: z.boolean().optional(),
    }),
  ),
  near: z.array(z.object({ promise: promiseSchema, later: z.string(), why: z.string() })),
  unsure: z.array(z.object({ promise: promiseSchema, later: z.string(), why: z.string() })),
});
export type EvidenceGold = z.infer<typeof goldSchema>;

/** corpus/evidence.json: which later release speaks of which earlier promise. */
export const evidenceGold = (file = 'corpus/evidence.json'): EvidenceGold =>
  goldSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** Every annotated release of the folders as the matching sees it, by slug. */
export function readCorpus(folders: readonly string[]): Map<string, ReadRelease> {
  return new Map(
    folders.flatMap(casesIn).map(({ slug, page, meta }) => {
      const edition = read({ bytes: readFileSync(page), contentType: meta.contentType, url: meta.url });
      const day = (edition.issued ?? edition.published ?? meta.fetched).slice(0, 10);
      const reading = extract(edition, { vocabulary, grammars });
      return [slug, { id: slug, group: meta.translationOf ?? slug, day, edition, reading }];
    }),
  );
}

interface Telling extends PromiseFact {
  readonly release: string;
  readonly group: string;
}
export interface GoldThings {
  readonly promises: readonly OpenPromise[];
  /** The key of the promise that the gold names; null where the program found no such fact. */
  keyOf(promise: GoldPromise): string | null;
}

/**
 * The promises of all releases, each once: translations side by side, and what the gold says is the same. The record
 * joins them by its rules of identity; here they are given, so that only the matching is measured.
 */
export function promisesIn(releases: ReadonlyMap<string, ReadRelease>, gold: EvidenceGold): GoldThings {
  const tellings = [...releases.values()].flatMap((release) =>
    promisesOf(release).map((fact): Telling => ({ ...fact, release: release.id, group: release.group })),
  );
  const joined = new Map<Telling, Telling>();
  const rootOf = (telling: Telling): Telling => {
    const next = joined.get(telling);
    return next ? rootOf(next) : telling;
  };
  const join = (a: Telling | undefined, b: Telling | undefined) => {
    if (a && b && rootOf(a) !== rootOf(b)) joined.set(rootOf(b), rootOf(a));
  };
  const tellingOf = ({ release, list, quote }: GoldPromise) =>
    tellings.find(
      (t) =>
        t.release === release && t.kind === (list === 'targets' ? 'target' : 'commitment') && t.quote.startsWith(quote),
    );
  const find = (release: string, { kind, position }: Telling) =>
    tellings.find((t) => t.release === release && t.kind === kind && t.position === position);
  for (const telling of tellings) if (telling.group !== telling.release) join(find(telling.group, telling), telling);
  for (const group of gold.same) {
    const [first, ...rest] = group.map(tellingOf);
    for (const other of rest) join(first, other);
  }
  const groups = Map.groupBy(tellings, rootOf);
  const keys = new Map(Array.from(groups.keys(), (root, number) => [root, String(number)]));
  return {
    promises: Array.from(groups, ([root, group]) => openPromise(keys.get(root) ?? '', group)),
    keyOf(promise) {
      const telling = tellingOf(promise);
      return telling ? (keys.get(rootOf(telling)) ?? null) : null;
    },
  };
}

/** Put together from those who said it first; what is said again on a later day is evidence, not the promise. */
function openPromise(key: string, group: readonly Telling[]): OpenPromise {
  const [first] = group.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  if (!first) throw new Error('a promise that nobody told');
  const tellings = group.filter((t) => t.day === first.day);
  return {
    ...first,
    key,
    releases: unique(tellings.flatMap((t) => [t.release, t.group])),
    retold: [],
    countries: unique(tellings.flatMap((t) => t.countries)),
    dialogues: unique(tellings.flatMap((t) => t.dialogues)),
    clues: unique(tellings.flatMap((t) => t.clues)),
    areaClues: unique(tellings.flatMap((t) => t.areaClues)),
    projectClues: first.projectClues,
    days: unique(tellings.flatMap((t) => t.days)),
  };
}
