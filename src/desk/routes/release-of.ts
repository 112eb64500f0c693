import type { Context } from 'hono';
import { isId } from '../../site/address.ts';
import type { DeskParts } from '../desk.ts';
import type { Choice } from '../edit/choices.ts';
import { peopleChoices } from '../edit/people-choices.ts';
import type { OfRelease } from '../pages/edit.tsx';
import { viewOf } from '../show.tsx';

/** What the forms of facts need of a release; null where there is none. */
export async function releaseOf({ site }: DeskParts, id: string): Promise<OfRelease | null> {
  const view = isId(id) ? await site.options.record.release(id) : null;
  return view && { id, title: view.card.title, edition: view.edition, reading: view.reading };
}

/** The people that the fields of a fact of this release suggest. */
export const peopleOf = (parts: DeskParts, c: Context, release: OfRelease): Promise<Choice[]> =>
  peopleChoices(viewOf(parts, c).ui, release.reading, parts.site.options.record.things);
