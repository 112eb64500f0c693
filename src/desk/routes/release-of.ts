import { isId } from '../../site/address.ts';
import type { DeskParts } from '../desk.ts';
import type { OfRelease } from '../pages/edit.tsx';

/** What the forms of facts need of a release; null where there is none. */
export async function releaseOf({ site }: DeskParts, id: string): Promise<OfRelease | null> {
  const view = isId(id) ? await site.options.record.release(id) : null;
  return view && { id, title: view.card.title, edition: view.edition };
}
