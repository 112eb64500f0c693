import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { YakusokuError } from '../model/errors.ts';

/** The most that is taken in, on the wire and unpacked. */
export const mostBytes = 20 * 1024 * 1024;

/**
 * All bytes of a stream, or the error `too-large` as soon as one more than `most` has come: an endless stream and a
 * small archive that unpacks to gigabytes both stop there.
 */
export async function limited(stream: Readable, most: number, what: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) {
      stream.destroy();
      throw tooLarge(what, most);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

export function tooLarge(what: string, most: number): YakusokuError {
  const size = most >= 1024 * 1024 ? `${Math.round(most / 1024 / 1024)} MB` : `${most} bytes`;
  return new YakusokuError(
    'too-large',
    `${what} is larger than ${size}, the most that is read; give the release itself`,
  );
}

const unpackers: Record<string, () => NodeJS.ReadWriteStream> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** A response's body unpacked as its Content-Encoding says, each layer within the limit. */
export async function unpacked(
  body: Readable,
  encoding: string | undefined,
  most: number,
  what: string,
): Promise<Buffer> {
  const layers = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((s) => s.trim())
    .filter((s) => s !== '' && s !== 'identity');
  let stream = body;
  for (const layer of layers.toReversed()) {
    const unpacker = unpackers[layer];
    if (!unpacker || layers.length > 2)
      throw new YakusokuError('network', `${what} is packed as “${layer}”, which was not asked for`);
    const next = unpacker() as unknown as Readable & NodeJS.WritableStream;
    const from = stream;
    from.on('error', (error) => next.destroy(error));
    next.on('close', () => from.destroy());
    stream = from.pipe(next);
  }
  return limited(stream, most, what);
}
