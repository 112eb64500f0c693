import { getDocumentProxy } from 'unpdf';
import { YakusokuError } from '../../model/errors.ts';

/** A stretch of text where it stands on its page; `y` grows downwards, all in points. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of its letters. */
  readonly size: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

/** More pages than any release has; the rest of a longer document is not read. */
const mostPages = 200;
const mostPieces = 200_000;
/** A page that takes longer is made to be slow; in milliseconds, for the whole document. */
const longest = 30_000;

/** The pages of a PDF with their text. Throws where it is locked, broken, or a picture of a text. */
export async function sheetsOf(bytes: Uint8Array, from: string): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  const late = AbortSignal.timeout(longest);
  try {
    // The library keeps the bytes it is given for itself, so it gets a copy.
    const document = await inTime(
      getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, disableFontFace: true }),
      late,
    );
    let left = mostPieces;
    for (let n = 1; n <= Math.min(document.numPages, mostPages) && left > 0; n++) {
      const page = await inTime(document.getPage(n), late);
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
      const { items } = await inTime(page.getTextContent(), late);
      const pieces = items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[];
        // Text set upright only: a stamp across the page is no part of the release.
        if (Math.abs(b) > Math.abs(a)) return [];
        return [{ text: item.str, x: x - x0, y: y1 - y, width: item.width, size: Math.abs(d) || item.height }];
      });
      left -= pieces.length;
      sheets.push({ width: x1 - x0, height: y1 - y0, pieces });
      page.cleanup();
    }
    await document.cleanup();
  } catch (error) {
    if (late.aborted)
      throw new YakusokuError(
        'unsupported-format',
        `${from} is a PDF that takes more than ${longest / 1000} seconds to read; give the page that links to it`,
        { cause: error },
      );
    const locked = error instanceof Error && /password/i.test(`${error.name} ${error.message}`);
    const why = locked ? 'is a PDF locked with a password; give one without' : 'is a PDF that is broken or cut short';
    throw new YakusokuError('unsupported-format', `${from} ${why}`, { cause: error });
  }
  if (sheets.some((s) => s.pieces.length > 0)) return sheets;
  throw new YakusokuError(
    'unsupported-format',
    `there is no text in this PDF (${from}): it holds pictures of pages; give a PDF with text, or the page that links to it`,
  );
}

/** What a promise gives, or the reason of a signal that comes first. */
async function inTime<T>(work: Promise<T>, late: AbortSignal): Promise<T> {
  late.throwIfAborted();
  let stop = () => {};
  const end = new Promise<never>((_, fail) => {
    stop = () => fail(late.reason as Error);
    late.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    late.removeEventListener('abort', stop);
  }
}
