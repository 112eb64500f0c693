import { longestComment, type CommentView } from '../../../record/members/comments/views.ts';
import { commentWords } from '../../catalogue/comments.ts';
import type { Ui } from '../../ui.ts';
import { commentsPath } from './comment-paths.ts';

export interface WriteProps {
  readonly ui: Ui;
  readonly action: string;
  readonly label: string;
  readonly button: string;
  readonly value?: string;
  readonly wrong?: string;
  /** What is sent along unseen. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Told below the field. */
  readonly hint?: string;
  /** Set where several such forms stand on a page. */
  readonly id?: string;
  /** Shown to whoever is not signed in (any more) too: their words wait in it until they are. */
  readonly kept?: boolean;
}

/** A field for words and its button. Shown only to who is signed in: the form carries their token. */
export function WriteForm(props: WriteProps) {
  const { ui, action, label, button, value, wrong, fields = {}, hint, id, kept = false } = props;
  const { reader } = ui;
  const words = commentWords[ui.locale];
  if (!reader && !kept) return null;
  const told = id === undefined ? undefined : `${id}-told`;
  return (
    <form method="post" action={action} class={wrong === undefined ? 'write' : 'write is-wrong'} data-act data-write>
      <input type="hidden" name="token" value={reader?.formToken ?? ''} />
      {Object.entries(fields).map(([name, text]) => (
        <input type="hidden" name={name} value={text} />
      ))}
      <label>
        <span>{label}</span>
        <textarea
          name="text"
          rows={4}
          maxLength={longestComment}
          required
          {...(id === undefined ? {} : { id, 'aria-describedby': told })}
          {...(wrong === undefined ? {} : { 'aria-invalid': 'true' as const })}
        >
          {value ?? ''}
        </textarea>
      </label>
      <p class="wrong" role="alert" data-wrong>
        {wrong ?? ''}
      </p>
      {hint !== undefined && (
        <p class="fine" id={told}>
          {hint}
        </p>
      )}
      <section class="comment-live" aria-label={words.previewTitle} data-live hidden>
        <p class="fine" aria-hidden="true">
          {words.previewTitle}
        </p>
        <div class="comment-text" data-live-words />
      </section>
      <p class="actions">
        <button type="submit">{button}</button>
        <button type="submit" class="quiet" name="preview" value="1" data-preview>
          {words.preview}
        </button>
      </p>
    </form>
  );
}

/** The form for an answer, folded until it is wanted. */
export function ReplyForm({ ui, comment }: { ui: Ui; comment: CommentView }) {
  const words = commentWords[ui.locale];
  return (
    <details class="act">
      <summary>{words.reply}</summary>
      <WriteForm
        ui={ui}
        action={commentsPath(ui, comment.release)}
        label={words.replyTo(comment.author ?? words.gone)}
        button={words.sendReply}
        fields={{ parent: comment.id }}
      />
    </details>
  );
}
