import encodingJapanese from 'encoding-japanese';

const names: Record<string, string> = {
  UTF8: 'utf-8',
  SJIS: 'shift_jis',
  EUCJP: 'euc-jp',
  JIS: 'iso-2022-jp',
  ASCII: 'utf-8',
};
/** Enough to tell by, and short enough that a 20 MB page is not looked at twice. */
const sample = 65_536;

/**
 * The encoding that bytes look like: UTF-8 where they are valid UTF-8 (a cut last character aside), else the
 * Japanese encoding that they fit, else windows-1252.
 */
export function detected(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return escapes(bytes) ? 'iso-2022-jp' : 'utf-8';
  const start = firstHigh(bytes);
  const guess = encodingJapanese.detect(bytes.subarray(start, start + sample));
  return (guess && names[guess]) || 'windows-1252';
}

/** ISO-2022-JP is all ASCII bytes with escape sequences: ESC $ B for kanji. */
function escapes(bytes: Uint8Array): boolean {
  for (let i = bytes.indexOf(0x1b); i >= 0 && i < bytes.length; i = bytes.indexOf(0x1b, i + 1))
    if (bytes[i + 1] === 0x24) return true;
  return false;
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    decoder.decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function firstHigh(bytes: Uint8Array): number {
  const i = bytes.findIndex((b) => b >= 0x80);
  return Math.max(0, i);
}
