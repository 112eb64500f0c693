import type { Context, Refiner } from '../found.ts';
import type { Source } from '../source.ts';
import { type CountrySpan, lowerBound } from './country-span.ts';
import { countriesOf } from './countries-of.ts';
import { issuerState } from './issuer-state.ts';
import { leadState } from './lead-state.ts';
import { isPerson, outsideNames, type PersonFound } from './person-candidate.ts';
import { KnownPeople } from './known-people.ts';
import { withSamePerson } from './same-person.ts';
import { stateBehindRow, stateSpokenFor } from './spoken-for.ts';
import { byRelease } from './state-by-release.ts';

/** What a person's state may be taken from when the words beside the name do not say it. */
export interface Release {
  readonly source: Source;
  readonly context: Context;
  readonly countries: readonly CountrySpan[];
  /** Null where nothing says whose release it is, undefined where it is an international body's. */
  readonly issuer: string | null | undefined;
  /** States named in the release besides the issuer's, the most often named first. */
  readonly others: readonly string[];
  readonly inTitle: readonly string[];
  /** Everyone found, in order. */
  readonly people: readonly PersonFound[];
  /** The persons whose state is settled, by every part of their names. */
  readonly known: KnownPeople;
}

/**
 * Gives every person a state: from the line or row above, from the same person's fuller form elsewhere in the release
 * (高市総理大臣 after 高市早苗内閣総理大臣), from the release (its issuer, the one other state it names). Where two
 * fit, it stays open.
 */
export function peopleRefiner(id: string): Refiner {
  return {
    id,
    refine(found, source, context) {
      const people = withoutOverlaps(found.filter(isPerson), context);
      const rest = found.filter((f) => !isPerson(f));
      const release = releaseOf(source, context, people);
      const open: PersonFound[] = [];
      for (const person of people) {
        const settled = bySurroundings(person, people, release);
        if (settled) release.known.add(settled);
        else open.push(person);
      }
      // Fuller names first: ローリン・S・ロバート外務大臣 settles ロバート外務大臣.
      // The title comes last: the text below it tells more.
      const titleEnd = source.edition.passages.find((p) => p.kind === 'title')?.end ?? 0;
      const late = ({ end }: PersonFound) => (end <= titleEnd ? 1 : 0);
      open.sort((a, b) => b.value.name.length - a.value.name.length || late(a) - late(b) || a.start - b.start);
      for (const person of open) release.known.add(byFullerForm(person, release) ?? settleByRelease(person, release));
      return [
        ...rest,
        ...withSamePerson(release.known.all, (name) => release.known.sharingName(name), twinsOf(release)),
      ];
    },
  };
}

/** Where two rules read the same words, the longer reading stays. */
function withoutOverlaps(people: readonly PersonFound[], { trace }: Context): PersonFound[] {
  const kept: PersonFound[] = [];
  for (const person of people.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last && person.start < last.end)
      trace({
        action: 'drop',
        rule: person.rule,
        list: 'people',
        start: person.start,
        end: person.end,
        reason: 'inside another person',
      });
    else kept.push(person);
  }
  return kept;
}

function releaseOf(source: Source, context: Context, people: readonly PersonFound[]): Release {
  const all = countriesOf(source, context).filter((span) => !span.territory);
  const countries = all.filter(outsideNames(people));
  const issuer = issuerState(source, countries, context.vocabulary);
  const times = new Map<string, number>();
  for (const { code } of countries) if (code !== issuer) times.set(code, (times.get(code) ?? 0) + 1);
  const titleEnd = source.edition.passages.find((p) => p.kind === 'title')?.end ?? 0;
  return {
    source,
    context,
    countries,
    issuer,
    others: [...times.keys()].sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0)),
    inTitle: [...new Set(countries.filter(({ end }) => end <= titleEnd).map(({ code }) => code))],
    people,
    known: new KnownPeople(),
  };
}

