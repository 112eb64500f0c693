import type { Context, Hono } from 'hono';
import { letter } from '../../mail/letter.ts';
import { say } from '../forms/flash.ts';
import { mayTurnOff } from '../pages/entry.tsx';
import { SecondFactor, SetUpSecondFactor } from '../pages/second-factor.tsx';
import { addressOf, goOn, headersFor, show, takeOver, type AccountParts } from '../parts.ts';
import { ownerOf, passwordWrong } from './account.tsx';

/** Setting up codes of a second factor, and turning them off again. */
export function secondFactorRoutes(app: Hono, parts: AccountParts): void {
  const signedIn = parts.requireRole('reader');
  const page = async (c: Context, wrong?: string) => {
    const owner = await ownerOf(parts, c);
    return show(
      parts,
      c,
      (view) => <SecondFactor view={view} own={owner.own} wrong={wrong} />,
      wrong === undefined ? 200 : 422,
    );
  };
  app.get('/:locale{(?:ja|en)}/account/second-factor', signedIn, (c) => page(c));

  app.post(
    '/:locale{(?:ja|en)}/account/second-factor',
    signedIn,
    parts.withForm(async (c, form) => {
      const owner = await ownerOf(parts, c, form);
      if (owner.own.secondFactor) return goOn(c, `/${form.locale}/account/second-factor`);
      const fault = await passwordWrong(parts, c, owner, form.text('password'));
      if (fault !== null) return page(c, fault);
      const auth = await parts.auth();
      const password = owner.own.hasPassword ? { password: form.text('password') } : {};
      const { status, body } = await takeOver(
        c,
        await auth.api.enableTwoFactor({
          body: { ...password, method: 'totp' },
          headers: headersFor(c),
          asResponse: true,
        }),
      );
      if (status !== 200) throw new Error(`a second factor could not be begun: ${String(body['code'])}`);
      const backup = Array.isArray(body['backupCodes']) ? body['backupCodes'].map(String) : [];
      const setUp = { uri: String(body['totpURI']), backup };
      return show(parts, c, (view) => <SetUpSecondFactor view={view} setUp={setUp} />);
    }),
  );

  app.post(
    '/:locale{(?:ja|en)}/account/second-factor/confirm',
    signedIn,
    parts.withForm(async (c, form) => {
      const { own: member, words } = await ownerOf(parts, c, form);
      const again = (wrong: string) =>
        show(
          parts,
          c,
          (view) => (
            <SetUpSecondFactor
              view={view}
              wrong={wrong}
              setUp={{ uri: form.text('uri').slice(0, 600), backup: form.line('backup').split(' ').slice(0, 20) }}
            />
          ),
          422,
        );
      if (!(await parts.limits.allow('code', member.id, addressOf(parts, c)))) return again(words.wrong.tooOften);
      const auth = await parts.auth();
      const code = form.line('code').normalize('NFKC').replace(/\s/g, '');
      const { status } = await takeOver(
        c,
        await auth.api.verifyTOTP({ body: { code }, headers: headersFor(c), asResponse: true }),
      );
      if (status !== 200) return again(words.codeWrong);
      parts.mail.post(letter('factorChanged', member.lang, member.email, `${parts.origin()}/${member.lang}/forgot`));
      say(c, parts.origin(), 'factor-on');
      return goOn(c, `/${form.locale}/account`);
    }),
  );

  app.post(
    '/:locale{(?:ja|en)}/account/second-factor/off',
    signedIn,
    parts.withForm(async (c, form) => {
      const owner = await ownerOf(parts, c, form);
      const { own: member } = owner;
      if (!mayTurnOff(member.role)) return page(c, owner.words.secondFactorOffForbidden);
      const fault = await passwordWrong(parts, c, owner, form.text('password'));
      if (fault !== null) return page(c, fault);
      const auth = await parts.auth();
      const password = member.hasPassword ? { password: form.text('password') } : {};
      await takeOver(c, await auth.api.disableTwoFactor({ body: password, headers: headersFor(c), asResponse: true }));
      parts.mail.post(letter('factorChanged', member.lang, member.email, `${parts.origin()}/${member.lang}/forgot`));
      say(c, parts.origin(), 'factor-off');
      return goOn(c, `/${form.locale}/account`);
    }),
  );
}
