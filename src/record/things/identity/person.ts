import { sameSound } from './sound.ts';
import { nameOf, languageOf, type PersonName } from './person-name.ts';
import { isUnique, officeKey, officeOf, officeReader, sameOffice, type Office, type OfficeReader } from './office.ts';
import { addDays, daysBetween } from './days.ts';
import { factsIn, textOf, type HeardFact } from '../settle/heard.ts';
import type { Candidate, KindRules, Sighting, Surroundings, Verdict } from './sighting.ts';
import type { Vocabulary } from '../../../model/vocabulary.ts';

interface PersonTraits {
  readonly country: string | null;
  readonly names: readonly PersonName[];
  readonly offices: readonly Office[];
  readonly day: string;
}

/** One person for all forms that the release itself holds for one, or that are written alike. */
function sight({ heard, vocabulary }: Surroundings): Sighting<PersonTraits>[] {
  const office = readerOf(vocabulary);
  const people = Map.groupBy(
    factsIn(heard, 'people'),
    (fact) => `${textOf(fact, 'country') ?? '--'} ${textOf(fact, 'same') ?? textOf(fact, 'name') ?? ''}`,
  );
  return Array.from(people.values(), (facts) => {
    const country = textOf(facts[0] as HeardFact, 'country');
    const forms = facts.map((fact) => ({
      fact,
      name: nameOf(textOf(fact, 'name') ?? fact.at.quote),
      role: textOf(fact, 'role'),
    }));
    const names = [...new Map(forms.map(({ name }) => [name.key, name])).values()];
    const offices = [...new Map(forms.map(({ role }) => [officeKey(office(role)), office(role)])).values()].filter(
      ({ rank }) => rank !== null,
    );
    const place = country ?? '--';
    const full = names.filter((name) => name.full);
    const families = [...new Set(names.flatMap((name) => name.families))];
    const ranks = [...new Set(offices.map(({ rank }) => rank))];
    const year = heard.day.slice(0, 4);
    const unique = offices.filter(isUnique).map((each) => `person ${place} office ${officeKey(each)} ${year}`);
    const leaves = [
      ...full.map((name) => `person ${place} full ${name.key}`),
      ...families.flatMap((family) => ranks.map((rank) => `person ${place} family ${family} ${rank}`)),
      ...names.flatMap((name) =>
        name.sounds.slice(-1).flatMap((sound) => ranks.map((rank) => `person ${place} sound ${sound} ${rank}`)),
      ),
      ...unique,
    ];
    const first = forms.find(({ name }) => name.full) ?? forms[0];
    return {
      kind: 'person',
      facts: [...new Set([first?.fact.id ?? '', ...facts.map((fact) => fact.id)])],
      asks: leaves,
      leaves,
      traits: { country, names, offices, day: heard.day },
      seed: first?.fact.id ?? '',
      says: {
        claims: {
          country: { rank: 1, value: country },
          ...Object.fromEntries(
            forms
              .toSorted((a, b) => Number(a.name.full) - Number(b.name.full))
              .map(({ name }) => [
                `name ${languageOf(name.script, heard.lang)}`,
                {
                  rank: (name.full ? 2 : 0) + (heard.lang === languageOf(name.script, heard.lang) ? 1 : 0),
                  value: name.written,
                },
              ]),
          ),
        },
        sets: {
          full: full.map((name) => name.written),
          short: names.filter((name) => !name.full).map((name) => name.written),
          offices: offices.map(officeKey),
        },
        spans: {
          seen: [heard.day, heard.day],
          ...Object.fromEntries(
            forms.flatMap(({ role }) =>
              role === null ? [] : [[`office ${heard.lang} ${role}`, [heard.day, heard.day] as const]],
            ),
          ),
        },
      },
    };
  });
}

const readers = new WeakMap<Vocabulary, OfficeReader>();
function readerOf(vocabulary: Vocabulary): OfficeReader {
  const known = readers.get(vocabulary) ?? officeReader(vocabulary);
  readers.set(vocabulary, known);
  return known;
}

/** For how long a short name with an office (ジャパロフ大統領) is taken for the holder known from other releases. */
const tenure = 3 * 365;

