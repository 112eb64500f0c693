import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { YakusokuError } from '../model/errors.ts';
import { sha256Of, type Acquired } from './acquired.ts';
import { limited, tooLarge } from './body.ts';
import { shown } from './web-address.ts';

/** A file's bytes. Errors: `no-such-file`, `unreadable-file`, `too-large`. */
export async function acquireFile(path: string, most: number): Promise<Acquired> {
  const name = shown(path);
  try {
    const info = await stat(path);
    if (info.isDirectory()) throw new YakusokuError('unreadable-file', `${name} is a folder; give a file in it`);
    if (info.isFile() && info.size > most) throw tooLarge(name, most);
    return got(await limited(createReadStream(path), most, name), path);
  } catch (error) {
    if (error instanceof YakusokuError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new YakusokuError('no-such-file', `there is no file ${name}`, { cause: error });
    if (code === 'EACCES' || code === 'EPERM')
      throw new YakusokuError('unreadable-file', `${name} may not be read by this user`, { cause: error });
    throw new YakusokuError('unreadable-file', `${name} cannot be read (${code})`, { cause: error });
  }
}

/** Everything that comes on the standard input. */
export async function acquireInput(input: Readable, most: number): Promise<Acquired> {
  return got(await limited(input, most, 'the standard input'), '-');
}

function got(bytes: Buffer, file: string): Acquired {
  return {
    bytes,
    contentType: null,
    url: null,
    finalUrl: null,
    headers: {},
    fetchedAt: new Date().toISOString(),
    sha256: sha256Of(bytes),
    file,
    notModified: false,
  };
}
