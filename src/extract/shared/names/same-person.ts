import type { PersonFound } from './person-candidate.ts';
import { isShortFormOf } from './same-name.ts';

/** A name with its state: equal ones are one entry, so that equal items stay equal. */
const keyOf = ({ value }: PersonFound): string => `${value.name}\n${value.country}`;

/**
 * Gives all forms of one person the same key, the fullest name as written: 上川陽子 and 上川, マウロ・ヴィエイラ and
 * “Mauro VIEIRA” in the bracket behind it. A short form that two persons share is left alone, and so is everyone of whom
 * only one form stands in the release. `twins` are the pairs of one person in two scripts.
 */
export function withSamePerson(
  people: readonly PersonFound[],
  sharingName: (name: string) => readonly PersonFound[],
  twins: ReadonlyMap<PersonFound, PersonFound>,
): PersonFound[] {
  const forms = new Map<string, PersonFound>();
  for (const person of people)
    if (person.certainty !== 'open') forms.set(keyOf(person), forms.get(keyOf(person)) ?? person);
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    return root;
  };
  const join = (a: PersonFound, b: PersonFound) => {
    const [from, to] = [rootOf(keyOf(a)), rootOf(keyOf(b))];
    if (from !== to) parent.set(from, to);
  };
  for (const person of forms.values()) {
    const { name, country } = person.value;
    const fuller = sharingName(name).filter(
      (other) => other.value.country === country && other.value.name !== name && isShortFormOf(name, other.value.name),
    );
    const fullest = fuller.toSorted((a, b) => b.value.name.length - a.value.name.length)[0];
    if (fullest && fuller.every(({ value }) => isShortFormOf(value.name, fullest.value.name))) join(person, fullest);
  }
  for (const [one, other] of twins)
    if (forms.has(keyOf(one)) && forms.has(keyOf(other)) && one.value.country === other.value.country) join(one, other);
  const groups = Map.groupBy(forms.keys(), rootOf);
  const fullestOf = new Map<string, string>();
  for (const keys of groups.values()) {
    if (keys.length < 2) continue;
    const names = keys.flatMap((key) => forms.get(key) ?? []);
    const own = names.filter(({ hint }) => hint.script !== 'latin');
    const fullest = (own.length > 0 ? own : names).reduce((a, b) => (b.value.name.length > a.value.name.length ? b : a))
      .value.name;
    for (const key of keys) fullestOf.set(key, fullest);
  }
  return people.map((person) => {
    const same = person.certainty === 'open' ? undefined : fullestOf.get(keyOf(person));
    return same === undefined ? person : { ...person, value: { ...person.value, same } };
  });
}
