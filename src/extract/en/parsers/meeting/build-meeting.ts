import type { Anchor } from '../../../../model/anchor.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import type { Statement } from '../../../shared/facts/statements.ts';
import type { Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import type { Mention } from './mention.ts';
import { bareName, courtesyName, fullName, hostEnd, inFramework, talksName } from './naming.ts';
import type { Told } from './own-meeting.ts';
import { placeIn } from './place.ts';
import { clockOf, daysFrom, hoursIn, isClock, spanOf } from './when.ts';

/** What made a mention an entry, which decides how it is told. */
export interface Shape {
  readonly hosted: boolean;
  readonly courtesy: boolean;
  readonly talks: boolean;
  readonly turned: boolean;
  readonly dated: boolean;
}

/** “the conference”, “the next meeting”: of the series of the release's own meeting. */
export const generic = (mention: Mention, own: Told): boolean =>
  mention.own.length === 0 && mention.ordinal === null && !/\sof\s/.test(mention.words) && sameNoun(mention, own);

/** “the first Forum” in a release on the second Global Refugee Forum: another of its series. */
const numbered = (mention: Mention, own: Told): boolean =>
  mention.own.length === 0 &&
  mention.ordinal !== null &&
  own.mention.own.length > 0 &&
  /^\S+\s(?:Forum|Summit|Conference|Dialogue|Symposium)$/.test(mention.words) &&
  own.mention.head.toLowerCase() === mention.head.toLowerCase();

/** Whether two meetings go by the same noun, or the one told in short by “meeting”. */
const sameNoun = (mention: Mention, own: Told): boolean =>
  /^meetings?$/i.test(mention.head) ||
  mention.head.toLowerCase().split(' ')[0] === own.mention.head.toLowerCase().split(' ')[0];

/** The entry of a mention: its name, date, place, hours and people. */
export function build(
  source: Source,
  earlier: FoundLists,
  mention: Mention,
  statement: Statement,
  limit: number,
  time: Found<'times'> | null,
  own: Told | null,
  framework: string | null,
  shape: Shape,
): Found<'meetings'> {
  const anchors: Record<string, Anchor> = {};
  if (time) anchors.date = source.anchor(time.start, time.end);
  // “Germany will host the conference in 2024”: the series of the release's own meeting, another time.
  const series = own !== null && generic(mention, own) && (shape.turned || shape.dated);
  const turn =
    mention.turn ?? (time && own?.found.value.date && time.value.value < own.found.value.date ? 'previous' : 'next');
  // With no meeting of its own, a release's first paragraphs tell the one that it is about.
  const scene =
    own === null &&
    mention.own.length > 0 &&
    mention.passage.index <= 10 &&
    /\b(?:host(?:ing|ed|s)|attend(?:ed|ing)|co-hosted)\b/i.test(source.folded.slice(statement.start, mention.start));
  const place =
    placeBehind(source, mention, limit, shape.hosted) ??
    (series ? hostBefore(source, earlier, statement, mention) : null) ??
    (scene ? placeIn(source, statement.start, mention.start) : null);
  if (place) anchors.place = source.anchor(place.start, place.end);
  const hours = hoursIn(earlier, mention.end, limit);
  if (hours.start) anchors.start = source.anchor(hours.start.start, hours.start.end);
  if (hours.length && hours.start) anchors.duration = source.anchor(hours.length.start, hours.length.end);
  // “Minister A and Secretary B's meeting in Oslo”: held by those in its name.
  const within = inside(earlier.people, mention.start, mention.end);
  const people = scene
    ? inside(earlier.people, statement.start, statement.end)
    : shape.hosted || shape.courtesy
      ? inside(earlier.people, mention.end, limit)
      : shape.talks
        ? inside(earlier.people, statement.start, mention.start)
        : within.length > 1
          ? within
          : [];
  const level = series
    ? own.mention.level
    : mention.level === 'other' && time && own && isClock(time.value.value) && own.mention.level === 'summit'
      ? 'summit'
      : levelWith(source, mention, own);
  // A bare “dinner” is named with its host, a “Welcome reception” by itself.
  const end =
    (shape.hosted && mention.words.toLowerCase() === mention.head.toLowerCase()) || shape.courtesy
      ? hostEnd(source, mention, people, statement)
      : mention.end;
  // “the G7 Summit in Hiroshima”: what a group holds every year goes by where it is.
  const placed =
    place &&
    mention.ordinal === null &&
    /^(?:G7|G8|G20|NATO|APEC|BRICS|SCO|Quad)\s(?:Leaders'?\s)?Summit$/.test(mention.words.replaceAll('\u2019', "'")) &&
    /^\sin\s(?:the\s)?$/.test(source.folded.slice(mention.end, place.start))
      ? ` in ${place.place}`
      : '';
  return {
    list: 'meetings',
    start: mention.start,
    end,
    rule: 'en/parsers/meeting/named-meeting',
    certainty: 'certain',
    value: {
      name: shape.courtesy
        ? courtesyName(source, statement, mention, end)
        : shape.talks
          ? talksName(source, statement, mention)
          : series
            ? `${turn} ${bareName(own.name)}`
            : own && numbered(mention, own)
              ? `${mention.words.split(' ')[0] ?? ''} ${bareName(own.name)}`
              : `${fullName(source.text.slice(mention.start, end), mention, framework)}${placed}`,
      dialogue:
        mention.dialogue ??
        inFramework(mention, framework, own) ??
        (mention.own.length === 0 && !shape.hosted && !shape.courtesy && !shape.talks
          ? (own?.mention.dialogue ?? null)
          : shape.hosted && level === 'summit'
            ? (own?.mention.dialogue ?? null)
            : null),
      date: time ? daysFrom(source, earlier, time) : null,
      start: hours.start ? clockOf(hours.start.value.value) : null,
      duration: hours.start
        ? (hours.length?.value.value ?? spanOf(hours.start.value.value))
        : scene
          ? oneDay(source, earlier)
          : null,
      level,
      ordinal: mention.ordinal,
      place: place?.place ?? null,
      chair: null,
      participants: [...new Set(people.map((p) => p.value.name))],
      parts: anchors,
    },
  };
}

/** “held in Kazakhstan”, “(Akasaka Palace)”: a place told as the meeting's own. */
function placeBehind(source: Source, mention: Mention, limit: number, hosted: boolean): ReturnType<typeof placeIn> {
  const place = placeIn(source, mention.end, limit);
  if (!place) return null;
  const gap = source.folded.slice(mention.end, place.start);
  return (
    hosted
      ? gap.endsWith('(')
      : /^"?[^.;"]{0,70}$/.test(gap) &&
        (/\b(?:held|hosted|place|convened|meet)\b/.test(gap) || gap.length < 8) &&
        !/\b(?:were|signed|exchanged|launched)\b/.test(gap)
  )
    ? place
    : null;
}

/** “Germany will host the conference in 2024”: in Germany. */
function hostBefore(
  source: Source,
  earlier: FoundLists,
  statement: Statement,
  mention: Mention,
): ReturnType<typeof placeIn> {
  const state = inside(earlier.countryMentions, statement.start, mention.start).at(-1);
  return state &&
    /^\s(?:will\s|is\sto\s)?hosts?(?:ed)?\s(?:the\s|its\s)?$/.test(source.folded.slice(state.end, mention.start))
    ? { place: source.text.slice(state.start, state.end), start: state.start, end: state.end }
    : null;
}

/** A conference of ministers says so in the title: “as ministers meet in London”. */
function levelWith(source: Source, mention: Mention, own: Told | null): Mention['level'] {
  const ministers =
    own === null &&
    mention.level === 'other' &&
    /^conference$/i.test(mention.head) &&
    /\bministers\b/i.test(source.edition.title);
  return ministers ? 'ministerial' : mention.level;
}

/** “a one-day conference”: the length of the event that the release is about. */
const oneDay = (source: Source, earlier: FoundLists): string | null =>
  earlier.times.find(
    (t) =>
      /^P\dD$/.test(t.value.value) &&
      /^\s(?:\w{1,40}\s)?(?:conference|meeting|summit|forum)\b/i.test(source.folded.slice(t.end, t.end + 30)),
  )?.value.value ?? null;
