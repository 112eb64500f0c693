import type { Anchor } from '../../model/anchor.ts';
import { fold } from '../../text/fold.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { blankedText } from './blanked.ts';
import { amountClue, cluesOf, type Clue } from './clues.ts';
import type { Deed } from './words/relation-words.ts';
import { dialoguesOf, unique, type ReadRelease } from './promise.ts';

/** A sentence of a later release: what is held against promises, and what is quoted as evidence. */
export interface Unit {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly own: ReadonlySet<Clue>;
  /** Of the other sentences of its passage, the passage above it and the title: weaker. */
  readonly around: ReadonlySet<Clue>;
  readonly kind: string;
  /**
   * Where the next sentence goes on about the same: both together, and the words of the next one. 「…供与することを決定した
   * と伝えました。今回の書簡は、これを実施に移すものです。」 says what was promised, and what is done about it.
   */
  readonly goesOn: { readonly end: number; readonly quote: string; readonly next: string } | null;
  /** Set where the quote was widened: what its last sentence says was done. */
  readonly deed?: Deed;
  /** Days, months and years that it names: `2025-12-18`, `2024-08`, `2004`. */
  readonly dates: readonly string[];
  /** What it states: units are currency codes, `%` and nouns. */
  readonly figures: readonly { readonly unit: string; readonly value: number }[];
}

export interface LaterRelease {
  readonly id: string;
  readonly group: string;
  readonly day: string;
  readonly lang: string;
  readonly kind: string;
  readonly countries: readonly string[];
  readonly dialogues: readonly string[];
  /** Days and months that it names: `2025-12-18`, `2024-08`. */
  readonly days: readonly string[];
  readonly units: readonly Unit[];
  /** All its words, folded, lower case: in which actors are looked for. */
  readonly folded: string;
}

const quotable = new Set(['title', 'heading', 'paragraph', 'item', 'row', 'note']);

/** A release cut into sentences with their clues. */
export function laterRelease(release: ReadRelease): LaterRelease {
  const { edition, reading } = release;
  const lang = edition.lang;
  const blanked = blankedText(release);
  const byPassage = edition.passages.map((p) => cluesOf(blanked.slice(p.start, p.end), lang));
  const title = byPassage[edition.passages.findIndex((p) => p.kind === 'title')] ?? [];
  const units = edition.passages
    .filter((p) => quotable.has(p.kind))
    .flatMap((p) => {
      const text = edition.text.slice(p.start, p.end);
      const above = p.parent === null ? [] : (byPassage[p.parent] ?? []);
      const around = new Set([...title, ...above, ...(byPassage[p.index] ?? [])]);
      const sentences = sentencesOf(text, lang);
      return sentences.map((s, place): Unit => {
        const [start, end] = [p.start + s.start, p.start + s.end];
        const inside = (at: { start: number; end: number }) => at.start >= start && at.end <= end;
        const names = reading.instruments.flatMap((i) =>
          i.project !== null && [i.at, ...i.also].some(inside) ? [i.project] : [],
        );
        const amounts = reading.money.filter((m) => [m.at, ...m.also].some(inside));
        const own = new Set([
          ...cluesOf(blanked.slice(start, end), lang, names),
          ...amounts.map((m) => amountClue(m.value, m.currency)),
        ]);
        const quote = edition.text.slice(start, end);
        const isHere = (item: { at: Anchor; also: readonly Anchor[] }) => [item.at, ...item.also].some(inside);
        const dates = reading.times
          .filter(isHere)
          .flatMap((t) => t.value.split('/'))
          .filter((value) => /^\d{4}(?:-\d\d){0,2}$/.test(value));
        const figures = [
          ...amounts.map((m) => ({ unit: m.currency, value: m.value })),
          ...reading.counts
            .filter(isHere)
            .filter((c) => !c.ordinal)
            .map((c) => ({ unit: c.unit, value: c.value })),
          ...percentIn(quote),
        ];
        const after = sentences[place + 1];
        const next = after ? text.slice(after.start, after.end) : '';
        const goesOn =
          after && refersBack.test(next)
            ? { end: p.start + after.end, quote: edition.text.slice(start, p.start + after.end), next }
            : null;
        return { passage: p.index, start, end, quote, own, around, kind: p.kind, goesOn, dates, figures };
      });
    });
  return {
    id: release.id,
    group: release.group,
    day: release.day,
    lang,
    kind: reading.kind,
    countries: reading.countries,
    dialogues: dialoguesOf(reading),
    days: unique(reading.times.map((t) => t.value).filter((value) => /^\d{4}-\d\d(?:-\d\d)?$/.test(value))),
    units,
    folded: fold(edition.text).toLowerCase(),
  };
}

const refersBack =
  /^(?:今回|これ|この|同|本件|本事業|上記)|^(?:This|These|It|The (?:project|programme|program|grant|loan|signing|letters?)\b)/;

const percentIn = (quote: string) =>
  Array.from(fold(quote).matchAll(/(?<value>\d{1,4}(?:\.\d{1,4})?)\s?(?:%|per ?cent)/gu), ({ groups }) => ({
    unit: '%',
    value: Number(groups?.['value']),
  }));

/** All that candidates are looked up by. */
export const lookedUp = (later: LaterRelease): Clue[] => unique(later.units.flatMap((unit) => [...unit.own]));
