import { forces } from '../../../model/kinds.ts';
import type { Fact } from '../../facts/fact-index.ts';
import { timeWords } from '../../format/dates.ts';
import { countryName, type Ui } from '../../ui.ts';
import { Flag } from '../flag.tsx';
import { AmountOf, Entry, Section } from './entry.tsx';

/** What was promised, by area in the order of the text: force, what, by whom, by when, for how much. */
export function Promises({
  ui,
  facts,
  lang,
}: {
  ui: Ui;
  facts: readonly Fact<'commitments'>[];
  lang: string | undefined;
}) {
  if (!facts.length) return null;
  const areas = new Map<string | null, Fact<'commitments'>[]>();
  for (const fact of facts) {
    const area = areas.get(fact.item.area) ?? [];
    area.push(fact);
    areas.set(fact.item.area, area);
  }
  return (
    <Section ui={ui} id="commitments" title={ui.t.promises} stamp={ui.t.promiseStamp} count={facts.length}>
      {[...areas].map(([area, promised]) => (
        <div class="area">
          {(area !== null || areas.size > 1) && <h4 lang={area === null ? undefined : lang}>{area ?? ui.t.noArea}</h4>}
          <ul class="entries promises">
            {promised.map((fact) => (
              <li>
                <span class={`force force-${fact.item.force}`}>{forces.label(fact.item.force, ui.locale)}</span>
                <Entry ui={ui} fact={fact} lang={lang}>
                  {fact.item.summary}
                </Entry>
                <Terms ui={ui} fact={fact} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function Terms({ ui, fact }: { ui: Ui; fact: Fact<'commitments'> }) {
  const { actor, deadline, amount } = fact.item;
  const state = /^[A-Z]{2}$/.test(actor);
  return (
    <p class="terms">
      <span class="actor">
        <Flag code={state ? actor : null} />
        {state ? countryName(ui, actor) : actor}
      </span>
      {deadline !== null && <span>{ui.t.until(timeWords(deadline, ui.locale))}</span>}
      {amount && <AmountOf ui={ui} amount={amount} />}
    </p>
  );
}
