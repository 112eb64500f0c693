import type { PersonFound } from './person-candidate.ts';
import { isShortFormOf, namePartsOf } from './same-name.ts';

/**
 * The persons of a release whose state is settled, found by a part of their name, so that a long release with many
 * names costs no more for each of them. One entry is kept per name, office and state.
 */
export class KnownPeople {
  readonly all: PersonFound[] = [];
  readonly #byPart = new Map<string, PersonFound[]>();
  readonly #kept = new Set<string>();

  add(person: PersonFound): void {
    this.all.push(person);
    const { name, country } = person.value;
    const key = `${name}|${person.hint.head}|${country}`;
    if (person.certainty === 'open' || this.#kept.has(key)) return;
    this.#kept.add(key);
    for (const part of keysOf(name)) {
      const sharing = this.#byPart.get(part);
      if (sharing) sharing.push(person);
      else this.#byPart.set(part, [person]);
    }
  }

  /** Everyone whose name is a fuller or a shorter form of this one. */
  sharingName(name: string): PersonFound[] {
    const sharing = new Set(keysOf(name).flatMap((part) => this.#byPart.get(part) ?? []));
    return [...sharing].filter(({ value }) => isShortFormOf(name, value.name) || isShortFormOf(value.name, name));
  }
}

/** 高市早苗 is found by its first character, names of several parts by each of them. */
const keysOf = (name: string): string[] => (/^\p{sc=Han}/u.test(name) ? [name.charAt(0)] : namePartsOf(name));
