/**
 * One level (year, month or day) of a moment: written out (`value`), or counted from the day of issue
 * (昨年: −1) or from an earlier date of the text (翌年: +1). A counted part may state its number too: 翌27日.
 */
export interface Part {
  readonly from: 'written' | 'issue' | 'text';
  readonly plus: number;
  readonly value: number | null;
  /** The era a year was told in, so that the next may leave it out: 平成25年から27年まで. */
  readonly era?: string;
}

export interface ReadPart extends Part {
  readonly end: number;
  /** Why the words are no date although they look like one: 昭和70年, 2030年代, 2025年日本国際博覧会. */
  readonly refused?: string;
}

export const written = (value: number, end: number): ReadPart => ({ from: 'written', plus: 0, value, end });

/** Words that count from another date, as `word: [from, plus]`. */
export type WordTable = Readonly<Record<string, readonly ['issue' | 'text', number]>>;

/** A time of the day; hour 24 is kept as written. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** 午後 was said, so that a later bare hour of the same range is in the afternoon too. */
  readonly afternoon: boolean;
  readonly end: number;
}

/** What a date parser read: `start`–`end` in the folded text, and what it says at each level. */
export interface Moment {
  readonly start: number;
  readonly end: number;
  readonly year: Part | null;
  readonly month: Part | null;
  readonly day: Part | null;
  readonly clock: Clock | null;
  /** 0 Sunday … 6 Saturday, where one is printed. */
  readonly weekday: number | null;
  /** 31 March for 年度末, 31 December for 年末, the last of the month for 月末. */
  readonly atEnd?: boolean;
  readonly refused?: string;
}

/** What time parsers hand to the resolver, as `hint`. */
export interface TimeHint {
  readonly moment?: Moment;
  /** The second end of a range. */
  readonly to?: Moment;
  /** It goes on with a list (4日、5日及び6日): the levels above come from the item before. */
  readonly joined?: boolean;
  /** A fiscal year, half or quarter: months after April (or January) of the year, [first, last]. */
  readonly months?: readonly [number, number];
  /** Two years ago, two months later; `near` counts from a date of the same passage or from none. */
  readonly away?: {
    readonly unit: 'year' | 'month' | 'day';
    readonly count: number;
    readonly base: 'issue' | 'text' | 'near';
  };
  readonly refused?: string;
}
