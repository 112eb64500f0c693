import { statementsOf } from '../../../shared/facts/statements.ts';
import type { InstrumentKind } from '../../../../model/kinds.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import { otherState } from './own-state.ts';

const kinds: readonly (readonly [RegExp, InstrumentKind])[] = [
  [/^(?:memoranda|mous|mocs)$/, 'memorandum'],
  [/^(?:agreements|treaties|protocols|conventions|pacts|accords)$/, 'agreement'],
  [/^contracts$/, 'contract'],
  [/^(?:documents|papers|instruments|deals)$/, 'other'],
];
/** Right behind, or at the end of the sentence: “27 documents aimed at … and in the fight against crime were signed”. */
const behind = /^(?<near>\s(?:(?:were|was|have\sbeen|has\sbeen)\s)(?:also\s)?(?:signed|exchanged|concluded))\b/;
const atEnd = /^[^.;]{0,400}?\b(?:were|was|have\sbeen|has\sbeen)\s(?:also\s)?(?:signed|exchanged|concluded)\b/;
const before =
  /\b(?:signed|exchanged|concluded|signing\sof|witnessed\sthe\s(?:signing|exchange)\sof)\s(?:today\s)?(?:a\stotal\sof\s|the\s|another\s)?$/;

/** “two protocols to the framework agreement covering …”, “five agreements to support road projects” */
const subject = /^\s(?:to|on|for|covering|in\sthe|between|with)\s[^.;:()]{3,160}/;
const cut =
  /,?\s(?:was|were|had|have|has|which|that|signed|where|under|during|after|at\sthe|in\sthe\spresence|with\sa\stotal|worth|totall?ing)\s[^\n]{0,160}$/;

/** “Fourteen documents were signed”, “signed five co-financing agreements”: papers that are only counted. */
export const countedPapers: Parser<'instruments'> = {
  id: 'en/parsers/instrument/counted-papers',
  *find(source, _context, earlier) {
    const title = source.edition.passages.find((p) => p.kind === 'title');
    for (const count of earlier.counts) {
      if (count.value.ordinal || count.value.qualifier !== 'exact' || count.end <= (title?.end ?? 0)) continue;
      const kind = kinds.find(([noun]) => noun.test(count.value.unit))?.[1];
      if (!kind) continue;
      const here = statementsOf(source, source.passageAt(count.start)).find(
        (s) => s.start <= count.start && s.end >= count.end,
      );
      if (!here) continue;
      const rest = source.folded.slice(count.end, here.end);
      const near = behind.exec(rest)?.groups?.near;
      const isSigned =
        near !== undefined || atEnd.test(rest) || before.test(source.folded.slice(here.start, count.start));
      // Loans and grants are told with their sums.
      if (!isSigned || /\b(?:loan|grant)\b(?!\scontracts)/i.test(source.folded.slice(count.start, count.end))) continue;
      // “two memoranda of understanding on …” has a name of its own.
      if (near === undefined && /^\sof\s(?:understanding|co-?operation|intent)/.test(rest)) continue;
      // “three agreements, namely an Agreement on …”: each is told by its name.
      if (/^[^.]{0,60}?[,;:]?\s(?:namely|i\.e\.)[:,]?\s(?:the|an?)\s[A-Z]/.test(rest)) continue;
      const tail = near ?? (kind === 'other' ? '' : (subject.exec(rest)?.[0].replace(cut, '') ?? ''));
      const end = count.end + tail.length;
      const words = source.text.slice(count.start, near === undefined ? end : count.end);
      yield {
        list: 'instruments',
        start: count.start,
        end,
        rule: countedPapers.id,
        certainty: 'certain',
        value: {
          title:
            kind === 'other'
              ? `${count.value.unit} signed on the occasion of ${title ? 'the meeting' : 'this release'}`
              : words.replace(/^\S{1,20}\s/, ''),
          kind,
          scheme: null,
          country: otherState(source, earlier),
          amount: null,
          project: null,
          count: count.value.value,
          partner: null,
          parts: { count: source.anchor(count.start, count.end) },
        },
      } satisfies Found<'instruments'>;
    }
  },
};
