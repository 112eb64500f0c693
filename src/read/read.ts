import type { Edition } from '../model/edition.ts';
import { YakusokuError } from '../model/errors.ts';
import { decode } from './decode/decode.ts';
import { editionOf } from './edition.ts';
import { formatOf } from './format.ts';
import { draftOfHtml } from './html/draft.ts';
import { refuseEmpty } from './no-release.ts';
import { draftOfText } from './plain/draft.ts';

/** Bytes as they came, with what is known of them. */
export interface ReadInput {
  readonly bytes: Uint8Array;
  /** The Content-Type header, null when unknown. */
  readonly contentType: string | null;
  /** The address it came from, null for a file. */
  readonly url: string | null;
}

/** No release comes near this; what is larger is something else. */
export const mostBytes = 20 * 1024 * 1024;

/**
 * Bytes in, edition out; pure. Throws a YakusokuError (`empty`, `too-large`, `not-text`, `unsupported-format`,
 * `no-release`) of one line when there is no release to be read.
 */
export function read(input: ReadInput): Edition {
  const { bytes } = input;
  const from = input.url ?? 'the file';
  if (bytes.length === 0) throw new YakusokuError('empty', `${from} is empty`);
  if (bytes.length > mostBytes)
    throw new YakusokuError('too-large', `${from} has ${Math.round(bytes.length / 1e6)} MB; at most 20 MB are read`);
  const { format, named } = formatOf(bytes);
  if (format === 'binary')
    throw new YakusokuError('not-text', `${from} is ${named}, not a page or text; give the release itself`);
  if (format === 'pdf')
    throw new YakusokuError('unsupported-format', `${from} is a PDF; give the page that links to it`);
  if (format === 'feed')
    throw new YakusokuError('unsupported-format', `${from} is a feed; give the address of one of its releases`);
  const { text, misdeclared, encoding } = decode(bytes, input.contentType);
  if (text.trim() === '') throw new YakusokuError('empty', `${from} holds nothing but white space`);
  const draft = format === 'html' ? draftOfHtml(text, input.url) : draftOfText(text, input.url);
  refuseEmpty(draft, from, format === 'html');
  const notes =
    misdeclared === null ? [] : [{ code: 'encoding', detail: `declared as ${misdeclared}, read as ${encoding}` }];
  return editionOf({ ...draft, notes: [...notes, ...draft.notes] });
}
