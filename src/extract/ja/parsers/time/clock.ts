import { numeralOf } from '../../../../text/numerals-ja.ts';
import { matchAt, sticky } from '../../../../text/sticky.ts';
import type { Clock } from './part.ts';

const part = '(?<half>午前|午後|早朝|朝|昼|夕方|夕刻|夜|深夜|未明)?(?:の)? ?';
const hours = '(?<hour>[0-2]?[0-9]|二?十[一二三四五六七八九]?|[〇零一二三四五六七八九])';
const minutes = '(?<minute>[0-5]?[0-9]|[二三四五]?十[一二三四五六七八九]?|[〇零一二三四五六七八九])';
const spoken = sticky(
  `${part}${hours} ?時(?![間点期代制刻価])(?: ?(?:${minutes} ?分(?!間|[の科野析類])|(?<thirty>半)))?`,
);
const digital = sticky(`${part}(?<hour>[0-2]?[0-9]):(?<minute>[0-5][0-9])(?::[0-5][0-9])?(?![0-9:])`);
const noon = sticky('(?:正午)');

/** A time of the day: 午後0時15分, 10時00分, 午前零時, 正午, 18:30, 午後3時半. */
export function readClock(text: string, at: number): Clock | null {
  const midday = matchAt(noon, text, at);
  if (midday) return { hour: 12, minute: 0, afternoon: true, end: midday.end };
  const match = matchAt(spoken, text, at) ?? matchAt(digital, text, at);
  if (!match) return null;
  const { half, hour = '', minute, thirty } = match.groups;
  const written = numeralOf(hour) ?? 99;
  const m = thirty ? 30 : minute === undefined ? 0 : (numeralOf(minute) ?? 99);
  const h = onTheClock(written, half, m);
  return h === null || m > 59 || (h === 24 && m > 0)
    ? null
    : { hour: h, minute: m, afternoon: half === '午後' || h > 12, end: match.end };
}

/** 午後0時15分 is 12:15; 午後12時30分 is said for it too; 午後12時 alone may be noon or midnight and is none. */
function onTheClock(hour: number, half: string | undefined, minute: number): number | null {
  if (hour > 24) return null;
  const later =
    half === '午後' ||
    half === '夕方' ||
    half === '夕刻' ||
    (half === '夜' && hour >= 5) ||
    (half === '昼' && hour < 6);
  if (later && hour < 12) return hour + 12;
  if (half === '午後' && hour === 12) return minute === 0 ? null : 12;
  if (half === '午前' && hour >= 12) return hour === 12 && minute > 0 ? 0 : null;
  return hour;
}
