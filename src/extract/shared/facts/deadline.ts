import type { Found, FoundLists } from '../found.ts';
import { inside } from './choose-amount.ts';

/** How a language says “by then” and “over the coming years”: what touches the time on either side. */
export interface DeadlineWords {
  /** Matches the folded text right behind a date: 「までに」. */
  readonly byAfter?: RegExp;
  /** Matches the folded text right before a date: “by ”. */
  readonly byBefore?: RegExp;
  /** Matches the folded text right before a period of years: 「今後」, “over the next ”. */
  readonly comingBefore: RegExp;
}

export interface Deadline {
  readonly from: string | null;
  readonly until: string;
  readonly time: Found<'times'>;
  /** Where the words that say it begin: 今後 belongs to 5年間. */
  readonly start: number;
}

/** How far the words around a time are looked at. */
const reach = 24;

/**
 * The date by which something is to be done, stated inside a stretch. 「今後5年間」 runs from the year of issue,
 * to the year's precision; 「2030年までに」 ends with the date itself (of an interval, with its last part).
 */
export function deadlineIn(
  folded: string,
  earlier: FoundLists,
  start: number,
  end: number,
  issued: string | null,
  words: DeadlineWords,
): Deadline | null {
  return deadlinesIn(folded, earlier, start, end, issued, words)[0] ?? null;
}

/** Every such date of a stretch, in order. */
export function deadlinesIn(
  folded: string,
  earlier: FoundLists,
  start: number,
  end: number,
  issued: string | null,
  words: DeadlineWords,
): Deadline[] {
  const found: Deadline[] = [];
  for (const time of inside(earlier.times, start, end)) {
    const before = folded.slice(Math.max(start, time.start - reach), time.start);
    const after = folded.slice(time.end, Math.min(end, time.end + reach));
    const years = /^P(?<years>\d{1,3})Y$/.exec(time.value.value)?.groups?.['years'];
    const coming = words.comingBefore.exec(before);
    const says = words.comingBefore.exec(folded.slice(time.start, time.end));
    if (years && (coming || says) && issued) {
      const year = Number(issued.slice(0, 4));
      const from = coming ? time.start - (before.length - coming.index) : time.start;
      found.push({ from: String(year), until: String(year + Number(years)), time, start: from });
      continue;
    }
    if (years || time.value.value.startsWith('P') || time.value.value.startsWith('T')) continue;
    const by = words.byAfter?.test(after) || words.byBefore?.test(before);
    if (by) found.push({ from: null, until: lastOf(time.value.value), time, start: time.start });
  }
  return found;
}

/** `2027-04/2028-03` → `2028-03` */
export const lastOf = (value: string) => value.slice(value.lastIndexOf('/') + 1);
