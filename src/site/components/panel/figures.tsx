import type { Fact } from '../../facts/fact-index.ts';
import { figureWords } from '../../format/amounts.ts';
import { timeWords } from '../../format/dates.ts';
import type { Ui } from '../../ui.ts';
import { AmountOf, Entry, Section } from './entry.tsx';

/** Figures to be reached by a date. */
export function Targets({ ui, facts, lang }: { ui: Ui; facts: readonly Fact<'targets'>[]; lang: string | undefined }) {
  if (!facts.length) return null;
  return (
    <Section ui={ui} id="targets" title={ui.t.targets} stamp={ui.t.targetStamp} count={facts.length}>
      <ul class="entries figures">
        {facts.map((fact) => (
          <li>
            <Entry ui={ui} fact={fact} lang={undefined}>
              <span class="big">{figureWords(fact.item.value, fact.item.unit, ui.locale)}</span>
              <span class="of" lang={lang}>
                {fact.item.subject}
              </span>
            </Entry>
            {fact.item.until !== null && <p class="terms">{ui.t.until(timeWords(fact.item.until, ui.locale))}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Amounts, each with what it is; never summed, since a ceiling and a statistic are different things. */
export function Amounts({ ui, facts, lang }: { ui: Ui; facts: readonly Fact<'money'>[]; lang: string | undefined }) {
  if (!facts.length) return null;
  return (
    <Section ui={ui} id="money" title={ui.t.money} count={facts.length}>
      <ul class="entries amounts">
        {facts.map((fact) => (
          <li>
            <Entry ui={ui} fact={fact} lang={undefined}>
              <AmountOf ui={ui} amount={fact.item} />
              <q class="as-written" lang={lang}>
                {fact.item.quote}
              </q>
            </Entry>
          </li>
        ))}
      </ul>
      <p class="fine">{ui.t.moneyNote}</p>
    </Section>
  );
}
