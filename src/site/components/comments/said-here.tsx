import { commentWords } from '../../catalogue/comments.ts';
import type { Ui } from '../../ui.ts';
import { commentId } from './comment-paths.ts';
import type { Said } from './said-where.ts';

/** A sign beside a passage that somebody wrote about it, which leads to what they wrote. */
export function SaidHere({ ui, said }: { ui: Ui; said: Said | undefined }) {
  if (!said) return null;
  return (
    <a class="said-here" href={`#${commentId(said.first)}`} lang={ui.locale}>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d="M3 4h14v9.5H9.5L5.5 17v-3.5H3Z" />
      </svg>
      <span aria-hidden="true">{said.count}</span>
      <span class="unseen">{commentWords[ui.locale].saidHere(said.count)}</span>
    </a>
  );
}
