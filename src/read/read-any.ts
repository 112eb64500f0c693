import type { Edition } from '../model/edition.ts';
import { decode } from './decode/decode.ts';
import { editionOf } from './edition.ts';
import { formatOf } from './format.ts';
import { refuseEmpty } from './no-release.ts';
import { mostBytes, read, type ReadInput } from './read.ts';

/**
 * As `read`, for every format: a page or text gives one edition, a feed one for each release that it carries whole.
 * The readers of the rarer formats are loaded when they are needed, so that a page is not kept waiting for them.
 * A PDF gives one edition.
 */
export async function readAny(input: ReadInput): Promise<Edition[]> {
  const { bytes, url, contentType } = input;
  if (bytes.length === 0 || bytes.length > mostBytes) return [read(input)];
  const from = url ?? 'the file';
  switch (formatOf(bytes).format) {
    case 'feed': {
      const { editionsOfFeed } = await import('./feed/editions.ts');
      return editionsOfFeed(decode(bytes, contentType).text, url, from);
    }
    case 'pdf': {
      const { draftOfPdf } = await import('./pdf/draft.ts');
      const draft = await draftOfPdf(bytes, url, from);
      refuseEmpty(draft, from, false);
      return [editionOf(draft)];
    }
    default:
      return [read(input)];
  }
}
