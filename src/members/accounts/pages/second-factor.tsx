import { renderSVG } from 'uqr';
import type { OwnAccount } from '../../../record/members/accounts/member.ts';
import type { View } from '../parts.ts';
import { mayTurnOff } from './entry.tsx';
import { Field, Form } from './fields.tsx';
import { Frame } from './frame.tsx';

/** The start of setting up a second factor, or its end. */
export function SecondFactor(props: { view: View; own: OwnAccount; wrong?: string | undefined }) {
  const { view, own, wrong } = props;
  const { ui, words } = view;
  const off = own.secondFactor;
  const forbidden = off && !mayTurnOff(own.role);
  return (
    <Frame ui={ui} title={words.secondFactor} path="/account/second-factor">
      <h1>{off ? words.secondFactor : words.setUpTitle}</h1>
      <p class="intro">{words.secondFactorText}</p>
      {off && <p class="on">{words.secondFactorOn}</p>}
      {forbidden ? (
        <p>{words.secondFactorOffForbidden}</p>
      ) : (
        <Form view={view} action={`/${ui.locale}/account/second-factor${off ? '/off' : ''}`}>
          <input type="hidden" name="username" autocomplete="username" value={own.email} />
          {own.hasPassword && (
            <Field
              name="password"
              type="password"
              label={words.password}
              autocomplete="current-password"
              maxLength={200}
              hint={off ? undefined : words.setUpPassword}
              wrong={wrong}
            />
          )}
          <p class="actions">
            <button type="submit">{off ? words.secondFactorOff : words.setUpBegin}</button>
            <a href={`/${ui.locale}/account`}>{words.cancel}</a>
          </p>
        </Form>
      )}
    </Frame>
  );
}

export interface SetUp {
  /** `otpauth://totp/…`: what the app reads. */
  readonly uri: string;
  readonly backup: readonly string[];
}

/** What the app reads, what to keep, and the first code. Shown in answer to a form and never again. */
export function SetUpSecondFactor(props: { view: View; setUp: SetUp; wrong?: string | undefined }) {
  const { view, setUp, wrong } = props;
  const { ui, words } = view;
  const key = URL.canParse(setUp.uri) ? (new URL(setUp.uri).searchParams.get('secret') ?? '') : '';
  return (
    <Frame ui={ui} title={words.setUpTitle}>
      <h1>{words.setUpTitle}</h1>
      <ol class="steps">
        <li>
          <h2>{words.setUpScan}</h2>
          <p>{words.setUpScanText}</p>
          <Square text={setUp.uri} />
          <p class="fine">{words.setUpKey}</p>
          <p>
            <code class="key">{key.replace(/.{4}(?=.)/g, '$& ')}</code>
          </p>
        </li>
        <li>
          <h2>{words.setUpKeep}</h2>
          <p>{words.setUpKeepText}</p>
          <ul class="backup">
            {setUp.backup.map((code) => (
              <li>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </li>
        <li>
          <h2>{words.setUpCheck}</h2>
          <Form view={view} action={`/${ui.locale}/account/second-factor/confirm`}>
            <input type="hidden" name="uri" value={setUp.uri} />
            <input type="hidden" name="backup" value={setUp.backup.join(' ')} />
            <Field
              name="code"
              label={words.code}
              autocomplete="one-time-code"
              inputMode="numeric"
              code
              maxLength={12}
              wrong={wrong}
            />
            <p class="actions">
              <button type="submit">{words.setUpButton}</button>
              <a href={`/${ui.locale}/account`}>{words.cancel}</a>
            </p>
          </Form>
        </li>
      </ol>
    </Frame>
  );
}

/** The square that phones read, drawn as one path. */
function Square({ text }: { text: string }) {
  const drawn = renderSVG(text.slice(0, 600), { border: 2 });
  const size = /viewBox="0 0 (?<size>\d+) /.exec(drawn)?.groups?.['size'] ?? '100';
  const path = / d="(?<path>[^"]*)"/.exec(drawn)?.groups?.['path'] ?? '';
  return (
    <svg class="square" viewBox={`0 0 ${size} ${size}`} role="img" aria-label="QR">
      <rect width={size} height={size} class="square-ground" />
      <path d={path} class="square-ink" />
    </svg>
  );
}
