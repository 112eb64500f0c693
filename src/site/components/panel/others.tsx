import type { ComponentChildren } from 'preact';
import type { AnchoredList } from '../../../model/reading.ts';
import type { Fact, FactIndex } from '../../facts/fact-index.ts';
import { timeWords } from '../../format/dates.ts';
import { countryName, type Ui } from '../../ui.ts';
import { Flag } from '../flag.tsx';
import { Entry } from './entry.tsx';

/** Everything else that was found, folded away: it is there to be checked, not to be read first. */
export function Others({ ui, facts, lang }: { ui: Ui; facts: FactIndex; lang: string | undefined }) {
  const { t } = ui;
  const groups = [
    group(ui, t.times, facts.times, lang, (f) => [f.item.quote, timeWords(f.item.value, ui.locale)]),
    group(ui, t.counts, facts.counts, lang, (f) => [f.item.quote, null]),
    group(ui, t.countries, facts.countryMentions, lang, (f) => [
      f.item.quote,
      <>
        <Flag code={f.item.code} />
        {countryName(ui, f.item.code)}
      </>,
    ]),
    group(ui, t.organisations, facts.organisations, lang, (f) => [
      f.item.quote,
      f.item.name === f.item.quote ? null : f.item.name,
    ]),
    group(ui, t.references, facts.reference, lang, (f) => [f.item.quote, t.referenceKinds[f.item.what]]),
  ].filter((shown) => shown !== null);
  if (!groups.length) return null;
  const count =
    facts.times.length +
    facts.counts.length +
    facts.countryMentions.length +
    facts.organisations.length +
    facts.reference.length;
  return (
    <details class="says others">
      <summary>
        <span>{t.others}</span> <span class="count">{t.countOf(count)}</span>
      </summary>
      {groups}
    </details>
  );
}

function group<L extends AnchoredList>(
  ui: Ui,
  title: string,
  facts: readonly Fact<L>[],
  lang: string | undefined,
  say: (fact: Fact<L>) => readonly [string, ComponentChildren],
) {
  if (!facts.length) return null;
  return (
    <section>
      <h4>{title}</h4>
      <ul class="entries folded">
        {facts.map((fact) => {
          const [quote, value] = say(fact);
          return (
            <li>
              <Entry ui={ui} fact={fact} lang={lang}>
                {quote}
              </Entry>
              {value !== null && value !== quote && <span class="aside">{value}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
