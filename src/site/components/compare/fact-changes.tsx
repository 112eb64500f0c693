import type { ComponentChildren } from 'preact';
import type { EditionsCompared, FactChange } from '../../../record/editions/views.ts';
import { wordDiff } from '../../../record/editions/diff/words.ts';
import { compareWords } from '../../catalogue/compare.ts';
import { langTag } from '../../lang-tag.ts';
import type { Ui } from '../../ui.ts';
import { editionPath, wordsAt } from './addresses.ts';
import { Pieces } from './pieces.tsx';
import { valueChanges } from './value-changes.ts';

/** What changed in substance: each fact with its words before and after, both one click away. */
export function FactChanges({ ui, compared }: { ui: Ui; compared: EditionsCompared }) {
  const t = compareWords[ui.locale];
  return (
    <section class="fact-changes" aria-labelledby="facts-changed">
      <h2 id="facts-changed">{t.factsChanged}</h2>
      {compared.facts.length === 0 ? (
        <p>{t.factsNone}</p>
      ) : (
        <ul>
          {inWeight(compared.facts).map((change) => (
            <li class={`fact-change change-${change.is}`}>
              <p class="kind">
                <span class="what">{t.lists[change.list] ?? change.list}</span>
                <span class="how">{t.changes[change.is]}</span>
              </p>
              <Words ui={ui} compared={compared} change={change} />
              <Values ui={ui} change={change} />
            </li>
          ))}
        </ul>
      )}
      {compared.kept > 0 && compared.facts.length > 0 && <p class="fine">{t.factsKept(compared.kept)}</p>}
    </section>
  );
}

/** What was corrected first, then what was lost, then what came: a reader looks for the correction. */
const weights: Readonly<Record<FactChange['is'], number>> = {
  changed: 0,
  value: 1,
  gone: 2,
  unread: 3,
  new: 4,
  moved: 5,
};
const inWeight = (facts: readonly FactChange[]) => facts.toSorted((a, b) => weights[a.is] - weights[b.is]);

/** Both quotes together, in letters. */
const sentenceLength = 60;

function Words({ ui, compared, change }: { ui: Ui; compared: EditionsCompared; change: FactChange }) {
  const t = compareWords[ui.locale];
  const { release, before, after } = compared;
  const link = (
    edition: typeof before,
    at: NonNullable<FactChange['before'] | FactChange['after']>,
    shown: ComponentChildren,
  ) => (
    <a href={wordsAt(editionPath(ui, release.id, edition), at.id, at.passage)} lang={langTag(edition.lang, ui.locale)}>
      {shown}
    </a>
  );
  const { before: old, after: now } = change;
  const alike = old && now && old.quote === now.quote;
  // A sentence is read once, with its changed words marked; a figure or a name is read twice.
  if (old && now && change.is === 'changed' && old.quote.length + now.quote.length > sentenceLength)
    return (
      <p class="words">
        {link(after, now, <Pieces words={wordDiff(old.quote, now.quote, after.lang)} />)}
        <a class="onward" href={wordsAt(editionPath(ui, release.id, before), old.id, old.passage)}>
          {t.formerIn(before.number)}
        </a>
      </p>
    );
  return (
    <p class="words">
      {old && !alike && link(before, old, <del>{old.quote}</del>)}
      {old && now && !alike && (
        <span class="arrow">
          <span aria-hidden="true">→</span>
          <span class="unseen">{t.became}</span>
        </span>
      )}
      {now && link(after, now, alike || change.is === 'unread' ? now.quote : <ins>{now.quote}</ins>)}
    </p>
  );
}

/** Where the words stand but are read otherwise: which attribute, from what, to what. */
function Values({ ui, change }: { ui: Ui; change: FactChange }) {
  const t = compareWords[ui.locale];
  const rows = valueChanges(ui, change);
  if (rows.length === 0) return null;
  return (
    <ul class="values">
      {rows.map(({ name, before, after }) => (
        <li>
          {t.valueOf(name)}
          <del>{before}</del> <span aria-hidden="true">→</span> <ins>{after}</ins>
        </li>
      ))}
    </ul>
  );
}
