import { commitment } from './commitment.ts';
import { instrument } from './instrument.ts';
import { meeting } from './meeting.ts';
import { country, dialogue, organisation } from './named.ts';
import { person } from './person.ts';
import type { KindRules } from './sighting.ts';
import { target } from './target.ts';

/** The kinds in the order in which they are settled: a meeting knows its people, a promise its meeting. */
export const waves: readonly (readonly KindRules<unknown>[])[] = [
  [dialogue, country, organisation, person],
  [meeting],
  [instrument, commitment, target],
];
