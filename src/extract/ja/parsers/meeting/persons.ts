import { inside } from '../../../shared/facts/choose-amount.ts';
import type { Found, FoundLists } from '../../../shared/found.ts';

export type Person = Found<'people'>;

/** Names given again in Latin letters stand in brackets behind the Japanese one. */
const latin = /^[\p{sc=Latin}\s.'’-]+$/u;
const bare = (name: string) => name.replace(/[・=＝\s]/g, '');

/** The people named in a stretch, Latin doubles left out, each once by his fullest name there. */
export function peopleIn(earlier: FoundLists, start: number, end: number): Person[] {
  const found: Person[] = [];
  for (const person of inside(earlier.people, start, end)) {
    if (latin.test(person.value.name)) continue;
    const known = found.findIndex((p) => samePerson(p, person));
    if (known < 0) found.push(person);
    else if (person.value.name.length > (found[known] as Person).value.name.length) found[known] = person;
  }
  return found;
}

/** Is one name the other's short form? 高市 of 高市早苗 (the surname first), トカエフ of カスムジョマルト・トカエフ. */
export function samePerson(a: Person, b: Person): boolean {
  if (a.value.country !== b.value.country && a.value.country && b.value.country) return false;
  const [long, short] = [bare(a.value.name), bare(b.value.name)].sort((x, y) => y.length - x.length) as [
    string,
    string,
  ];
  // ジョコ of ジョコ・ウィドド: some are called by their first name.
  const names = [a, b].map((p) => p.value.name.split(/[・=＝]/)[0]);
  if (
    a.value.country &&
    a.value.country === b.value.country &&
    (names[0] === b.value.name || names[1] === a.value.name)
  )
    return true;
  return long === short || long.endsWith(short) || (/^\p{sc=Han}/u.test(long) && long.startsWith(short));
}

/** Adds people to a list of participants, each once, by the fullest name met. */
export function joined(people: readonly Person[]): Person[] {
  const found: Person[] = [];
  for (const person of people) {
    const known = found.findIndex((p) => samePerson(p, person));
    if (known < 0) found.push(person);
    else if (person.value.name.length > (found[known] as Person).value.name.length) found[known] = person;
  }
  return found;
}
