import type { Fact } from './fact-index.ts';

/** One person, under all the forms in which the release names them. */
export interface NamedPerson {
  /** The fullest form, which the panel shows. */
  readonly shown: Fact<'people'>;
  /** The other forms: 高市総理大臣 beside 高市早苗内閣総理大臣. */
  readonly others: readonly Fact<'people'>[];
}

const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s・=＝.]/g, '')
    .toLowerCase();

/**
 * Joins the forms of one name: same country, and one name holds the other. A short form that fits two
 * people is left on its own: which of them is meant is not ours to guess.
 */
export function namedPeople(facts: readonly Fact<'people'>[]): NamedPerson[] {
  const byLength = [...facts].sort((a, b) => bare(b.item.name).length - bare(a.item.name).length);
  const people: { shown: Fact<'people'>; others: Fact<'people'>[] }[] = [];
  for (const fact of byLength) {
    const name = bare(fact.item.name);
    const fitting = people.filter(
      (p) => p.shown.item.country === fact.item.country && name !== '' && bare(p.shown.item.name).includes(name),
    );
    const only = fitting.length === 1 ? fitting[0] : undefined;
    if (only) only.others.push(fact);
    else people.push({ shown: fact, others: [] });
  }
  const first = (p: NamedPerson) => Math.min(...[p.shown, ...p.others].map((f) => f.item.at.start));
  return people.sort((a, b) => first(a) - first(b));
}
