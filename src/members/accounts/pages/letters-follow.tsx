import type { View } from '../parts.ts';
import type { Filled } from './entry.tsx';
import { Field, Form, Said } from './fields.tsx';
import { Frame } from './frame.tsx';

/** Where the link in a letter leads. A button does it, so that a mail program that looks at links does nothing. */
export function Verify({ view, token, bad }: { view: View; token: string; bad: boolean }) {
  const { ui, words } = view;
  return (
    <Frame ui={ui} title={words.verifyTitle}>
      <h1>{words.verifyTitle}</h1>
      {bad ? (
        <>
          <p class="intro">{words.verifyBad}</p>
          <p>
            {words.verifyBadHelp} <a href={`/${ui.locale}/sign-in`}>{words.signIn}</a>
          </p>
        </>
      ) : (
        <>
          <p class="intro">{words.verifyText}</p>
          <Form view={view} action={`/${ui.locale}/verify`}>
            <input type="hidden" name="link" value={token} />
            <p class="actions">
              <button type="submit">{words.verifyButton}</button>
            </p>
          </Form>
        </>
      )}
    </Frame>
  );
}

export function Forgot({ view, filled = {}, sent }: { view: View; filled?: Filled; sent: string | null }) {
  const { ui, words } = view;
  return (
    <Frame ui={ui} title={words.forgotTitle} path="/forgot">
      <h1>{words.forgotTitle}</h1>
      {sent === null ? (
        <>
          <p class="intro">{words.forgotText}</p>
          <Said view={view} wrong={filled.wrong?.['form']} />
          <Form view={view} action={`/${ui.locale}/forgot`}>
            <Field
              name="email"
              type="email"
              label={words.email}
              autocomplete="username"
              inputMode="email"
              value={filled.values?.['email']}
              wrong={filled.wrong?.['email']}
            />
            <p class="actions">
              <button type="submit">{words.forgotButton}</button>
            </p>
          </Form>
        </>
      ) : (
        <p class="intro">{words.forgotSent(sent)}</p>
      )}
    </Frame>
  );
}

export function Reset({ view, token, wrong, bad }: { view: View; token: string; wrong?: string; bad: boolean }) {
  const { ui, words } = view;
  return (
    <Frame ui={ui} title={words.resetTitle}>
      <h1>{words.resetTitle}</h1>
      {bad ? (
        <>
          <p class="intro">{words.resetBad}</p>
          <p>
            <a class="onward" href={`/${ui.locale}/forgot`}>
              {words.resetAgain}
            </a>
          </p>
        </>
      ) : (
        <Form view={view} action={`/${ui.locale}/reset`}>
          <input type="hidden" name="link" value={token} />
          <Field
            name="password"
            type="password"
            label={words.newPassword}
            autocomplete="new-password"
            maxLength={200}
            hint={words.passwordHint}
            {...(wrong === undefined ? {} : { wrong })}
          />
          <p class="actions">
            <button type="submit">{words.resetButton}</button>
          </p>
        </Form>
      )}
    </Frame>
  );
}

/** A page with nothing to fill in: something is over. */
export function Over({ view, title, text }: { view: View; title: string; text: string }) {
  return (
    <Frame ui={view.ui} title={title}>
      <h1>{title}</h1>
      <p class="intro">{text}</p>
      <p>
        <a class="onward" href={`/${view.ui.locale}/`}>
          {view.ui.t.goHome}
        </a>
      </p>
    </Frame>
  );
}
