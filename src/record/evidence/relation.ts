import type { EvidenceRelation } from '../../model/things.ts';
import { askedBefore } from '../../text/asked-before.ts';
import { fold } from '../../text/fold.ts';
import type { LaterRelease, Unit } from './later-release.ts';
import type { OpenPromise } from './promise.ts';
import { aimWords, deedWords, reached, type Deed } from './words/relation-words.ts';

/** What a sentence says was done; null where it says nothing of the kind. */
export function deedOf(words: string, lang: string): Deed | null {
  return (deeds[lang] ?? deeds['en'])?.(words) ?? null;
}

/** A sentence is held against dozens of promises. */
const deeds: Readonly<Record<string, (words: string) => Deed | null>> = ofEach(deedWords);
const aims = ofEach(aimWords);

function ofEach(words: typeof deedWords) {
  return Object.fromEntries(
    Object.entries(words).map(([lang, table]) => [lang, askedBefore(500, (each) => firstOf(table, each))]),
  );
}

function firstOf(table: readonly (readonly [Deed, RegExp])[], words: string): Deed | null {
  const folded = fold(words).toLowerCase();
  return table.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/**
 * What the sentence of a later release does to a promise: from what it says was done, held against what was promised.
 * 「会談しました」 fulfils a promise to meet, and advances one to meet five presidents; 「署名しました」 says a signing
 * again that was the promise itself. A target is fulfilled by a figure that reaches it, at its time or later.
 */
export function relationOf(promise: OpenPromise, unit: Unit, later: LaterRelease): EvidenceRelation {
  const deed = unit.deed ?? deedOf(unit.quote, later.lang);
  if (deed === 'undone') return 'withdraws';
  // Before figures: the 8 trillion of 「目標を8兆円に引き上げた」 are aimed at, and not measured.
  if (deed === 'replaced') return 'supersedes';
  if (promise.kind === 'target') return measuredRelation(promise, unit, later) ?? 'repeats';
  if (deed === 'failed') return 'contradicts';
  if (deed === 'complete') return 'fulfils';
  if (deed === 'step') return 'advances';
  if (deed === null || deed === 'told') return 'repeats';
  if (promise.force === 'signed')
    return deed === 'concluded' && unit.dates.every((d) => d !== later.day) ? 'repeats' : 'advances';
  const aim = aims[promise.lang]?.(promise.quote) ?? null;
  if (aim === null || !reached[aim]?.includes(deed)) return 'advances';
  return promise.countries.every((code) => later.countries.includes(code)) ? 'fulfils' : 'advances';
}

/** What a figure of the target's unit says of it; null where the sentence has none but the target's own. */
function measuredRelation(promise: OpenPromise, unit: Unit, later: LaterRelease): EvidenceRelation | null {
  const figure = measuredIn(promise, unit);
  if (figure === null) return null;
  const year = (unit.dates.at(-1) ?? later.day).slice(0, 4);
  const due = promise.deadline?.slice(0, 4) ?? year;
  return figure >= (promise.value ?? Infinity) && year >= due ? 'fulfils' : 'advances';
}

/** The value that a sentence states for what a target counts; null where it states none, or only the target again. */
export function measuredIn(promise: Pick<OpenPromise, 'unit' | 'value'>, unit: Pick<Unit, 'figures'>): number | null {
  return unit.figures.find((f) => f.unit === promise.unit && f.value !== promise.value)?.value ?? null;
}
