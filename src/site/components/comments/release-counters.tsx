import type { ReleaseCard } from '../../../record/views.ts';
import { commentWords } from '../../catalogue/comments.ts';
import { showsFiguresOf } from '../../http/figures-shown.ts';
import type { Ui } from '../../ui.ts';
import { releasePath } from '../release-head.tsx';
import { signInPath } from './comment-paths.ts';
import { LikeButton } from './like-button.tsx';

/** The figures at the head of a release's page: one can be added to, the other leads to what was written. */
export function ReleaseCounters({ ui, card, liked }: { ui: Ui; card: ReleaseCard; liked: boolean }) {
  showsFiguresOf(card.id);
  const words = commentWords[ui.locale];
  const path = releasePath(ui, card.id);
  return (
    <div class="counters" data-release-counters>
      <LikeButton
        ui={ui}
        action={`${path}/like`}
        signIn={signInPath(ui, path)}
        likes={card.likes}
        liked={liked}
        name={liked ? words.likedRelease : words.likeRelease}
      />
      <a class="like" href="#comments">
        <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path d="M3 4h14v9.5H9.5L5.5 17v-3.5H3Z" />
        </svg>
        <span class="unseen">{words.title}</span>
        <b>{card.comments}</b>
      </a>
    </div>
  );
}
