import type { Sighting } from '../identity/sighting.ts';
import type { Contribution } from './gathered.ts';
import type { Heard } from './heard.ts';

/** With the place of its words: of each language the release that tells most of it is where cards lead to. */
export function placed({ kind, facts, says }: Sighting, heard: Heard): Contribution {
  if (kind === 'country' || kind === 'organisation' || kind === 'dialogue' || kind === 'person') return says;
  const { rank = 0 } = says.claims[`name ${heard.lang}`] ?? says.claims[`words ${heard.lang}`] ?? {};
  const at = { rank, value: { release: heard.id, fact: facts[0] } };
  return { ...says, claims: { ...says.claims, [`at ${heard.lang}`]: at } };
}
