import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import type { Told } from './own-meeting.ts';
import { placeIn } from './place.ts';
import { talkVerbs, type TalkVerb } from './talk-verbs.ts';
import { bothOf, besidesOf, objectsOf, subjectOf, toldBefore } from './who-met.ts';
import { withDayToldAgain } from './told-again.ts';
import { clockOf, isClock, isDay, isLength } from './when.ts';

type Person = Found<'people'>;

/** Talks told by a verb alone: “President Biden also met with President Marcos”. Those of the release's own talk are not told again. */
export function* metWith(
  source: Source,
  context: Context,
  earlier: FoundLists,
  own: Told | null,
): Iterable<Found<'meetings'>> {
  const talk = own && ['bilateral', 'phone', 'courtesy'].includes(own.found.value.level) ? own.found : null;
  // Without two who held the release's own talk no other can be told from it.
  if (talk && talk.value.participants.length < 2) return;
  const told: Found<'meetings'>[] = [];
  let several = false;
  for (const passage of source.edition.passages) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
    for (const statement of statementsOf(source, passage)) {
      let before: Found<'meetings'> | null = null;
      for (const verb of talkVerbs(source.folded.slice(statement.start, statement.end), statement.start)) {
        const other: Found<'meetings'> | null =
          talkOf(source, context, earlier, statement, verb) ??
          (before ? talkOf(source, context, earlier, statement, verb, leadOf(source, earlier, before, verb)) : null);
        before = other ?? before;
        if (!other || told.some((t) => again(t, other)) || (talk && !isBeside(talk, other))) continue;
        const talks = verb.each ? withEach(source, earlier, statement, verb, other) : [other];
        several ||= talks.length > 1;
        told.push(...talks);
      }
    }
  }
  const [first] = told;
  // With no meeting in its title, a release's first paragraphs tell the talk that it is about.
  if (own === null && first && source.passageAt(first.start).index <= 5) {
    told[0] = withDayToldAgain(source, earlier, several ? first : named(source, first), sharesName);
  }
  const headlined = own === null && told.length === 0 ? inTitle(source, context, earlier) : null;
  if (headlined) told.push(headlined);
  yield* told;
}

/** “held separate meetings with A of Chile, B of Norway and C of Kenya”: a talk with each of them. */
function withEach(
  source: Source,
  earlier: FoundLists,
  statement: Statement,
  verb: TalkVerb,
  all: Found<'meetings'>,
): Found<'meetings'>[] {
  const guests = inside(earlier.people, verb.end, statement.end).filter((p) =>
    all.value.participants.includes(p.value.name),
  );
  if (guests.length < 2 || new Set(guests.map((p) => p.value.country)).size < guests.length) return [all];
  const hosts = all.value.participants.filter((name) => !guests.some((p) => p.value.name === name));
  const lead = /^(?<lead>[^\n]{0,160}?\swith\s)/.exec(all.value.name)?.groups?.lead ?? 'meeting with ';
  return guests.map((p) => ({
    ...all,
    start: p.start,
    end: p.end,
    value: {
      ...all.value,
      name: `${lead}${source.text.slice(p.start, p.end)}`,
      level: all.value.level === 'phone' ? 'phone' : 'bilateral',
      participants: [...hosts, p.value.name],
    },
  }));
}

const titleVerb = /\b(?:Meets?|Met|Receives?|Received|Holds?|Held|Calls?|Speaks?|Spoke|Talks|Meeting|With|On|To)\b/g;

/** “President A Receives B, the Foreign Minister of C”: a talk that the headline alone tells. */
function inTitle(source: Source, context: Context, earlier: FoundLists): Found<'meetings'> | null {
  const title = source.edition.passages.find((p) => p.kind === 'title');
  if (!title) return null;
  const words = source.folded.slice(title.start, title.end).replace(titleVerb, (word) => word.toLowerCase());
  const statement = { passage: title, start: title.start, end: title.end, order: 0 };
  for (const verb of talkVerbs(words, title.start)) {
    const talk = talkOf(source, context, earlier, statement, verb);
    if (talk && talk.value.participants.length > 1) return { ...named(source, talk), certainty: 'implied' };
  }
  return null;
}

