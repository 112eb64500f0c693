import type { Context } from 'hono';
import type { VNode } from 'preact';
import { commentWords, type CommentWords } from '../../site/catalogue/comments.ts';
import { answer } from '../../site/http/answer.ts';
import { pageHeaders } from '../../site/http/headers.ts';
import { localeOf } from '../../site/http/locale.ts';
import { htmlOf } from '../../site/routes/pages.tsx';
import { uiFor, type Ui } from '../../site/ui.ts';
import { say, said } from '../accounts/forms/flash.ts';
import type { TakingPart } from '../taking-part.ts';

export type Said = keyof CommentWords['said'];

/** What a page of taking part is made with. */
export interface View {
  readonly ui: Ui;
  readonly words: CommentWords;
  /** What the last thing done has to say, once. */
  readonly said: string | null;
}

export function uiOf({ site }: Pick<TakingPart, 'site'>, c: Context): Ui {
  return uiFor(localeOf(c), site.options.labels, site.options.assets.url);
}

/** Shows a page to this browser alone. */
export function show(
  parts: TakingPart,
  c: Context,
  page: (view: View) => VNode,
  status: 200 | 403 | 404 | 409 | 422 | 429 = 200,
): Response {
  const ui = uiOf(parts, c);
  const words = commentWords[ui.locale];
  const name = said(c, parts.members.origin(), (n): n is Said => Object.hasOwn(words.said, n));
  const html = htmlOf(page({ ui, words, said: name === null ? null : words.said[name] }));
  for (const [header, value] of Object.entries(pageHeaders)) c.header(header, value);
  c.header('Cache-Control', 'private, no-store');
  return c.html(html, status);
}

/** Shows a page that is the same for everybody who is not signed in: kept until the record changes. */
export async function showKept(
  parts: TakingPart,
  c: Context,
  address: string,
  page: (view: View) => Promise<VNode | null>,
): Promise<Response> {
  const ui = uiOf(parts, c);
  const words = commentWords[ui.locale];
  // Only somebody's own page, which is never kept, may say what they did.
  const name = ui.reader && said(c, parts.members.origin(), (n): n is Said => Object.hasOwn(words.said, n));
  const stored = await parts.site.pages.page(address, async () => {
    const made = await page({ ui, words, said: name === null ? null : words.said[name] });
    return (
      made && {
        body: htmlOf(made),
        type: 'text/html; charset=utf-8',
        cacheControl: 'public, max-age=0, must-revalidate',
        headers: pageHeaders,
      }
    );
  });
  if (!stored) return c.notFound();
  const response = await answer(c, stored);
  for (const cookie of c.res.headers.getSetCookie()) response.headers.append('Set-Cookie', cookie);
  return response;
}

/** Goes on to another page of this site, which says what was done; a script is told the same as data. */
export function goOn(parts: TakingPart, c: Context, to: string, what?: Said): Response {
  c.header('Cache-Control', 'no-store');
  const wanted = (c.req.header('accept') ?? '').startsWith('application/json');
  if (wanted) return c.json({ to, said: what === undefined ? null : commentWords[localeOf(c)].said[what] });
  // On a release's page one lands on what one did; only other pages have a place for saying it.
  if (what !== undefined && !/\/releases\/\w+#/.test(to)) say(c, parts.members.origin(), what);
  c.header('Location', to);
  return c.body(null, 303);
}
