import { moderationWords } from '../../site/catalogue/moderation.ts';
import type { Ui } from '../../site/ui.ts';
import { Frame } from '../comments/pages.tsx';
import { SessionEnded } from '../comments/session-ended.tsx';
import type { View } from '../comments/show.ts';

export interface Appeal {
  /** The id of what a moderator did. */
  readonly action: string;
  readonly words: string;
}

/** An appeal that came back because the session had ended, with what was written in it. */
export function AppealAgain({ view, appeal }: { view: View; appeal: Appeal }) {
  const { appealLabel } = moderationWords[view.ui.locale];
  return (
    <Frame view={view} title={appealLabel} place={{ path: '/notices', query: '', origin: '' }}>
      <SessionEnded view={view} from="/notices" />
      <AppealForm ui={view.ui} {...appeal} />
    </Frame>
  );
}

export function AppealForm({ ui, action, words: written }: Appeal & { ui: Ui }) {
  const words = moderationWords[ui.locale];
  return (
    <form method="post" action={`/${ui.locale}/notices/appeal`} class="write">
      <input type="hidden" name="token" value={ui.reader?.formToken ?? ''} />
      <input type="hidden" name="action" value={action} />
      <label>
        <span>{words.appealWords}</span>
        <textarea name="text" rows={3} maxLength={2000} required>
          {written}
        </textarea>
      </label>
      <p class="actions">
        <button type="submit">{words.appealSend}</button>
      </p>
    </form>
  );
}
