import type { Passage } from '../../../../model/edition.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { addDays } from '../../../shared/values/calendar.ts';
import { dayAhead } from './day-ahead.ts';
import type { Mention } from './mention.ts';
import { placeIn } from './place.ts';
import { dayOf, isClock, isDay, sentFrom } from './when.ts';

/** “The Sixth Consultative Meeting … took place in Astana”, with no day told: on the day of issue. */
export const isOver = (source: Source, lead: Passage): boolean =>
  /\b(?:took\splace|ended\shere|concluded|was\sheld|met\shere)\b/.test(
    source.folded.slice(lead.start, statementsOf(source, lead)[0]?.end ?? lead.end),
  );

/** The first day told in the sentence that names the meeting, else in the first paragraph, else its title's. */
export function dateOf(source: Source, earlier: FoundLists, lead: Passage, mention: Mention): Found<'times'> | null {
  const ahead = dayAhead(source, earlier, mention);
  if (ahead) return ahead;
  for (const { start, end } of statementsOf(source, lead)) {
    const times = inside(earlier.times, start, end).filter(
      (t) =>
        (isDay(dayOf(t.value.value)) || isClock(t.value.value)) &&
        !sentFrom(source, t) &&
        // “today issued a statement on the Spring Meetings”
        !/^\s(?:issued|announced|released|published)\b/.test(source.folded.slice(t.end, t.end + 12)),
    );
    // “today concludes the Summit in Melbourne, held from 4 to 6 March”
    const days = times.find((t) =>
      /\bheld\s(?:(?:in|at)\s[A-Z]\w{1,20},?\s)?(?:on\s|between\s)?$/.test(source.folded.slice(start, t.start)),
    );
    if (days ?? times[0]) return days ?? times[0] ?? null;
  }
  return inside(earlier.times, mention.start, mention.passage.end).find((t) => /^\d{4}-/.test(t.value.value)) ?? null;
}

/** “18th SAARC Summit opens in Kathmandu” */
export function placeInTitle(source: Source, mention: Mention): ReturnType<typeof placeIn> {
  const title = source.edition.passages.find((p) => p.kind === 'title');
  if (!title) return null;
  const name = mention.words.split(' (')[0] ?? mention.words;
  const at = source.text.slice(title.start, title.end).indexOf(name);
  if (at < 0) return null;
  const from = title.start + at + name.length;
  const place = placeIn(source, from, title.end);
  return place &&
    /^\s(?:(?:opens|opened|ends|ended|concludes|concluded|closes|closed|begins|held|kicks\soff|to\sbe\sheld)\s)?in\s$/.test(
      source.folded.slice(from, place.start),
    )
    ? place
    : null;
}

/** Where it was held: in the first sentence, but not where somebody merely has an office. */
export function placeOf(source: Source, lead: Passage): ReturnType<typeof placeIn> {
  const [first] = statementsOf(source, lead);
  if (!first) return null;
  const held = /\b(?:held|took\splace|met|hosted|sat\sdown|came\stogether|convened|attended|visited)\b/i.exec(
    source.folded.slice(first.start, first.end),
  );
  const from = first.start + (held?.index ?? 0);
  return placeIn(source, from, first.end) ?? placeIn(source, first.start, first.end);
}

/** “closed in Geneva on Friday after three days”: the days up to the one told, and how many. */
export function daysUntil(
  source: Source,
  earlier: FoundLists,
  lead: Passage,
  date: Found<'times'>,
): { days: string; length: string } | null {
  const last = date.value.value;
  const statement = statementsOf(source, lead).find((s) => s.start <= date.start && date.start < s.end);
  if (!statement || !/^\d{4}-\d\d-\d\d$/.test(last)) return null;
  const ended = /\b(?:closed|ended|ends|closes|concluded|concludes|wrapped\sup)\b/.test(
    source.folded.slice(statement.start, statement.end),
  );
  const length = inside(earlier.times, statement.start, statement.end).find((t) => /^P\dD$/.test(t.value.value));
  if (!ended || !length || !/\bafter\s(?:an?\s)?$/.test(source.folded.slice(statement.start, length.start)))
    return null;
  const days = Number(length.value.value.charAt(1));
  return days > 1 ? { days: `${addDays(last, 1 - days)}/${last}`, length: length.value.value } : null;
}
