import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import type { Told } from './own-meeting.ts';
import { placeIn } from './place.ts';
import { talkVerbs, type TalkVerb } from './talk-verbs.ts';
import { clockOf, isClock, isDay, isLength } from './when.ts';

type Person = Found<'people'>;

/** Between the verb and who was met: “the”, “his Russian counterpart”, “Tajikistan's”. */
const toObject =
  /^(?:the\s|[A-Z][\w'.-]{0,40}\s|(?:his|her|their|its|new|visiting|then|and|of|also)\s|counterpart,?\s){0,8}$/;
/** Between two who were met: “…, and the Minister of …”. */
const toNext = /^(?:,|\sand|,\sand|\sas\swell\sas|;)\s(?:the\s|[A-Z][\w'.-]{0,40}\s){0,3}$/;
/** Between who met and the verb: “of Japan”, “, who was visiting Elmau,”, “also”. */
const fromSubject =
  /^(?:\sof\s(?:the\s)?[A-Z][\w-]{1,20}(?:\s[A-Z][\w-]{1,20}){0,3})?(?:\s\([^()]{1,30}\))?(?:,\s[^.;,]{3,90},|,)?(?:\s(?:in|on)\s(?:\d{1,2}\s)?[A-Z][a-z]{2,8}\s[\d,\s]{1,9})?\s?$/;
const office =
  /\b[Tt]he\s(?:Prime\sMinister|President|Foreign\s(?:Minister|Secretary)|(?:Foreign\s|Defen[cs]e\s)?Minister|Secretary(?:\sof\sState)?|Chancellor|Vice\sPresident|High\s(?:Representative|Commissioner)|(?:Director|Secretary)[-\s]General|(?:Managing|Executive)\sDirector|Deputy\s(?:Prime\s)?Minister|Vice-?\s?Minister|State\sSecretary|Administrator|Governor|Special\sRepresentative|Commissioner|Ambassador|General\sSecretary|Speaker)\s$|\b(?:MoS|EAM|HRVP|PM|FM|[Ss]?[Hh]e)\s$/;
const surname = /(?:^|[\s"(])(?<name>[A-Z][\w'-]{2,24})\s$/;

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
  for (const passage of source.edition.passages) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
    for (const statement of statementsOf(source, passage))
      for (const verb of talkVerbs(source.folded.slice(statement.start, statement.end), statement.start)) {
        const other = talkOf(source, context, earlier, statement, verb);
        if (!other || told.some((t) => again(t, other)) || (talk && !isBeside(talk, other))) continue;
        told.push(other);
      }
  }
  const [first] = told;
  // With no meeting in its title, a release's first paragraphs tell the talk that it is about.
  if (own === null && first && source.passageAt(first.start).index <= 5) {
    told[0] = named(source, first);
  }
  yield* told;
}

function talkOf(
  source: Source,
  context: Context,
  earlier: FoundLists,
  statement: Statement,
  verb: TalkVerb,
): Found<'meetings'> | null {
  const both = bothOf(source, earlier, statement, verb);
  const objects = both ? [...both.between, both.second] : objectsOf(source, earlier, statement, verb.end);
  const subject = both
    ? { person: both.first, words: source.text.slice(both.first.start, both.first.end), start: both.first.start }
    : verb.theirs
      ? toldBefore(source, earlier, statement, verb, objects)
      : subjectOf(source, earlier, statement, verb.start);
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
  const now = /\bthis\s(?:morning|afternoon|evening)\b/i.test(source.folded.slice(statement.start, statement.end));
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
      level: verb.phone ? 'phone' : levelWith(both?.between.length ? { ...verb, trilateral: true } : verb, objects),
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

/**
 * “Minister A and Minister B met in Oslo”: two of different states before a verb that has nobody behind it, and those
 * between them where there are more (“Secretary A, Minister B, and Minister C met”).
 */
function bothOf(
  source: Source,
  earlier: FoundLists,
  statement: Statement,
  verb: TalkVerb,
): { first: Person; second: Person; between: readonly Person[] } | null {
  if (/\b(?:with|to|on)\s$/.test(source.folded.slice(verb.start, verb.end))) return null;
  const before = inside(earlier.people, statement.start, verb.start + 1);
  const [first, second] = before.slice(-2);
  if (!first || !second || !/\b(?:met|meets?|held|holds|had)\b/.test(source.folded.slice(verb.start, verb.end)))
    return null;
  const joined =
    /^(?:\sof\s[^.;,]{3,40}|,[^.;]{3,80},|,)?\sand\s(?:the\s|(?:[A-Z][\w'.-]{0,40}\s|of\s|his\s|her\s|counterpart,?\s){0,6})$/.test(
      source.folded.slice(first.end, second.start),
    ) && fromSubject.test(source.folded.slice(second.end, verb.start) + (verb.start > second.end ? '' : ' '));
  if (!joined || first.value.country === second.value.country) return null;
  // Three of three states, in a row.
  let lead = before.length - 2;
  while (lead > 0 && inRow(source, before[lead - 1] as Person, before[lead] as Person)) lead -= 1;
  return { first: before[lead] ?? first, second, between: before.slice(lead + 1, -1) };
}

/** “During his meeting with …”: of the person last told, who is of another state than the one met. */
function toldBefore(
  source: Source,
  earlier: FoundLists,
  statement: Statement,
  verb: TalkVerb,
  objects: readonly Person[],
): { person: Person; words: string; start: number } | null {
  const from = source.edition.passages[Math.max(0, statement.passage.index - 1)]?.start ?? statement.start;
  const states = new Set(objects.map((o) => o.value.country));
  const person = inside(earlier.people, from, verb.start).findLast((p) => !states.has(p.value.country));
  return person ? { person, words: person.value.name, start: verb.start } : null;
}

const inRow = (source: Source, a: Person, b: Person): boolean =>
  a.value.country !== b.value.country &&
  /^(?:\sof\s[^.;,]{3,40})?,\s(?:the\s|[A-Z][\w'.-]{0,40}\s|of\s){0,5}$/.test(source.folded.slice(a.end, b.start));

const clockOnDay = (t: Found<'times'>): boolean => isClock(t.value.value);

/** “held a trilateral meeting with …” is of more than two parties. */
function levelWith(verb: TalkVerb, objects: readonly Person[]): 'bilateral' | 'courtesy' | 'ministerial' | 'summit' {
  if (verb.courtesy) return 'courtesy';
  if (!verb.trilateral) return 'bilateral';
  return objects.some((o) => /\bPresident|Prime\sMinister|Chancellor\b/.test(o.value.role ?? ''))
    ? 'summit'
    : 'ministerial';
}

/** Who was met: the first person behind the verb, and those listed after. */
function objectsOf(source: Source, earlier: FoundLists, statement: Statement, from: number): Person[] {
  const found: Person[] = [];
  let at = from;
  for (const person of inside(earlier.people, from, statement.end)) {
    const gap = source.folded.slice(at, person.start);
    if (!(found.length === 0 ? toObject : toNext).test(gap)) break;
    found.push(person);
    at = person.end;
  }
  return found;
}

/** “Chancellor Scholz and President Macron spoke with …”: who did so together with the one before the verb. */
function besidesOf(source: Source, earlier: FoundLists, person: Person): Person[] {
  const passage = source.passageAt(person.start);
  const before = inside(earlier.people, passage.start, person.start).at(-1);
  const joined = /^(?:\sof\s[^.;,]{3,40})?,?\sand\s(?:the\s)?(?:[A-Z][\w'.-]{0,40}\s){0,4}$/;
  return before && joined.test(source.folded.slice(before.end, person.start)) ? [before] : [];
}

/** Who met: the person right before the verb, a known one's family name, or an office. */
function subjectOf(
  source: Source,
  earlier: FoundLists,
  statement: Statement,
  to: number,
): { person: Person | null; words: string; start: number } | null {
  const before = inside(earlier.people, statement.start, to).at(-1);
  if (before && fromSubject.test(source.folded.slice(before.end, to)))
    return { person: before, words: source.text.slice(before.start, before.end), start: before.start };
  const said = source.folded.slice(statement.start, to);
  const short = surname.exec(said)?.groups?.name;
  const known = short && earlier.people.find((p) => p.start < to && namesOf(p).includes(short.toLowerCase()));
  if (short && known)
    return { person: known, words: source.text.slice(to - 1 - short.length, to - 1), start: to - 1 - short.length };
  // “NUR-SULTAN - Kassym-Jomart Tokayev had …”: a name without an office at the head of the sentence.
  const bare =
    /^(?:[A-Z][A-Z. ,-]{2,40}\s?[-\u2013]\s?)?(?<name>[A-Z][a-z\u00c0-\u024f]{1,20}(?:-[A-Z][a-z]{1,20})?(?:\s[A-Z][a-z\u00c0-\u024f'-]{2,24}){1,2})\s$/.exec(
      said,
    )?.groups?.name;
  if (
    bare &&
    earlier.organisations.every((o) => o.end <= statement.start || o.start >= to) &&
    !/^(?:The|This|Both|All|In|On)\b/.test(bare)
  )
    return { person: null, words: source.text.slice(to - 1 - bare.length, to - 1), start: to - 1 - bare.length };
  const held = office.exec(said);
  return held
    ? {
        person: null,
        words: /^s?he$/i.test(held[0].trim()) ? '' : held[0].trim().replace(/^the\s/, 'The '),
        start: statement.start + held.index,
      }
    : null;
}

const namesOf = (p: Person): string[] => p.value.name.toLowerCase().split(/[\s-]+/);

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

const tellsTalk =
  /\b(?:meet(?:s|ing)?|met|calls?|speaks?|spoke|talks?|holds?|held|receives?|welcomes?|consultations)\b/i;

/** “Minister Cho Meets with U.S. Ambassador”: the title is its name. */
function named(source: Source, talk: Found<'meetings'>): Found<'meetings'> {
  const title = source.edition.passages.find((p) => p.kind === 'title');
  const words = title ? source.text.slice(title.start, title.end) : '';
  return tellsTalk.test(words) && words.length <= 160 ? { ...talk, value: { ...talk.value, name: words } } : talk;
}
