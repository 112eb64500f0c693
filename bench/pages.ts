import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { median, round, type Section } from './section.ts';
import { haveProgram } from './tools.ts';

const ROUNDS = 5;
const SECONDS = 4;
const CONNECTIONS = 32;
const about =
  'The release page of the summit, cached, from one process of ours, beside nginx (one worker, keep-alive, no access log) serving a file of the same bytes; ' +
  `wrk on the same machine, ${CONNECTIONS} connections, ${SECONDS} s a round, in turns, median of ${ROUNDS} rounds. The bar is 70% of nginx.`;
const heads = ['server', 'requests/s', 'p99 ms', 'against nginx'];

/** The cached release page against nginx with the same bytes. Needs nginx and wrk (Debian's packages). */
export async function pages(): Promise<Section> {
  const title = 'The release page, cached';
  if (!haveProgram('nginx', 'nginx-light') || !haveProgram('wrk', 'wrk'))
    return { title, about: 'Not measured: nginx and wrk are not installed here.', heads, rows: [] };
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-pages-'));
  const site = await startSite(join(folder, 'data'));
  const nginx: ChildProcess[] = [];
  try {
    const address = `${site.address}${await summitPath(site.address)}`;
    const page = Buffer.from(
      await (await fetch(address, { headers: { 'accept-encoding': 'identity' } })).arrayBuffer(),
    );
    const port = await freePort();
    nginx.push(startNginx(folder, port, page));
    await sleep(500);
    const ours: Run[] = [];
    const theirs: Run[] = [];
    wrk(address, 1);
    for (let i = 0; i < ROUNDS; i++) {
      ours.push(wrk(address, SECONDS));
      theirs.push(wrk(`http://127.0.0.1:${port}/page.html`, SECONDS));
    }
    const rate = (runs: readonly Run[]) => median(runs.map((r) => r.rate));
    const row = (name: string, runs: readonly Run[]) => [
      name,
      round(rate(runs)),
      round(median(runs.map((r) => r.p99)), 2),
      `${round((rate(runs) / rate(theirs)) * 100)}%`,
    ];
    const again = await fetch(address, {
      headers: { 'if-none-match': (await fetch(address)).headers.get('etag') ?? '' },
    });
    return {
      title,
      about: `${about} The page has ${round(page.length)} bytes; asked again with its ETag it answers ${again.status}.`,
      heads,
      rows: [row('Yakusoku, one process', ours), row('nginx, one worker', theirs)],
    };
  } finally {
    for (const child of nginx) child.kill('SIGTERM');
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Run {
  readonly rate: number;
  readonly p99: number;
}

/** Requests a second and the slowest hundredth of them, 32 connections. */
export function wrk(address: string, seconds: number): Run {
  const { stdout } = spawnSync('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency', address], {
    encoding: 'utf8',
  });
  const rate = Number(/Requests\/sec:\s+(?<rate>[\d.]+)/.exec(stdout)?.groups?.['rate']);
  const p99 = /99%\s+(?<value>[\d.]+)(?<unit>us|ms|s)/.exec(stdout)?.groups;
  if (!rate || !p99 || /Non-2xx/.test(stdout)) throw new Error(`wrk did not measure ${address}:\n${stdout}`);
  return { rate, p99: Number(p99['value']) * { us: 0.001, ms: 1, s: 1000 }[p99['unit'] as 'us' | 'ms' | 's'] };
}

async function startSite(data: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ['dist/main.js', 'serve', '--host', '127.0.0.1', '--port', '0'], {
    env: { ...process.env, YAKUSOKU_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((done, fail) => {
    child.stdout.on('data', (text: Buffer) => {
      const found = /http:\/\/\S+:\d+/.exec(text.toString())?.[0];
      if (found) done(found);
    });
    child.once('exit', (status) => fail(new Error(`the site ended with ${status}`)));
  });
  const stop = () =>
    new Promise<void>((done) => {
      child.once('exit', () => done());
      child.kill('SIGTERM');
    });
  return { address, stop };
}

/** The address of the summit's page, as a reader would find it: the link on the home page. */
async function summitPath(origin: string): Promise<string> {
  const home = await (await fetch(`${origin}/ja/`)).text();
  const path = /href="(?<path>\/ja\/releases\/[^"#?]+)"[^>]*>(?:<[^>]+>)*[^<]*首脳会合（結果）/.exec(home)?.groups?.[
    'path'
  ];
  const any = /\/ja\/releases\/[a-z0-9]+/.exec(home)?.[0];
  if (path ?? any) return (path ?? any) as string;
  throw new Error('the home page links to no release');
}

function startNginx(folder: string, port: number, page: Buffer): ChildProcess {
  const web = join(folder, 'web');
  mkdirSync(web);
  writeFileSync(join(web, 'page.html'), page);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `worker_processes 1; pid ${folder}/nginx.pid; error_log stderr error; daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100; types { text/html html; } charset utf-8;
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  server { listen 127.0.0.1:${port}; root ${web}; }
}
`,
  );
  return spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'inherit'] });
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
