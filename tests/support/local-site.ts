import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A real site on this machine: what its paths answer, and what was asked when. */
export interface LocalSite {
  readonly origin: string;
  /** A page's body, or a status without one; every path that is not here is a 404. */
  readonly pages: Map<string, string | number | { readonly location: string }>;
  readonly asked: { readonly path: string; readonly at: number }[];
  close(): void;
}

export async function localSite(): Promise<LocalSite> {
  const pages: LocalSite['pages'] = new Map();
  const asked: { path: string; at: number }[] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, at: Date.now() });
    const page = pages.get(path) ?? 404;
    if (typeof page === 'number') response.writeHead(page).end();
    else if (typeof page === 'object') response.writeHead(302, page).end();
    else response.writeHead(200, { 'content-type': typeOf(path) }).end(page);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    pages,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const typeOf = (path: string) =>
  path.endsWith('.xml') ? 'application/rss+xml' : path.endsWith('.txt') ? 'text/plain' : 'text/html; charset=utf-8';

/** A release of one short paragraph; without a printed day. */
export const shortRelease = (title: string, text: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`;

/** A feed whose items have a title, a link and a day and no text. */
export const feedOf = (items: readonly { title: string; link: string; day: string; html?: string }[]): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Press</title>${items
    .map(
      ({ title, link, day, html }) =>
        `<item><title>${title}</title><link>${link}</link><pubDate>${day} 09:00:00 +0900</pubDate>${html === undefined ? '' : `<content:encoded><![CDATA[${html}]]></content:encoded>`}</item>`,
    )
    .join('')}</channel></rss>`;

/** A page that lists releases, each with its day in front. */
export const listOf = (items: readonly { title: string; link: string; day: string }[]): string =>
  `<!doctype html><html lang="en"><head><title>Press releases</title></head><body><nav><a href="/about">About the ministry</a></nav><main><h1>Press releases</h1><ul>${items
    .map(({ title, link, day }) => `<li>${day} <a href="${link}">${title}</a></li>`)
    .join('')}</ul></main></body></html>`;
