import { segment } from '../../address.ts';
import type { Ui } from '../../ui.ts';

/** The addresses of comments, in the reader's language. */
export const commentsPath = (ui: Ui, release: string): string => `/${ui.locale}/releases/${segment(release)}/comments`;
export const commentPath = (ui: Ui, release: string, comment: string): string =>
  `${commentsPath(ui, release)}/${segment(comment)}#${commentId(comment)}`;
/** The page about the words of a fact: what was said of them, and forms for saying more. */
export const aboutFactPath = (ui: Ui, release: string, fact: string): string =>
  `/${ui.locale}/releases/${segment(release)}/about?fact=${segment(fact)}`;
export const actPath = (ui: Ui, comment: string, act: 'like' | 'edit' | 'delete' | 'report'): string =>
  `/${ui.locale}/comments/${segment(comment)}/${act}`;
export const signInPath = (ui: Ui, back: string): string => `/${ui.locale}/sign-in?next=${encodeURIComponent(back)}`;

export const commentId = (comment: string): string => `c-${comment}`;
