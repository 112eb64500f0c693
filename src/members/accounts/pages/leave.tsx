import type { OwnAccount } from '../../../record/members/accounts/member.ts';
import type { View } from '../parts.ts';
import type { Filled } from './entry.tsx';
import { Field, Form, Said } from './fields.tsx';
import { Frame } from './frame.tsx';

/** The last page before an account goes: what happens to what was written is chosen here, and nothing is preset. */
export function Leave({ view, own, filled = {} }: { view: View; own: OwnAccount; filled?: Filled }) {
  const { ui, words } = view;
  const { values = {}, wrong = {} } = filled;
  return (
    <Frame ui={ui} title={words.leave} path="/account/delete">
      <h1>{words.leave}</h1>
      <p class="intro">{words.leaveText}</p>
      <Said view={view} wrong={wrong['form']} />
      <Form view={view} action={`/${ui.locale}/account/delete`}>
        <fieldset class={wrong['words'] === undefined ? 'field' : 'field is-wrong'}>
          <legend>{words.leaveWords}</legend>
          {(['stay', 'go'] as const).map((choice) => (
            <label class="choice">
              <input type="radio" name="words" value={choice} checked={values['words'] === choice} />
              <span>{choice === 'stay' ? words.leaveStay : words.leaveGo}</span>
            </label>
          ))}
          {wrong['words'] !== undefined && <span class="wrong">{wrong['words']}</span>}
        </fieldset>
        {own.hasPassword ? (
          <Field
            name="password"
            type="password"
            label={words.password}
            autocomplete="current-password"
            maxLength={200}
            hint={words.leaveConfirm}
            wrong={wrong['confirm']}
          />
        ) : (
          <Field
            name="email"
            type="email"
            label={words.email}
            autocomplete="off"
            hint={words.leaveConfirmEmail}
            wrong={wrong['confirm']}
          />
        )}
        <p class="actions">
          <button type="submit" class="grave">
            {words.leaveButton}
          </button>
          <a href={`/${ui.locale}/account`}>{words.cancel}</a>
        </p>
      </Form>
    </Frame>
  );
}
