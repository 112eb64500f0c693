import type { Context, Found, FoundLists } from '../../../shared/found.ts';
import type { Statement } from '../../../shared/facts/statements.ts';
import type { Source } from '../../../shared/source.ts';
import { pastWords } from '../../words/aims.ts';
import { ownUntil } from './until.ts';

/** “pledged to triple training places” (not “encourage efforts to triple …”), “are to double”, “will halve food waste”, “a doubling of exports” */
const multiple =
  /(?<!\befforts\s)\b(?:(?:to|will|would|shall|must|should)\s(?:(?:at\sleast|more\sthan|nearly|roughly|about)\s)?(?<verb>double|triple|treble|quadruple|halve)|(?<ing>doubling|tripling|quadrupling|halving))\b/gi;
const factors: Readonly<Record<string, number>> = { d: 2, t: 3, q: 4 };
/** Words before “to double” that are no subject: “pledged to double”, “agreed to triple”. */
const aimed = /\b(?:(?:is|are|was|were)\s)?$/;

/** Figures told as a multiple of what is: “Exports of services are to double by 2030”. Only with a day by which. */
export function* multiplesIn(
  rule: string,
  source: Source,
  context: Context,
  earlier: FoundLists,
  statement: Statement,
): Iterable<Found<'targets'>> {
  const words = source.folded.slice(statement.start, statement.end);
  if (!/doubl|tripl|trebl|quadrupl|halv/i.test(words) || pastWords.test(words)) return;
  const hits = [...words.matchAll(multiple)];
  for (const [i, hit] of hits.entries()) {
    const told = hit.groups?.['verb'] ?? hit.groups?.['ing'] ?? '';
    const start = statement.start + hit.index + hit[0].length - told.length;
    const end = start + told.length;
    const next = hits[i + 1];
    const limit = Math.min(end + 120, next ? statement.start + next.index : statement.end);
    const by = ownUntil(source, context, earlier, end, limit);
    if (!by || by.until < (context.issued?.slice(0, by.until.length) ?? '')) continue;
    // Where a figure stands between, that is the target: “to double trade to $10 billion by 2030”.
    const between = source.folded.slice(end, by.time.start);
    if (/\d/.test(between) || /[.;:]\s/.test(between)) continue;
    const halved = /^halv/i.test(told);
    yield {
      list: 'targets',
      start,
      end: by.time.end,
      rule,
      certainty: 'certain',
      value: {
        subject: subjectOf(source, statement, start, hit.index, between),
        value: halved ? 50 : (factors[told.charAt(0).toLowerCase()] ?? 2),
        unit: halved ? '%' : 'times',
        from: by.from,
        until: by.until,
        parts: { value: source.anchor(start, end), until: source.anchor(by.time.start, by.time.end) },
      },
    };
  }
}

/** What is doubled stands behind the verb, else before it: “Exports are to double by 2030”. */
function subjectOf(source: Source, statement: Statement, start: number, at: number, between: string): string {
  const what = between
    .replace(/^\s(?:the\s|its\s|their\s|our\s|of\s){0,2}/, '')
    .replace(/,?\s(?:(?:by|in|within|until|before|over|no\slater\sthan)\s(?:the\s(?:end\sof\s)?)?)?$/, '')
    .trim();
  if (/^[a-z]{3,}/i.test(what) && what !== 'by') return what.slice(0, 80);
  const before = source.text
    .slice(statement.start, statement.start + at)
    .replace(aimed, '')
    .trim();
  const clause = before.split(/[,;:]\s(?:and\s)?/).at(-1) ?? before;
  return (clause || source.text.slice(statement.start, start)).slice(0, 80);
}
