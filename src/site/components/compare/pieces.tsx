import type { Piece } from '../../../record/editions/diff/words.ts';

/** Words with what was taken out struck through and what was put in marked: `del` and `ins`, told apart without colour. */
export function Pieces({ words }: { words: readonly Piece[] }) {
  return (
    <>{words.map(({ is, text }) => (is === 'same' ? text : is === 'added' ? <ins>{text}</ins> : <del>{text}</del>))}</>
  );
}
