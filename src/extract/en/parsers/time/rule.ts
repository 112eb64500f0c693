import type { YearReference } from '../../words/calendar.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import { matchesIn } from '../../../shared/values/matches.ts';
import type { Source } from '../../../shared/source.ts';

/** A year as written, a reference to one, or nothing said. */
export type YearPart = number | YearReference | null;

export interface DayPart {
  readonly year: YearPart;
  readonly month: number;
  readonly day: number;
  /** The weekday printed beside it, 0 for Sunday. */
  readonly weekday: number | null;
}

/** Whether two days follow one another: “June 8 and 9” is one meeting of two days, “June 8 and 15” two days. */
export const areNext = (first: DayPart, second: DayPart): boolean =>
  first.month === second.month
    ? second.day === first.day + 1
    : second.day === 1 && first.day >= 28 && second.month === (first.month % 12) + 1;

/**
 * What the words of a time say, before it is known which day of the calendar that is; the refiner
 * `resolve-times` turns it into a value or leaves it out.
 */
export type When =
  | { readonly kind: 'fixed'; readonly value: string }
  | { readonly kind: 'open'; readonly reason: string }
  | { readonly kind: 'day'; readonly from: DayPart; readonly to?: DayPart }
  | {
      readonly kind: 'month';
      readonly month: number;
      readonly year: YearPart;
      readonly tense: 'past' | 'future' | null;
      readonly until?: { readonly month: number; readonly year: YearPart };
      /** “the end of May”: its last day. */
      readonly end?: boolean;
    }
  | { readonly kind: 'year'; readonly year: YearReference }
  /** Some months of a year that is only referred to: “the second half of this year”. */
  | { readonly kind: 'part-of-year'; readonly year: YearReference; readonly first: number; readonly last: number }
  /** “the 17th” by itself, in the month that is spoken of. */
  | { readonly kind: 'bare-day'; readonly day: number }
  /** “the first day” of the days told last, counted from 0; -1 is the last. */
  | { readonly kind: 'day-of-range'; readonly nth: number }
  | { readonly kind: 'years-away'; readonly years: number }
  | { readonly kind: 'day-of-month'; readonly day: number; readonly months: number }
  | { readonly kind: 'relative-day'; readonly days: number; readonly base: 'issue' | 'text' }
  | { readonly kind: 'day-of-event'; readonly stem: string }
  | {
      readonly kind: 'weekday';
      readonly day: number;
      /** “Monday to Wednesday”: how many days later the last one is. */
      readonly more?: number;
      readonly tense: 'past' | 'future' | null;
    }
  | { readonly kind: 'relative-month'; readonly months: number; readonly base: 'issue' | 'text' }
  | {
      readonly kind: 'fiscal-year';
      readonly first: number;
      readonly last: number;
      /** Several whole years, each with its own number. */
      readonly several: boolean;
      readonly japanese: boolean;
      readonly quarter?: number;
    }
  /** A fiscal year counted from the one of the day of issue. */
  | { readonly kind: 'fiscal-year-away'; readonly years: number }
  | { readonly kind: 'clock'; readonly from: string; readonly to?: string };

export type Groups = Readonly<Record<string, string | undefined>>;

/** What a time parser hands to the refiners beside the stretch. */
export interface TimeHint {
  readonly when: When;
}

/** One time in a match: what it says and, where it is not the whole match, which part of it. */
export interface Said {
  readonly when: When;
  /** The words, when they are a part of the match: the first place where they stand in it. */
  readonly words?: string;
}

/**
 * A parser that looks for one shape. `read` turns the named groups into what they say, null to decline; it
 * may look at the text around through `source`. `pattern` needs the flag `g`;
 * passages without `needs` are passed over.
 */
export function timeRule(
  id: string,
  pattern: RegExp,
  needs: RegExp,
  read: (
    groups: Groups,
    at: { readonly start: number; readonly end: number; readonly source: Source },
  ) => When | readonly Said[] | null,
): Parser<'times'> {
  return {
    id,
    *find(source) {
      for (const { match, start } of matchesIn(source, pattern, needs)) {
        const end = start + match[0].trimEnd().length;
        const said = read(match.groups ?? {}, { start, end, source });
        if (!said) continue;
        let from = 0;
        for (const { when, words } of 'kind' in said ? [{ when: said } satisfies Said as Said] : said) {
          const offset = words ? match[0].indexOf(words, from) : 0;
          if (offset < 0) continue;
          from = offset + (words?.length ?? 0);
          yield found(id, start + offset, words ? start + from : end, when);
        }
      }
    },
  };
}

function found(rule: string, start: number, end: number, when: When): Found<'times'> {
  return {
    list: 'times',
    start,
    end,
    rule,
    certainty: 'certain',
    value: { value: when.kind === 'fixed' ? when.value : '' },
    hint: { when } satisfies TimeHint,
  };
}
