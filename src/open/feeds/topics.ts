import { thingPaths, type ThingKind } from '../../model/things.ts';
import type { OpenChange } from '../../record/open/views.ts';
import { feedForms } from './write.ts';

/** Kinds of things whose changes have a feed. */
export const followedKinds = [
  'commitment',
  'target',
  'instrument',
  'meeting',
  'dialogue',
] as const satisfies ThingKind[];

/**
 * The feeds that changes stand in, by their own addresses: those that have no parameters, which are the ones that
 * announce a hub.
 */
export function topicsOf(changes: readonly Pick<OpenChange, 'kind' | 'id'>[], origin: string): string[] {
  const paths = new Set(
    changes.flatMap(({ kind, id }) => {
      if (kind === 'release') return ['/feeds/releases'];
      const followed = followedKinds.find((each) => each === kind);
      return followed === undefined ? [] : [`/feeds/${thingPaths[followed]}/${id}`];
    }),
  );
  return [...paths].flatMap((path) => Object.keys(feedForms).map((form) => `${origin}${path}.${form}`));
}

/** What a feed announces: where it is told of by push, and its own address, as Link headers have it. */
export function hubLinks(hub: string | null, url: URL, address: string): Readonly<Record<string, string>> {
  return hub === null || url.search !== '' ? {} : { Link: `<${hub}>; rel="hub", <${address}>; rel="self"` };
}
