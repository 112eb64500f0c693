import type { Edition } from '../../model/edition.ts';
import { YakusokuError } from '../../model/errors.ts';
import { editionOf } from '../edition.ts';
import { draftOfHtml } from '../html/draft.ts';
import { refuseEmpty } from '../no-release.ts';
import { escaped, itemsOf } from './items.ts';
import { localMoment } from './moment.ts';

/** More than any feed of releases holds. */
const mostItems = 1000;

/**
 * The releases that a feed carries with their full text, each under its own address. Throws where it carries none:
 * then its links are to be followed, which is not reading.
 */
export function editionsOfFeed(text: string, url: string | null, from: string): Edition[] {
  const { items, lang } = itemsOf(text, from);
  const editions: Edition[] = [];
  for (const { title, url: own, published, html } of items.slice(0, mostItems)) {
    if (html === null) continue;
    const address = own !== null && URL.canParse(own, url ?? undefined) ? new URL(own, url ?? undefined).href : own;
    const head = escaped(title);
    const draft = draftOfHtml(
      `<html lang="${escaped(lang ?? '').replaceAll('"', '')}"><title>${head}</title><body><main><h1>${head}</h1>${html}</main>`,
      address,
    );
    try {
      refuseEmpty(draft, address ?? from, true);
    } catch {
      continue;
    }
    const moment = published === null ? null : localMoment(published);
    editions.push(
      editionOf({
        ...draft,
        published: draft.published ?? moment,
        issued: draft.issued ?? moment?.slice(0, 10) ?? null,
      }),
    );
  }
  if (editions.length > 0) return editions;
  throw new YakusokuError('no-release', `${from} is a feed without full texts; give the addresses of its releases`);
}
