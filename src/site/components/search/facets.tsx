import { forces, releaseKinds, schemes } from '../../../model/kinds.ts';
import type { SearchCount, SearchFacet, SearchResult } from '../../../record/views.ts';
import { languageName } from '../../format/languages.ts';
import { issuerName } from '../../things/issuer-name.ts';
import { countryName, dialogueName, fieldName, type Ui } from '../../ui.ts';
import { Flag } from '../flag.tsx';
import { facetNames, isKind, searchHref, type SearchAddress } from './search-address.ts';

/** What narrows the results, each with how many releases it leaves. */
export function Facets({ ui, address, result }: { ui: Ui; address: SearchAddress; result: SearchResult }) {
  const { t } = ui;
  const groups = facetNames
    .filter((name) => address[name] === null)
    .map((name) => ({ name, counts: result.facets[name].filter(({ count }) => count < result.total) }))
    .filter(({ counts }) => counts.length > 0);
  if (groups.length === 0) return null;
  return (
    <nav class="facets" id="narrow" aria-labelledby="narrow-title">
      <h2 id="narrow-title">{t.searchNarrow}</h2>
      {groups.map(({ name, counts }) => (
        <section>
          <h3>{t.searchFacets[name]}</h3>
          <Values ui={ui} address={address} name={name} counts={counts.slice(0, shownAtOnce)} />
          {counts.length > shownAtOnce && (
            <details>
              <summary>{t.searchMoreValues}</summary>
              <Values ui={ui} address={address} name={name} counts={counts.slice(shownAtOnce)} />
            </details>
          )}
        </section>
      ))}
    </nav>
  );
}

const shownAtOnce = 6;

function Values(props: { ui: Ui; address: SearchAddress; name: SearchFacet; counts: readonly SearchCount[] }) {
  const { ui, address, name, counts } = props;
  const shown = counts.map(({ value }) => valueName(ui, name, value));
  return (
    <ul>
      {counts.map(({ value, count }, place) => (
        <li>
          <a href={searchHref(ui.locale, { ...address, [name]: value, page: 1 })}>
            {name === 'country' && <Flag code={value} />}
            {/* An issuer’s name in each of its languages is a value of its own: where the reader’s is the same, both stand as written. */}
            <bdi>
              {shown.indexOf(shown[place] ?? '') === shown.lastIndexOf(shown[place] ?? '') ? shown[place] : value}
            </bdi>{' '}
            <span class="count">{count}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What the search is narrowed to; each part is a link that takes it off. */
export function Chips({ ui, address }: { ui: Ui; address: SearchAddress }) {
  const { t } = ui;
  const chosen = facetNames.flatMap((name) => {
    const value = address[name];
    return value === null ? [] : [{ name, value }];
  });
  if (chosen.length === 0) return null;
  return (
    <ul class="chips" aria-label={t.searchFilters}>
      {chosen.map(({ name, value }) => (
        <li>
          <a href={searchHref(ui.locale, { ...address, [name]: null, page: 1 })} title={t.searchRemove}>
            <span class="what">{t.searchFacets[name]}</span> <bdi>{valueName(ui, name, value)}</bdi>{' '}
            <span aria-hidden="true">×</span>
            <span class="unseen">{t.searchRemove}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function valueName(ui: Ui, name: SearchFacet, value: string): string {
  if (name === 'kind') return isKind(value) ? releaseKinds.label(value, ui.locale) : value;
  if (name === 'country') return countryName(ui, value);
  if (name === 'field') return fieldName(ui, value);
  if (name === 'dialogue') return dialogueName(ui, value);
  if (name === 'force') return isOne(forces.values, value) ? forces.label(value, ui.locale) : value;
  if (name === 'scheme') return isOne(schemes.values, value) ? schemes.label(value, ui.locale) : value;
  if (name === 'year') return ui.t.searchYear(value);
  if (name === 'issuer') return issuerName(value, ui);
  return name === 'lang' ? languageName(value, ui) : value;
}

const isOne = <Value extends string>(values: readonly Value[], value: string): value is Value =>
  (values as readonly string[]).includes(value);
