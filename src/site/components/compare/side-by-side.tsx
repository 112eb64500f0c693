import type { TranslationCompared } from '../../../record/editions/translation/compare.ts';
import type { Said } from '../../../record/editions/translation/sides.ts';
import type { ReleaseView } from '../../../record/views.ts';
import { compareWords } from '../../catalogue/compare.ts';
import { langTag } from '../../lang-tag.ts';
import type { Ui } from '../../ui.ts';
import { languageName } from './language-name.ts';
import { rowId } from './addresses.ts';

interface Props {
  readonly ui: Ui;
  readonly sides: { readonly a: ReleaseView; readonly b: ReleaseView };
  readonly compared: TranslationCompared;
}

/** Both texts passage by passage, with the words that differ marked in each. */
export function SideBySide({ ui, sides, compared }: Props) {
  const t = compareWords[ui.locale];
  const marked = (side: 'a' | 'b') =>
    Map.groupBy(
      compared.differences.flatMap((difference) => difference[side] ?? []),
      (said) => said.passage,
    );
  const marks = { a: marked('a'), b: marked('b') };
  return (
    <section class="side-by-side" aria-labelledby="side-by-side">
      <h2 id="side-by-side">{t.sideBySide}</h2>
      <div class="pairs">
        {compared.rows.map((row) => (
          <div class={row.a.length === 0 || row.b.length === 0 ? 'pair alone' : 'pair'}>
            {(['a', 'b'] as const).map((side) => (
              <Cell ui={ui} view={sides[side]} side={side} passages={row[side]} marks={marks[side]} />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

function Cell(props: {
  ui: Ui;
  view: ReleaseView;
  side: 'a' | 'b';
  passages: readonly number[];
  marks: ReadonlyMap<number, readonly Said[]>;
}) {
  const { ui, view, side, passages, marks } = props;
  const { edition } = view;
  return (
    <div class="pair-side" lang={langTag(edition.lang, ui.locale)}>
      <span class="unseen" lang={ui.locale}>
        {languageName(ui, edition.lang)}
      </span>
      {passages.length === 0 && (
        <p class="none" lang={ui.locale}>
          {compareWords[ui.locale].noCounterpart}
        </p>
      )}
      {passages.map((index) => {
        const passage = edition.passages[index];
        if (!passage) return null;
        return (
          <p class={passage.kind} id={rowId(side, index)} data-depth={Math.min(passage.depth, 4) || undefined}>
            {passage.label !== null && <span class="label">{passage.label} </span>}
            <bdi>{withMarks(edition.text, passage, marks.get(index) ?? [])}</bdi>
          </p>
        );
      })}
    </div>
  );
}

/** The words of a passage with those that differ marked; marks that overlap are one. */
function withMarks(text: string, { start, end }: { start: number; end: number }, said: readonly Said[]) {
  const parts = [];
  let at = start;
  for (const { start: from, quote } of said.toSorted((x, y) => x.start - y.start)) {
    const to = Math.min(from + quote.length, end);
    if (from < start || to <= at) continue;
    const begin = Math.max(at, from);
    parts.push(text.slice(at, begin), <mark class="differs">{text.slice(begin, to)}</mark>);
    at = to;
  }
  return [...parts, text.slice(at, end)];
}
