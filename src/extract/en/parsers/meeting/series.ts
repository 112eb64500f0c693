import type { Dialogue } from '../../../../model/vocabulary.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import type { Told } from './own-meeting.ts';
import { dateBehind, dayOf, isDate } from './when.ts';

const earlierOnes = /\b(?:earlier|previous|past|preceding)\s(?:meetings|summits|sessions|conferences|rounds)\b/;
const placed = /\bin\s(?<place>[A-Z][\w-]{2,20}(?:\s[A-Z][\w-]{2,20})?)\s(?:on|in)\s(?:the\s)?$/;

/** Meetings of a series told by place and date only: “their earlier meetings in Astana on 27 October 2022 and in …”. */
export function* seriesMeetings(
  source: Source,
  context: Context,
  earlier: FoundLists,
  own: Told | null,
): Iterable<Found<'meetings'>> {
  for (const passage of source.edition.passages) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
    const words = source.folded.slice(passage.start, passage.end);
    if (earlierOnes.test(words))
      for (const statement of statementsOf(source, passage)) yield* listedIn(source, earlier, statement, own);
    yield* numberedIn(source, context, earlier, passage.start, words, own);
  }
}

function* listedIn(
  source: Source,
  earlier: FoundLists,
  statement: Statement,
  own: Told | null,
): Iterable<Found<'meetings'>> {
  const noun = earlierOnes.exec(source.folded.slice(statement.start, statement.end));
  if (!noun) return;
  const from = statement.start + noun.index;
  for (const time of inside(earlier.times, from, statement.end)) {
    const place = placed.exec(source.folded.slice(Math.max(from, time.start - 60), time.start))?.groups?.place;
    if (!place || !isDate(dayOf(time.value.value))) continue;
    const at = source.folded.lastIndexOf(place, time.start);
    yield meeting(at, time.end, `earlier ${noun[0].replace(/^\w{1,40}\s/, '').replace(/s$/, '')} in ${place}`, {
      date: dayOf(time.value.value),
      level: own?.mention.level ?? 'other',
      dialogue: own?.mention.dialogue ?? null,
      ordinal: null,
      parts: { date: source.anchor(time.start, time.end), place: source.anchor(at, at + place.length) },
      place: source.text.slice(at, at + place.length),
    });
  }
}

const numbered = /(?<![\w-])(?<name>[A-Z]{4,8})[\s-]?(?<number>\d{1,2})\b/g;

/** “TICAD 9 will be held in Japan in 2025”: a meeting by its framework's short name and its number. */
function* numberedIn(
  source: Source,
  context: Context,
  earlier: FoundLists,
  offset: number,
  words: string,
  own: Told | null,
): Iterable<Found<'meetings'>> {
  for (const match of words.matchAll(numbered)) {
    const { name, number } = match.groups ?? {};
    const dialogue = context.vocabulary.dialogues.find((d: Dialogue) => d.names.en?.includes(name ?? ''));
    const end = match.index + match[0].length;
    if (!dialogue || Number(number) === own?.found.value.ordinal) continue;
    if (
      !/^,?\s(?:in\s|(?:(?:was|will\sbe|to\sbe|is\sto\sbe|which\swas)\s){0,2}(?:held|hosted|take|took|convened))/.test(
        words.slice(end, end + 24),
      )
    )
      continue;
    const time = dateBehind(source, earlier, offset + end, offset + words.length);
    if (!time) continue;
    yield meeting(offset + match.index, offset + end, match[0], {
      date: dayOf(time.value.value),
      level: own?.mention.dialogue === dialogue.id ? own.mention.level : 'summit',
      dialogue: dialogue.id,
      ordinal: Number(number),
      parts: { date: source.anchor(time.start, time.end) },
      place: null,
    });
  }
}

type Rest = Pick<Found<'meetings'>['value'], 'date' | 'level' | 'dialogue' | 'ordinal' | 'parts' | 'place'>;

function meeting(start: number, end: number, name: string, rest: Rest): Found<'meetings'> {
  return {
    list: 'meetings',
    start,
    end,
    rule: 'en/parsers/meeting/series',
    certainty: 'certain',
    value: { name, start: null, duration: null, chair: null, participants: [], ...rest },
  };
}
