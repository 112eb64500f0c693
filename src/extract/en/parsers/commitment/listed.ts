import type { Force } from '../../../../model/kinds.ts';
import { itemsAfter, leavesOf } from '../../../shared/facts/outline.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import { detailsOf, summaryOf } from './details.ts';
import { type Memory, remember, subjectIn } from './subject.ts';

const leadIn =
  /\b(?<verb>announced|agreed|decided|pledged|committed|confirmed|resolved|will|intends?\sto)\b[^.;]{0,120}?\b(?:(?:the\s)?following|as\sfollows|below)\b/i;
const forces: Readonly<Record<string, Force>> = {
  announced: 'will',
  agreed: 'agreed',
  decided: 'decided',
  pledged: 'will',
  committed: 'will',
  confirmed: 'agreed',
  resolved: 'decided',
  will: 'will',
};
/** What the first word of an item says about it, whatever the sentence above it. */
const first: readonly (readonly [RegExp, Force])[] = [
  [/^(?:the\s)?(?:launch|establishment|inauguration|creation)\b/i, 'launched'],
  [/^(?:the\s)?continu(?:ation|ed|ing|e)\b/i, 'continue'],
  [/^(?:an?\s|the\s)?(?:target|goal)\b/i, 'decided'],
];

/** Items under “announced the following efforts” or “agreed on the following”: each single measure is a promise. */
export const listed: Parser<'commitments'> = {
  id: 'en/parsers/commitment/listed',
  *find(source, context, earlier) {
    const memory: Memory = { group: null, person: null };
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
      const statements = statementsOf(source, passage);
      const last = statements.at(-1);
      const match = last ? leadIn.exec(source.folded.slice(last.start, last.end)) : null;
      const subject = last && match ? subjectIn(source, earlier, last.start, last.start + match.index, memory) : null;
      for (const s of statements) remember(source, earlier, s.start, s.end, memory);
      if (!subject) continue;
      const force = forces[(match?.groups?.verb ?? '').toLowerCase()] ?? 'intends';
      for (const item of leavesOf(source, itemsAfter(source, passage))) {
        const words = source.folded.slice(item.start, item.end);
        const details = detailsOf(source, context, earlier, item, item.start, item.end);
        yield {
          list: 'commitments',
          start: item.start,
          end: item.end,
          rule: listed.id,
          certainty: 'certain',
          value: {
            actor: subject.actor,
            force: first.find(([start]) => start.test(words))?.[1] ?? force,
            summary: summaryOf(source.text.slice(item.start, item.end)),
            ...details,
            parts: { ...details.parts, actor: source.anchor(subject.start, subject.end) },
          },
        } satisfies Found<'commitments'>;
      }
    }
  },
};
