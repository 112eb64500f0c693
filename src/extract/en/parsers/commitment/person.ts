import type { FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { certainIssuer } from './issuer.ts';
import type { Subject } from './subject.ts';

/** Offices that speak for their state even where it is not named: “Minister of Foreign Affairs” in a ministry's own release. */
const stateOffice = /\b(?:minister|secretary|president|premier|chancellor|ambassador|governor.general)\b/i;

/** Whoever a person speaks for: their state, the body whose official they are, or both sides where two are named. */
export function ofPerson(
  people: FoundLists['people'],
  first: FoundLists['people'][number],
  start: number,
  source: Source,
  earlier: FoundLists,
): Subject | null {
  const near = people.filter((p) => p.start - first.start < 200);
  const codes = new Set(near.map((p) => p.value.country).filter((code) => code !== null));
  const second = people[1];
  if (
    second &&
    codes.size > 1 &&
    /\sand\s/.test(source.folded.slice(first.end, second.start)) &&
    second.start - first.end < 120
  )
    return { actor: 'ministers of both countries', start, end: second.end };
  const code = (codes.size === 1 ? [...codes][0] : null) ?? speaksFor(first, source, earlier);
  return code ? { actor: code, start, end: first.end } : null;
}

/** The state of a person, the body whose official they are, or the issuer where their office is one of a state. */
export function speaksFor(person: FoundLists['people'][number], source: Source, earlier: FoundLists): string | null {
  const role = person.value.role ?? '';
  return person.value.country ?? bodyOf(role) ?? (stateOffice.test(role) ? certainIssuer(source, earlier) : null);
}

/** An official of a body speaks for it: “European Commissioner” for the EU. */
const bodyOf = (role: string): string | null =>
  /\bEurop|\bEU\b/.test(role) ? 'EU' : (/\b(?<name>[A-Z]{3,6})\b/.exec(role)?.groups?.name ?? null);
