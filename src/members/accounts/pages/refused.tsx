import { accountWords } from '../../../site/catalogue/accounts.ts';
import type { Ui } from '../../../site/ui.ts';
import { Frame } from './frame.tsx';

export type Refusal = 'stale' | 'too-large' | 'unreadable' | 'role' | 'too-often';

/** Why something was not taken, and what to do about it. */
export function Refused({ ui, why }: { ui: Ui; why: Refusal }) {
  const words = accountWords[ui.locale];
  const { title, text } = words.refused[why];
  return (
    <Frame ui={ui} title={title} page="notice">
      <div class="notice">
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          {why === 'role' && !ui.reader ? (
            <a class="onward" href={`/${ui.locale}/sign-in`}>
              {words.signIn}
            </a>
          ) : (
            <a class="onward" href={`/${ui.locale}/`}>
              {ui.t.goHome}
            </a>
          )}
        </p>
      </div>
    </Frame>
  );
}