function talkOf(
  source: Source,
  context: Context,
  earlier: FoundLists,
  statement: Statement,
  verb: TalkVerb,
  lead: Person | null = null,
): Found<'meetings'> | null {
  const both = bothOf(source, earlier, statement, verb);
  const objects = both ? [...both.between, both.second] : objectsOf(source, earlier, statement, verb.end);
  const subject = lead
    ? { person: lead, words: source.text.slice(lead.start, lead.end), start: verb.start }
    : both
      ? { person: both.first, words: source.text.slice(both.first.start, both.first.end), start: both.first.start }
      : verb.theirs
        ? toldBefore(source, earlier, statement, verb, objects)
        : heldBy(source, earlier, statement, verb, objects);
  const last = objects.at(-1);
  if (!last || !subject) return null;
  const { person, words, start } = subject;
  // Two of one state do not hold talks; where a state is open, they may be of two.
  if (person && person.certainty !== 'open' && objects.every((o) => o.value.country === person.value.country))
    return null;
  const times = inside(earlier.times, statement.start, statement.end);
  const day = times.find((t) => isDay(t.value.value) && !t.value.value.includes('/')) ?? times.find(clockOnDay);
  // “who in November 2017 met with …”: no day is told, the month is.
  const month = times.find((t) => /^\d{4}-\d\d$/.test(t.value.value) && t.end <= verb.start && t.start >= start);
  const clock = times.find((t) => isClock(t.value.value));
  const length = times.find((t) => isLength(t.value.value) && t.value.value.startsWith('PT'));
  // “spoke this evening”: on the day of issue.
  const now = /\bthis\s(?:morning|afternoon|evening)\b|\bearlier\sin\sthe\sday\b/i.test(
    source.folded.slice(statement.start, statement.end),
  );
  // “Minister A and Minister B met in Oslo”: the verb is the end.
  const told = both ? Math.max(last.end, verb.end - 1) : last.end;
  const place = placeIn(source, told, Math.min(statement.end, told + 60));
  const near = place && /^(?:\stoday|\searlier)?\s(?:in|at)\s(?:the\s)?$/.test(source.folded.slice(told, place.start));
  // “Minister A, who is in New York for the 68th Session of …, met …”: the clause between names another meeting.
  const from = !both && person && verb.start - person.end > 30 && person.start === start ? verb.start : start;
  const who = objects.map((o) => source.text.slice(o.start, o.end)).join(' and ');
  return {
    list: 'meetings',
    start: from,
    end: told,
    rule: 'en/parsers/meeting/met-with',
    certainty: day ? 'certain' : 'implied',
    value: {
      name: `${verb.phone ? 'phone call' : verb.courtesy ? 'courtesy call' : 'meeting'}${words === '' ? '' : ` of ${words}`} with ${who}`,
      dialogue: null,
      date: day ? day.value.value.slice(0, 10) : now ? context.issued : (month?.value.value ?? null),
      start: clock ? clockOf(clock.value.value) : null,
      duration: length?.value.value ?? null,
      level: verb.phone
        ? 'phone'
        : levelWith(
            { ...verb, trilateral: verb.trilateral || Boolean(both?.between.length) || ofThree(source, objects) },
            objects,
          ),
      ordinal: null,
      place: near ? place.place : null,
      chair: null,
      participants: [
        ...new Set(
          [...(person ? [...besidesOf(source, earlier, person), person] : []), ...objects].map((p) => p.value.name),
        ),
      ],
      parts: day ? { date: source.anchor(day.start, day.end) } : {},
    },
  };
}

