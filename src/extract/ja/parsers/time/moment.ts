import { matchAt, sticky } from '../../../../text/sticky.ts';
import { readClock } from './clock.ts';
import { readBareDay, readDay, readNamedDay } from './day.ts';
import { readMonth } from './month.ts';
import type { Clock, Moment, Part, ReadPart } from './part.ts';
import { readWeekday } from './weekday.ts';
import { readYear } from './year.ts';

/** Between two levels: 翌2005年の3月, 令和7年 12月, 昨年（2024年）12月 stays two. */
const joint = sticky(' ?の?(?=[0-9一二三四五六七八九十先今来同本翌]) ?');
/** Between a day and its clock: nothing, の (当日の午前10時), or （現地時間）. */
const beforeClock = sticky(
  String.raw`(?: ?\((?:現地|日本|[ァ-ヶー・]{2,12})時間\))? ?の?(?=[0-9一二三四五六七八九十〇零正午早朝昼夕夜深未])`,
);
/** 年末, 月末: the last day. 年末年始 and 年末調整 are not one. */
const last = sticky('(?:の)?末(?!年|調|期|端)');
const third = sticky('(?:の)?(?:上旬|中旬|下旬|初旬|初め|半ば|中頃)');

export interface MomentOptions {
  /** In a range or list, a bare day (14日まで) or clock needs no further sign that it is one. */
  readonly follows?: boolean;
  /** The year before it, whose era or century this one may leave out. */
  readonly like?: Part | null;
}

/** The moment that begins at an offset: any run of year, month, day, weekday and clock; null where none does. */
export function readMoment(text: string, at: number, options: MomentOptions = {}): Moment | null {
  const year = readYear(text, at, options.like);
  if (year?.refused !== undefined) return { ...nothing, start: at, end: year.end, refused: year.refused };
  let end = year?.end ?? at;
  const month = readMonth(text, year ? (matchAt(joint, text, end)?.end ?? end) : at);
  if (month) end = month.end;
  let day: ReadPart | null = null;
  if (month) {
    const from = matchAt(joint, text, end)?.end ?? end;
    day = readDay(text, from);
    if (!day && /^[3-9][0-9] ?日/.test(text.slice(from, from + 4)))
      return { ...nothing, start: at, end: from + 2, refused: 'there is no such day' };
  } else if (!year) {
    day = readNamedDay(text, at) ?? (options.follows ? readDay(text, at) : readBareDay(text, at));
  }
  if (day) end = day.end;
  const weekday = day ? readWeekday(text, end) : null;
  if (weekday) end = weekday.end;
  const clock = day ? clockAfter(text, end) : year || month ? null : freeClock(text, at, options.follows ?? false);
  if (clock) end = clock.end;
  if (!year && !month && !day && !clock) return null;
  const close = day ? null : matchAt(last, text, end);
  if (close && (year || month)) end = close.end;
  else if (month && !day) end = matchAt(third, text, end)?.end ?? end;
  return {
    start: at,
    // A weekday in brackets stays out of the words unless something of the date stands behind it.
    end: weekday && !clock && day ? day.end : end,
    year,
    month,
    day,
    clock,
    weekday: weekday?.weekday ?? null,
    ...(close && (year || month) ? { atEnd: true } : {}),
  };
}

const nothing = { year: null, month: null, day: null, clock: null, weekday: null };

function clockAfter(text: string, end: number): Clock | null {
  const from = matchAt(beforeClock, text, end);
  return from ? readClock(text, from.end) : null;
}

/** A clock without a date needs 午前/午後, minutes or a word for about: 3時 alone may be anything, 11時ころ and 2時すぎ may not. */
function freeClock(text: string, at: number, follows: boolean): Clock | null {
  const clock = readClock(text, at);
  if (!clock) return null;
  const words = text.slice(at, clock.end);
  if (follows || /^(?:午|正午|朝|夜|夕|深夜|未明|早朝)|分$|:/.test(words)) return clock;
  if (!matchAt(around, text, clock.end)) return null;
  return isAfternoonSaid(text, at) && clock.hour < 12 ? { ...clock, hour: clock.hour + 12, afternoon: true } : clock;
}
const around = sticky('(?:すぎ|過ぎ|頃|ころ|ごろ)(?!の年|合い)');
/** 「午後の会談は2時すぎから」: the half of the day stands before what is told. */
const isAfternoonSaid = (text: string, at: number) =>
  /(?:午後|夜|夕方)の[^、。\n午0-9]{1,12}[はがも、]{1,2}$/.test(text.slice(Math.max(0, at - 20), at));
