import type { Context, Hono } from 'hono';
import { tokenScopes } from '../../model/token-scopes.ts';
import type { TokensRecord } from '../../record/open/tokens.ts';
import { localeOf } from '../../site/http/locale.ts';
import { pageHeaders } from '../../site/http/headers.ts';
import { htmlOf } from '../../site/routes/pages.tsx';
import type { SiteParts } from '../../site/site.ts';
import { uiFor } from '../../site/ui.ts';
import type { Form } from '../accounts/forms/with-form.ts';
import type { Members } from '../members.ts';
import { tokenDays, TokensPage } from './page.tsx';

/** Personal tokens of editors, on a page beside their account. */
export function personalTokens(members: Members, tokens: TokensRecord): (app: Hono, site: SiteParts) => void {
  members.inDownload('tokens', (member) => tokens.list(member));
  return (app, site) => {
    const editor = members.requireRole('editor');
    const show = async (c: Context, told: { readonly made?: string; readonly wrong?: 'wrong' | 'full' } = {}) => {
      const reader = await members.readerOf(c.req.raw);
      if (reader === null) return members.refuse(c, 'role');
      const locale = localeOf(c);
      const ui = uiFor(locale, site.options.labels, site.options.assets.url);
      const list = await tokens.list(reader.id);
      for (const [header, value] of Object.entries(pageHeaders)) c.header(header, value);
      c.header('Cache-Control', 'private, no-store');
      const page = <TokensPage {...{ ui, list, token: reader.formToken, ...told }} />;
      return c.html(htmlOf(page), told.wrong === undefined ? 200 : 422);
    };

    app.get('/:locale{(?:ja|en)}/account/tokens', editor, (c) => show(c));
    app.post(
      '/:locale{(?:ja|en)}/account/tokens',
      editor,
      members.withForm(async (c, form) => {
        const asked = askedFor(form);
        if (form.reader === null) return members.refuse(c, 'role');
        if (asked === null) return show(c, { wrong: 'wrong' });
        const made = await tokens.make(form.reader.id, asked);
        return show(c, made === null ? { wrong: 'full' } : { made });
      }),
    );
    app.post(
      '/:locale{(?:ja|en)}/account/tokens/revoke',
      editor,
      members.withForm(async (c, form) => {
        if (form.reader === null) return members.refuse(c, 'role');
        await tokens.revoke(form.reader.id, form.line('id'));
        return c.redirect(`/${form.locale}/account/tokens`, 303);
      }),
    );
  };
}

function askedFor(form: Form) {
  const name = form.line('name').slice(0, 80).toWellFormed();
  const scopes = tokenScopes.filter((scope) => form.has(`scope-${scope}`));
  const days = tokenDays.find((each) => String(each) === form.line('days'));
  return name === '' || scopes.length === 0 || days === undefined ? null : { name, scopes, days };
}
