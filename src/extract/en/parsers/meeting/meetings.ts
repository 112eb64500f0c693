import type { Found, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { meetingsByNumber } from './by-number.ts';
import { ellipticMeetings } from './elliptic.ts';
import { gathered } from './gathered.ts';
import { metBefore } from './met-before.ts';
import { metWith } from './met-with.ts';
import { namedMeetings } from './named-meeting.ts';
import { headedMeeting, ownMeeting } from './own-meeting.ts';
import { seriesMeetings } from './series.ts';
import { withToldDays } from './told-days.ts';
import { withCounterparts } from './with-counterparts.ts';
import { talksBetween, visitTalks } from './visit-talks.ts';

/** The meetings of a release: its own first, those under headings of their own, and the others that it names. */
export const meetings: Parser<'meetings'> = {
  id: 'en/parsers/meeting/meetings',
  *find(source, context, earlier) {
    const found: Found<'meetings'>[] = [];
    const own = ownMeeting(source, context, earlier);
    if (own) found.push(own.found);
    for (const heading of source.edition.passages)
      if (heading.kind === 'heading') {
        const told = headedMeeting(source, context, earlier, heading);
        if (told) found.push(told.found);
      }
    const each = [...withCounterparts(source, earlier)];
    // “held bilateral meetings with counterparts from A and B” is not one meeting beside the two.
    const ofSeveral = (f: Found<'meetings'>) => each.some((e) => f.end <= e.start && e.start - f.end < 90);
    for (const f of namedMeetings(source, context, earlier, own))
      if (f.value.level !== 'bilateral' || !ofSeveral(f)) found.push(f);
    found.push(...each, ...seriesMeetings(source, context, earlier, own));
    found.push(...ellipticMeetings(source, earlier, found));
    if (own) found.push(...meetingsByNumber(source, earlier, own.found));
    // What “We, the ministers, met in Oslo on 6 March” tells is not told again where a name of that day or place tells it.
    const gatherings = [...gathered(source, context, earlier, own !== null)];
    found.push(...gatherings.filter((g) => !found.some((f) => sameGathering(f, g))));
    const spokenOf = [...metWith(source, context, earlier, own)];
    const told = withToldDays(source, earlier, found).filter((f) => !spokenOf.some((talk) => toldOf(source, f, talk)));
    yield* own ? told.map((f) => inSeries(f, own.found)) : told;
    // A talk that a heading or a noun tells is not told again by its verb.
    let talks = false;
    let spoken: Found<'meetings'> | null = null;
    for (const talk of spokenOf)
      if (!told.some((f) => sameTalk(f, talk))) {
        talks = true;
        spoken ??= talk;
        yield talk;
      }
    for (const talk of talksBetween(source, earlier, own !== null))
      if (!talks && !found.some((f) => sameTalk(f, talk) || (f.start < talk.end && talk.start < f.end))) {
        talks = true;
        yield talk;
      }
    const first = own?.found ?? spoken;
    if (first && /^(?:bilateral|phone|courtesy)$/.test(first.value.level)) yield* metBefore(source, earlier, first);
    const visit = talks || own || told.some((f) => f.value.level === 'bilateral') ? null : visitTalks(source, earlier);
    if (visit) yield visit;
  },
};

const number = /^(?:the\s)?(?:\d{1,3}(?:st|nd|rd|th)|[A-Za-z-]{2,15}(?:th|d|st))\s/i;

/** “The Seventh Consultative Meeting” after “the Sixth Consultative Meeting of the Heads of State”: the same series, named in full. */
function inSeries(f: Found<'meetings'>, own: Found<'meetings'>): Found<'meetings'> {
  if (f === own || f.value.ordinal === null || own.value.ordinal === null || f.value.ordinal === own.value.ordinal)
    return f;
  const first = number.exec(f.value.name)?.[0];
  const ownFirst = number.exec(own.value.name)?.[0];
  if (!first || !ownFirst) return f;
  const series = own.value.name.slice(ownFirst.length);
  const short = f.value.name.slice(first.length);
  if (short === '' || short.length >= series.length || !series.startsWith(`${short} of `)) return f;
  return {
    ...f,
    value: { ...f.value, name: `${first}${series}`, level: own.value.level, dialogue: own.value.dialogue },
  };
}

const sameGathering = (f: Found<'meetings'>, g: Found<'meetings'>): boolean =>
  // Where they meet again is told of no other.
  !/^\d{4}$/.test(g.value.date ?? '') &&
  ((f.start >= g.start && f.start < g.end + 100) ||
    (f.value.date !== null && f.value.date.slice(0, 10) === g.value.date?.slice(0, 10)) ||
    (f.value.date === null && f.value.level === g.value.level && f.start < g.start));

/**
 * “During Minister A's meeting with B …” of a talk that is told by its verb, and “held bilateral meetings with A, B and C”
 * of those three.
 */
const toldOf = (source: Source, f: Found<'meetings'>, talk: Found<'meetings'>): boolean =>
  f.rule === 'en/parsers/meeting/named-meeting' &&
  f.value.level === 'bilateral' &&
  f.value.date === null &&
  ((/\b(?:meetings|talks)$|\bmeetings\swith\b/.test(source.folded.slice(f.start, f.end)) &&
    talk.start > f.start &&
    source.passageAt(f.start).index === source.passageAt(talk.start).index) ||
    (/'s?\s(?:meeting|talks)\swith\b/.test(f.value.name.replaceAll('\u2019', "'")) &&
      talk.value.participants.some((name) => f.value.name.includes(name.split(' ').at(-1) ?? name))));

const sameTalk = (a: Found<'meetings'>, b: Found<'meetings'>): boolean =>
  a.value.level === b.value.level &&
  a.value.date === b.value.date &&
  // “the Strategic Dialogue will be launched” is not the talk that the minister had.
  ((a.value.participants.length === 0 &&
    (a.value.date !== null || /\b(?:meetings?|talks?|calls?|conversation|visit)\b/i.test(a.value.name))) ||
    a.value.participants.some((name) =>
      b.value.participants.some((other) => name.endsWith(other) || other.endsWith(name)),
    ));
