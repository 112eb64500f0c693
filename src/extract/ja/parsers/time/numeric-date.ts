import { eraLetters, eraYear } from '../../../../text/eras.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import { matchAt, sticky } from '../../../../text/sticky.ts';
import { isDay } from '../../../shared/values/calendar.ts';
import { readClock } from './clock.ts';
import { written, type Moment } from './part.ts';
import { readWeekday } from './weekday.ts';

/** 2025/12/20, 2025.12.20, 2025-12-20, R7.12.20; not a part of an address, a version or a longer number. */
const full = String.raw`(?<![0-9A-Za-z./_-])(?:(?<era>[${eraLetters}])\.?(?<count>[0-9]{1,2})|(?<year>[12][0-9]{3}))(?<mark>[./-]) ?(?<month>[01]?[0-9])\k<mark> ?(?<day>[0-3]?[0-9])(?![0-9A-SU-Za-z]|T(?![0-9])|[./-][0-9A-Za-z])`;
/** 12.20 (土): without a year only where the weekday shows that it is a date. */
const short = String.raw`(?<![0-9A-Za-z./_-])(?<shortMonth>1[0-2]|0?[1-9])[./](?<shortDay>[0-3]?[0-9])(?= ?\([日月火水木金土](?:曜日?)?\))`;
const pattern = new RegExp(`${full}|${short}`, 'g');
const second = sticky(
  String.raw` ?~ ?(?:(?:(?<year>[12][0-9]{3})[./-])?(?<month>1[0-2]|0?[1-9])[./-])?(?<day>[0-3]?[0-9])(?![0-9:/%]|日|\.[0-9])`,
);

export const numericDate: Parser<'times'> = {
  id: 'ja/parsers/time/numeric-date',
  *find(source) {
    const text = source.folded;
    for (const match of text.matchAll(pattern)) {
      const g = match.groups as Record<string, string | undefined>;
      const month = Number(g['month'] ?? g['shortMonth']);
      const day = Number(g['day'] ?? g['shortDay']);
      const year = g['era'] ? eraYear(g['era'], Number(g['count'])) : g['year'] ? Number(g['year']) : null;
      if (!isDay(year ?? 2000, month, day) || (year === null && g['shortMonth'] === undefined)) continue;
      const numbersEnd = match.index + match[0].length;
      const weekday = readWeekday(text, numbersEnd);
      const range = matchAt(second, text, weekday?.end ?? numbersEnd);
      const clockAt = weekday?.end ?? numbersEnd;
      const clock = range ? null : readClock(text, /[ T]/.test(text[clockAt] ?? '') ? clockAt + 1 : clockAt);
      const end = range?.end ?? clock?.end ?? numbersEnd;
      const moment: Moment = {
        start: match.index,
        end,
        year: year === null ? null : written(year, 0),
        month: written(month, 0),
        day: written(day, 0),
        clock,
        weekday: weekday?.weekday ?? null,
      };
      yield {
        list: 'times',
        start: match.index,
        end,
        rule: numericDate.id,
        certainty: 'certain',
        value: { value: '' },
        hint: { moment, ...(range ? { to: until(range.groups, moment) } : {}) },
      } satisfies Found<'times'>;
    }
  },
};

function until(groups: Readonly<Record<string, string | undefined>>, from: Moment): Moment {
  const part = (digits: string | undefined) => (digits === undefined ? null : written(Number(digits), 0));
  return {
    ...from,
    year: part(groups['year']),
    month: part(groups['month']),
    day: part(groups['day']),
    clock: null,
    weekday: null,
  };
}
