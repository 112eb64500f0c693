import type { OwnAccount } from '../../../record/members/accounts/member.ts';
import { shortDate } from '../../../site/format/dates.ts';
import { atLeast, type Role } from '../../../model/members.ts';
import { writeWords } from '../../../site/catalogue/tokens.ts';
import type { View } from '../parts.ts';
import type { Filled } from './entry.tsx';
import { Field, Form, Said } from './fields.tsx';
import { Frame } from './frame.tsx';

export interface AccountProps {
  readonly view: View;
  readonly own: OwnAccount;
  /** What the person is to become once there is a second factor. */
  readonly awaits: Role | null;
  readonly filled?: Filled;
}

/** Everything about one's account on one page: each part is a form of its own. */
export function Account(props: AccountProps) {
  const { view, own, awaits, filled = {} } = props;
  const { ui, words } = view;
  const at = (path: string) => `/${ui.locale}/account/${path}`;
  return (
    <Frame ui={ui} title={words.accountTitle} path="/account" page="account" script="passkey.js">
      <div class="account-head">
        <h1>
          <bdi>{own.name}</bdi>
        </h1>
        <p class="role">{words.roles[own.role]}</p>
        <Form view={view} action={`/${ui.locale}/sign-out`} class="inline">
          <button type="submit" class="quiet">
            {words.signOut}
          </button>
        </Form>
      </div>
      <Said view={view} wrong={filled.wrong?.['form']} />
      {awaits !== null && (
        <p class="banner is-wrong">
          {words.awaits(words.roles[awaits])} <a href={at('second-factor')}>{words.awaitsLink}</a>
        </p>
      )}
      {own.role === 'operator' && awaits === null && (
        <p>
          <a class="onward" href={`/${ui.locale}/account/people`}>
            {words.people}
          </a>
        </p>
      )}
      <Profile {...props} />
      <SignInWays {...props} />
      <Sessions view={view} own={own} />
      <section aria-labelledby="data">
        <h2 id="data">{words.data}</h2>
        <div>
          <p>{words.dataText}</p>
          <p class="actions">
            <a class="button quiet" href={at('data.json')} download>
              {words.dataButton}
            </a>
          </p>
        </div>
      </section>
      <section aria-labelledby="leave">
        <h2 id="leave">{words.leave}</h2>
        <div>
          <p>{words.leaveText}</p>
          <p class="actions">
            <a href={at('delete')}>{words.leaveLink}</a>
          </p>
        </div>
      </section>
    </Frame>
  );
}

function Profile({ view, own, filled = {} }: AccountProps) {
  const { ui, words } = view;
  const { values = {}, wrong = {} } = filled;
  const at = (path: string) => `/${ui.locale}/account/${path}`;
  return (
    <section aria-labelledby="profile">
      <h2 id="profile">{words.profile}</h2>
      <div>
        <Form view={view} action={at('name')}>
          <Field
            name="name"
            label={words.name}
            autocomplete="nickname"
            maxLength={80}
            value={values['name'] ?? own.name}
            hint={words.nameHint}
            wrong={wrong['name']}
          />
          <p class="actions">
            <button type="submit" class="quiet">
              {words.save}
            </button>
          </p>
        </Form>
        <details class="more" open={wrong['email'] !== undefined || wrong['emailPassword'] !== undefined}>
          <summary>{words.emailChange}</summary>
          <p>{words.emailNow(own.email)}</p>
          <Form view={view} action={at('email')}>
            <Field
              name="email"
              type="email"
              label={words.emailNew}
              autocomplete="email"
              inputMode="email"
              value={values['email']}
              hint={words.emailChangeHint}
              wrong={wrong['email']}
            />
            {own.hasPassword && (
              <Field
                id="email-password"
                name="password"
                type="password"
                label={words.currentPassword}
                autocomplete="current-password"
                maxLength={200}
                wrong={wrong['emailPassword']}
              />
            )}
            <p class="actions">
              <button type="submit" class="quiet">
                {words.send}
              </button>
            </p>
          </Form>
        </details>
      </div>
    </section>
  );
}