/** Who met; “he” is the one told last who is of another state than those whom he met. */
function heldBy(
  source: Source,
  earlier: FoundLists,
  statement: Statement,
  verb: TalkVerb,
  objects: readonly Person[],
): ReturnType<typeof subjectOf> {
  const subject = subjectOf(source, earlier, statement, verb.start);
  if (subject?.words !== '' || subject.person) return subject;
  const told = toldBefore(source, earlier, statement, verb, objects);
  return told && told.person.certainty !== 'open' ? { ...told, start: subject.start } : subject;
}

/** “Minister A will be received by President B and will meet with Minister C”: A meets both. */
function leadOf(source: Source, earlier: FoundLists, before: Found<'meetings'>, verb: TalkVerb): Person | null {
  if (!/,?\sand\s$/.test(source.folded.slice(Math.max(0, verb.start - 6), verb.start))) return null;
  const [name] = before.value.participants;
  return inside(earlier.people, 0, verb.start).findLast((p) => p.value.name === name) ?? null;
}

const clockOnDay = (t: Found<'times'>): boolean => isClock(t.value.value);

/** “met with the ministers of Moldova and Romania. After the trilateral meeting …” */
const ofThree = (source: Source, objects: readonly Person[]): boolean =>
  new Set(objects.map((o) => o.value.country)).size > 1 &&
  /\b(?:trilateral|tripartite|three-way)\s(?:meeting|talks|format)\b/.test(source.folded.slice(0, 1500));

/** “held a trilateral meeting with …” is of more than two parties. */
function levelWith(verb: TalkVerb, objects: readonly Person[]): 'bilateral' | 'courtesy' | 'ministerial' | 'summit' {
  if (verb.courtesy) return 'courtesy';
  if (!verb.trilateral) return 'bilateral';
  return objects.some((o) => /\bPresident|Prime\sMinister|Chancellor\b/.test(o.value.role ?? ''))
    ? 'summit'
    : 'ministerial';
}

/** The same talk told again: of the same kind, with somebody of the same name. */
const again = (a: Found<'meetings'>, b: Found<'meetings'>): boolean =>
  a.value.level === b.value.level &&
  (a.value.date === b.value.date || b.value.date === null) &&
  b.value.participants.slice(-1).every((name) => a.value.participants.some((other) => sharesName(name, other)));

/** Of another day or by another way, and with nobody met who was in the release's own talk. */
const isBeside = (own: Found<'meetings'>, talk: Found<'meetings'>): boolean =>
  talk.value.date !== null &&
  (talk.value.date !== own.value.date || talk.value.level !== own.value.level) &&
  talk.value.participants.length > 1 &&
  talk.value.participants.slice(1).every((name) => !own.value.participants.some((other) => sharesName(name, other)));

const sharesName = (a: string, b: string): boolean => {
  const words = b.toLowerCase().split(/[\s-]+/);
  return a
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => word.length > 2 && words.includes(word));
};

/** “Issues of cooperation were discussed” tells of nobody. */
const ranked =
  /\b(?:President|Premier|Ministers?|Secretary|Chancellor|Ambassador|Head|Director|Governor|PM|FM|King|Emir)s?\b/;
const tellsTalk =
  /\b(?:meet(?:s|ing)?|met|calls?|speaks?|spoke|talks?|holds?|held|receives?|received|discuss(?:es|ed)?|welcomes?|consultations)\b/i;

/** “Minister Cho Meets with U.S. Ambassador”: the title is its name. */
function named(source: Source, talk: Found<'meetings'>): Found<'meetings'> {
  const title = source.edition.passages.find((p) => p.kind === 'title');
  const words = title ? source.text.slice(title.start, title.end) : '';
  const about = /\bdiscuss/i.test(words) && !ranked.test(words);
  return tellsTalk.test(words) && !about && words.length <= 160
    ? { ...talk, value: { ...talk.value, name: words } }
    : talk;
}
