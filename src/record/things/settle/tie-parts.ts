import { gather } from './gathered.ts';
import type { Heard } from './heard.ts';
import type { Pool, PooledThing } from './pool.ts';
import type { NewTold } from './conclude.ts';

/**
 * Ties the papers that a release lists to the line that counts them (「無償資金協力4件に関する書簡」): those of the same
 * kind, scheme and state, where there are no more of them than it counts.
 */
export function tieParts(pool: Pool, heard: Heard, now: readonly NewTold[]): void {
  const papers = new Set(
    now.flatMap(({ thing, state }) =>
      thing.kind === 'instrument' && state !== 'proposed' ? (pool.get(thing.key) ?? []) : [],
    ),
  );
  const umbrellas = [...papers].filter((paper) => countOf(paper) > 1);
  for (const umbrella of umbrellas) {
    const parts = [...papers].filter((paper) => countOf(paper) <= 1 && sameSort(paper, umbrella));
    const rivals = umbrellas.filter((other) => sameSort(other, umbrella));
    if (parts.length === 0 || parts.length > countOf(umbrella) || rivals.length > 1) continue;
    for (const part of parts)
      part.gathered = gather(
        part.gathered,
        { claims: { partOf: { rank: 1, value: umbrella.key } } },
        heard.listed.slice(0, 10),
        heard.id,
      );
  }
}

const countOf = ({ gathered }: PooledThing): number => (gathered.values['count'] as number | undefined) ?? 1;

function sameSort({ gathered: a }: PooledThing, { gathered: b }: PooledThing): boolean {
  return ['paper', 'scheme', 'country'].every((name) => (a.values[name] ?? null) === (b.values[name] ?? null));
}
