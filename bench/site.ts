import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface MeasuredSite {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** The built site with the example record in a folder of its own, which goes away with it. */
export const exampleSite = (): Promise<MeasuredSite> => startedSite({}, []);

/** The built site with a folder of its own, set up by further variables and arguments. */
export async function startedSite(env: NodeJS.ProcessEnv, more: readonly string[]): Promise<MeasuredSite> {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-bench-'));
  const child = spawn(process.execPath, ['dist/main.js', 'serve', '--host', '127.0.0.1', '--port', '0', ...more], {
    env: { ...process.env, YAKUSOKU_DATA: join(folder, 'data'), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((done, fail) => {
    child.stdout.on('data', (text: Buffer) => {
      const found = /http:\/\/\S+:\d+/.exec(text.toString())?.[0];
      if (found) done(found);
    });
    child.once('exit', (status) => fail(new Error(`the site ended with ${status}`)));
  });
  return {
    address,
    stop: () =>
      new Promise<void>((done) => {
        child.once('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          done();
        });
        child.kill('SIGTERM');
      }),
  };
}

/** The first address on a page that looks so: what a reader would follow. */
export async function linkOn(site: MeasuredSite, page: string, link: RegExp): Promise<string> {
  const html = await (await fetch(site.address + page)).text();
  const found = link.exec(html)?.groups?.['path'];
  if (found === undefined) throw new Error(`${page} has no such link: ${link.source}`);
  return found;
}
