import type { Found, Refiner } from '../../shared/found.ts';

/** Meetings held before the release's own day are references too: “seventh Foreign Ministers' Meeting in May last year”. */
export const earlierMeetings: Refiner = {
  id: 'en/refiners/earlier-meetings',
  refine(found, _source, context) {
    const { issued } = context;
    if (!issued) return found;
    const earlier = found.flatMap((f): Found[] => {
      if (f.list !== 'meetings') return [];
      const { date, name } = (f as Found<'meetings'>).value;
      const own = f === found.find((o) => o.list === 'meetings') && f.rule === 'en/parsers/meeting/own-meeting';
      if (own || date === null || date.slice(0, 10) >= issued.slice(0, date.length)) return [];
      return [
        {
          list: 'reference',
          start: f.start,
          end: f.end,
          rule: this.id,
          certainty: 'implied',
          value: { what: 'earlier meeting', value: date ?? name },
        },
      ];
    });
    return [...found, ...earlier];
  },
};
