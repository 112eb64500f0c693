import type { TranslationCompared } from '../../../record/editions/translation/compare.ts';
import type { Difference, Said } from '../../../record/editions/translation/sides.ts';
import type { ReleaseView } from '../../../record/views.ts';
import { compareWords } from '../../catalogue/compare.ts';
import { langTag } from '../../lang-tag.ts';
import type { Ui } from '../../ui.ts';
import { releasePath } from '../release-head.tsx';
import { rowId, wordsAt } from './addresses.ts';
import { languageName } from './language-name.ts';

type Sides = { readonly a: ReleaseView; readonly b: ReleaseView };

/** What one of the two has and the other lacks or states otherwise, each with its words and a way to them. */
export function Differences({ ui, sides, compared }: { ui: Ui; sides: Sides; compared: TranslationCompared }) {
  const { differences, rows } = compared;
  const alone = rows.filter(({ a, b }) => a.length === 0 || b.length === 0).length;
  const t = compareWords[ui.locale];
  return (
    <section class="differences" aria-labelledby="differences">
      <h2 id="differences">{differences.length === 0 ? t.compareSame : t.compareFound(differences.length)}</h2>
      <ul>
        {grouped(differences).map(([difference, ...more]) => (
          <li class={`fact-change difference-${difference.is}`}>
            <p class="kind">
              <span class="what">{t.lists[difference.list]}</span>
              <span class="how">{howOf(ui, sides, difference)}</span>
            </p>
            <dl class="both-quotes">
              <Quote
                ui={ui}
                view={sides.a}
                said={[difference, ...more].flatMap(({ a }) => a ?? [])}
                near={rowId('a', difference.near ?? 0)}
                other={difference}
              />
              <Quote
                ui={ui}
                view={sides.b}
                said={[difference, ...more].flatMap(({ b }) => b ?? [])}
                near={rowId('b', difference.near ?? 0)}
                other={difference}
              />
            </dl>
          </li>
        ))}
      </ul>
      {alone > 0 && <p>{t.compareAlone(alone)}</p>}
      <p class="fine">{t.compareNote}</p>
    </section>
  );
}

/** What one passage says and nothing answers is told together: four numbers of a paragraph that was left out. */
function grouped(differences: readonly Difference[]): [Difference, ...Difference[]][] {
  const groups: [Difference, ...Difference[]][] = [];
  for (const difference of differences) {
    const last = groups.at(-1);
    const alike = (side: 'a' | 'b') => last?.[0][side]?.passage === difference[side]?.passage;
    if (
      last &&
      difference.is === 'lacks' &&
      last[0].is === 'lacks' &&
      last[0].list === difference.list &&
      alike('a') &&
      alike('b')
    )
      last.push(difference);
    else groups.push([difference]);
  }
  return groups;
}

function howOf(ui: Ui, { a, b }: Sides, { is, a: said }: Difference): string {
  const t = compareWords[ui.locale];
  return is === 'otherwise' ? t.otherwise : t.lacks(languageName(ui, (said ? b : a).edition.lang));
}

function Quote(props: { ui: Ui; view: ReleaseView; said: readonly Said[]; near: string; other: Difference }) {
  const { ui, view, said, near, other } = props;
  const t = compareWords[ui.locale];
  const { lang } = view.edition;
  return (
    <div>
      <dt>{languageName(ui, lang)}</dt>
      <dd>
        {said.length > 0 ? (
          said.map(({ quote, fact, passage }) => (
            <a href={wordsAt(releasePath(ui, view.card.id), fact || null, passage)} lang={langTag(lang, ui.locale)}>
              <q>{quote}</q>
            </a>
          ))
        ) : other.near === null ? (
          <span class="none">{t.noCounterpart}</span>
        ) : (
          <a class="none" href={`#${near}`}>
            {t.nearby}
          </a>
        )}
      </dd>
    </div>
  );
}
