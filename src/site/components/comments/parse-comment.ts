/** A comment is plain text: paragraphs, lines that quote (`> …`), and addresses that become links. */
export type Piece = string | { readonly href: string; readonly shown: string };
export interface Block {
  readonly quoted: boolean;
  readonly lines: readonly (readonly Piece[])[];
}

/**
 * What a comment is made of. Two or more empty lines count as one. Nothing in it can become anything else than text and
 * links to http and https.
 */
export function parseComment(text: string): Block[] {
  const blocks: { quoted: boolean; lines: Piece[][] }[] = [];
  let open: { quoted: boolean; lines: Piece[][] } | null = null;
  for (const line of text.split('\n')) {
    const quote = /^[>＞]\s?(?<words>.*)$/u.exec(line)?.groups?.['words'];
    const words = (quote ?? line).trimEnd();
    if (words.trim() === '') {
      open = null;
      continue;
    }
    const quoted = quote !== undefined;
    if (open === null || open.quoted !== quoted) {
      open = { quoted, lines: [] };
      blocks.push(open);
    }
    open.lines.push(pieces(words));
  }
  return blocks;
}

// What browsers copy is ASCII; Japanese goes on right behind an address, with no space between.
const address = /https?:\/\/[!#-&(-;=?-Z[\]_a-z~]{1,2000}/gi;

function pieces(line: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of line.matchAll(address)) {
    const shown = withoutTail(match[0]);
    const href = linkTo(shown);
    if (href === null) continue;
    if (match.index > at) found.push(line.slice(at, match.index));
    found.push({ href, shown });
    at = match.index + shown.length;
  }
  if (at < line.length) found.push(line.slice(at));
  return found;
}

/** What ends a sentence is not part of the address before it; a bracket only if it was opened within. */
function withoutTail(text: string): string {
  let open = 0;
  let end = 0;
  for (; end < text.length; end++) {
    const letter = text.charAt(end);
    if (letter === '(') open++;
    if (letter === ')' && --open < 0) break;
  }
  while (end > 0 && /[.,;:!?\]]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function linkTo(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  // A name before the host is only ever there to make an address look like another's.
  const plain = (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
  return plain ? url.href : null;
}

/** Whether a text holds an address that becomes a link. */
export const hasLink = (text: string): boolean =>
  parseComment(text).some(({ lines }) => lines.some((line) => line.some((piece) => typeof piece !== 'string')));

/** The language that a text is most likely in, as far as it matters for how it is set and read aloud. */
export const langOf = (text: string): 'ja' | undefined => (/[\p{sc=Hira}\p{sc=Kana}]/u.test(text) ? 'ja' : undefined);
