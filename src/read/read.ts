import type { Edition } from '../model/edition.ts';
import { YakusokuError } from '../model/errors.ts';
import { decode } from './decode/decode.ts';
import { editionOf, type Draft } from './edition.ts';
import { formatOf } from './format.ts';
import { draftOfHtml } from './html/draft.ts';
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
const mostBytes = 20 * 1024 * 1024;

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
    throw new YakusokuError(
      'unsupported-format',
      `${from} is a PDF, which cannot be read yet; give the page that links to it`,
    );
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

/** A page whose text is next to nothing, or next to nothing but links, holds no release. */
function refuseEmpty(draft: Draft, from: string, isPage: boolean): void {
  let [weight, linked] = [0, 0];
  for (const { text, links } of draft.body) {
    const full = text.match(/[\u3040-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
    weight += full * 2.5 + (text.length - full);
    for (const l of links) linked += l.end - l.start;
  }
  const letters = draft.body.reduce((sum, b) => sum + b.text.length, 0);
  if (isPage ? weight >= 80 && linked < letters * 0.8 : weight + draft.title.text.length > 0) return;
  throw new YakusokuError(
    'no-release',
    `no release text was found in ${from}; if it is made by a script in the browser or lists releases, give the address of one release`,
  );
}
