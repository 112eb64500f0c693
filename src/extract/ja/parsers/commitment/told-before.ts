import { quotesOf } from '../../../shared/facts/quoted.ts';
import type { Statement } from '../../../shared/facts/statements.ts';
import type { Source } from '../../../shared/source.ts';
import { nameStart } from '../instrument/paper-name.ts';
import { headsIn, kindOfTitle } from '../instrument/papers.ts';

/** 「今回の署名は、…」, 「今回、…と覚書を締結したA省は」: said of what was told before. */
const again = /^(?:今回|今般|本署名|この署名|同署名)/;
/** Shorter names (協力覚書) may be another paper with somebody else. */
const ownName = 9;

/**
 * Remembers the papers whose signing a release has told: its first paragraph often sums up what a numbered one tells
 * again, and both tell of one signing.
 */
export function signingsTold(source: Source): (sentence: Statement) => boolean {
  const told = new Set<string>();
  return (sentence) => {
    const name = paperOf(source, sentence);
    const { folded } = source;
    const repeated = told.has(name) && name.length >= ownName;
    const pointed =
      told.size > 0 && name.length < ownName && again.test(folded.slice(sentence.start, sentence.start + 6));
    told.add(name);
    return repeated || pointed;
  };
}

/** The name of the first paper of a sentence, without what links its words; empty where none is named. */
function paperOf(source: Source, { start, end }: Statement): string {
  const { folded } = source;
  const quote = quotesOf(source, start, end).find((q) => kindOfTitle(folded.slice(q.start + 1, q.end - 1)) !== null);
  const head = headsIn(folded, start, end)[0];
  const name = quote
    ? folded.slice(quote.start + 1, quote.end - 1)
    : head
      ? folded.slice(nameStart(folded, start, head.start), head.end)
      : '';
  return name.replace(/に関する|についての|に係る|[の\s]/g, '');
}
