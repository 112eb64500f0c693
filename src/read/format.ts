export type Format = 'html' | 'text' | 'feed' | 'pdf' | 'binary';

/** The first bytes of files that are not text, by what they are called. */
const signatures: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a ZIP archive or Office file', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Office file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a WebP or sound file', [0x52, 0x49, 0x46, 0x46]],
];

/** What bytes are by looking at them; names and headers are not believed. `named` says what a binary file is. */
export function formatOf(bytes: Uint8Array): { format: Format; named: string } {
  for (const [named, start] of signatures)
    if (start.every((b, i) => bytes[i] === b)) return { format: 'binary', named };
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).replace(/^(?:\u00ef\u00bb\u00bf|\s)+/, '');
  if (head.startsWith('%PDF-')) return { format: 'pdf', named: 'a PDF' };
  if (looksBinary(bytes)) return { format: 'binary', named: 'no text' };
  if (/<(?:rss|feed|rdf:RDF)[\s>]/.test(head) && /^<(?:\?xml|rss|feed|rdf:RDF|!--)/.test(head))
    return { format: 'feed', named: 'a feed' };
  if (/^\{\s*"version"\s*:\s*"https:\/\/jsonfeed\.org/.test(head)) return { format: 'feed', named: 'a feed' };
  return { format: isHtml(bytes, head) ? 'html' : 'text', named: '' };
}

/** UTF-16 has zero bytes too, but its byte order mark says so. */
function looksBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe)) return false;
  const end = Math.min(bytes.length, 4096);
  let odd = 0;
  for (let i = 0; i < end; i++) {
    const b = bytes[i] as number;
    if (b < 0x20 && b !== 0x09 && b !== 0x0a && b !== 0x0c && b !== 0x0d && b !== 0x1b) odd++;
  }
  return odd * 20 > end;
}

const tag = /<(?:!doctype|html|head|body|title|meta|div|table|p|h[1-6]|article|main|ol|ul|font|br|center)[\s>/]/i;

function isHtml(bytes: Uint8Array, head: string): boolean {
  if (bytes[0] === 0xfe || bytes[0] === 0xff) {
    const text = new TextDecoder(bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le').decode(bytes.subarray(0, 4096));
    return tag.test(text);
  }
  return head.startsWith('<')
    ? tag.test(head) || /^<(?:!--|\?xml|[a-z])/i.test(head)
    : /^<|\n[ \t\r]{0,100}</.test(head) && tag.test(head);
}
