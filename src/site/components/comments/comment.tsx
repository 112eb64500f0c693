import type { CommentView } from '../../../record/members/comments/views.ts';
import { commentWords } from '../../catalogue/comments.ts';
import { momentIn } from '../../format/moments.ts';
import type { Ui } from '../../ui.ts';
import { actPath, commentId, commentPath, signInPath } from './comment-paths.ts';
import { CommentText } from './comment-text.tsx';
import { LikeButton } from './like-button.tsx';
import { ReplyForm, WriteForm } from './write-form.tsx';

export interface CommentProps {
  readonly ui: Ui;
  readonly comment: CommentView;
  /** Where the words that it is about stand on this page, `#p-3`; null where they are gone, absent where not shown. */
  readonly wordsAt?: string | null;
  /** Whether it may be answered here. */
  readonly open: boolean;
}

/** One comment with what a reader can do about it. What was taken away keeps its place while it is answered. */
export function Comment({ ui, comment, wordsAt, open }: CommentProps) {
  const words = commentWords[ui.locale];
  const { id, state, mine } = comment;
  if (state !== 'shown' && !(state === 'held' && mine))
    return (
      <div class="comment is-absent" id={commentId(id)} tabIndex={-1}>
        <p>{state === 'deleted' ? words.deleted : state === 'removed' ? words.removed : words.hidden}</p>
      </div>
    );
  return (
    <article class={mine ? 'comment is-mine' : 'comment'} id={commentId(id)} tabIndex={-1} aria-label={words.thread}>
      <header>
        <bdi class="comment-author">{comment.author ?? words.gone}</bdi>
        {mine && <span class="comment-mark">{words.mine}</span>}
        <a class="comment-time" href={commentPath(ui, comment.release, id)} title={words.permalink}>
          <time dateTime={comment.at}>{momentIn(comment.at, ui.locale)}</time>
        </a>
        {comment.edited && <span class="comment-mark">{words.edited}</span>}
      </header>
      {state === 'held' && <p class="comment-held">{words.held}</p>}
      {comment.about && (
        <blockquote class="comment-about">
          {wordsAt === undefined || wordsAt === null ? (
            <p>{short(comment.about.quote)}</p>
          ) : (
            <p>
              <a href={wordsAt}>{short(comment.about.quote)}</a>
            </p>
          )}
          {wordsAt === null && <footer class="fine">{words.aboutGone}</footer>}
        </blockquote>
      )}
      <CommentText text={comment.text} />
      <Foot ui={ui} comment={comment} open={open} />
    </article>
  );
}

function Foot({ ui, comment, open }: { ui: Ui; comment: CommentView; open: boolean }) {
  const words = commentWords[ui.locale];
  const { id, mine, release } = comment;
  const { reader } = ui;
  const shown = comment.state === 'shown';
  return (
    <footer class="comment-foot">
      {shown && (
        <LikeButton
          ui={ui}
          action={actPath(ui, id, 'like')}
          signIn={signInPath(ui, commentPath(ui, release, id))}
          likes={comment.likes}
          liked={comment.liked}
          name={comment.liked ? words.liked : words.like}
          shown={words.like}
        />
      )}
      {reader && comment.editable && (
        <details class="act">
          <summary>{words.edit}</summary>
          <WriteForm
            ui={ui}
            action={actPath(ui, id, 'edit')}
            label={words.editTitle}
            button={words.save}
            value={comment.text}
          />
        </details>
      )}
      {reader && mine && (
        <details class="act">
          <summary>{words.remove}</summary>
          <form method="post" action={actPath(ui, id, 'delete')} class="write" data-act>
            <input type="hidden" name="token" value={reader.formToken} />
            <p class="fine">{words.removeReally}</p>
            <p class="actions">
              <button type="submit">{words.remove}</button>
            </p>
          </form>
        </details>
      )}
      {reader && open && shown && <ReplyForm ui={ui} comment={comment} />}
      {!mine && shown && (
        <a class="act-link" href={actPath(ui, id, 'report')} rel="nofollow">
          {words.report}
        </a>
      )}
    </footer>
  );
}

/** Words that are quoted to say where one is, not to be read again whole. */
const short = (quote: string): string => (quote.length > 160 ? `${quote.slice(0, 150).toWellFormed()}…` : quote);
