import { MONTH, monthOf, TO, YEAR, yearReference, YEAR_WORDS, needsMonth } from '../../words/calendar.ts';
import { timeRule } from './rule.ts';

const part = String.raw`(?:[Ee]arly|[Mm]id|[Ll]ate|[Bb]eginning\sof|[Ee]nd\sof|[Mm]iddle\sof)`;
/** “between April and June” is one stretch, “in April and June” two months. */
const BETWEEN = String.raw`(?<=\b[Bb]etween\s\w{3,9}(?:\s\d{4})?)\sand\s`;
const pattern = new RegExp(
  String.raw`(?:\b(?<cue>[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Oo]f|[Dd]uring|[Tt]hrough|[Bb]efore|[Aa]fter|[Aa]round|[Tt]o|[Bb]etween|[Ff]or)\s(?:the\s)?)?` +
    String.raw`(?<said>\b(?:(?<which>[Tt]his|[Ll]ast|[Nn]ext|[Tt]his\spast|[Tt]his\scoming)\s)?(?<vague>${part}[\s-])?(?<month>${MONTH})(?!\w)` +
    String.raw`(?:(?:,?\s(?<year>${YEAR}))?(?:${TO}|${BETWEEN})(?<month2>${MONTH})(?!\w))?(?:,?\s(?:of\s)?(?<year2>${YEAR})|,?\s(?<words>${YEAR_WORDS}))?)(?!\s\d{1,2}(?!\d))`,
  'g',
);

/**
 * A month: “November 2024”, “August last year”, “last November”, “late March”, “from April to June 2025”. A bare
 * one needs a preposition before it (“issued in April”), since “May” and “March” are also other words.
 */
export const month = timeRule('en/parsers/time/month', pattern, needsMonth, (g) => {
  if (!g.cue && !g.which && !g.vague && !g.year && !g.year2 && !g.words) return null;
  const which = g.which?.toLowerCase().split(/\s/).at(-1);
  const year = g.year2 ? Number(g.year2) : yearReference(g.words);
  const tense =
    which === 'last' || which === 'past' ? 'past' : which === 'next' || which === 'coming' ? 'future' : null;
  const first = monthOf(g.month ?? '');
  return [
    {
      words: g.said ?? '',
      when: {
        kind: 'month',
        month: first,
        year: which === 'this' ? 'this' : g.year ? Number(g.year) : year,
        tense,
        ...(/^end/i.test(g.vague ?? '') ? { end: true } : {}),
        ...(g.month2 ? { until: { month: monthOf(g.month2), year } } : {}),
      },
    },
  ];
});
