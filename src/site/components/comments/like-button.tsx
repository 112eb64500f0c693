import type { Ui } from '../../ui.ts';

/** A figure that can be added to: a button for who is signed in, else the way to sign in and back. */
export function LikeButton(props: {
  ui: Ui;
  action: string;
  signIn: string;
  likes: number;
  liked: boolean;
  /** What pressing it does, or has done. */
  name: string;
  /** The word beside the figure; none shows the figure alone. */
  shown?: string;
}) {
  const { ui, action, signIn, likes, liked, name, shown } = props;
  const inside = (
    <>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d="M10 16.6 3.4 10a4.1 4.1 0 0 1 0-5.8 4.1 4.1 0 0 1 5.8 0l.8.8.8-.8a4.1 4.1 0 0 1 5.8 5.8Z" />
      </svg>
      {shown === undefined ? <span class="unseen">{name}</span> : <span>{shown}</span>}
      <b data-likes>{likes}</b>
    </>
  );
  if (!ui.reader)
    return (
      <a class="like" href={signIn} title={name} rel="nofollow">
        {inside}
      </a>
    );
  return (
    <form method="post" action={action} class="like-form" data-like>
      <input type="hidden" name="token" value={ui.reader.formToken} />
      <button type="submit" class="like" name="on" value={liked ? '0' : '1'} aria-pressed={liked} title={name}>
        {inside}
      </button>
    </form>
  );
}
