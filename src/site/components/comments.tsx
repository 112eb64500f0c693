import type { ReleaseCard } from '../../record/views.ts';
import { sentences, type Ui } from '../ui.ts';

/** Where people will discuss a release. Nobody can sign in yet, and the page says so rather than pretend. */
export function Comments({ ui, card }: { ui: Ui; card: ReleaseCard }) {
  return (
    <section class="comments" aria-labelledby="comments">
      <h2 id="comments">
        {ui.t.comments} <span class="count">{card.comments}</span>
      </h2>
      <p>{ui.t.commentsNone}</p>
      <p class="fine">{sentences(ui, ui.t.commentsClosed, ui.t.commentsSignIn)}</p>
    </section>
  );
}
