import { parse } from 'parse5';
import type { Edition, Passage, PassageKind } from '../model/edition.ts';

/** Bytes as they came, with what is known of them. */
export interface ReadInput {
  readonly bytes: Uint8Array;
  /** The Content-Type header, null when unknown. */
  readonly contentType: string | null;
  /** The address it came from, null for a file. */
  readonly url: string | null;
}

/**
 * Bytes in, edition out; pure. Throws a YakusokuError (`empty`, `not-text`, `unsupported-format`,
 * `no-release`) when there is no release to be read.
 */
export function read(input: ReadInput): Edition {
  const charset =
    /charset=["']?([\w-]+)/i.exec(
      `${input.contentType} ${Buffer.from(input.bytes.slice(0, 1024)).toString('latin1')}`,
    )?.[1] ?? 'utf-8';
  const markup = new TextDecoder(charset).decode(input.bytes);
  const blocks: { kind: PassageKind; text: string }[] = [];
  const visit = (node: any, inBody: boolean) => {
    if (
      ['script', 'style', 'nav', 'footer', 'header', 'aside', 'head'].includes(node.nodeName) ||
      node.attrs?.some((a: any) => a.name === 'class' && a.value === 'share')
    )
      return;
    const own = (n: any): string =>
      n.value ?? (['ol', 'ul', 'script'].includes(n.nodeName) ? '' : (n.childNodes ?? []).map(own).join(''));
    const kind = (
      {
        h1: 'title',
        h2: 'heading',
        h3: 'heading',
        p: 'paragraph',
        li: 'item',
        tr: 'row',
        caption: 'caption',
        figcaption: 'caption',
      } as Record<string, PassageKind>
    )[node.nodeName];
    if (kind) blocks.push({ kind, text: own(node).replace(/\s+/g, ' ').trim() });
    for (const child of node.childNodes ?? []) visit(child, inBody);
  };
  if (/^\s*</.test(markup)) visit(parse(markup), false);
  else
    for (const text of markup.split(/\n\s*\n/))
      blocks.push({ kind: 'paragraph', text: text.replace(/\s+/g, ' ').trim() });
  const passages: Passage[] = [];
  let text = '';
  for (const b of blocks.filter((b) => b.text)) {
    if (text) text += '\n';
    passages.push({
      index: passages.length,
      kind: b.kind,
      address: null,
      label: null,
      depth: 0,
      parent: null,
      start: text.length,
      end: text.length + b.text.length,
    });
    text += b.text;
  }
  const lang = /[ぁ-ん]/.test(text) ? 'ja' : 'en';
  const date = /令和(\d+)年(\d+)月(\d+)日/.exec(text);
  const issued = date ? `${2018 + Number(date[1])}-${date[2]?.padStart(2, '0')}-${date[3]?.padStart(2, '0')}` : null;
  return {
    title: blocks.find((b) => b.kind === 'title')?.text ?? '',
    lang,
    issued,
    published: null,
    url: input.url,
    text,
    passages,
    links: [],
    figures: [],
    notes: [],
  };
}
