import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** One way of sending a stored answer: bytes with every header worked out, flat as Node takes them. */
export interface Variant {
  readonly etag: string;
  readonly body: Buffer;
  readonly headers: readonly string[];
  readonly unchanged: readonly string[];
}

export interface Content {
  readonly body: string | Buffer;
  readonly type: string;
  readonly cacheControl: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The release that is read with this page; its reading is counted. */
  readonly counts?: string;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** An answer that is kept: rendered once, compressed once for each encoding that is asked for. */
export class Stored {
  readonly counts: string | null;
  /** Its bytes alone: the text that they were made of would take twice their memory for as long as the page is kept. */
  readonly #content: Omit<Content, 'body'>;
  readonly #body: Buffer;
  readonly #hash: string;
  readonly #ready: Partial<Record<Encoding, Variant>> = {};
  readonly #coming: Partial<Record<Encoding, Promise<Variant>>> = {};

  constructor({ body, ...content }: Content) {
    this.#content = content;
    this.#body = typeof body === 'string' ? Buffer.from(body) : body;
    this.#hash = createHash('sha256').update(this.#body).digest('base64url').slice(0, 22);
    this.counts = content.counts ?? null;
    this.#ready.identity = this.#variant('identity', this.#body);
  }

  /** Bytes of memory, about: the compressed variants are counted before they are made. */
  get size(): number {
    return this.#body.length * 2 + 1024;
  }

  /** The variant if it needs no waiting. */
  ready(encoding: Encoding): Variant | undefined {
    return this.#ready[encoding];
  }

  async variant(wanted: Encoding): Promise<Variant> {
    const ready = this.#ready[wanted];
    if (ready) return ready;
    const coming = (this.#coming[wanted] ??= this.#compress(wanted));
    const variant = await coming;
    this.#ready[wanted] = variant;
    return variant;
  }

  async #compress(encoding: Encoding): Promise<Variant> {
    const body =
      encoding === 'br'
        ? await brotli(this.#body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
        : await zip(this.#body, { level: 7 });
    return this.#variant(encoding, body);
  }

  #variant(encoding: Encoding, body: Buffer): Variant {
    const etag = `"${this.#hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
    const common = [
      'ETag',
      etag,
      'Cache-Control',
      this.#content.cacheControl,
      'Vary',
      'Accept-Encoding',
      ...Object.entries(this.#content.headers).flat(),
    ];
    return {
      etag,
      body,
      headers: [
        'Content-Type',
        this.#content.type,
        'Content-Length',
        String(body.length),
        ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
        ...common,
      ],
      unchanged: common,
    };
  }
}

/** The best encoding that a request accepts. */
export function encodingOf(accept: string | undefined): Encoding {
  if (accept === undefined) return 'identity';
  const accepts = (name: string) =>
    accept.split(',').some((part) => {
      const [coding = '', ...params] = part.trim().toLowerCase().split(';');
      return coding.trim() === name && !params.some((p) => /^\s*q=0(?:\.0{0,3})?\s*$/.test(p));
    });
  if (accepts('br')) return 'br';
  return accepts('gzip') ? 'gzip' : 'identity';
}

/** Whether the reader already holds this very variant. */
export function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
