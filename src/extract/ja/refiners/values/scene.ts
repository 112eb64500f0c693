import type { Passage } from '../../../../model/edition.ts';
import type { Stretch } from '../../../../text/sentences.ts';
import type { Source } from '../../../shared/source.ts';
import { addMonths, isDay, isoDate, weekdayOf } from '../../../shared/values/calendar.ts';
import { dayOf, type Point, type Timeline } from './timeline.ts';

/** Where a time stands, and what stands before it. */
export interface Scene {
  readonly source: Source;
  /** The day that 本年 and 昨日 count from: the day of issue, else the text's first full date. */
  readonly base: string | null;
  readonly timeline: Timeline;
  readonly start: number;
  readonly end: number;
  readonly passage: number;
  readonly sentence: number;
  readonly stretch: Stretch;
}

/** A value, or why there is none. */
export type Answer<T> = { readonly ok: T } | { readonly open: string };

const between = /^(?:現地|日本|時間|いずれも|ともに|[\s()、,。:のは])*$/;

/** The date right before, when nothing but brackets and （現地時間 stand between. */
export function adjacent(scene: Scene): Point | undefined {
  const p = scene.timeline.last((q) => q.end <= scene.start);
  if (!p || scene.start - p.end > 16) return undefined;
  return between.test(scene.source.folded.slice(p.end, scene.start)) ? p : undefined;
}

const hasDay = (p: Point) => p.day !== null;

/**
 * The day that 同日, 翌日 or a bare clock means: the date right before; else the last one of the sentence; else
 * the last that said when something happened (本18日、…), not which thing was meant (明19日から始まる会合).
 * A stretch of days is no antecedent.
 */
export function antecedentDay(scene: Scene): Answer<string> {
  const { timeline, sentence } = scene;
  const near = adjacent(scene);
  const p =
    (near && hasDay(near) ? near : undefined) ??
    timeline.last((q) => hasDay(q) && q.sentence === sentence) ??
    inItemBefore(scene) ??
    timeline.last((q) => hasDay(q) && q.isMain) ??
    timeline.last((q) => hasDay(q) && q.sentence >= 0) ??
    timeline.last(hasDay);
  if (!p) return { open: 'no earlier day' };
  if (p.sentence < 0 && ofSomething.test(scene.source.folded.slice(Math.max(0, scene.start - 4), scene.start)))
    return { open: 'the day of what it counts from is not told yet' };
  if (p.lastDay !== null) return { open: 'the earlier date is a stretch of days' };
  return { ok: dayOf(p) as string };
}

/** 「同会合の翌日」 does not count from the day of issue. */
const ofSomething = /(?:会合|会議|会談|協議|式典|選挙|地震)の$/;

/** 「・救助隊の派遣（26日）」 over 「・物資の供与（同日）」: of a list the item before is looked at before the text above it. */
function inItemBefore({ source, timeline, passage }: Scene): Point | undefined {
  const { passages } = source.edition;
  const [own, before] = [passages[passage], passages[passage - 1]];
  if (own?.kind !== 'item' || before?.kind !== 'item' || own.parent !== before.parent) return undefined;
  if (source.folded.slice(before.start, own.end).includes('。')) return undefined;
  return timeline.last((q) => hasDay(q) && q.passage === before.index);
}

/** A month and day, or a month, of which the year is not said. */
export function yearFor(
  scene: Scene,
  month: number,
  day: number | null,
  weekday: number | null = null,
): Answer<number> {
  const { base, timeline, passage, sentence, source } = scene;
  const said = timeline.last(
    (p) =>
      p.passage === passage && p.yearSaid && sentence - p.sentence <= 1 && (base === null || p.year !== yearOf(base)),
  );
  if (base === null) {
    const known = said ?? timeline.last((p) => p.yearSaid);
    return known ? yearBeside(known, source, { month, day, weekday }) : { open: 'no year to count from' };
  }
  const heading = yearOfHeading(scene);
  if (heading !== null) return { ok: heading };
  // 「昨年は4月に上海で開かれた」
  if (said && said.month === null && /^(?:は|には|も)[、,]?$/.test(source.folded.slice(said.end, scene.start)))
    return { ok: said.year };
  const year = nearestYear(scene, base, { month, day, weekday });
  // 2024年8月に延期され、12月に開かれる: 2024 and the year of issue both fit.
  const goesOn = said && said.month !== null && (month >= said.month || said.sentence === sentence);
  const isOther = goesOn && !namesAThing.test(source.folded.slice(said.end, said.end + 3));
  if (isOther && 'ok' in year && year.ok !== said.year) return { open: 'two years fit' };
  return year;
}

/**
 * 「平成22年度…援助」 and then 「2月18日（金）」 in a text without a day of issue: a February of that fiscal year is the next
 * calendar year's. Where the weekday says that neither fits, it stays open.
 */
function yearBeside(known: Point, source: Source, { month, day, weekday }: MonthDay): Answer<number> {
  const isFiscal = source.folded.slice(known.start, known.end).endsWith('年度');
  const year = isFiscal && month < 4 ? known.year + 1 : known.year;
  if (weekday === null || day === null || !isDay(year, month, day)) return { ok: year };
  return weekdayOf(isoDate(year, month, day)) === weekday || !isFiscal
    ? { ok: year }
    : { open: 'the weekday is none of the year told' };
}

