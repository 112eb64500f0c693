/** A time of the text that has its value: what later words (同日, 翌年) may count from. */
export interface Point {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** The last day of a range of days, else null. */
  readonly lastDay: string | null;
  readonly clock: boolean;
  /** It says when what the sentence tells happened (12月20日、…), not which thing is meant (19日から始まる会合). */
  readonly isMain: boolean;
  readonly passage: number;
  readonly sentence: number;
  /** The year was said (令和5年, 昨年), not taken from the context. */
  readonly yearSaid: boolean;
  /** The era that its year was told in; null for a year AD and one that was not said. */
  readonly era: string | null;
}

export const dayOf = (p: Point): string | null =>
  p.month === null || p.day === null ? null : `${p.year}-${two(p.month)}-${two(p.day)}`;
const two = (n: number) => String(n).padStart(2, '0');

/** How far back an antecedent may stand: more would make long documents slow and the link a guess. */
const memory = 60;

/** The resolved times so far, in the order of the text. */
export class Timeline {
  #points: Point[] = [];

  add(point: Point): void {
    this.#points.push(point);
    if (this.#points.length > 2 * memory) this.#points = this.#points.slice(-memory);
  }

  /** The last point that a test accepts. */
  last(accepts: (p: Point) => boolean): Point | undefined {
    return this.#points.findLast(accepts);
  }

  every(): readonly Point[] {
    return this.#points;
  }
}
