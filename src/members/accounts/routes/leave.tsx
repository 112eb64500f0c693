import type { Context, Hono } from 'hono';
import { sessionCookie } from '../../../model/members.ts';
import type { Filled } from '../pages/entry.tsx';
import { Leave } from '../pages/leave.tsx';
import { Over } from '../pages/letters-follow.tsx';
import { goOn, show, type AccountParts } from '../parts.ts';
import { setCookie } from '../session/cookies.ts';
import { ownerOf, passwordWrong } from './account.tsx';

/** Leaving: everything that says who one was goes; what one wrote stays or goes, as one chooses. */
export function leaveRoutes(app: Hono, parts: AccountParts): void {
  const signedIn = parts.requireRole('reader');
  const page = async (c: Context, filled: Filled = {}, status: 200 | 409 | 422 = 200) => {
    const owner = await ownerOf(parts, c);
    return show(parts, c, (view) => <Leave view={view} own={owner.own} filled={filled} />, status);
  };
  app.get('/:locale{(?:ja|en)}/account/delete', signedIn, (c) => page(c));
  app.post(
    '/:locale{(?:ja|en)}/account/delete',
    signedIn,
    parts.withForm(async (c, form) => {
      const owner = await ownerOf(parts, c, form);
      const { wrong: says, leaveLast } = owner.words;
      const words = form.text('words');
      if (words !== 'stay' && words !== 'go') return page(c, { wrong: { words: says.choose } }, 422);
      const confirm = owner.own.hasPassword
        ? await passwordWrong(parts, c, owner, form.text('password'))
        : form.line('email').toLowerCase() === owner.own.email
          ? null
          : says.confirmWrong;
      if (confirm !== null) return page(c, { values: { words }, wrong: { confirm } }, 422);
      if (owner.own.role === 'operator' && (await parts.accounts.operators()) === 1)
        return page(c, { values: { words }, wrong: { form: leaveLast } }, 409);
      for (const leave of parts.leaving) await leave(owner.own.id, words);
      if ((await parts.accounts.forget(owner.own.id, words)) === 'last')
        return page(c, { values: { words }, wrong: { form: leaveLast } }, 409);
      c.header('Set-Cookie', setCookie(sessionCookie, '', parts.origin(), 0), { append: true });
      return goOn(c, `/${form.locale}/left`);
    }),
  );
  app.get('/:locale{(?:ja|en)}/left', (c) =>
    show(parts, c, (view) => <Over view={view} title={view.words.leftTitle} text={view.words.leftText} />),
  );
}