/** What the words say, the line above, or the same person in the other script: （H.E. Mr. …）. */
function bySurroundings(person: PersonFound, people: readonly PersonFound[], release: Release): PersonFound | null {
  const { source, countries, issuer, others } = release;
  const { hint, value } = person;
  if (hint.state === 'said') return person;
  const twin = twinOf(person, people, source);
  if (twin?.hint.state === 'said')
    return settle(person, twin.value.country, 'the same person in the other script', release);
  if (
    hint.state === 'office' &&
    value.country !== null &&
    (value.country === issuer || others.includes(value.country ?? ''))
  )
    return person;
  if (ofUnitedNations.test(source.folded.slice(person.end, person.end + 160)))
    return settle(person, null, 'an international body stands in the bracket behind the name', release);
  const side =
    stateSpokenFor(source, countries, person.start, person.end) ??
    (hint.script === 'latin' ? stateBehindRow(source, countries, people, lowerBound(people, person.start)) : undefined);
  if (side !== undefined && !(hint.state === 'office' && value.country === null))
    return settle(person, side, 'the state that the person is said to sign or speak for', release);
  // “Mr. Kitaoka” under the heading “1. Colombia” is the agency's president, told above with his state.
  if (value.role === null && new Set(release.known.sharingName(value.name).map((p) => p.value.country)).size === 1)
    return null;
  const lead = leadState(source, countries, person.start);
  if (lead !== undefined && !(hint.state === 'office' && value.country === null) && !isOfKanji(person, lead))
    return settle(person, lead, 'the state above or before it', release);
  return hint.state === 'office' && value.country === null && hint.script !== 'kanji' ? person : null;
}

/** 「サラ・オチエン事務局次長(Ms. Sarah Ochieng, Deputy Executive Director, The United Nations …)」 */
const ofUnitedNations =
  /^ ?[(,][^()]{0,90}(?:United Nations|World Food Programme|UNICEF|UNDP|UNHCR|International Organization for|World Health Organization|World Bank|Asian Development Bank|Red Cross|European Commission)[^()]{0,40}\)/;

/** A name in kanji is none of a state that writes names otherwise, though 「ペルー」 stands in a line above. */
const isOfKanji = ({ hint }: PersonFound, lead: string) =>
  hint.script === 'kanji' && !/^(?:JP|CN|KR|KP|TW|VN|SG|HK|MO|MY)$/.test(lead);

/** The person whose name in another script stands directly before or behind: 「…外務大臣（Mr. Mauro VIEIRA, …）」. */
function twinOf(person: PersonFound, people: readonly PersonFound[], { folded }: Source): PersonFound | undefined {
  const at = lowerBound(people, person.start);
  const isTwin = (a?: PersonFound, b?: PersonFound) =>
    a &&
    b &&
    a.hint.script !== b.hint.script &&
    b.hint.script === 'latin' &&
    /^ ?\((?:[A-Z][A-Za-z.]{0,5} ?){0,3}$|^ ?\(.{0,24}[,、:] ?$/u.test(folded.slice(a.end, b.start));
  if (isTwin(people[at - 1], person)) return people[at - 1];
  return isTwin(person, people[at + 1]) ? people[at + 1] : undefined;
}

/** Each person settled with the one in the other script beside it. */
function twinsOf({ known, people, source }: Release): Map<PersonFound, PersonFound> {
  const settled = new Map(known.all.map((person) => [person.start, person]));
  const twins = new Map<PersonFound, PersonFound>();
  for (const person of known.all) {
    const twin = twinOf(person, people, source);
    const other = twin && settled.get(twin.start);
    if (other) twins.set(person, other);
  }
  return twins;
}

function byFullerForm(person: PersonFound, release: Release): PersonFound | null {
  const { known, context } = release;
  const fuller = known.sharingName(person.value.name);
  const states = [...new Set(fuller.map(({ value }) => value.country))];
  if (states.length === 1) return settle(person, states[0] as string | null, 'the fuller form of the name', release);
  if (states.length < 2) return null;
  const before = fuller.findLast(({ start }) => start < person.start);
  const sameHead = fuller.filter(({ hint }) => hint.head === person.hint.head);
  const exact = [...new Set(sameHead.map(({ value }) => value.country))];
  if (exact.length === 1)
    return settle(person, exact[0] as string | null, 'the same name with the same office', release);
  context.trace({
    action: 'open',
    rule: person.rule,
    list: 'people',
    start: person.start,
    end: person.end,
    reason: `two persons fit: ${states.join(', ')}`,
  });
  return { ...person, certainty: 'open', value: { ...person.value, country: before?.value.country ?? null } };
}

function settleByRelease(person: PersonFound, release: Release): PersonFound {
  const { state, reason } = byRelease(person, release);
  if (state !== undefined) return settle(person, state, reason, release);
  const { rule, start, end } = person;
  release.context.trace({ action: 'open', rule, list: 'people', start, end, reason });
  return { ...person, certainty: 'open', value: { ...person.value, country: null } };
}

function settle(person: PersonFound, country: string | null, reason: string, { context }: Release): PersonFound {
  const { rule, start, end } = person;
  context.trace({ action: 'resolve', rule, list: 'people', start, end, reason: `${country ?? 'no state'}: ${reason}` });
  return { ...person, certainty: 'implied', value: { ...person.value, country } };
}
