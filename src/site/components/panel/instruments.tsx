import { instrumentKinds, schemes } from '../../../model/kinds.ts';
import type { Fact } from '../../facts/fact-index.ts';
import { countryName, type Ui } from '../../ui.ts';
import { Flag } from '../flag.tsx';
import { AmountOf, Entry, Section } from './entry.tsx';

/** What was signed or adopted: kind, title, with whom, how many, and the amount with what it is. */
export function Instruments({
  ui,
  facts,
  lang,
}: {
  ui: Ui;
  facts: readonly Fact<'instruments'>[];
  lang: string | undefined;
}) {
  if (!facts.length) return null;
  return (
    <Section ui={ui} id="instruments" title={ui.t.signed} stamp={ui.t.signedStamp} count={facts.length}>
      <ul class="entries instruments">
        {facts.map((fact) => {
          const { item } = fact;
          return (
            <li>
              <p class="kind">
                {instrumentKinds.label(item.kind, ui.locale)}
                {item.scheme !== null && <span>{schemes.label(item.scheme, ui.locale)}</span>}
              </p>
              <Entry ui={ui} fact={fact} lang={lang}>
                {item.project ?? item.title}
              </Entry>
              <p class="terms">
                {item.country !== null && (
                  <span class="actor">
                    <Flag code={item.country} />
                    {countryName(ui, item.country)}
                  </span>
                )}
                {item.partner !== null && <span lang={lang}>{`${ui.t.partner} ${item.partner}`}</span>}
                {item.count !== null && item.count > 1 && (
                  <span class="figure">{ui.locale === 'ja' ? `${item.count}件` : `× ${item.count}`}</span>
                )}
                {item.amount && <AmountOf ui={ui} amount={item.amount} />}
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
