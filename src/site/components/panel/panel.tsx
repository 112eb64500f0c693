import type { AnchoredList } from '../../../model/reading.ts';
import type { FactIndex } from '../../facts/fact-index.ts';
import { sentences, type Ui } from '../../ui.ts';
import { Amounts, Targets } from './figures.tsx';
import { AddFactLink } from './checked-mark.tsx';
import { Instruments } from './instruments.tsx';
import { Meetings } from './meetings.tsx';
import { Others } from './others.tsx';
import { People } from './people.tsx';
import { Promises } from './promises.tsx';

interface PanelProps {
  readonly ui: Ui;
  readonly facts: FactIndex;
  /** Lists of a reading that nobody looked for: the language of the release has no rules for them. */
  readonly unread: readonly string[];
  readonly lang: string | undefined;
}

/**
 * What the release says, each entry a link to its words. On a phone the script makes it a sheet at the lower
 * edge; without script it follows the text.
 */
export function Panel({ ui, facts, unread, lang }: PanelProps) {
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
        {unread.length > 0 && <p class="fine">{t.factsUnread(unread.map((list) => listName(ui, list)))}</p>}
        <p class="fine">{empty ? t.factsNone : sentences(ui, t.factsByProgram, t.factsHow)}</p>
        <Meetings ui={ui} facts={facts.meetings} lang={lang} />
        <People ui={ui} facts={facts.people} lang={lang} />
        <Promises ui={ui} facts={facts.commitments} lang={lang} />
        <Instruments ui={ui} facts={facts.instruments} lang={lang} />
        <Targets ui={ui} facts={facts.targets} lang={lang} />
        <Amounts ui={ui} facts={facts.money} lang={lang} />
        <Others ui={ui} facts={facts} lang={lang} />
        <AddFactLink ui={ui} />
        {!empty && (
          <p class="fine keys" hidden data-keys>
            {t.factsKeys}
          </p>
        )}
      </div>
    </aside>
  );
}

/** What a list of a reading is called on the page. */
function listName({ t }: Ui, list: string): string {
  const names: Readonly<Record<AnchoredList, string>> = {
    times: t.times,
    money: t.money,
    counts: t.counts,
    people: t.people,
    countryMentions: t.countries,
    organisations: t.organisations,
    meetings: t.meeting,
    instruments: t.signed,
    commitments: t.promises,
    targets: t.targets,
    reference: t.references,
  };
  return list in names ? names[list as AnchoredList] : list;
}
