import type { Context, Found, FoundLists } from '../../../shared/found.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import type { Deadline } from '../../../shared/facts/deadline.ts';
import type { Statement } from '../../../shared/facts/statements.ts';
import type { Source } from '../../../shared/source.ts';
import { pastWords, reached, reaching } from '../../words/aims.ts';
import { untilWhen } from './until.ts';

/** Words behind which people are told of, not promised anything: “in a region where over 2 million people …”. */
const told =
  /\b(?:where|which|who|whose|home\sto|affect(?:ed|ing)|displaced|out\sof|since|after|because|killed|in\swhich|population)\b/i;
const served =
  /\b(?:benefit(?:ing|ting)?|reach(?:ing)?|serv(?:e|ing)|help(?:ing)?|support(?:ing)?|train(?:ing)?|for|to)\s$/i;

const gets =
  /^\s(?:in\s[^.;,]{1,40}\s)?(?:will|(?:is|are)\s(?:expected|set)\sto)\s(?:\w{2,12}\s)?(?:get|gain|receive|benefit|have\saccess|be\s(?:trained|reached|supported|helped|served|vaccinated|connected|resettled))\b/;

/** “Some 18,000 people will get clean water”: the figure stands before what it is to get. */
function* willGet(
  rule: string,
  source: Source,
  context: Context,
  earlier: FoundLists,
  statement: Statement,
): Iterable<Found<'targets'>> {
  for (const count of inside(earlier.counts, statement.start, statement.end)) {
    const { value, unit, ordinal } = count.value;
    if (ordinal || !reached.has(unit) || value < 1000) continue;
    const match = gets.exec(source.folded.slice(count.end, Math.min(statement.end, count.end + 90)));
    if (!match) continue;
    const subject = source.text.slice(count.start, Math.min(statement.end, count.start + 80)).trim();
    yield targetOf(rule, source, count, untilWhen(source, context, earlier, statement, count.end), subject);
  }
}

/** “will immunize up to 180 million children”: people and things that something is to reach, many of them, without a date. */
export function* reachedBy(
  rule: string,
  source: Source,
  context: Context,
  earlier: FoundLists,
  statement: Statement,
): Iterable<Found<'targets'>> {
  const words = source.folded.slice(statement.start, statement.end);
  yield* willGet(rule, source, context, earlier, statement);
  const will = reaching.exec(words);
  if (!will || pastWords.test(words)) return;
  for (const count of inside(earlier.counts, statement.start + will.index, statement.end)) {
    const { value, unit, ordinal, qualifier } = count.value;
    if (ordinal || !reached.has(unit) || value < 1000) continue;
    const between = source.folded.slice(statement.start + will.index + will[0].length, count.start);
    if (told.test(between)) continue;
    // “will train 2,000 people”: fewer only where the verb stands at them.
    if (value < 10_000 && !/^\s(?:(?:over|about|some|up\sto|at\sleast|more\sthan|another)\s)?$/.test(between)) continue;
    // A bare figure is one to be reached only where it is round and its verb stands at it: “benefiting 100,000 residents”.
    if (qualifier === 'exact' && !(value % 1000 === 0 && served.test(`${will[0]}${between}`))) continue;
    const subject = source.text
      .slice(statement.start + will.index, count.start)
      .replace(/^will\s/, '')
      .trim()
      .slice(0, 80);
    yield targetOf(rule, source, count, untilWhen(source, context, earlier, statement, count.end), subject || unit);
  }
}

function targetOf(
  rule: string,
  source: Source,
  count: Found<'counts'>,
  by: Deadline | null,
  subject: string,
): Found<'targets'> {
  const { start, end } = count;
  return {
    list: 'targets',
    start,
    end,
    rule,
    certainty: 'implied',
    value: {
      subject,
      value: count.value.value,
      unit: count.value.unit,
      from: by?.from ?? null,
      until: by?.until ?? null,
      parts: {
        value: source.anchor(start, end),
        ...(by ? { until: source.anchor(by.time.start, by.time.end) } : {}),
      },
    },
  };
}
