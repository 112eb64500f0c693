import { atLeast } from '../../../model/members.ts';
import type { View } from '../parts.ts';
import { Field, Form, Said } from './fields.tsx';
import { Frame } from './frame.tsx';

/** What was written into a form, and what is wrong with it, by field; `form` is the form as a whole. */
export interface Filled {
  readonly values?: Readonly<Record<string, string>>;
  readonly wrong?: Readonly<Record<string, string | undefined>>;
}

export function Join({ view, filled = {}, invited }: { view: View; filled?: Filled; invited?: Invited | undefined }) {
  const { ui, words } = view;
  const { values = {}, wrong = {} } = filled;
  // The other language keeps the invitation.
  const path = invited ? `/join?invitation=${encodeURIComponent(invited.token)}` : '/join';
  return (
    <Frame ui={ui} title={words.joinTitle} path={path}>
      <h1>{words.joinTitle}</h1>
      <p class="intro">{invited ? words.joinInvited(words.roles[invited.role]) : words.joinIntro}</p>
      <Said view={view} wrong={wrong['form']} />
      <Form view={view} action={`/${ui.locale}/join`}>
        {invited && <input type="hidden" name="invitation" value={invited.token} />}
        <Field
          name="name"
          label={words.name}
          autocomplete="nickname"
          maxLength={80}
          value={values['name']}
          hint={words.nameHint}
          wrong={wrong['name']}
        />
        <Field
          name="email"
          type="email"
          label={words.email}
          autocomplete="username"
          inputMode="email"
          value={values['email']}
          hint={words.emailHint}
          wrong={wrong['email']}
        />
        <Field
          name="password"
          type="password"
          label={words.password}
          autocomplete="new-password"
          maxLength={200}
          hint={words.passwordHint}
          wrong={wrong['password']}
        />
        <p class="actions">
          <button type="submit">{words.joinButton}</button>
        </p>
      </Form>
      <p class="onwards">
        {words.joinHave} <a href={`/${ui.locale}/sign-in`}>{words.signIn}</a>
      </p>
    </Frame>
  );
}

export interface Invited {
  readonly role: 'reader' | 'trusted' | 'editor' | 'operator';
  readonly token: string;
}

export function Sent({ view, email }: { view: View; email: string }) {
  const { ui, words } = view;
  return (
    <Frame ui={ui} title={words.sentTitle}>
      <h1>{words.sentTitle}</h1>
      <p class="intro">{words.sentText(email)}</p>
      <p>{words.sentNone}</p>
      <Form view={view} action={`/${ui.locale}/join/again`} class="form is-quiet">
        <input type="hidden" name="email" value={email} />
        <p class="actions">
          <button type="submit" class="quiet">
            {words.sendAgain}
          </button>
        </p>
      </Form>
    </Frame>
  );
}

export function SignIn(props: { view: View; filled?: Filled; next: string; openId: string | null; wrong?: string }) {
  const { view, filled = {}, next, openId } = props;
  const { ui, words } = view;
  const { values = {}, wrong = {} } = filled;
  const query = next === '' ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <Frame ui={ui} title={words.signInTitle} path="/sign-in" script="passkey.js">
      <h1>{words.signInTitle}</h1>
      <Said view={view} wrong={wrong['form']} />
      <Form view={view} action={`/${ui.locale}/sign-in`}>
        {next !== '' && <input type="hidden" name="next" value={next} />}
        <Field
          name="email"
          type="email"
          label={words.email}
          autocomplete="username webauthn"
          inputMode="email"
          value={values['email']}
          wrong={wrong['email']}
        />
        <Field
          name="password"
          type="password"
          label={words.password}
          autocomplete="current-password"
          maxLength={200}
          wrong={wrong['password']}
        />
        <p class="actions">
          <button type="submit">{words.signInButton}</button>
          <a href={`/${ui.locale}/forgot`}>{words.signInForgot}</a>
        </p>
      </Form>
      <div
        class="other-ways"
        hidden={openId === null}
        data-passkey="sign-in"
        data-options={`/${ui.locale}/sign-in/passkey/options`}
        data-done={`/${ui.locale}/sign-in/passkey`}
        data-token={view.token}
        data-next={next}
        data-failed={words.passkeyFailed}
      >
        <p class="rule">
          <span>{words.or}</span>
        </p>
        <p class="actions">
          <button type="button" class="quiet" data-passkey-button hidden>
            {words.signInPasskey}
          </button>
          {openId !== null && (
            <a class="button quiet" href={`/${ui.locale}/sign-in/openid${query}`}>
              {words.signInWith(openId)}
            </a>
          )}
        </p>
        <p class="wrong" role="alert" data-passkey-wrong></p>
      </div>
      <p class="onwards">
        {words.signInNew} <a href={`/${ui.locale}/join`}>{words.join}</a>
      </p>
    </Frame>
  );
}

export function Code(props: { view: View; next: string; wrong?: string | undefined; backup: boolean }) {
  const { view, next, wrong, backup } = props;
  const { ui, words } = view;
  const hidden = next !== '' && <input type="hidden" name="next" value={next} />;
  return (
    <Frame ui={ui} title={words.codeTitle}>
      <h1>{words.codeTitle}</h1>
      <p class="intro">{words.codeText}</p>
      <Form view={view} action={`/${ui.locale}/sign-in/code`}>
        {hidden}
        <Field
          name="code"
          label={words.code}
          autocomplete="one-time-code"
          inputMode="numeric"
          code
          maxLength={12}
          wrong={backup ? undefined : wrong}
        />
        <p class="actions">
          <button type="submit">{words.codeButton}</button>
        </p>
      </Form>
      <details class="more" open={backup}>
        <summary>{words.codeBackup}</summary>
        <p>{words.codeBackupText}</p>
        <Form view={view} action={`/${ui.locale}/sign-in/code`}>
          {hidden}
          <Field
            name="backup"
            label={words.codeBackupLabel}
            autocomplete="off"
            code
            maxLength={40}
            wrong={backup ? wrong : undefined}
          />
          <p class="actions">
            <button type="submit" class="quiet">
              {words.codeButton}
            </button>
          </p>
        </Form>
      </details>
    </Frame>
  );
}

/** Whether somebody of a role may turn the second factor off again. */
export const mayTurnOff = (role: Invited['role']): boolean => !atLeast(role, 'editor');
