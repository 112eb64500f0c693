import type { Passage } from '../../../model/edition.ts';
import { sentencesOf } from '../../../text/sentences.ts';
import type { Source } from '../source.ts';

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

const known = new WeakMap<Source, Map<number, Statement[]>>();

/** The sentences of one passage, split once however many rules ask for them. */
export function statementsOf(source: Source, passage: Passage): readonly Statement[] {
  const kept = known.get(source) ?? new Map<number, Statement[]>();
  known.set(source, kept);
  const found = kept.get(passage.index) ?? split(source, passage);
  kept.set(passage.index, found);
  return found;
}

/** The sentences of one passage. Older releases write ． for 。, which a decimal point must not be taken for. */
function split(source: Source, passage: Passage): Statement[] {
  const words = source.text.slice(passage.start, passage.end);
  const found: Statement[] = [];
  for (const sentence of sentencesOf(words, source.edition.lang)) {
    if (sentence.end - sentence.start > longest) continue;
    let start = sentence.start;
    for (let i = sentence.start; i < sentence.end; i++) {
      if (words[i] !== '．' || /[0-9０-９]/.test(words.slice(i - 1, i)) || i + 1 >= sentence.end) continue;
      found.push(at(start, i + 1));
      start = i + 1;
    }
    if (start < sentence.end) found.push(at(start, sentence.end));
  }
  function at(start: number, end: number): Statement {
    return { passage, start: passage.start + start, end: passage.start + end, order: found.length };
  }
  return found;
}
