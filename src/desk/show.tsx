import type { Context } from 'hono';
import type { ComponentChildren, VNode } from 'preact';
import { deskWords, type DeskWords } from '../site/catalogue/desk.ts';
import { Colophon } from '../site/components/colophon.tsx';
import { Document, type Place } from '../site/components/document.tsx';
import { Strip } from '../site/components/masthead.tsx';
import { pageHeaders } from '../site/http/headers.ts';
import { localeOf } from '../site/http/locale.ts';
import { htmlOf } from '../site/routes/pages.tsx';
import type { SiteParts } from '../site/site.ts';
import { uiFor, type Ui } from '../site/ui.ts';

/** What every page of the desk is made with. */
export interface View {
  readonly ui: Ui;
  readonly words: DeskWords;
}

export function viewOf({ site }: { readonly site: SiteParts }, c: Context): View {
  const ui = uiFor(localeOf(c), site.options.labels, site.options.assets.url);
  return { ui, words: deskWords[ui.locale] };
}

/** Shows a page to this browser alone: what an editor sees is never kept on the way. */
export function show(c: Context, page: VNode, status: 200 | 404 | 409 | 422 = 200): Response {
  for (const [header, value] of Object.entries(pageHeaders)) c.header(header, value);
  c.header('Cache-Control', 'private, no-store');
  return c.html(htmlOf(page), status);
}

/** What stands around a page of the desk; search engines are told to leave it. */
export function Frame(props: { view: View; title: string; path: string; query?: string; children: ComponentChildren }) {
  const { view, title, path, query = '', children } = props;
  const { ui } = view;
  const place: Place = { path, query, origin: '' };
  return (
    <Document
      ui={ui}
      place={null}
      page="desk"
      script="desk.js"
      title={`${title} — ${ui.t.siteName}`}
      description={ui.t.description}
    >
      <Strip ui={ui} place={place} box={false} />
      <main id="main" tabIndex={-1} class="desk">
        {children}
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}

/** The hidden fields that every form of the desk carries. */
export function Hidden({ ui, fields }: { ui: Ui; fields: Readonly<Record<string, string>> }) {
  return (
    <>
      <input type="hidden" name="token" value={ui.reader?.formToken ?? ''} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
