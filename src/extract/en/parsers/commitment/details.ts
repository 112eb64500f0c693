import type { Anchor } from '../../../../model/anchor.ts';
import type { Passage } from '../../../../model/edition.ts';
import { areaOf } from '../../../shared/facts/area.ts';
import { amountOf, inside, onlyAmount } from '../../../shared/facts/choose-amount.ts';
import { deadlineIn, lastOf } from '../../../shared/facts/deadline.ts';
import type { Context, FoundLists, ValueOf } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { deadlineWords } from '../../words/deadline.ts';
import { generalHeadings } from '../../words/general-headings.ts';

type Details = Pick<ValueOf<'commitments'>, 'area' | 'deadline' | 'amount' | 'parts'>;

/** What a commitment's words say besides the deed: area, deadline and amount, each with its anchor. */
export function detailsOf(
  source: Source,
  context: Context,
  earlier: FoundLists,
  passage: Passage,
  start: number,
  end: number,
): Details {
  const parts: Record<string, Anchor> = {};
  const money = onlyAmount(earlier, start, end);
  if (money) parts.amount = source.anchor(money.start, money.end);
  const by = deadlineIn(source.folded, earlier, start, end, context.issued, deadlineWords);
  const when = by
    ? { value: by.until, at: by.time }
    : (byEnd(source, earlier, start, end) ??
      inComing(source, earlier, start, end, context.issued) ??
      withinYear(source, start, end, context.issued));
  if (when) parts.deadline = source.anchor(when.at.start, when.at.end);
  return {
    area: areaOf(source, passage, generalHeadings)?.toLowerCase() ?? topicOf(source, start, end),
    deadline: when?.value ?? null,
    amount: money ? amountOf(money) : null,
    parts,
  };
}

/** “by the end of 2016”: longer than what is looked at beside every date. */
function byEnd(source: Source, earlier: FoundLists, start: number, end: number) {
  const time = inside(earlier.times, start, end).find(
    (t) =>
      !/^[PT]/.test(t.value.value) &&
      /\b(?:by|before|until)\s(?:the\s)?(?:end|close|beginning|middle)\sof\s(?:the\s)?$/i.test(
        source.folded.slice(Math.max(start, t.start - 28), t.start),
      ),
  );
  return time ? { value: lastOf(time.value.value), at: time } : null;
}

/** “hold the first Dialogue in 2026”, “in the 2025/26 financial year”: a coming year in which it will be done. */
function inComing(source: Source, earlier: FoundLists, start: number, end: number, issued: string | null) {
  if (!issued) return null;
  for (const time of inside(earlier.times, start, end)) {
    if (
      !/\b(?:in|during)\s(?:the\s|early\s|late\s)?$/i.test(
        source.folded.slice(Math.max(start, time.start - 14), time.start),
      )
    )
      continue;
    // “TICAD 9, to be held in Yokohama in August 2025” is a meeting's date, not a deadline.
    if (/\b(?:held|takes?\splace|opening)\b[^,;]{0,40}$/i.test(source.folded.slice(start, time.start))) continue;
    const last = lastOf(time.value.value);
    if (/^\d{4}(?:-\d\d)?$/.test(last) && last > issued.slice(0, last.length)) return { value: last, at: time };
  }
  return null;
}

/** “Within the next year, the U.S. Coast Guard expects to …”: until the year after that of issue. */
function withinYear(source: Source, start: number, end: number, issued: string | null) {
  const told = issued
    ? /\b(?:within|over|during|in)\sthe\s(?:next|coming)\syear\b/i.exec(source.folded.slice(start, end))
    : null;
  if (!told || !issued) return null;
  const at = { start: start + told.index, end: start + told.index + told[0].length };
  return { value: String(Number(issued.slice(0, 4)) + 1), at };
}

/** “On people-to-people ties, …”: what a sentence is about, where it says so first. */
function topicOf(source: Source, start: number, end: number): string | null {
  const words = source.text.slice(start, Math.min(end, start + 80));
  const topic = /^(?:On|Regarding|Concerning|As\sfor)\s(?:the\s)?(?<topic>[A-Za-z][^,.;]{2,40}),/.exec(words)?.groups
    ?.topic;
  return topic &&
    !/\d|\b(?:occasion|day|morning|basis|sidelines|behalf)\b|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/i.test(topic)
    ? topic
    : null;
}

/** The deed in a few words: without what only frames it, cut at a word's end. */
export function summaryOf(action: string): string {
  const words = action
    .trim()
    .replace(/^on\s[A-Z][a-z]{1,40}\s\d{1,2}(?:,\s\d{4})?\s/, '')
    .replace(/^(?:to|that|on)\s/i, '')
    .replace(/[\s.;:,]{1,6}$/, '');
  if (words.length <= 160) return words;
  const cut = words.slice(0, 160);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}
