import type { Edition } from '../../model/edition.ts';
import type { CommentsView, CommentSort } from '../../record/members/comments/views.ts';
import type { ReleaseCard } from '../../record/views.ts';
import { commentWords } from '../catalogue/comments.ts';
import { moderationWords } from '../catalogue/moderation.ts';
import type { Ui } from '../ui.ts';
import { commentsPath, signInPath } from './comments/comment-paths.ts';
import { passageNow } from './comments/said-where.ts';
import { Threads } from './comments/threads.tsx';
import { WriteForm } from './comments/write-form.tsx';
import { releasePath } from './release-head.tsx';

/** What people say about a release, and where they say it. The same for everybody but for the form and its buttons. */
export function Comments(props: {
  ui: Ui;
  card: ReleaseCard;
  view: CommentsView;
  edition: Edition & { readonly id: string };
}) {
  const { ui, card, view, edition } = props;
  const words = commentWords[ui.locale];
  const open = view.locked === null;
  return (
    <section class="comments" aria-labelledby="comments" data-comments>
      <h2 id="comments">
        {words.title} <span class="count">{card.comments}</span>
      </h2>
      {open && <Write ui={ui} card={card} />}
      {!open && <p class="fine">{words.locked}</p>}
      {view.threads.length === 0 ? (
        <p class="comments-none">{words.none}</p>
      ) : (
        <>
          {card.comments > 1 && <Sorts ui={ui} release={card.id} sort="newest" />}
          <Threads
            ui={ui}
            threads={view.threads}
            open={open}
            wordsAt={({ comment }) => {
              if (!comment.about) return undefined;
              const at = passageNow(comment.about, edition);
              return at === null ? null : `#p-${at}`;
            }}
          />
          {view.next !== null && (
            <a class="onward" href={`${commentsPath(ui, card.id)}?after=${view.next}`} rel="next">
              {words.more}
            </a>
          )}
        </>
      )}
      <p class="comments-foot">
        <a class="fine" href={`/${ui.locale}/moderation/log`}>
          {moderationWords[ui.locale].logTitle}
        </a>
      </p>
    </section>
  );
}

function Write({ ui, card }: { ui: Ui; card: ReleaseCard }) {
  const words = commentWords[ui.locale];
  if (!ui.reader)
    return (
      <p class="comments-sign-in">
        <a href={signInPath(ui, `${releasePath(ui, card.id)}#comments`)} rel="nofollow">
          {words.signIn}
        </a>
        <span class="fine">{words.signInWhy}</span>
      </p>
    );
  return (
    <WriteForm
      ui={ui}
      action={commentsPath(ui, card.id)}
      label={words.write}
      button={words.send}
      hint={words.writeHint}
      id="comment-words"
    />
  );
}

/** In which order comments stand; each order is a page of its own. */
export function Sorts({ ui, release, sort }: { ui: Ui; release: string; sort: CommentSort }) {
  const words = commentWords[ui.locale];
  const all = commentsPath(ui, release);
  return (
    <nav class="sorts" aria-label={words.sort}>
      {(['newest', 'useful'] as const).map((one) => (
        <a
          href={one === 'newest' ? `${all}#comments` : `${all}?sort=useful#comments`}
          aria-current={one === sort ? 'true' : undefined}
          rel="nofollow"
        >
          {words[one]}
        </a>
      ))}
    </nav>
  );
}
