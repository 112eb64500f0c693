import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { placeIn } from './place.ts';
import { isDate } from './when.ts';

const pattern =
  /^(?:The\stwo(?:\s(?:leaders|presidents|ministers|foreign\sministers|prime\sministers|sides|officials))?|They|Both(?:\s(?:leaders|presidents|ministers))?)\s(?:(?:had|have|also|last|previously|already|first)\s){0,3}(?<verb>met|spoke|spoken|will\s(?:also\s)?meet)(?=\s(?:again\s|in\sperson\s|by\sphone\s|by\stelephone\s|briefly\s)?(?:in|at|on|last|earlier|tomorrow|yesterday)\b)/;

/**
 * “The two had met in person in Oslo on 15 February.”, “They will meet again in Paris tomorrow.”: another talk of those
 * who hold the release's own, told by its day.
 */
export function* metBefore(source: Source, earlier: FoundLists, talk: Found<'meetings'>): Iterable<Found<'meetings'>> {
  const { participants, date: own } = talk.value;
  if (participants.length < 2 || own === null) return;
  for (const passage of source.edition.passages) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
    for (const { start, end } of statementsOf(source, passage)) {
      const match = start < talk.end ? null : pattern.exec(source.folded.slice(start, end));
      if (!match) continue;
      const at = start + match[0].length;
      const time = inside(earlier.times, at, Math.min(end, at + 90)).find((t) => isDate(t.value.value));
      if (!time || time.value.value === own || time.value.value.length < 7) continue;
      const place = placeIn(source, at, Math.min(end, at + 90));
      const phone = /spoke/.test(match.groups?.verb ?? '');
      yield {
        list: 'meetings',
        start: start + match.index,
        end: Math.max(time.end, place?.end ?? 0),
        rule: 'en/parsers/meeting/met-before',
        certainty: 'implied',
        value: {
          name: `${phone ? 'phone call' : 'meeting'}${place && !phone ? ` in ${place.place}` : ` between ${participants.join(' and ')}`}`,
          dialogue: null,
          date: time.value.value,
          start: null,
          duration: null,
          level: phone ? 'phone' : 'bilateral',
          ordinal: null,
          place: phone ? null : (place?.place ?? null),
          chair: null,
          participants,
          parts: { date: source.anchor(time.start, time.end) },
        },
      };
    }
  }
}
