import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../support/run-program.ts';
import { root } from '../support/source-files.ts';

/** The npm that belongs to the Node on the PATH; tests run under the packaged Node, which has none. */
const npm = (args: readonly string[], cwd: string) => run('npm', args, { cwd, env: { npm_config_loglevel: 'error' } });

describe('the published package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-package-'));
  let tarball: string;
  beforeAll(async () => {
    const packed = await npm(['pack', '--silent', '--pack-destination', folder], root);
    expect(packed.status).toBe(0);
    tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
    const empty = await npm(['install', '--no-audit', '--no-fund', tarball], folder);
    expect(empty.stderr).not.toMatch(/ERR!/);
    expect(empty.status).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the built program, not the sources', () => {
    const installed = join(folder, 'node_modules', 'yakusoku');
    expect(existsSync(join(installed, 'dist', 'main.js'))).toBe(true);
    expect(existsSync(join(installed, 'src'))).toBe(false);
  });

  it('runs with npx in an empty folder', async () => {
    const page = join(folder, 'release.txt');
    writeFileSync(
      page,
      'Japan and Mongolia sign exchange of notes\n\nFebruary 3, 2026\n\nOn February 3, Japan signed an exchange of notes with Mongolia for a grant of up to 1.2 billion yen.\n',
    );
    const ended = await run('npx', ['yakusoku', 'read', '--json', page], { cwd: folder });
    // npm itself may warn about its own settings; ours says nothing.
    expect(ended.stderr).not.toMatch(/yakusoku:|Error/);
    expect(ended.status).toBe(0);
    expect(JSON.parse(ended.stdout)).toMatchObject({ money: [{ value: 1_200_000_000, currency: 'JPY' }] });
  });
});
