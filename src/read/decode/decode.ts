import { detected } from './detect.ts';

export interface Decoded {
  readonly text: string;
  /** The encoding used, by its WHATWG name. */
  readonly encoding: string;
  /** The encoding that the page or server named, where it turned out to be another. */
  readonly misdeclared: string | null;
}

/**
 * Bytes as text. The encoding is the byte order mark's, else the header's, else the page's own, else what
 * the bytes look like; a declared one under which the bytes make no sense is not believed.
 */
export function decode(bytes: Uint8Array, contentType: string | null): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return { text: decodeAs(bytes, marked), encoding: marked, misdeclared: null };
  const declared = known(charsetIn(contentType ?? '')) ?? known(declaredInPage(bytes));
  if (declared === null) {
    const encoding = detected(bytes);
    return { text: decodeAs(bytes, encoding), encoding, misdeclared: null };
  }
  const text = decodeAs(bytes, declared);
  const doubt = nonsense(text, declared);
  if (doubt > 0) {
    const other = detected(bytes);
    if (other !== declared) {
      const repaired = decodeAs(bytes, other);
      if (nonsense(repaired, other) * 4 < doubt) return { text: repaired, encoding: other, misdeclared: declared };
    }
  }
  return { text, encoding: declared, misdeclared: null };
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return null;
}

const charset = /charset ?= ?["']? ?(?<label>[\w:.-]{1,40})/i;
const xmlEncoding = /encoding ?= ?["'](?<label>[\w:.-]{1,40})/i;

function charsetIn(text: string): string | null {
  return charset.exec(text)?.groups?.['label'] ?? null;
}

/** `<meta charset>` or an XML declaration: HTML looks for them in the first 1,024 bytes, old pages need more. */
function declaredInPage(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (!/<(?:meta|\?xml)/i.test(head)) return null;
  const start = head.trimStart();
  const declaration = start.startsWith('<?xml') ? start.slice(0, start.indexOf('>') + 1) : '';
  return xmlEncoding.exec(declaration)?.groups?.['label'] ?? charsetIn(head);
}

/** The WHATWG name of a label, null for one that no browser knows. `x-sjis` and `windows-31j` are Shift_JIS. */
function known(label: string | null): string | null {
  if (label === null) return null;
  try {
    const { encoding } = new TextDecoder(/^(?:cp932|ms932|sjis_?win)$/i.test(label) ? 'shift_jis' : label);
    // A page whose <meta> can be read as ASCII is not UTF-16, whatever it says (HTML standard, “prescan”).
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}

/**
 * How much of a text makes no sense, per million characters: U+FFFD, half-width katakana as they appear where
 * EUC-JP is read as Shift_JIS, and the Latin letters with marks that UTF-8 becomes under a one-byte encoding
 * (令和 as “ä»¤å’Œ”). A cut last character is not held against an encoding.
 */
function nonsense(text: string, encoding: string): number {
  let odd = 0;
  let marked = 0;
  const end = Math.min(text.length, 200_000);
  for (let i = 0; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 0xfffd || (c >= 0xff61 && c <= 0xff9f) || (c >= 0xe000 && c <= 0xf8ff)) odd++;
    else if (c >= 0x80 && c <= 0xff) marked++;
  }
  const oneByte = !/^(?:utf|shift|euc|iso-2022|gb|big5)/.test(encoding);
  if (oneByte && marked * 5 > end) odd += marked;
  return odd <= 2 ? 0 : (odd * 1e6) / end;
}