function judge(
  { traits }: Sighting<PersonTraits>,
  candidate: Candidate,
  { translated, before }: { translated: boolean; before: boolean },
): Verdict | null {
  const values = candidate.gathered.values;
  if ((values['country'] ?? null) !== traits.country) return null;
  const known = {
    full: ((values['full'] as string[] | undefined) ?? []).map(nameOf),
    short: ((values['short'] as string[] | undefined) ?? []).map(nameOf),
    offices: ((values['offices'] as string[] | undefined) ?? []).map(officeOf),
  };
  const [from, to] = values['seen'] as readonly [string, string];
  const near = traits.day >= addDays(from, -tenure) && traits.day <= addDays(to, tenure);
  const office = traits.offices.some((a) => known.offices.some((b) => sameOffice(a, b)));
  const unique =
    office && traits.offices.some((a) => isUnique(a) && known.offices.some((b) => isUnique(b) && sameOffice(a, b)));
  const full = traits.names.filter((name) => name.full);
  for (const name of full)
    if (known.full.some((other) => other.key === name.key))
      return { certain: true, score: 0.98, reasons: [`the same full name, ${name.written}`, 'the same state'] };
  const both = full.length > 0 && known.full.length > 0;
  const names = both ? bestOf(full, known.full) : bestOf(traits.names, [...known.full, ...known.short]);
  const why = [
    names.family ? `the same family name, ${names.pair}` : names.sounds ? `names that sound alike, ${names.pair}` : '',
    office ? 'the same office' : '',
    near ? 'in the same years' : '',
    translated ? 'in the same place of the same release in another language' : '',
  ].filter(Boolean);
  if (translated && office && (names.family || names.sounds || names.unheard))
    return { certain: true, score: 0.97, reasons: why };
  if (before && (names.family || names.sounds)) return { certain: true, score: 0.95, reasons: why };
  if (names.differ) return null;
  if ((names.family || names.sounds) && office && near) {
    // Two full names must agree in the given name too: a son may hold his father's office.
    const certain = both ? names.given : names.family || unique;
    return { certain, score: certain ? 0.93 : 0.6, reasons: why };
  }
  if (names.unheard && unique && Math.abs(daysBetween(to, traits.day)) < 45 && near)
    return { certain: false, score: 0.5, reasons: ['the same office of the same state in the same weeks', names.pair] };
  return null;
}

interface Comparison {
  readonly pair: string;
  readonly family: boolean;
  readonly sounds: boolean;
  readonly given: boolean;
  /** One is in kanji and the other in an alphabet: they cannot be held against each other. */
  readonly unheard: boolean;
  readonly differ: boolean;
}

/** The pair of names that are most alike. */
function bestOf(names: readonly PersonName[], others: readonly PersonName[]): Comparison {
  const all = names.flatMap((name) => others.map((other) => compare(name, other)));
  const rank = (c: Comparison) => (c.family ? 8 : 0) + (c.sounds ? 4 : 0) + (c.given ? 2 : 0) + (c.unheard ? 1 : 0);
  return (
    all.sort((a, b) => rank(b) - rank(a))[0] ?? {
      pair: '',
      family: false,
      sounds: false,
      given: false,
      unheard: false,
      differ: true,
    }
  );
}

function compare(a: PersonName, b: PersonName): Comparison {
  const pair = `${a.written} / ${b.written}`;
  const sameScript = a.script === b.script;
  const unheard = !sameScript && (a.script === 'han' || b.script === 'han');
  const family = sameScript && a.families.some((part) => b.families.includes(part));
  const last = Math.max(...heads(a).flatMap((x) => heads(b).map((y) => sameSound(x, y))), 0);
  const sounds = !unheard && a.script !== 'han' && last >= 0.8;
  const given = a.full && b.full && (a.script === 'han' ? a.key === b.key : givenAlike(a.sounds, b.sounds));
  return { pair, family, sounds, given, unheard, differ: !family && !sounds && !unheard };
}

/** The sounds that can be those of the family name: the last; of two parts either, since Japanese names stand both ways. */
const heads = ({ sounds, script }: PersonName): readonly string[] =>
  script === 'latin' && sounds.length === 2 ? sounds : sounds.slice(-1);

/** エモマリ・ラフモン and エマモリ・ラフモン: every part has one that sounds much like it in the other name. */
const givenAlike = (a: readonly string[], b: readonly string[]): boolean => {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  return fewer.length > 0 && fewer.every((sound) => more.some((other) => sameSound(sound, other) >= 0.65));
};

export const person: KindRules<PersonTraits> = { kind: 'person', sight, judge, several: 'open' };
