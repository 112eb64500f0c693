import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fails } from '../../tests/support/one-line-failure.ts';
import { acquire } from './acquire.ts';

describe('files and the standard input', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'acquire-'));
    await writeFile(join(folder, 'page.html'), '<h1>結果</h1>');
    await writeFile(join(folder, 'large.html'), Buffer.alloc(2000));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('gives a file’s bytes', async () => {
    const got = await acquire(join(folder, 'page.html'));
    expect(Buffer.from(got.bytes).toString()).toBe('<h1>結果</h1>');
    expect(got).toMatchObject({ url: null, finalUrl: null, contentType: null, file: join(folder, 'page.html') });
  });
  it('gives what comes in', async () => {
    const got = await acquire('-', { input: Readable.from([Buffer.from('a'), Buffer.from('b')]) });
    expect(Buffer.from(got.bytes).toString()).toBe('ab');
    expect(got.file).toBe('-');
  });
  it('says what is wrong with a file', async () => {
    expect(await fails(acquire(join(folder, 'none.html')), 'no-such-file')).toContain('none.html');
    expect(await fails(acquire(folder), 'unreadable-file')).toContain('is a folder');
    await fails(acquire(join(folder, 'large.html'), { mostBytes: 1999 }), 'too-large');
    await fails(acquire('/dev/zero', { mostBytes: 5000 }), 'too-large');
    await fails(acquire('a\nb\0c'), 'unreadable-file');
  });
});
