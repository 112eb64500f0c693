import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import type { Mention } from './mention.ts';
import { isDay } from './when.ts';

const toBe =
  /^[^\n]{0,30}\b(?:to\s(?:be\s(?:held|convened|hosted)|take\splace|open|begin|kick\soff)|set\sto|will\s(?:be\sheld|take\splace|open))\b/i;
const planned =
  /\b(?:(?:to|will|scheduled\sto|due\sto)\s(?:be\s(?:held|convened|hosted)|take\splace|convene|open|run)|taking\splace|runs|opens|held)\b[^.;]{0,80}$/;

/** “Conference on Nutrition to be held in Rome”: of the days that the text tells, the one on which it is planned. */
export function dayAhead(source: Source, earlier: FoundLists, mention: Mention): Found<'times'> | null {
  const title = source.edition.passages.find((p) => p.kind === 'title');
  const { issued } = source.edition;
  if (!title || !issued || (mention.ordinal === null && mention.own.length === 0)) return null;
  const words = source.folded.slice(title.start, title.end);
  const name = mention.words.toLowerCase().split(' (')[0] ?? '';
  const at = words.toLowerCase().indexOf(name);
  if (at < 0 || !toBe.test(words.slice(at + name.length))) return null;
  for (const passage of source.edition.passages.slice(title.index + 1, title.index + 7)) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
    for (const { start, end } of statementsOf(source, passage)) {
      const day = inside(earlier.times, start, end).find(
        (t) =>
          isDay(t.value.value) &&
          t.value.value.slice(0, 10) > issued &&
          planned.test(source.folded.slice(start, t.start)),
      );
      if (day) return day;
    }
  }
  return null;
}
