import type { SearchResult } from '../../../record/views.ts';
import type { Ui } from '../../ui.ts';
import { nameWords } from '../../catalogue/names.ts';
import { typedAgain } from './asked.tsx';
import { facetNames, plainSearch, searchHref, type SearchAddress } from './search-address.ts';

/** What can be searched for, by examples that are links. */
export function Ways({ ui }: { ui: Ui }) {
  const { t } = ui;
  return (
    <section class="ways" aria-labelledby="ways">
      <h2 id="ways">{t.searchWays}</h2>
      <dl>
        {t.searchExamples.map(({ query, says }) => (
          <div>
            <dt>
              <a href={searchHref(ui.locale, plainSearch(query))}>{query}</a>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <p class="fine">{t.searchFolded}</p>
    </section>
  );
}

/** Nothing was found: which word is missing, and what else to try. */
export function Nothing({ ui, address, result }: { ui: Ui; address: SearchAddress; result: SearchResult }) {
  const { t, locale } = ui;
  const narrowed = facetNames.some((name) => address[name] !== null);
  return (
    <section class="nothing" aria-labelledby="found">
      <h2 id="found">{t.searchNone}</h2>
      {result.meant !== null && (
        <p class="meant">
          {nameWords[locale].meant}{' '}
          <a href={searchHref(locale, { ...address, q: result.meant, page: 1 })}>
            <bdi>{result.meant}</bdi>
          </a>
        </p>
      )}
      {result.alone.length > 0 && (
        <>
          <p>{t.searchNoneAlone}</p>
          <ul class="alone">
            {result.alone.map(({ words, count }) => {
              const term = result.asked.find((asked) => !asked.not && asked.words === words);
              const name = term ? typedAgain([term]) : words;
              return (
                <li>
                  {count > 0 ? (
                    <a href={searchHref(locale, { ...address, q: name, page: 1 })}>
                      <bdi>{name}</bdi>
                    </a>
                  ) : (
                    <bdi>{name}</bdi>
                  )}{' '}
                  <span class="count">{t.searchNoneCount(Math.min(count, mostCounted), count > mostCounted)}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {result.asked.some(({ phrase, not, words }) => phrase && !not && /\s/.test(words)) && <p>{t.searchNonePhrase}</p>}
      <p>{t.searchNoneSpelling}</p>
      {narrowed && (
        <p>
          <a class="onward" href={searchHref(locale, plainSearch(result.words))}>
            {t.searchNoneFilters}
          </a>
        </p>
      )}
    </section>
  );
}

/** The record counts no further than this. */
const mostCounted = 500;
