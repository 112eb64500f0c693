import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesIn, collectionsIn } from '../../src/cli/corpus.ts';
import { run, yakusoku } from '../support/run-program.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, 'localhost', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** Is any PostgreSQL still running on this data folder? */
const postgresOn = async (folder: string) => (await run('pgrep', ['-f', `postgres.*${folder}`])).stdout.trim() !== '';

describe('npm start', () => {
  const data = mkdtempSync(join(tmpdir(), 'yakusoku-start-'));
  let site: RunningSite;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    site = await startSite({ YAKUSOKU_DATA: data, PORT: String(port) });
  });
  afterAll(async () => {
    if (site.child.exitCode === null) await site.stop();
    rmSync(data, { recursive: true, force: true });
  });

  it('serves the example releases at the address that it printed', async () => {
    expect(site.address).toBe(`http://localhost:${port}`);
    const page = await (await fetch(`${site.address}/ja`)).text();
    expect(page).toContain('首脳会合');
    expect(site.output()).toContain(`Recorded ${collectionsIn('corpus').flatMap(casesIn).length} example releases`);
  });

  it('takes a release while it runs, and shows it at once', async () => {
    const file = join(data, '..', `yakusoku-added-${process.pid}.html`);
    writeFileSync(
      file,
      '<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>x</title></head><body><main><h1>日・モンゴル外相会談</h1><p>令和8年2月3日</p><p>2月3日、岩屋毅外務大臣は、モンゴルの外務大臣と会談し、両外相は、鉱物資源分野の協力を進めることで一致しました。</p></main></body></html>',
    );
    const env = { YAKUSOKU_DATA: data };
    const first = await yakusoku(['add', '--json', '--url', 'https://releases.example/mn.html', file], { env });
    expect(first.stderr).toBe('');
    const { id, status } = JSON.parse(first.stdout) as { id: string; status: string };
    expect(status).toBe('added');
    const again = await yakusoku(['add', '--url', 'https://releases.example/mn.html', file], { env });
    expect(again.stdout).toMatch(/nothing has changed|unchanged/);
    const page = await fetch(`${site.address}/ja/releases/${id}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('日・モンゴル外相会談');
    rmSync(file);
  });

  it('is never joined by a second server on the same data', async () => {
    const second = await yakusoku(['serve'], { env: { YAKUSOKU_DATA: data, PORT: '0' } });
    expect(second.status).toBe(5);
    expect(second.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(second.stderr).toMatch(/in use/);
  });

  it('takes the next free port when its own is taken, and says so', async () => {
    const other = mkdtempSync(join(tmpdir(), 'yakusoku-start-'));
    const neighbour = await startSite({ YAKUSOKU_DATA: other, PORT: String(port) }, ['--no-examples']);
    expect(neighbour.address).not.toBe(site.address);
    expect(neighbour.output()).toMatch(new RegExp(`${port}.*(?:taken|in use)`));
    const home = await fetch(`${neighbour.address}/en`);
    expect(home.status).toBe(200);
    expect(await neighbour.stop('SIGINT')).toBe(0);
    expect(await postgresOn(other)).toBe(false);
    rmSync(other, { recursive: true, force: true });
  });

  it('ends cleanly on SIGTERM, leaves no PostgreSQL behind and finds its record again', async () => {
    expect(await site.stop('SIGTERM')).toBe(0);
    expect(await postgresOn(data)).toBe(false);
    site = await startSite({ YAKUSOKU_DATA: data, PORT: String(port) });
    expect(await (await fetch(`${site.address}/ja`)).text()).toContain('日・モンゴル外相会談');
  });
});
