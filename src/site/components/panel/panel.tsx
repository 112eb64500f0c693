import type { FactIndex } from '../../facts/fact-index.ts';
import { sentences, type Ui } from '../../ui.ts';
import { Amounts, Targets } from './figures.tsx';
import { Instruments } from './instruments.tsx';
import { Meetings } from './meetings.tsx';
import { Others } from './others.tsx';
import { People } from './people.tsx';
import { Promises } from './promises.tsx';

/**
 * What the release says, each entry a link to its words. On a phone the script makes it a sheet at the lower
 * edge; without script it follows the text.
 */
export function Panel({ ui, facts, lang }: { ui: Ui; facts: FactIndex; lang: string | undefined }) {
  const { t } = ui;
  const empty = Object.values(facts).every((list) => list.length === 0);
  const summary = [
    { word: t.promises, n: facts.commitments.length },
    { word: t.signed, n: facts.instruments.length },
  ].filter(({ n }) => n > 0);
  return (
    <aside class="panel" id="says" aria-labelledby="says-title" data-panel>
      <div class="panel-head">
        <h2 id="says-title">{t.factsTitle}</h2>
        <button
          type="button"
          class="panel-toggle"
          hidden
          aria-expanded="false"
          aria-controls="says-body"
          data-panel-toggle
        >
          <span class="panel-toggle-title">{t.factsTitle}</span>
          <span class="panel-toggle-sum">
            {summary.map(({ word, n }) => (
              <span>
                {word} <b>{n}</b>
              </span>
            ))}
          </span>
        </button>
      </div>
      <div class="panel-body" id="says-body">
        <p class="fine">{empty ? t.factsNone : sentences(ui, t.factsByProgram, t.factsHow)}</p>
        <Meetings ui={ui} facts={facts.meetings} lang={lang} />
        <People ui={ui} facts={facts.people} lang={lang} />
        <Promises ui={ui} facts={facts.commitments} lang={lang} />
        <Instruments ui={ui} facts={facts.instruments} lang={lang} />
        <Targets ui={ui} facts={facts.targets} lang={lang} />
        <Amounts ui={ui} facts={facts.money} lang={lang} />
        <Others ui={ui} facts={facts} lang={lang} />
        {!empty && (
          <p class="fine keys" hidden data-keys>
            {t.factsKeys}
          </p>
        )}
      </div>
    </aside>
  );
}
