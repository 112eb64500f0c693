import type { ReleaseCard } from '../../record/views.ts';
import { showsFiguresOf } from '../http/figures-shown.ts';
import type { Ui } from '../ui.ts';

/** Likes and comments, as figures with their names. */
export function Counters({ ui, card }: { ui: Ui; card: ReleaseCard }) {
  showsFiguresOf(card.id);
  return (
    <ul class="counters">
      <li>
        <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path d="M10 16.6 3.4 10a4.1 4.1 0 0 1 0-5.8 4.1 4.1 0 0 1 5.8 0l.8.8.8-.8a4.1 4.1 0 0 1 5.8 5.8Z" />
        </svg>
        <span class="unseen">{ui.t.likes}</span>
        <b>{card.likes}</b>
      </li>
      <li>
        <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path d="M3 4h14v9.5H9.5L5.5 17v-3.5H3Z" />
        </svg>
        <span class="unseen">{ui.t.comments}</span>
        <b>{card.comments}</b>
      </li>
    </ul>
  );
}
