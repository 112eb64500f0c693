import type { Locale } from '../../model/language.ts';

const weekdays: Record<Locale, Intl.DateTimeFormat> = {
  ja: new Intl.DateTimeFormat('ja', { weekday: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' }),
};
const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' });
const english = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
const englishMedium = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
const englishMonth = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', timeZone: 'UTC' });
const englishYearMonth = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day `2025-12-20` (or a longer local time that starts with one) as a Date in UTC; null if it is none. */
function dayOf(value: string): Date | null {
  const date = /^\d{4}-\d{2}-\d{2}/.test(value) ? new Date(`${value.slice(0, 10)}T00:00:00Z`) : null;
  return date && !Number.isNaN(date.getTime()) ? date : null;
}

const clockOf = (value: string): string | null => /T(?<clock>\d{2}:\d{2})/.exec(value)?.groups?.['clock'] ?? null;

/** `12.20 (土) 15:40` or `Sat, Dec 20, 15:40`: the short date of a release's head; the year stands beside it. */
export function shortDate(value: string, locale: Locale): string {
  const day = dayOf(value);
  if (!day) return value;
  const clock = clockOf(value);
  const weekday = weekdays[locale].format(day);
  if (locale === 'ja')
    return `${day.getUTCMonth() + 1}.${day.getUTCDate()} (${weekday})${clock === null ? '' : ` ${clock}`}`;
  return `${weekday}, ${englishMonth.format(day)}${clock === null ? '' : `, ${clock}`}`;
}

/** `Saturday` or `Saturday, 15:40`, beside a date that is given whole. */
export function weekdayOf(value: string, locale: Locale): string {
  const day = dayOf(value);
  if (!day) return value;
  const clock = clockOf(value);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(day);
  return clock === null ? weekday : `${weekday}, ${clock}`;
}

/** `令和7年12月20日` or `December 20, 2025`. */
export function fullDate(value: string, locale: Locale): string {
  const day = dayOf(value);
  return day ? (locale === 'ja' ? era : english).format(day) : value;
}

/** `2025.12.20 (土)` or `Dec 20, 2025`: the date in a list. */
export function listDate(value: string, locale: Locale): string {
  const day = dayOf(value);
  if (!day) return value;
  if (locale === 'en') return englishMedium.format(day);
  return `${day.getUTCFullYear()}.${day.getUTCMonth() + 1}.${day.getUTCDate()} (${weekdays.ja.format(day)})`;
}

/**
 * A time of the text in the reader's habit and in the text's own precision:
 * `2004-08` gives 2004年8月 or “August 2004”, `PT80M` 80分 or “80 minutes”.
 */
export function timeWords(value: string, locale: Locale): string {
  if (value.includes('/'))
    return value
      .split('/')
      .map((half) => timeWords(half, locale))
      .join(locale === 'ja' ? '〜' : ' – ');
  if (/^P[\dT]/.test(value)) return durationWords(value, locale);
  if (/^T\d{2}:\d{2}/.test(value)) return value.slice(1, 6);
  if (/^\d{4}$/.test(value)) return locale === 'ja' ? `${value}年` : value;
  if (/^\d{4}-\d{2}$/.test(value)) {
    const month = new Date(`${value}-01T00:00:00Z`);
    if (Number.isNaN(month.getTime())) return value;
    return locale === 'ja' ? `${value.slice(0, 4)}年${month.getUTCMonth() + 1}月` : englishYearMonth.format(month);
  }
  const day = dayOf(value);
  if (!day) return value;
  const clock = clockOf(value);
  if (locale === 'en') return `${english.format(day)}${clock === null ? '' : `, ${clock}`}`;
  const date = `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
  return clock === null ? date : `${date} ${clock}`;
}

const durationUnits = {
  Y: { ja: '年', en: 'year' },
  M: { ja: 'か月', en: 'month' },
  W: { ja: '週間', en: 'week' },
  D: { ja: '日', en: 'day' },
  TH: { ja: '時間', en: 'hour' },
  TM: { ja: '分', en: 'minute' },
  TS: { ja: '秒', en: 'second' },
} as const;

function durationWords(value: string, locale: Locale): string {
  const [date = '', time = ''] = value.slice(1).split('T');
  const parts = [
    ...[...date.matchAll(/(?<n>\d+)(?<unit>[YMWD])/g)].map((m) => ({ n: m.groups?.['n'], unit: m.groups?.['unit'] })),
    ...[...time.matchAll(/(?<n>\d+)(?<unit>[HMS])/g)].map((m) => ({
      n: m.groups?.['n'],
      unit: `T${m.groups?.['unit']}`,
    })),
  ];
  if (!parts.length) return value;
  return parts
    .map(({ n, unit }) => {
      const label = durationUnits[unit as keyof typeof durationUnits][locale];
      return locale === 'ja' ? `${n}${label}` : `${n} ${label}${n === '1' ? '' : 's'}`;
    })
    .join(locale === 'ja' ? '' : ' ');
}
