import { addDays, daysBetween } from './days.ts';
import { isUnique, officeOf, sameOffice, type Office } from './office.ts';
import { nameOf, type PersonName } from './person-name.ts';
import type { Candidate, Circumstance, Sighting, Verdict } from './sighting.ts';
import { sameSound } from './sound.ts';

export interface PersonTraits {
  readonly country: string | null;
  readonly names: readonly PersonName[];
  readonly offices: readonly Office[];
  /** From when to when they are spoken of; in one release both are its day. */
  readonly from: string;
  readonly to: string;
  /** Spoken of as one who was in office then: 安倍晋三内閣総理大臣（当時）. */
  readonly past: boolean;
}

/** For how long a short name with an office (ジャパロフ大統領) is taken for the holder known from other releases. */
const tenure = 3 * 365;

/**
 * Whether a person is one that is known. Certain: the same full name in the same state; names that sound alike, in the
 * same office and years, where the given names agree or one is not told; the same place of a translation.
 */
export function judgePerson(
  { traits }: Sighting<PersonTraits>,
  candidate: Candidate,
  { translated, before }: Circumstance,
): Verdict | null {
  const known = traitsOf(candidate);
  if (known.country !== traits.country) return null;
  const full = traits.names.filter((name) => name.full);
  const knownFull = known.names.filter((name) => name.full);
  for (const name of full)
    if (knownFull.some((other) => other.key === name.key && other.script === name.script))
      return { certain: true, score: 0.98, reasons: [`the same full name, ${name.written}`, 'the same state'] };
  const office = shared(traits.offices, known.offices);
  const unique =
    office && traits.offices.some((a) => known.offices.some((b) => isUnique(a) && isUnique(b) && sameOffice(a, b)));
  const near = inTheirYears(traits, known);
  const both = full.length > 0 && knownFull.length > 0;
  const names = both ? bestOf(full, knownFull) : bestOf(traits.names, known.names);
  const reasons = [
    names.family ? `the same family name, ${names.pair}` : names.sounds ? `names that sound alike, ${names.pair}` : '',
    office ? 'the same office' : '',
    near ? 'in the same years' : '',
    translated ? 'in the same place of the same release in another language' : '',
  ].filter(Boolean);
  if (translated && (names.family || names.sounds || names.alike || (names.unheard && office)))
    return { certain: true, score: 0.97, reasons };
  if (before && (names.family || names.sounds)) return { certain: true, score: 0.95, reasons };
  if (names.family || names.sounds) {
    // Two full names must agree in the given name too: a son may hold his father's office.
    if (both && !names.given) return null;
    if (office && near) {
      // A minister without a portfolio (林大臣) may be any of that name; the foreign minister is one.
      const certain = both || unique;
      return { certain, score: certain ? 0.93 : 0.6, reasons };
    }
    if (unique && names.family) return { certain: false, score: 0.55, reasons };
    const area = traits.offices.some((a) => a.area !== null && known.offices.some((b) => b.area === a.area));
    return near && area
      ? { certain: false, score: 0.55, reasons: [...reasons, 'in the same field of government'] }
      : null;
  }
  if (names.unheard && unique && near && Math.abs(daysBetween(known.to, traits.from)) < 45)
    return { certain: false, score: 0.5, reasons: ['the same office of the same state in the same weeks', names.pair] };
  return null;
}

const shared = (a: readonly Office[], b: readonly Office[]) => a.some((x) => b.some((y) => sameOffice(x, y)));

/** Who is spoken of as having been in office then may have been so at any time before. */
function inTheirYears(traits: PersonTraits, known: PersonTraits): boolean {
  if (known.past && traits.past) return true;
  if (traits.past) return traits.to >= known.from;
  if (known.past) return traits.from <= known.to;
  return traits.to >= addDays(known.from, -tenure) && traits.from <= addDays(known.to, tenure);
}

function traitsOf({ gathered: { values, by } }: Candidate): PersonTraits {
  const list = (name: string) => (values[name] as readonly string[] | undefined) ?? [];
  const day = by[0]?.slice(0, 10) ?? '';
  const seen = values['seen'] as readonly [string, string] | undefined;
  return {
    country: (values['country'] as string | undefined) ?? null,
    names: [...list('full'), ...list('short')].map(nameOf),
    offices: list('offices').map(officeOf),
    from: seen?.[0] ?? day,
    to: seen?.[1] ?? day,
    past: seen === undefined,
  };
}

interface Comparison {
  readonly pair: string;
  readonly family: boolean;
  readonly sounds: boolean;
  /** Somewhat alike: enough where the place in a translation says the rest. */
  readonly alike: boolean;
  readonly given: boolean;
  /** One is in kanji and the other in an alphabet: they cannot be held against each other. */
  readonly unheard: boolean;
}
const different: Comparison = { pair: '', family: false, sounds: false, alike: false, given: false, unheard: false };

/** The pair of names that are most alike. */
function bestOf(names: readonly PersonName[], others: readonly PersonName[]): Comparison {
  const rank = (c: Comparison) =>
    (c.family ? 16 : 0) + (c.sounds ? 8 : 0) + (c.alike ? 4 : 0) + (c.given ? 2 : 0) + (c.unheard ? 1 : 0);
  return names
    .flatMap((name) => others.map((other) => compare(name, other)))
    .reduce((best, each) => (rank(each) > rank(best) ? each : best), different);
}

function compare(a: PersonName, b: PersonName): Comparison {
  const pair = `${a.written} / ${b.written}`;
  const unheard = a.script !== b.script && (a.script === 'han' || b.script === 'han');
  const family = a.script === b.script && a.families.some((part) => b.families.includes(part));
  const pairs = unheard ? [] : a.heads.flatMap((x) => b.heads.map((y) => ({ x, y, same: sameSound(x, y) })));
  const closest = Math.max(0, ...pairs.map(({ same }) => same));
  const given = a.full && b.full && (a.script === 'han' ? a.key === b.key : givenAlike(a.sounds, b.sounds));
  // Two consonants (ライエン, Rania) are too few to tell a name by, unless the given name agrees too.
  const sounds = pairs.some(({ x, y, same }) => same >= 0.8 && (Math.min(x.length, y.length) >= 3 || given));
  return { pair, family, sounds, alike: closest >= 0.6, given, unheard };
}

/** エモマリ・ラフモン and エマモリ・ラフモン: every part has one that sounds much like it in the other name. */
function givenAlike(a: readonly string[], b: readonly string[]): boolean {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  return fewer.length > 0 && fewer.every((sound) => more.some((other) => sameSound(sound, other) >= 0.65));
}
