import { signInPath } from '../../site/components/comments/comment-paths.ts';
import type { View } from './show.ts';

/**
 * Says above a form that came back because the session ended meanwhile what to do: sign in beside it, as the words wait
 * in the form; or, signed in again, send it once more. `from` is where the way to signing in was taken.
 */
export function SessionEnded({ view, from }: { view: View; from: string }) {
  const { ui, words } = view;
  return (
    <p class="banner is-wrong" role="alert">
      {ui.reader ? (
        words.wrong.signedInAgain
      ) : (
        <>
          {words.wrong.stale}{' '}
          <a href={signInPath(ui, `/${ui.locale}${from}`)} target="_blank" rel="nofollow">
            {words.signInBeside}
          </a>
        </>
      )}
    </p>
  );
}
