import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface LocalSite {
  readonly origin: string;
  /** Name and port, as the record names a host. */
  readonly host: string;
  /** Path → what it answers; everything else is a 404. */
  readonly answers: Map<string, Answer>;
  /** Every request: its path and headers, in order. */
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  /** The most requests that were under way at the same moment. */
  mostAtOnce(): number;
  /** How often a path was asked for. */
  times(path: string): number;
  close(): Promise<void>;
}

/** A real web site on this machine. */
export async function localSite(): Promise<LocalSite> {
  const answers = new Map<string, Answer>();
  const asked: LocalSite['asked'] = [];
  let now = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    most = Math.max(most, ++now);
    response.once('close', () => now--);
    const answer = answers.get(path);
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    answers,
    asked,
    mostAtOnce: () => most,
    times: (path) => asked.filter((one) => one.path === path).length,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export const gives =
  (body: string, headers: Record<string, string> = {}, status = 200): Answer =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);

/** Answers 304 to whoever knows the tag, else the body with it. */
export const givesTagged =
  (body: string, etag: string, headers: Record<string, string> = {}): Answer =>
  (request, response) =>
    request.headers['if-none-match'] === etag
      ? void response.writeHead(304, { etag }).end()
      : gives(body, { etag, ...headers })(request, response);

export const fails =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(status, headers).end();

/** A page that holds one release. */
export const releasePage = (name: string, amount = '250万円'): string =>
  `<html lang="ja"><head><title>${name}</title></head><body><main><h1>${name}</h1>
   <p>令和7年12月20日、両国の外相は東京で会談しました。</p>
   <p>日本側は、${name}のために${amount}を供与することを決めたと述べ、両外相は今後も緊密に協力することで一致しました。</p>
   <p>先方は、日本の協力に感謝し、両国の関係をいっそう深めたいと述べました。</p></main></body></html>`;

/** A page that no release can be read from, as after a change of layout. */
export const emptyPage = '<html lang="ja"><head><title>お知らせ</title></head><body><div id="app"></div></body></html>';

export interface Item {
  readonly path: string;
  readonly title: string;
  readonly day: string;
  /** The full text, where the feed carries it. */
  readonly text?: string;
}

export function feed(origin: string, items: readonly Item[]): string {
  const entries = items.map(
    ({ path, title, day, text }) =>
      `<item><title>${title}</title><link>${path.includes('://') ? path : origin + path}</link><pubDate>${new Date(day).toUTCString()}</pubDate>${
        text === undefined ? '' : `<content:encoded><![CDATA[${text}]]></content:encoded>`
      }</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel><title>報道発表</title><link>${origin}/</link><description>x</description><language>ja</language>${entries.join('')}</channel></rss>`;
}

export function listPage(items: readonly Item[]): string {
  const lines = items.map(({ path, title, day }) => `<li>${day} <a href="${path}">${title}</a></li>`);
  return `<html lang="ja"><head><title>報道発表</title></head><body><main><h1>報道発表</h1><ul>${lines.join('')}</ul></main></body></html>`;
}
