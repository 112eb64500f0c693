import { inside } from '../../../shared/facts/choose-amount.ts';
import type { Statement } from '../../../shared/facts/statements.ts';
import type { Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import type { TalkVerb } from './talk-verbs.ts';

type Person = Found<'people'>;

/** Between the verb and who was met: “the”, “his Russian counterpart”, “Tajikistan's”. */
const toObject =
  /^(?:the\s|[A-Z][\w'.-]{0,40},?\s|(?:-\s|of\s(?=(?:the\s)?[A-Z]))|(?:his|her|their|its|new|visiting|then|and|of|also)\s|counterpart,?\s){0,11}$/;
/** Between two who were met: “…, and the Minister of …”, “…, the Kingdom of Norway - …”. */
const toNext = /^(?:,|\sand|,\sand|\sas\swell\sas|;)\s(?:with\s)?(?:the\s|of\s|and\s|-\s|[A-Z][\w'.-]{0,40},?\s){0,7}$/;
/** Between who met and the verb: “of Japan”, “, who was visiting Elmau,”, “also”. */
const fromSubject =
  /^(?:\sof\s(?:the\s)?[A-Z][\w-]{1,20}(?:\s[A-Z][\w-]{1,20}){0,3})?(?:\s\([^()]{1,30}\))?(?:,\s[^.;,]{3,90},|,)?(?:\s(?:in|on)\s(?:\d{1,2}\s)?[A-Z][a-z]{2,8}\s[\d,\s]{1,9})?\s?$/;
const office =
  /\b[Tt]he\s(?:Prime\sMinister|(?:Federal\s)?Chancellor|President|Foreign\s(?:Minister|Secretary)|(?:Foreign\s|Defen[cs]e\s)?Minister|Secretary(?:\sof\sState)?|Chancellor|Vice\sPresident|High\s(?:Representative|Commissioner)|(?:Director|Secretary)[-\s]General|(?:Managing|Executive)\sDirector|Deputy\s(?:Prime\s)?Minister|Vice-?\s?Minister|State\sSecretary|Administrator|Governor|Special\sRepresentative|Commissioner|Ambassador|General\sSecretary|Speaker)\s$|\b[A-Z][\w-]{2,20}'s?\s(?:top\sdiplomat|foreign\sminister|prime\sminister|president|head\sof\sgovernment)\s$|\b(?:MoS|EAM|HRVP|PM|FM|[Ss]?[Hh]e)\s$/;
const surname = /(?:^|[\s"(])(?<name>[A-Z][\w'-]{2,24})\s$/;

/**
 * “Minister A and Minister B met in Oslo”: two of different states before a verb that has nobody behind it, and those
 * between them where there are more (“Secretary A, Minister B, and Minister C met”).
 */
export function bothOf(
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
export function toldBefore(
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

/** Who was met: the first person behind the verb, and those listed after. */
export function objectsOf(source: Source, earlier: FoundLists, statement: Statement, from: number): Person[] {
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
export function besidesOf(source: Source, earlier: FoundLists, person: Person): Person[] {
  const passage = source.passageAt(person.start);
  const before = inside(earlier.people, passage.start, person.start).at(-1);
  const joined = /^(?:\sof\s[^.;,]{3,40})?,?\sand\s(?:the\s)?(?:[A-Z][\w'.-]{0,40}\s){0,4}$/;
  return before && joined.test(source.folded.slice(before.end, person.start)) ? [before] : [];
}

/** Who met: the person right before the verb, a known one's family name, or an office. */
export function subjectOf(
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
  const holder = held ? holderOf(earlier, held[0].trim().replace(/^[Tt]he\s/, ''), to) : null;
  return held
    ? {
        person: holder,
        words: /^s?he$/i.test(held[0].trim()) ? '' : (holder?.value.name ?? held[0].trim().replace(/^the\s/, 'The ')),
        start: statement.start + held.index,
      }
    : null;
}

const namesOf = (p: Person): string[] => p.value.name.toLowerCase().split(/[\s-]+/);

/** “The Federal Chancellor had already spoken with …”: the one person told before who holds that office. */
function holderOf(earlier: FoundLists, role: string, to: number): Person | null {
  const held = earlier.people.filter(
    (p) => p.start < to && (p.value.role === role || p.value.role?.startsWith(`${role} of `)),
  );
  const names = new Set(held.map((p) => p.value.name.split(' ').at(-1)));
  const fullest = held.toSorted((a, b) => b.value.name.length - a.value.name.length)[0];
  return names.size === 1 && fullest ? fullest : null;
}
