import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { placeIn } from './place.ts';
import { isDay } from './when.ts';

const verb =
  /\b(?:met|spoke|(?:meeting|talks|call|conversation|negotiations)\s(?:took\splace|was\sheld|were\sheld))\b[^.;]{0,50}$/;
const both =
  /^(?:The\s(?:two|meeting|talks|call|conversation|negotiations|ministers|presidents|leaders|sides)|They|Both)\b/;

/**
 * “Minister A met Minister B during his visit.” and below it “The ministers met in Oslo on 5 March.”: the same talk,
 * with the day and the place that its first telling leaves out.
 */
export function withDayToldAgain(
  source: Source,
  earlier: FoundLists,
  talk: Found<'meetings'>,
  shares: (a: string, b: string) => boolean,
): Found<'meetings'> {
  if (talk.value.date !== null) return talk;
  const from = source.passageAt(talk.start).index;
  for (const passage of source.edition.passages.slice(from, from + 5)) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
    for (const { start, end } of statementsOf(source, passage)) {
      if (start < talk.end) continue;
      const day = inside(earlier.times, start, end).find((t) => isDay(t.value.value) && !t.value.value.includes('/'));
      const words = day ? source.folded.slice(start, day.start) : '';
      const match = verb.exec(words);
      if (!day || !match) continue;
      const people = inside(earlier.people, start, day.start);
      const known = people.every((p) => talk.value.participants.some((name) => shares(name, p.value.name)));
      if (!known || (people.length === 0 && !both.test(words))) continue;
      const place = talk.value.place === null ? placeIn(source, start + match.index, day.start) : null;
      return {
        ...talk,
        value: {
          ...talk.value,
          date: day.value.value,
          place: place?.place ?? talk.value.place,
          parts: { ...talk.value.parts, date: source.anchor(day.start, day.end) },
        },
      };
    }
  }
  return talk;
}
