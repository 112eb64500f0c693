import type { Passage } from '../../../model/edition.ts';
import { sentencesIn } from '../sentences.ts';
import type { Source } from '../source.ts';
import { inside } from './choose-amount.ts';

/** One sentence of a passage, as offsets of the edition's text; `end` takes the full stop in. */
export interface Statement {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  /** Its place among the sentences of its passage, from 0. */
  readonly order: number;
}

/** Longer than this is no sentence but a table run together or noise; the bound keeps the rules' cost linear. */
const longest = 3000;

const fullStop = '．'.charCodeAt(0);
const known = {};

/** The sentences of one passage, cut once however many rules ask for them. */
export function statementsOf(source: Source, passage: Passage): readonly Statement[] {
  const kept = source.once(known, () => [] as (readonly Statement[] | undefined)[]);
  return (kept[passage.index] ??= cut(source, passage));
}

/**
 * The sentences of one passage, out of those of the whole text. Older releases write ． for 。, which a decimal point must
 * not be taken for.
 */
function cut(source: Source, passage: Passage): Statement[] {
  const { text } = source;
  const found: Statement[] = [];
  const add = (start: number, end: number) => found.push({ passage, start, end, order: found.length });
  for (const sentence of inside(sentencesIn(source), passage.start, passage.end)) {
    if (sentence.end - sentence.start > longest) continue;
    let { start } = sentence;
    for (let i = start; i + 1 < sentence.end; i++) {
      if (text.charCodeAt(i) !== fullStop || /[0-9０-９]/.test(text[i - 1] ?? '')) continue;
      add(start, i + 1);
      start = i + 1;
    }
    if (start < sentence.end) add(start, sentence.end);
  }
  return found;
}
