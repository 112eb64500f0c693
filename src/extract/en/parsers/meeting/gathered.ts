import type { MeetingLevel } from '../../../../model/kinds.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { partiesIn } from '../../words/parties.ts';
import { placeIn } from './place.ts';
import { daysFrom, isDay } from './when.ts';

const gather =
  /(?:^|[\s"])(?<!\b[Tt]wo\s)(?<!\b[Bb]oth\s)(?<who>We\b|(?:[Tt]he\s)?(?:[A-Z][\w']{0,20}\s){0,4}(?:[Ll]eaders|[Mm]inisters|Heads\sof\s(?:State|Government))\b)[^.;]{0,220}?\b(?:met|gathered|convened|reconvened|assembled|came\stogether)\b(?=\s(?:today|virtually|in|at|on|again)\b)/;
const paper =
  /\s?[-–:,]?\s?\b(?:Joint\s)?(?:Declaration|Statement|Communiqu[ée]|Chair(?:man)?'s\s(?:Statement|Summary))\b.*$/i;
const again = /\b(?:meet(?:ing)?\s(?:again|next)|reconven(?:e|ing))\sin\s/;
const stop =
  /^(?:the\s)?(?<place>[A-Z][\w-]{1,20}(?:\s[A-Z][\w-]{1,20}){0,2})\sin\s(?<year>20\d\d)(?<more>,?\sand\s(?:in\s)?|,\s(?:in\s)?)?/;

/**
 * “We, the leaders of …, met in Oslo on 9 and 10 September”: a declaration tells its own meeting by a verb alone; and
 * where they will meet again (“meeting again in Chile in 2026 and in Kenya in 2027”).
 */
export function* gathered(
  source: Source,
  context: Context,
  earlier: FoundLists,
  named: boolean,
): Iterable<Found<'meetings'>> {
  const title = source.edition.passages.find((p) => p.kind === 'title');
  const heading = title ? source.folded.slice(title.start, title.end) : '';
  const level = levelOf(heading, context);
  let opened = named;
  for (const passage of source.edition.passages) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
    for (const { start, end } of statementsOf(source, passage)) {
      const words = source.folded.slice(start, end);
      const match = opened || passage.index > 8 || title === undefined ? null : gather.exec(words);
      if (match && title) {
        const at = start + match.index + match[0].length;
        const time = inside(earlier.times, at, Math.min(end, at + 120)).find((t) => isDay(t.value.value));
        const place = placeIn(source, at, Math.min(end, at + 60));
        opened = true;
        if (time || place)
          yield made(start + match.index, at, {
            name: paper.test(heading)
              ? `${source.text.slice(title.start, title.end).replace(paper, '')} meeting`
              : `meeting of ${match.groups?.['who']?.replace(/^We$/, 'the parties') ?? ''}`,
            date: time ? daysFrom(source, earlier, time) : null,
            place: place?.place ?? null,
            level:
              level === 'other' && /ministers/i.test(match[0])
                ? 'ministerial'
                : level === 'other' && /leaders|heads/i.test(match[0])
                  ? 'summit'
                  : level,
          });
      }
      yield* nextOnes(words, start, level);
    }
  }
}

function* nextOnes(words: string, from: number, level: MeetingLevel): Iterable<Found<'meetings'>> {
  const lead = again.exec(words);
  if (!lead) return;
  let at = lead.index + lead[0].length;
  for (let n = 0; n < 5; n++) {
    const match = stop.exec(words.slice(at, at + 90));
    const { place, year, more } = match?.groups ?? {};
    if (!match || !place || !year) return;
    const name = n === 0 ? `next meeting in ${place}` : `meeting in ${place}`;
    yield made(from + at, from + at + match[0].length - (more?.length ?? 0), { name, date: year, place, level });
    if (more === undefined) return;
    at += match[0].length;
  }
}

function levelOf(heading: string, context: Context): MeetingLevel {
  const { states, groups } = partiesIn(heading, context.vocabulary);
  if (states === 2 && groups === 0) return 'bilateral';
  if (/\b(?:leaders|summit|heads\sof)\b/i.test(heading)) return 'summit';
  return /\bminist(?:ers|erial)\b/i.test(heading) ? 'ministerial' : 'other';
}

function made(
  start: number,
  end: number,
  value: Pick<Found<'meetings'>['value'], 'name' | 'date' | 'place' | 'level'>,
): Found<'meetings'> {
  return {
    list: 'meetings',
    start,
    end,
    rule: 'en/parsers/meeting/gathered',
    certainty: 'certain',
    value: {
      dialogue: null,
      start: null,
      duration: null,
      ordinal: null,
      chair: null,
      participants: [],
      parts: {},
      ...value,
    },
  };
}
