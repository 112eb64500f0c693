import type { Parser } from '../../../shared/found.ts';
import { isDay } from '../../../shared/values/calendar.ts';
import { matchesIn } from '../../../shared/values/matches.ts';

/** “2025-12-20”, “2025-12-20T09:30”: the same in every language. */
const pattern =
  /(?<![\d\p{L}-])(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?:T(?<clock>(?:[01]\d|2[0-3]):[0-5]\d))?(?![\d-])/gu;

export const isoDate: Parser<'times'> = {
  id: 'general/parsers/time/iso-date',
  *find(source) {
    for (const { match, start } of matchesIn(source, pattern)) {
      const g = match.groups ?? {};
      if (!isDay(Number(g['year']), Number(g['month']), Number(g['day']))) continue;
      yield {
        list: 'times',
        start,
        end: start + match[0].length,
        rule: isoDate.id,
        certainty: 'certain',
        value: { value: match[0] },
      };
    }
  },
};
