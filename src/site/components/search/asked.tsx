import type { AskedFor, SearchResult } from '../../../record/views.ts';
import { amountWords } from '../../format/amounts.ts';
import { timeWords } from '../../format/dates.ts';
import { countryName, type Ui } from '../../ui.ts';
import { Flag } from '../flag.tsx';
import { searchHref, type SearchAddress } from './search-address.ts';

/** How the query was understood, where that is not plain: cut, amounts and times by value, names of countries. */
export function Understood({ ui, address, result }: { ui: Ui; address: SearchAddress; result: SearchResult }) {
  const { t } = ui;
  const values = result.asked.flatMap(({ words, value }) => (value === null ? [] : [{ words, value }]));
  const country = address.country === null ? countryAsked(ui, result.asked) : null;
  return (
    <>
      {result.cut && <p class="fine">{t.searchCut}</p>}
      {values.map(({ words, value }) => (
        <p class="fine">
          <bdi>
            {t.searchAs(
              words,
              value.is === 'amount' ? amountWords(value, ui.locale) : timeWords(value.value, ui.locale),
            )}
          </bdi>
        </p>
      ))}
      {country && (
        <p class="fine suggestion">
          <a href={searchHref(ui.locale, { ...address, q: country.rest, country: country.code, page: 1 })}>
            <Flag code={country.code} />
            <span>{t.searchCountry(countryName(ui, country.code))}</span>
          </a>{' '}
          {t.searchCountryHint}
        </p>
      )}
    </>
  );
}

/** The query for these things, as it would be typed. */
export function typedAgain(asked: readonly AskedFor[]): string {
  return asked
    .map(
      ({ words, not, phrase, beginning }) => `${not ? '-' : ''}${phrase ? `"${words}"` : words}${beginning ? '*' : ''}`,
    )
    .join(' ');
}

/** A country whose name, of up to three words, stands in the query, and the query without it. */
export function countryAsked(ui: Ui, asked: readonly AskedFor[]): { code: string; rest: string } | null {
  const folded = (words: string) => words.normalize('NFKC').toLowerCase();
  for (let length = Math.min(3, asked.length); length > 0; length--)
    for (let at = 0; at + length <= asked.length; at++) {
      const taken = asked.slice(at, at + length);
      if (taken.some(({ not, beginning }) => not || beginning)) continue;
      const words = folded(taken.map((term) => term.words).join(' '));
      for (const [code, label] of ui.labels.countries)
        if (folded(label.ja) === words || folded(label.en) === words)
          return { code, rest: typedAgain([...asked.slice(0, at), ...asked.slice(at + length)]) };
    }
  return null;
}