function SignInWays({ view, own, filled = {} }: AccountProps) {
  const { ui, words } = view;
  const { wrong = {} } = filled;
  const at = (path: string) => `/${ui.locale}/account/${path}`;
  return (
    <>
      {own.hasPassword && (
        <section aria-labelledby="password">
          <h2 id="password">{words.password}</h2>
          <div>
            <details class="more" open={wrong['password'] !== undefined || wrong['current'] !== undefined}>
              <summary>{words.passwordChange}</summary>
              <p>{words.passwordChangeHint}</p>
              <Form view={view} action={at('password')}>
                <input type="hidden" name="username" autocomplete="username" value={own.email} />
                <Field
                  name="current"
                  type="password"
                  label={words.currentPassword}
                  autocomplete="current-password"
                  maxLength={200}
                  wrong={wrong['current']}
                />
                <Field
                  name="password"
                  type="password"
                  label={words.newPassword}
                  autocomplete="new-password"
                  maxLength={200}
                  hint={words.passwordHint}
                  wrong={wrong['password']}
                />
                <p class="actions">
                  <button type="submit" class="quiet">
                    {words.passwordChange}
                  </button>
                </p>
              </Form>
            </details>
          </div>
        </section>
      )}
      <section aria-labelledby="passkeys">
        <h2 id="passkeys">{words.passkeys}</h2>
        <div>
          <p>{words.passkeysText}</p>
          {own.passkeys.length > 0 && (
            <ul class="things">
              {own.passkeys.map((passkey) => (
                <li>
                  <span>
                    <b>{passkey.name ?? words.passkeyUnnamed}</b>
                    <span class="fine">
                      {words.passkeyAdded(day(passkey.added, view))}
                      {passkey.synced && ` · ${words.passkeySynced}`}
                    </span>
                  </span>
                  <Form view={view} action={at('passkey/remove')} class="inline">
                    <input type="hidden" name="id" value={passkey.id} />
                    <button type="submit" class="quiet" aria-label={`${words.passkeyRemove}: ${passkey.name ?? ''}`}>
                      {words.passkeyRemove}
                    </button>
                  </Form>
                </li>
              ))}
            </ul>
          )}
          <div
            data-passkey="add"
            data-options={at('passkey/options')}
            data-done={at('passkey')}
            data-token={view.token}
            data-failed={words.passkeyAddFailed}
            data-stale={words.passkeyStale}
          >
            <p class="actions">
              <button type="button" class="quiet" data-passkey-button hidden>
                {words.passkeyAdd}
              </button>
            </p>
            <p class="fine" data-passkey-without>
              {words.passkeyNeedsScript}
            </p>
            <p class="wrong" role="alert" data-passkey-wrong></p>
          </div>
        </div>
      </section>
      <section aria-labelledby="second-factor">
        <h2 id="second-factor">{words.secondFactor}</h2>
        <div>
          <p>{words.secondFactorText}</p>
          <p class="actions">
            {own.secondFactor && <b class="on">{words.secondFactorOn}</b>}
            <a href={at('second-factor')}>{own.secondFactor ? words.secondFactorOff : words.secondFactorSetUp}</a>
          </p>
          {atLeast(own.role, 'editor') && (
            <p class="actions">
              <a href={at('tokens')}>{writeWords[ui.locale].page.title}</a>
            </p>
          )}
        </div>
      </section>
    </>
  );
}

function Sessions({ view, own }: { view: View; own: OwnAccount }) {
  const { ui, words } = view;
  const at = (path: string) => `/${ui.locale}/account/${path}`;
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{words.sessions}</h2>
      <div>
        <ul class="things">
          {own.sessions.map((session) => (
            <li>
              <span>
                <b>{session.device ?? words.unknownDevice}</b>
                {session.here && <span class="on">{words.sessionHere}</span>}
                <span class="fine">
                  {words.sessionSince(day(session.since, view))} · {words.sessionUsed(day(session.used, view))}
                </span>
              </span>
              {!session.here && (
                <Form view={view} action={at('session')} class="inline">
                  <input type="hidden" name="id" value={session.id} />
                  <button type="submit" class="quiet">
                    {words.sessionEnd}
                  </button>
                </Form>
              )}
            </li>
          ))}
        </ul>
        {own.sessions.length > 1 && (
          <Form view={view} action={at('sessions')} class="inline">
            <button type="submit" class="quiet">
              {words.sessionsEnd}
            </button>
          </Form>
        )}
      </div>
    </section>
  );
}

const day = (date: Date, view: View) => shortDate(date.toISOString().slice(0, 10), view.ui.locale);
