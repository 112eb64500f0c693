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
      {Array.from(areas, ([area, promised]) => {
        // Said once where everything in the area is promised by the same: a list of five flags of one state says less.
        const actors = new Set(promised.map((fact) => fact.item.actor));
        const [only] = actors.size === 1 && promised.length > 1 ? actors : [];
        return (
          <div class="area">
            {(area !== null || areas.size > 1 || only !== undefined) && (
              <h4>
                <span lang={area === null ? undefined : lang}>{area ?? ui.t.noArea}</span>
                {only !== undefined && <Actor ui={ui} actor={only} />}
              </h4>
            )}
            <ul class="entries promises">
              {promised.map((fact) => (
                <li>
                  <span class={`force force-${fact.item.force}`}>{forces.label(fact.item.force, ui.locale)}</span>
                  <Entry ui={ui} fact={fact} lang={lang}>
                    {fact.item.summary}
                  </Entry>
                  <Terms ui={ui} fact={fact} actor={only === undefined} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}

function Actor({ ui, actor }: { ui: Ui; actor: string }) {
  const state = /^[A-Z]{2}$/.test(actor);
  return (
    <span class="actor">
      <Flag code={state ? actor : null} />
      <bdi>{state ? countryName(ui, actor) : actor}</bdi>
    </span>
  );
}

function Terms({ ui, fact, actor }: { ui: Ui; fact: Fact<'commitments'>; actor: boolean }) {
  const { deadline, amount } = fact.item;
  if (!actor && deadline === null && !amount) return null;
  return (
    <p class="terms">
      {actor && <Actor ui={ui} actor={fact.item.actor} />}
      {deadline !== null && <span>{ui.t.until(timeWords(deadline, ui.locale))}</span>}
      {amount && <AmountOf ui={ui} amount={amount} />}
    </p>
  );
}
