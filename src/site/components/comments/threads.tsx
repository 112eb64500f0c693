import type { Thread } from '../../../record/members/comments/views.ts';
import { commentWords } from '../../catalogue/comments.ts';
import type { Ui } from '../../ui.ts';
import { commentPath } from './comment-paths.ts';
import { Comment } from './comment.tsx';

/** Comments, each with the first of its answers below it. */
export function Threads(props: {
  ui: Ui;
  threads: readonly Thread[];
  open: boolean;
  wordsAt: (thread: Thread) => string | null | undefined;
}) {
  const { ui, threads, open, wordsAt } = props;
  const words = commentWords[ui.locale];
  return (
    <ol class="threads">
      {threads.map((thread) => {
        const { comment, replies } = thread;
        const more = comment.replies - replies.filter((reply) => reply.state === 'shown').length;
        const at = wordsAt(thread);
        return (
          <li>
            <Comment ui={ui} comment={comment} open={open} {...(at === undefined ? {} : { wordsAt: at })} />
            {replies.length > 0 && (
              <ol class="replies" aria-label={words.replies(comment.replies)}>
                {replies.map((reply) => (
                  <li>
                    <Comment ui={ui} comment={reply} open={open} />
                  </li>
                ))}
              </ol>
            )}
            {more > 0 && (
              <a class="onward more-replies" href={commentPath(ui, comment.release, comment.id)}>
                {words.moreReplies(more)}
              </a>
            )}
          </li>
        );
      })}
    </ol>
  );
}
