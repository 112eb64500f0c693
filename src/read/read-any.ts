import type { Edition } from '../model/edition.ts';
import { decode } from './decode/decode.ts';
import { formatOf } from './format.ts';
import { mostBytes, read, type ReadInput } from './read.ts';

/**
 * As `read`, for every format: a page or text gives one edition, a feed one for each release that it carries whole.
 * The readers of the rarer formats are loaded when they are needed, so that a page is not kept waiting for them.
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
    default:
      return [read(input)];
  }
}
