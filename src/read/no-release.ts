import { YakusokuError } from '../model/errors.ts';
import type { Block } from './block.ts';
import type { Draft } from './edition.ts';

/**
 * Throws `no-release` for a page whose text is next to nothing, or nothing but links to other pages. A plain text
 * is whatever somebody chose to give, so any will do.
 */
export function refuseEmpty(draft: Draft, from: string, isPage: boolean): void {
  if (!isPage && weightOf(draft.title.text) + draft.body.length > 0) return;
  const weight = draft.body.reduce((sum, b) => sum + weightOf(b.text), 0);
  // One whole sentence under a headline is a release; without one it takes more than a menu's words.
  const enough = draft.title.text !== '' && draft.body.some(isSentence) ? 40 : 80;
  if (isPage && weight >= enough && !isListing(draft.body)) return;
  throw new YakusokuError(
    'no-release',
    `no release text was found in ${from}; if it is made by a script in the browser or lists releases, give the address of one release`,
  );
}

const isSentence = (b: Block): boolean => b.text.length >= 15 && /[。．.]$/.test(b.text);

/** Letters, those of Chinese, Japanese and Korean counting for two and a half: they say as much. */
function weightOf(text: string): number {
  let full = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if ((c >= 0x3040 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7af)) full++;
  }
  return full * 2.5 + (text.length - full);
}

/** Whether nearly every unit is a link to somewhere else, and no sentence stands between. */
function isListing(body: readonly Block[]): boolean {
  const leads = (b: Block) => b.links.reduce((sum, l) => sum + l.end - l.start, 0) >= b.text.length * 0.5;
  const others = body.filter((b) => !leads(b));
  if (others.length > body.length * 0.3) return false;
  return !others.some((b) => b.text.length > 40 && /[。．.]$/.test(b.text));
}
