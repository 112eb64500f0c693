import type { Kind } from '../declare/kind.ts';
import { captures, editions } from './editions.ts';
import { facts } from './facts.ts';
import { changes } from './changes.ts';
import { dialogues, meetings } from './meetings.ts';
import { areas, countries, organisations, people } from './people-and-places.ts';
import { commitments, instruments, targets } from './promises.ts';
import { releases } from './releases.ts';
import { search } from './search.ts';
import { sources } from './sources.ts';

/** Every kind that programs can ask for, in the order of the documentation. */
export const kinds: readonly Kind[] = [
  releases,
  facts,
  dialogues,
  meetings,
  commitments,
  instruments,
  targets,
  people,
  organisations,
  countries,
  areas,
  search,
  editions,
  captures,
  sources,
  changes,
];

export function kindAt(path: string): Kind | null {
  return kinds.find((kind) => kind.path === path) ?? null;
}
