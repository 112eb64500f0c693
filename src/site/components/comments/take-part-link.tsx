import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { commentWords } from '../../catalogue/comments.ts';
import type { Ui } from '../../ui.ts';
import { aboutFactPath } from './comment-paths.ts';

/** The release whose page is being made; null elsewhere. Entries of facts stand too deep to be handed it one by one. */
export const OfRelease = createContext<string | null>(null);

/** The way from a fact to saying something about it. */
export function TakePartLink({ ui, fact }: { ui: Ui; fact: string }) {
  const release = useContext(OfRelease);
  const words = commentWords[ui.locale];
  if (release === null) return null;
  return (
    <a class="take-part" href={aboutFactPath(ui, release, fact)} title={words.takePartLong} rel="nofollow">
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d="M3 4h14v9.5H9.5L5.5 17v-3.5H3Z" />
      </svg>
      <span class="unseen">{words.takePart}</span>
    </a>
  );
}
