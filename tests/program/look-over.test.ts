import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localSite, shortRelease, type LocalSite } from '../support/local-site.ts';
import { yakusoku } from '../support/run-program.ts';

let site: LocalSite;
const folder = mkdtempSync(join(tmpdir(), 'yakusoku-look-over-'));
const env = { YAKUSOKU_DATA: join(folder, 'data') };

beforeAll(async () => {
  site = await localSite();
  const page = (title: string, text: string, lang: string, other: string) =>
    shortRelease(title, text)
      .replace('lang="en"', `lang="${lang}"`)
      .replace('<head>', `<head><link rel="alternate" hreflang="x" href="${other}">`);
  site.pages.set(
    '/en.html',
    page(
      'Opening of a bridge',
      'Japan and Peru opened a bridge over the river, and the ministers of both signed the notes for the next one.',
      'en',
      '/ja.html',
    ),
  );
  site.pages.set(
    '/ja.html',
    page(
      '橋の開通',
      '日本とペルーは川に架かる橋を開通させ、両国の大臣は次の橋についての交換公文に署名しました。',
      'ja',
      '/en.html',
    ),
  );
});
afterAll(() => {
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('yakusoku look-over', () => {
  it('joins what was recorded apart, so many at a time, and says what is left', async () => {
    const local = { YAKUSOKU_DATA: join(folder, 'first') };
    const added = await yakusoku(
      ['add', `${site.origin}/ja.html`, `${site.origin}/en.html`, '--allow-private-addresses'],
      { env: local },
    );
    expect(added.status, added.stderr).toBe(0);
    const file = join(folder, 'releases.ndjson');
    await yakusoku(['export', file], { env: local });
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/"translationOf":"[a-z2-7]{13}"/);
    writeFileSync(file, text.replace(/"translationOf":"[a-z2-7]{13}"/, '"translationOf":null'));
    await yakusoku(['import', file], { env });

    const first = await yakusoku(['look-over', '--limit', '1'], { env });
    expect(first.stdout).toMatch(/^1 of 2 releases looked over, .*\nyakusoku look-over goes on from there\n$/);
    const rest = await yakusoku(['look-over'], { env });
    expect(rest.stdout).toMatch(/^2 of 2 releases looked over, 1 joined to their text in another language, \d+ more/);
    expect(rest.stderr).toBe('');
    const decide = ['--by', 'editor', '--reason', 'another bridge'];
    const parted = await yakusoku(['translation', 'part', `${site.origin}/en.html`, ...decide], { env });
    expect([parted.status, parted.stderr]).toEqual([0, '']);
    const anew = await yakusoku(['look-over', '--anew'], { env });
    expect(anew.stdout).toMatch(/^2 of 2 releases looked over, 0 joined .*\n$/);
    const joined = await yakusoku(
      ['translation', 'join', `${site.origin}/en.html`, `${site.origin}/ja.html`, ...decide],
      { env },
    );
    expect(joined.stdout).toMatch(/are one text; yakusoku translation part .* undoes it/);
    const { stdout } = await yakusoku(['translation', 'list'], { env });
    expect(stdout).toMatch(/^\S+ {2}join .* by editor: another bridge\n\S+ {2}part /);
  });

  it.each([
    [['--limit', 'x'], /--limit takes a whole number from 1/],
    [['--since', 'May'], /--since takes a day/],
  ])('%j is refused in one line', async (args, words) => {
    const { status, stderr } = await yakusoku(['look-over', ...args], { env });
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('yakusoku translation', () => {
  it.each([
    [['part', 'https://nowhere.example/'], 5, /https:\/\/nowhere\.example\/: no release of the record has this id/],
    [['join', 'same', 'same'], 5, /cannot be joined to itself/],
  ])('%j is refused in one line', async (args, status, words) => {
    const ended = await yakusoku(['translation', ...args, '--by', 'me', '--reason', 'so'], { env });
    expect([ended.status, ended.stdout]).toEqual([status, '']);
    expect(ended.stderr).toMatch(words);
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
