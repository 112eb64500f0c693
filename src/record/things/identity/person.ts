import type { Vocabulary } from '../../../model/vocabulary.ts';
import { factsIn, textOf, type HeardFact } from '../settle/heard.ts';
import {
  isPast,
  isUnique,
  officeKey,
  officeOf,
  officeReader,
  officesIn,
  type Office,
  type OfficeReader,
} from './office.ts';
import { nameOf, languageOf, type PersonName } from './person-name.ts';
import { judgePerson, type PersonTraits } from './person-judge.ts';
import type { Candidate, KindRules, Sighting, Surroundings } from './sighting.ts';

/** One person for all forms that the release itself holds for one, or that are written alike. */
function sight({ heard, vocabulary }: Surroundings): Sighting<PersonTraits>[] {
  const read = readerOf(vocabulary);
  const people = Map.groupBy(
    factsIn(heard, 'people'),
    (fact) => `${textOf(fact, 'country') ?? '--'} ${textOf(fact, 'same') ?? textOf(fact, 'name') ?? ''}`,
  );
  return Array.from(people.values(), (facts) => personOf(facts, heard.lang, heard.day, read));
}

function personOf(facts: readonly HeardFact[], lang: string, day: string, read: OfficeReader): Sighting<PersonTraits> {
  const country = facts[0] ? textOf(facts[0], 'country') : null;
  const forms = facts
    .map((fact) => ({ id: fact.id, name: nameOf(textOf(fact, 'name') ?? fact.at.quote), role: textOf(fact, 'role') }))
    .toSorted((a, b) => Number(b.name.full) - Number(a.name.full));
  const names = [...new Map(forms.map(({ name }) => [name.key, name])).values()];
  const offices = forms.flatMap(({ role }) => officesIn(role, read));
  // 岸田文雄内閣総理大臣（当時）: he is spoken of, but on this day he is it no longer.
  const past = forms.every(({ role }) => isPast(role));
  const clues = cluesOf(country, names, offices, past ? [] : [day.slice(0, 4)]);
  const nameClaims = forms.toReversed().map(({ name }) => {
    const language = languageOf(name.script, lang);
    return [
      `name ${language}`,
      { rank: (name.full ? 2 : 0) + (lang === language ? 1 : 0), value: name.written },
    ] as const;
  });
  const held = forms.flatMap(({ role }) => (role === null || isPast(role) ? [] : [role]));
  return {
    kind: 'person',
    facts: forms.map(({ id }) => id),
    asks: clues,
    leaves: clues,
    traits: { country, names, offices, from: day, to: day, past },
    seed: forms[0]?.id ?? '',
    says: {
      claims: { country: { rank: 1, value: country }, ...Object.fromEntries(nameClaims) },
      sets: {
        full: names.filter((name) => name.full).map((name) => name.written),
        short: names.filter((name) => !name.full).map((name) => name.written),
        offices: offices.map(officeKey),
      },
      spans: {
        ...(past ? {} : { seen: [day, day] }),
        ...Object.fromEntries(held.map((role) => [`office ${lang} ${role}`, [day, day] as const])),
      },
    },
  };
}

/**
 * By what a person can be found: the full name; the family name, or how it sounds, with the rank; an office that one
 * holds at a time, with the year.
 */
function cluesOf(
  country: string | null,
  names: readonly PersonName[],
  offices: readonly Office[],
  years: readonly string[],
): string[] {
  const place = `person ${country ?? '--'}`;
  const ranks = new Set(offices.map(({ rank }) => rank));
  const each = (words: readonly string[]) =>
    words.flatMap((word) => Array.from(ranks, (rank) => `${place} ${word} ${rank}`));
  return [
    ...new Set([
      ...names.filter((name) => name.full).map((name) => `${place} full ${name.key}`),
      ...each(names.flatMap((name) => name.families.map((family) => `family ${family}`))),
      ...each(names.flatMap((name) => name.heads.map((sound) => `sound ${sound}`))),
      ...offices
        .filter(isUnique)
        .flatMap((office) => years.map((year) => `${place} office ${officeKey(office)} ${year}`)),
    ]),
  ];
}

const readers = new WeakMap<Vocabulary, OfficeReader>();
function readerOf(vocabulary: Vocabulary): OfficeReader {
  const known = readers.get(vocabulary) ?? officeReader(vocabulary);
  readers.set(vocabulary, known);
  return known;
}

/** A person of whom a further name, office or year was learned. */
function again({ key, gathered: { values } }: Candidate): Sighting<PersonTraits> | null {
  const list = (name: string) => (values[name] as readonly string[] | undefined) ?? [];
  const seen = values['seen'] as readonly [string, string] | undefined;
  if (!seen) return null;
  const country = (values['country'] as string | undefined) ?? null;
  const names = [...list('full'), ...list('short')].map(nameOf);
  const offices = list('offices').map(officeOf);
  const [from, to] = seen;
  const asks = cluesOf(country, names, offices, []);
  return {
    kind: 'person',
    facts: [],
    asks,
    leaves: [],
    seed: key,
    says: { claims: {} },
    traits: { country, names, offices, from, to, past: false },
  };
}

export const person: KindRules<PersonTraits> = { kind: 'person', sight, judge: judgePerson, joinsFrom: 0.95, again };
