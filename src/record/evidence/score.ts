import { deedOf } from './relation.ts';
import type { Clue } from './clues.ts';
import type { LaterRelease, Unit } from './later-release.ts';
import type { OpenPromise } from './promise.ts';
import { weights } from './weights.ts';

/** How many open promises have a clue, of how many there are: rare clues say more. */
export interface Rarity {
  readonly size: number;
  readonly count: (clue: Clue) => number;
}

export interface Features {
  /** Weight of the clues that sentence and promise share. */
  readonly shared: number;
  /** What share of the promise's weight that is, 0 to 1. */
  readonly cover: number;
  readonly name: number;
  readonly amount: number;
  readonly day: number;
  readonly month: number;
  /** The release names the day of the promise somewhere. */
  readonly named: number;
  readonly countries: number;
  readonly actor: number;
  readonly dialogue: number;
  readonly act: number;
  readonly near: number;
  readonly title: number;
  /** The words of the heading over the promise are there too, 0 to 1. */
  readonly area: number;
  /** The sentence names the year of the promise, which is not its own. */
  readonly year: number;
  /** All days that the sentence names lie before the promise. */
  readonly before: number;
  /** Another project than the one that was signed for. */
  readonly foreign: number;
  /** It has one matter or word of the promise, and neither a name nor an amount. */
  readonly thin: number;
  /** For a target: no figure of its unit. */
  readonly noFigure: number;
}

export interface Match {
  readonly unit: Unit;
  readonly score: number;
  readonly features: Features;
  readonly shared: readonly Clue[];
}

/** As many promises as the weights were set on: a record of any other size is counted as if it had so many. */
const reference = 260;

export function rarityOf(clue: Clue, { size, count }: Rarity): number {
  const scaled = size > reference ? (count(clue) * reference) / size : count(clue);
  return Math.log((reference + 2) / (Math.min(scaled, reference) + 1)) * weightOf(clue);
}

/** A concept of several words, “investment agreement”, says more than one of one. */
const weightOf = (clue: Clue) =>
  (weights.clue[clue[0] as keyof typeof weights.clue] ?? 1) * (clue.startsWith('c:') && clue.includes(' ') ? 1.4 : 1);

/** Of each passage of the release the sentence that speaks most of the promise, the best first. */
export function matchesOf(promise: OpenPromise, later: LaterRelease, rarity: Rarity): Match[] {
  const whole = promise.clues.map((clue) => [clue, rarityOf(clue, rarity)] as const);
  const still = stillFeatures(promise, later);
  const best = new Map<number, Match>();
  for (const unit of later.units) {
    const match = matchOf(unit, promise, whole, still, later);
    if (match && match.score > (best.get(unit.passage)?.score ?? 0)) best.set(unit.passage, match);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

function matchOf(
  unit: Unit,
  promise: OpenPromise,
  whole: readonly (readonly [Clue, number])[],
  still: ReturnType<typeof stillFeatures>,
  later: LaterRelease,
): Match | null {
  const found: Clue[] = [];
  let [shared, total, name, amount] = [0, 0, 0, 0];
  for (const [clue, weight] of whole) {
    total += weight;
    const own = unit.own.has(clue);
    if (!own && !unit.around.has(clue)) continue;
    const counts = own ? weight : weight * weights.around;
    shared += counts;
    if (own) found.push(clue);
    if (clue.startsWith('n:')) name = Math.max(name, counts / 8);
    if (clue.startsWith('a:')) amount = 1;
  }
  if (found.length === 0 && shareOf(promise.areaClues, unit) === 0) return null;
  const features: Features = {
    ...still,
    shared: Math.min(shared, 40) / 40,
    cover: shared / (total + 4),
    name: Math.min(name, 1),
    amount,
    act: deedOf(unit.quote, later.lang) === null ? 0 : 1,
    title: unit.kind === 'title' ? 1 : 0,
    area: shareOf(promise.areaClues, unit),
    ...datesOf(promise, unit, later),
    foreign: promise.projectClues.length > 0 && name === 0 && shareOf(promise.projectClues, unit) < 0.6 ? 1 : 0,
    thin: found.length < 2 && name === 0 && amount === 0 ? 1 : 0,
    noFigure: promise.unit !== null && !unit.figures.some((f) => f.unit === promise.unit) ? 1 : 0,
  };
  const score = scoreOf(features) * (found.length === 0 ? weights.headingOnly : 1);
  return { unit, score, features, shared: found };
}

function shareOf(clues: readonly Clue[], unit: Unit): number {
  const found = clues.filter((clue) => unit.own.has(clue) || unit.around.has(clue)).length;
  return clues.length === 0 ? 0 : found / clues.length;
}

/** 「2024年8月に…、また今回の首脳会合に合わせて」 speaks of an earlier time and of this one. */
const speaksOfNow = (words: string) => /今回|今般|本日|この機会|\btoday\b|on this occasion/i.test(words);

/** What the sentence's own dates say: the day on which it was promised, its year, or a time before there was a promise. */
function datesOf(promise: OpenPromise, unit: Unit, later: LaterRelease) {
  const own = unit.dates.filter((date) => date !== later.day);
  const isBefore = (date: string) => date < promise.day.slice(0, date.length);
  const day = own.some((date) => date.length === 10 && promise.days.includes(date));
  const month = own.some((date) => date.length >= 7 && promise.days.some((d) => d.startsWith(date.slice(0, 7))));
  const year =
    own.some((date) => date.slice(0, 4) === promise.day.slice(0, 4)) && !later.day.startsWith(promise.day.slice(0, 4));
  return {
    day: day ? 1 : 0,
    month: month ? 1 : 0,
    year: year ? 1 : 0,
    before: own.length > 0 && own.every(isBefore) && !month && !speaksOfNow(unit.quote) ? 1 : 0,
  };
}

/** What does not depend on the sentence. */
function stillFeatures(promise: OpenPromise, later: LaterRelease) {
  const theirs = later.countries.filter((code) => promise.countries.includes(code)).length;
  const gap = (Date.parse(later.day) - Date.parse(promise.day)) / 86_400_000;
  return {
    named: promise.days.some(
      (day) => day !== later.day && (later.days.includes(day) || later.days.includes(day.slice(0, 7))),
    )
      ? 1
      : 0,
    countries:
      promise.countries.length === 0
        ? 0.5
        : theirs / Math.max(promise.countries.length, Math.min(later.countries.length, 6)),
    actor: actorIn(promise.actor, later),
    dialogue: promise.dialogues.some((id) => later.dialogues.includes(id)) ? 1 : 0,
    near: Math.max(0, 1 - gap / 365),
  };
}

/** 1 where whoever promised is in the release, 0 where it is a state or body that is not, between where none is named. */
export function actorIn(actor: string | null, later: LaterRelease): number {
  if (actor === null) return 0.5;
  if (/^[A-Z]{2}$/.test(actor) && actor !== 'EU') return later.countries.includes(actor) ? 1 : 0;
  if (/^[A-Z]{2,6}$/.test(actor) || /銀行|機構/.test(actor)) return later.folded.includes(actor.toLowerCase()) ? 1 : 0;
  return 0.5;
}

export function scoreOf(features: Features): number {
  let sum = weights.bias;
  for (const [name, value] of Object.entries(features)) sum += value * weights.feature[name as keyof Features];
  return 1 / (1 + Math.exp(-sum));
}
