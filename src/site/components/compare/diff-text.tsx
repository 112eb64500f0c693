import type { DiffLine } from '../../../record/editions/diff/sentences.ts';
import type { EditionsCompared } from '../../../record/editions/views.ts';
import { compareWords } from '../../catalogue/compare.ts';
import { langTag } from '../../lang-tag.ts';
import type { Ui } from '../../ui.ts';
import { editionPath, wordsAt } from './addresses.ts';
import { Pieces } from './pieces.tsx';

/** A change among its neighbours, or a run of sentences that stand as they were and are folded away. */
type Block = { readonly is: 'lines' | 'folded'; readonly lines: readonly DiffLine[] };

/** The whole text of the later edition with what was taken out, sentence by sentence. */
export function DiffText({ ui, compared }: { ui: Ui; compared: EditionsCompared }) {
  const t = compareWords[ui.locale];
  return (
    <section class="diff" aria-labelledby="text-changed">
      <h2 id="text-changed">{t.textChanged}</h2>
      <p class="legend fine">
        <del>{t.removedWords}</del> <ins>{t.addedWords}</ins>
      </p>
      {blocksOf(compared.lines).map((block) =>
        block.is === 'folded' ? (
          <details>
            <summary>{t.unchanged(block.lines.length)}</summary>
            <Lines ui={ui} compared={compared} lines={block.lines} />
          </details>
        ) : (
          <Lines ui={ui} compared={compared} lines={block.lines} />
        ),
      )}
    </section>
  );
}

function Lines({ ui, compared, lines }: { ui: Ui; compared: EditionsCompared; lines: readonly DiffLine[] }) {
  const { release, before, after } = compared;
  return (
    <ol class="diff-lines">
      {lines.map((line) => {
        const edition = line.is === 'removed' ? before : after;
        const sentence = line.is === 'removed' ? line.before : line.after;
        const sign = signOf(line);
        const href = wordsAt(editionPath(ui, release.id, edition), null, sentence.passage);
        return (
          <li class={`diff-line line-${line.is}`}>
            {sign === null ? (
              <span />
            ) : (
              <a class="sign" href={href} title={nameOf(ui, line)} aria-label={nameOf(ui, line)}>
                {sign}
              </a>
            )}
            <p lang={langTag(edition.lang, ui.locale)}>
              <bdi>{wordsOf(line)}</bdi>
            </p>
          </li>
        );
      })}
    </ol>
  );
}

function wordsOf(line: DiffLine) {
  if (line.is === 'changed') return <Pieces words={line.words} />;
  if (line.is === 'same') return line.after.text;
  return line.is === 'removed' ? <del>{line.before.text}</del> : <ins>{line.after.text}</ins>;
}

const signOf = (line: DiffLine): string | null => ({ same: null, changed: '±', removed: '−', added: '+' })[line.is];

function nameOf(ui: Ui, line: DiffLine): string {
  const { lines } = compareWords[ui.locale];
  if (line.is === 'removed') return line.moved ? lines.movedAway : lines.removed;
  if (line.is === 'added') return line.moved ? lines.movedHere : lines.added;
  return lines.changed;
}

/** One unchanged sentence on each side of a change shows where it stands; longer runs are folded. */
function blocksOf(lines: readonly DiffLine[]): Block[] {
  const near = (at: number) => [at - 1, at, at + 1].some((i) => lines[i] !== undefined && lines[i].is !== 'same');
  const blocks: { is: Block['is']; lines: DiffLine[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const is = near(at) ? 'lines' : 'folded';
    const last = blocks.at(-1);
    if (last?.is === is) last.lines.push(line);
    else blocks.push({ is, lines: [line] });
  }
  return blocks;
}
