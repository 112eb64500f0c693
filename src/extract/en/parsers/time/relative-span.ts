import { yearReference, needsSpan } from '../../words/calendar.ts';
import { timeRule } from './rule.ts';

const months: Readonly<Record<string, readonly [number, 'issue' | 'text']>> = {
  'this month': [0, 'issue'],
  'last month': [-1, 'issue'],
  'next month': [1, 'issue'],
  'the same month': [0, 'text'],
  'that month': [0, 'text'],
  'the following month': [1, 'text'],
  'the previous month': [-1, 'text'],
};

/** “this month”, “last month”, “the following month”. */
export const relativeMonth = timeRule(
  'en/parsers/time/relative-month',
  new RegExp(
    String.raw`\b(?<words>${Object.keys(months)
      .join('|')
      .replaceAll(' ', String.raw`\s`)})\b(?!['\u2019]s)`,
    'gi',
  ),
  needsSpan,
  (g) => {
    const [shift, base] = months[(g.words ?? '').toLowerCase().replace(/\s/g, ' ')] ?? [0, 'issue'];
    return { kind: 'relative-month', months: shift, base };
  },
);

/** “this year”, “last year”, “the same year”: a year by itself. */
export const relativeYear = timeRule(
  'en/parsers/time/relative-year',
  /\b(?<words>(?:(?:early|late|later|earlier|end\sof)\s)?(?:this|last|next|that|the\s(?:same|previous|preceding|following|current|coming))\syear)\b(?!\sof\b)/gi,
  needsSpan,
  (g, { start, source }) => {
    // “within the next year” is a length of time.
    if (
      /\b(?:within|over|during|in|for|throughout|of)\sthe\s$/i.test(
        source.folded.slice(Math.max(0, start - 15), start),
      ) &&
      /^(?:next|last)/i.test(g.words ?? '')
    )
      return null;
    if (/\bcoming\b/i.test(g.words ?? ''))
      return /\b(?:within|over|during|for|throughout)\s$/i.test(source.folded.slice(Math.max(0, start - 12), start))
        ? null
        : { kind: 'year', year: 'next' };
    const year = yearReference((g.words ?? '').replace(/^(?:early|late|later|earlier|end\sof)\s/i, ''));
    return year && [{ when: { kind: 'year', year }, words: g.words ?? '' }];
  },
);
