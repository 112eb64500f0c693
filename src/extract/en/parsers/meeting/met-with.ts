import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import type { Told } from './own-meeting.ts';
import { clockOf, dayOf, isClock, isDay, isLength } from './when.ts';

/** Between two people: “President Biden also met separately with President Marcos”, “spoke by phone with”. */
const met =
  /^(?:\sof\s[A-Z]\w{2,20})?\s(?:(?:also|then|later|today|separately|earlier)\s){0,2}(?:met|spoke|held\s(?:a\s)?(?:\w{1,40}\s){0,2}(?:talks|meeting|discussions|call)|had\s(?:a\s)?(?:\w{1,40}\s){0,2}(?:talks|meeting|call))\s(?<how>(?:separately|bilaterally|briefly|today|by\s(?:tele)?phone|on\sthe\sphone|over\sthe\sphone)\s)?(?:with\s)?(?:the\s)?(?:H\.E\.?\s|Mr\.?\s|Ms\.?\s)?$/;

/** Talks told by a verb alone, between two named people; those of the release's own talk are not told again. */
export function* metWith(
  source: Source,
  context: Context,
  earlier: FoundLists,
  own: Told | null,
): Iterable<Found<'meetings'>> {
  const two = own && ['bilateral', 'phone', 'courtesy'].includes(own.found.value.level);
  for (const passage of source.edition.passages) {
    if (two || (passage.kind !== 'paragraph' && passage.kind !== 'item')) continue;
    for (const statement of statementsOf(source, passage)) {
      const people = inside(earlier.people, statement.start, statement.end);
      for (const [i, b] of people.entries()) {
        const a = people[i - 1];
        if (!a || a.value.country === b.value.country || b.start - a.end > 120) continue;
        const gap = source.folded.slice(a.end, b.start);
        const verb = met.exec(gap);
        if (!verb) continue;
        const phone = /phone|\scall\s/.test(gap);
        const times = inside(earlier.times, statement.start, statement.end);
        const day = times.find((t) => isDay(dayOf(t.value.value)) || isClock(t.value.value));
        const start = times.find((t) => isClock(t.value.value));
        const length = times.find((t) => isLength(t.value.value) && t.value.value.startsWith('PT'));
        if (!day && !context.issued) continue;
        const words = (p: Found<'people'>) => source.text.slice(p.start, p.end);
        yield {
          list: 'meetings',
          start: a.start,
          end: b.end,
          rule: 'en/parsers/meeting/met-with',
          certainty: day ? 'certain' : 'implied',
          value: {
            name: `${phone ? 'phone call' : 'meeting'} of ${words(a)} with ${words(b)}`,
            dialogue: null,
            date: day ? dayOf(day.value.value) : null,
            start: start ? clockOf(start.value.value) : null,
            duration: length?.value.value ?? null,
            level: phone ? 'phone' : 'bilateral',
            ordinal: null,
            place: null,
            chair: null,
            participants: [a.value.name, b.value.name],
            parts: day ? { date: source.anchor(day.start, day.end) } : {},
          },
        };
      }
    }
  }
}
