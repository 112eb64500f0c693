import type { FollowKind } from '../../model/follows.ts';
import { followWords } from '../catalogue/follows.ts';
import { followState } from '../http/follow-state.ts';
import type { Ui } from '../ui.ts';

/**
 * Follows what a page is about, or stops doing so. For whoever is not signed in it is a link, the same for everybody,
 * that leads there by way of signing in.
 */
export function FollowButton(props: {
  ui: Ui;
  kind: FollowKind;
  /** The id of the thing or field, the code of the state, the query of the search. */
  subject: string;
  /** Where to come back to: the page's path below the language. */
  path: string;
}) {
  const { ui, kind, subject, path } = props;
  const words = followWords[ui.locale];
  const name = kind === 'search' ? words.followSearch : words.follow;
  const query = `?${new URLSearchParams({ kind, of: subject })}`;
  if (!ui.reader)
    return (
      <p class="follow">
        <a
          class="follow-button"
          href={`/${ui.locale}/account/follows/add${query}`}
          title={words.followHint}
          rel="nofollow"
        >
          <Mark />
          {name}
        </a>
      </p>
    );
  const told = followState()?.told ?? null;
  return (
    <form method="post" action={`/${ui.locale}/account/follows`} class="follow">
      <input type="hidden" name="token" value={ui.reader.formToken} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="of" value={subject} />
      <input type="hidden" name="back" value={`/${ui.locale}${path}`} />
      <button
        type="submit"
        class="follow-button"
        name="on"
        value={told === null ? '1' : '0'}
        aria-pressed={told !== null}
        title={told === null ? words.followHint : words.unfollowHint}
      >
        <Mark />
        {told === null ? name : words.following}
      </button>
      {told !== null && (
        <a class="fine" href={`/${ui.locale}/account/follows`}>
          {words.manage}
        </a>
      )}
    </form>
  );
}

const Mark = () => (
  <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d="M5 3.5h10v13l-5-3.6-5 3.6Z" />
  </svg>
);
