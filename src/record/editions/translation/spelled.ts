import { fold } from '../../../text/fold.ts';

const english =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ordinals =
  ' first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const kanji = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const months = ' January February March April May June July August September October November December'.split(' ');

/**
 * Whether a text says a number in any of the ways in which it is written, whatever was read out of it: before a
 * difference is told, the words themselves are asked. 「両国」 says two, “the first” is 初の.
 */
export function saysNumber(text: string, value: number, ordinal: boolean): boolean {
  const folded = fold(text);
  const digits = String(value);
  const grouped = value >= 1000 && Number.isInteger(value) ? value.toLocaleString('en') : digits;
  if ([digits, grouped].some((form) => new RegExp(`(?<![\\d.,])${escaped(form)}(?![\\d]|[.,]\\d)`).test(folded)))
    return true;
  const words = [
    ...(english[value] === undefined ? [] : [english[value]]),
    ...(ordinals[value] ? [ordinals[value]] : []),
    ...(value === 1 ? ['a', 'an', 'single', 'inaugural'] : []),
    ...(value === 2 ? ['both', 'bilateral', 'pair'] : []),
  ].filter((word) => ordinal || word !== ordinals[value]);
  if (words.length > 0 && new RegExp(`\\b(?:${words.join('|')})\\b`, 'i').test(folded)) return true;
  const signs = [kanji[value], value === 1 ? '初' : undefined, value === 2 ? '両' : undefined].filter(
    (sign) => sign !== undefined,
  );
  return signs.some((sign) => folded.includes(sign));
}

/** Whether a text says a year, a month, a day, a clock or a length, as one of the parts of a time. */
export function saysTime(text: string, part: string): boolean {
  const folded = fold(text);
  const day = /^\d{4}-(?<month>\d{2})-(?<day>\d{2})$/.exec(part)?.groups;
  if (day) {
    const [month, date] = [Number(day['month']), Number(day['day'])];
    return (
      new RegExp(`(?<!\\d)${date}日`).test(folded) ||
      new RegExp(
        `(?:${months[month]}|${months[month]?.slice(0, 3)}\\.?) ${date}(?!\\d)|(?<!\\d)${date}(?:st|nd|rd|th)?(?: of)? ${months[month]}`,
        'i',
      ).test(folded)
    );
  }
  const month = /^\d{4}-(?<month>\d{2})$/.exec(part)?.groups;
  if (month)
    return new RegExp(`(?<!\\d)${Number(month['month'])}月|${months[Number(month['month'])]}`, 'i').test(folded);
  const year = /^(?<year>\d{4})$/.exec(part)?.groups?.['year'];
  if (year !== undefined) {
    const era = Number(year) >= 2019 ? `令和${Number(year) - 2018}年|令和元年` : `平成${Number(year) - 1988}年`;
    return new RegExp(`(?<!\\d)${year}(?!\\d)|${era}`).test(folded);
  }
  const clock = /^T(?<hour>\d{2}):(?<minute>\d{2})/.exec(part)?.groups;
  if (clock) {
    const [hour, minute] = [Number(clock['hour']), Number(clock['minute'])];
    const hours = [hour, hour % 12 === 0 ? 12 : hour % 12];
    const [english12, japanese] = [
      minute === 0 ? '(?::00)?' : `:${clock['minute']}`,
      minute === 0 ? '' : minute === 30 ? '(?:30分|半)' : `${minute}分`,
    ];
    return hours.some((h) => new RegExp(`(?<!\\d)0?${h}(?:${english12}(?!\\d)|時${japanese})`).test(folded));
  }
  const length = /^(?<minutes>\d+)min$/.exec(part)?.groups?.['minutes'];
  if (length !== undefined) return lengths(Number(length)).some((value) => saysNumber(text, value, false));
  return false;
}

/** 80 minutes may be said as 80, or as 1 hour and 20. */
const lengths = (minutes: number): number[] =>
  [minutes, minutes / 60, minutes / 1440, minutes / 43_200, minutes / 525_600].filter(
    (n) => n >= 1 && Number.isInteger(n),
  );

const escaped = (text: string): string => text.replace(/[.\\]/g, '\\$&');
