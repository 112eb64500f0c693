import { candidatesOf, mayConcern, type Candidate } from '../record/evidence/find.ts';
import { laterRelease, type LaterRelease } from '../record/evidence/later-release.ts';
import { matchesOf, type Rarity } from '../record/evidence/score.ts';
import { weights } from '../record/evidence/weights.ts';
import { fold } from '../text/fold.ts';
import { evidenceGold, promisesIn, readCorpus, type EvidenceGold, type GoldThings } from './evidence-gold.ts';

export interface HalfFigures {
  readonly pairs: number;
  /** Of the pairs: the promise is among the first three candidates for the passage that the gold quotes. */
  readonly recall: number;
  /** Of the pairs: the release is proposed for the promise, above the threshold. */
  readonly shown: number;
  /** Of the pairs proposed: with the relation that the gold says. */
  readonly relation: number;
  readonly missed: readonly string[];
}
export interface EvidenceFigures {
  readonly halves: Readonly<Record<'tuning' | 'apart' | 'both', HalfFigures>>;
  /** Of all that is shown, in both halves and beside them: what the gold has. What it is unsure of counts neither way. */
  readonly precision: number;
  readonly shown: number;
  readonly wrong: readonly string[];
  /** Near misses that are shown all the same. */
  readonly near: readonly string[];
}

/** The matching of evidence against corpus/evidence.json. */
export function scoreEvidence(gold: EvidenceGold = evidenceGold(), corpus = readCorpus(gold.folders)): EvidenceFigures {
  const things = promisesIn(corpus, gold);
  const rarity = rarityOf(things);
  const releases = new Map(Array.from(corpus, ([slug, release]) => [slug, laterRelease(release)]));
  const candidates = [...releases.values()].flatMap((later) =>
    candidatesOf(later, things.promises, rarity).filter((c) => c.score >= weights.shown),
  );
  const shown = new Map(candidates.map((c) => [pairKey(c.promise.key, c.later), c]));
  const found = gold.pairs.map((pair) => {
    const key = things.keyOf(pair.promise);
    const later = releases.get(pair.later);
    const place = key === null || !later ? null : placeOf(key, later, pair.words, things, rarity);
    return { pair, place, shown: key === null ? undefined : shown.get(pairKey(key, pair.later)) };
  });
  const half = (name: 'tuning' | 'apart' | 'both'): HalfFigures => {
    const of = found.filter(({ pair }) => name === 'both' || pair.half === name);
    const proposed = of.filter((f) => f.shown);
    return {
      pairs: of.length,
      recall: share(of.filter((f) => f.place !== null && f.place <= 3).length, of.length),
      shown: share(proposed.length, of.length),
      relation: share(proposed.filter((f) => f.shown?.relation === f.pair.relation).length, proposed.length),
      missed: of
        .filter((f) => f.place === null || f.place > 3 || !f.shown || f.shown.relation !== f.pair.relation)
        .map(
          (f) =>
            `${f.place ?? '-'} ${f.shown ? `shown ${f.shown.relation} for ${f.pair.relation}` : 'not shown'}  ${f.pair.promise.release} «${f.pair.promise.quote}» ← ${f.pair.later} «${f.pair.words}»`,
        ),
    };
  };
  const keysOf = (list: readonly { promise: (typeof gold.pairs)[number]['promise']; later: string }[]) =>
    new Set(list.map(({ promise, later }) => pairKey(things.keyOf(promise) ?? '?', later)));
  const [right, unsure, near] = [keysOf(gold.pairs), keysOf(gold.unsure), keysOf(gold.near)];
  const counted = [...shown].filter(([key]) => !unsure.has(key));
  return {
    halves: { tuning: half('tuning'), apart: half('apart'), both: half('both') },
    precision: share(counted.filter(([key]) => right.has(key)).length, counted.length),
    shown: counted.length,
    wrong: counted.filter(([key]) => !right.has(key)).map(([, c]) => lineOf(c)),
    near: counted.filter(([key]) => near.has(key)).map(([, c]) => lineOf(c)),
  };
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const pairKey = (promise: string, later: string) => `${promise} ${later}`;

export function rarityOf({ promises }: GoldThings): Rarity {
  const counts = new Map<string, number>();
  for (const promise of promises) for (const clue of promise.clues) counts.set(clue, (counts.get(clue) ?? 0) + 1);
  return { size: promises.length, count: (clue) => counts.get(clue) ?? 0 };
}

const bare = (text: string) => fold(text).replaceAll(/\s+/g, '');

/** The place of a promise among the candidates for the passage in which the words stand, from 1. */
function placeOf(key: string, later: LaterRelease, words: string, things: GoldThings, rarity: Rarity): number | null {
  const passages = new Set(later.units.filter((u) => bare(u.quote).includes(bare(words))).map((u) => u.passage));
  if (passages.size === 0) throw new Error(`${later.id} does not say «${words}» in one sentence`);
  const ranked = things.promises
    .filter((promise) => mayConcern(promise, later))
    .flatMap((promise) => {
      const match = matchesOf(promise, later, rarity).find((m) => passages.has(m.unit.passage));
      return match ? [{ key: promise.key, score: match.score }] : [];
    })
    .toSorted((a, b) => b.score - a.score);
  const at = ranked.findIndex((r) => r.key === key);
  return at < 0 ? null : at + 1;
}

const lineOf = (c: Candidate) =>
  `${c.score.toFixed(2)} ${c.relation}  ${c.promise.releases[0]} «${c.promise.quote.slice(0, 70)}» ← ${c.later} «${c.unit.quote.slice(0, 90)}» [${c.shared.join(' ')}]`;

/** What `evaluate --evidence` prints. */
export function evidenceTable(figures: EvidenceFigures, misses: boolean): string {
  const line = (name: 'tuning' | 'apart' | 'both') => {
    const f = figures.halves[name];
    return `${name.padEnd(7)} pairs ${String(f.pairs).padStart(3)}  in the first three ${f.recall.toFixed(3)}  shown ${f.shown.toFixed(3)}  right relation ${f.relation.toFixed(3)}`;
  };
  return [
    line('tuning'),
    line('apart'),
    line('both'),
    `precision of what is shown ${figures.precision.toFixed(3)} (${figures.shown} shown, ${figures.near.length} near misses among them)`,
    ...(misses
      ? [...figures.halves.tuning.missed.map((m) => `missed ${m}`), ...figures.wrong.map((w) => `wrong ${w}`)]
      : []),
    '',
  ].join('\n');
}