/** 「平成30年」 over a list of 4月 …, 6月 …: the heading that says nothing but a year says it for what stands under it. */
function yearOfHeading({ source, timeline, passage }: Scene): number | null {
  const { passages } = source.edition;
  for (let i = passages[passage]?.parent ?? null, up = 0; i !== null && up < 6; i = passages[i]?.parent ?? null, up++) {
    const { start, end, index } = passages[i] as Passage;
    if (end - start > 16) continue;
    const said = timeline.last((p) => p.passage === index && p.yearSaid && p.month === null);
    if (said && said.end - said.start >= end - start - 4) return said.year;
  }
  return null;
}

interface MonthDay {
  readonly month: number;
  readonly day: number | null;
  readonly weekday: number | null;
}

/** The year of issue, or the one beside it where the weekday or the verb says so. */
function nearestYear(scene: Scene, base: string, { month, day, weekday }: MonthDay): Answer<number> {
  const year = yearOf(base);
  const distance = daysFrom(base, year, month, day ?? 15);
  if (Math.abs(distance) <= halfYear) return { ok: year };
  // 1月9日（金）in December: the weekday tells which January.
  if (weekday !== null && day !== null) {
    const fits = [year, distance > 0 ? year - 1 : year + 1].filter(
      (y) => isDay(y, month, day) && weekdayOf(isoDate(y, month, day)) === weekday,
    );
    if (fits[0] !== undefined && fits.length === 1) return { ok: fits[0] };
  }
  const tense = tenseOf(scene);
  // A month without a year is of the year of issue, unless its neighbour is much nearer.
  if (Math.abs(distance) <= nineMonths && !(distance > 0 && tense === 'past')) return { ok: year };
  if (tense === null) return { open: 'two years fit' };
  if (distance > 0) return { ok: tense === 'future' ? year : year - 1 };
  return { ok: tense === 'past' ? year : year + 1 };
}

/** 令和5年5月の会合, 2016年以来: the year says which thing is meant, and later dates do not follow it. */
const namesAThing = /^(?:の|以来|以降|まで|から|\(|・)/;
const future =
  /予定|見込|見通し|調整中|来る|今後|締切|締め切り|申込|募集|(?:する|行う|開く|れる|なる|始まる|迎える|開催します|行います)(?:予定|こと[をがでと]|。|$)/;
const past = /[しれっいえけじびみりせめ]た(?![いくしめちだ])|済み/;
/** A sentence that ends in the present tells of what is to come: 会合を開く。 */
const notYet = /(?:る|う|く|す|つ|む)。?$/;

/** What the words behind a date say first: 2月に開催済みであり、次回は…を予定 is past for 2月. */
function tenseOf({ source, start, end, stretch }: Scene): 'past' | 'future' | null {
  const before = source.folded.slice(Math.max(0, start - 10), start);
  if (before.endsWith('来る')) return 'future';
  if (before.endsWith('去る') || before.endsWith('前回の')) return 'past';
  const after = source.folded.slice(end, Math.min(stretch.end, end + 160));
  const [done, toCome] = [after.search(past), after.search(future)];
  if (done >= 0 && (toCome < 0 || done < toCome)) return 'past';
  if (toCome >= 0 || notYet.test(after) || /(?:日時|締切|期限)[^。\n]{0,8}$/.test(before)) return 'future';
  return null;
}
const halfYear = 183;
const nineMonths = 275;

export const yearOf = (date: string) => Number(date.slice(0, 4));
export const monthOf = (date: string) => Number(date.slice(5, 7));

function daysFrom(base: string, year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.parse(`${base}T00:00:00Z`)) / 86_400_000;
}

/** The year and month that a bare day (16日の晩餐会) belongs to. */
export function monthFor(scene: Scene, day: number): Answer<{ year: number; month: number }> {
  const { base, timeline, passage, sentence } = scene;
  const inMonth = (p: Point) => p.month !== null;
  const p =
    adjacent(scene) ??
    timeline.last((q) => inMonth(q) && q.sentence === sentence) ??
    timeline.last((q) => inMonth(q) && q.passage === passage && q.day !== null) ??
    timeline.last((q) => inMonth(q) && q.day !== null && (q.isMain || q.lastDay !== null)) ??
    timeline.last((q) => inMonth(q) && q.day !== null);
  if (base !== null && isOfNextMonth(scene, base, day, p)) {
    const next = addMonths(base, 1);
    return { ok: { year: yearOf(next), month: monthOf(next) } };
  }
  if (!p || p.month === null)
    return base === null ? { open: 'no month to count from' } : { ok: { year: yearOf(base), month: monthOf(base) } };
  if (p.lastDay !== null && p.day !== null && day < p.day)
    return { ok: { year: yearOf(p.lastDay), month: monthOf(p.lastDay) } };
  return { ok: { year: p.year, month: p.month } };
}

const planned = /^(?:\([^)]{1,4}\))?(?:から|より|に|の)?[^、。はがを]{0,4}予定/;

/** 「5日から予定されている訪日」, issued on the 30th: the 5th of the month to come. */
function isOfNextMonth({ source, end }: Scene, base: string, day: number, before: Point | undefined): boolean {
  const isThisMonth =
    !before || (before.lastDay === null && before.year === yearOf(base) && before.month === monthOf(base));
  return isThisMonth && day < Number(base.slice(8, 10)) && planned.test(source.folded.slice(end, end + 16));
}
