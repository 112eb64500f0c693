import type { SearchResult } from '../../record/views.ts';
import { sourceWords } from '../catalogue/sources.ts';
import { searchTimeWords } from '../catalogue/search-time.ts';
import { Colophon } from '../components/colophon.tsx';
import { Document, type Place } from '../components/document.tsx';
import { FollowButton } from '../components/follow-button.tsx';
import { Strip } from '../components/masthead.tsx';
import { Nothing, Ways } from '../components/search/advice.tsx';
import { Understood } from '../components/search/asked.tsx';
import { Chips, Facets } from '../components/search/facets.tsx';
import { Result } from '../components/search/result.tsx';
import { searchHref, searchQuery, type SearchAddress } from '../components/search/search-address.ts';
import { SearchForm } from '../components/search/search-form.tsx';
import type { Ui } from '../ui.ts';

export interface SearchProps {
  readonly ui: Ui;
  readonly place: Place;
  readonly address: SearchAddress;
  /** Null where finding it out would have taken too long. */
  readonly result: SearchResult | null;
}

/** The search: one box, what was found with its words marked, and what narrows it. To other search engines all searches are the one page. */
export function Search({ ui, place, address: asTyped, result }: SearchProps) {
  const { t } = ui;
  const words = result?.words ?? asTyped.q.slice(0, 200).toWellFormed();
  const address = { ...asTyped, q: words };
  const feed = feedOf(address);
  return (
    <Document
      ui={ui}
      place={place}
      canonical={{ ...place, query: '' }}
      page="search"
      {...(feed === null ? {} : { feed })}
      title={`${words === '' ? t.searchTitle : t.searchTitleOf(words)} — ${t.siteName}`}
      description={t.searchIntro}
    >
      <Strip ui={ui} place={place} box={false} />
      <main id="main" tabIndex={-1}>
        <div class="search-head">
          <h1>{t.searchTitle}</h1>
          <SearchForm ui={ui} address={address} words={words} />
          <Chips ui={ui} address={address} />
          {result && <Understood ui={ui} address={address} result={result} />}
          {result?.searched === true && (
            <FollowButton
              ui={ui}
              kind="search"
              subject={searchQuery({ ...address, sort: 'relevance', page: 1 }).slice(1)}
              path={place.path + place.query}
            />
          )}
        </div>
        {result ? <Outcome ui={ui} address={address} result={result} /> : <TooBroad ui={ui} />}
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}

/** The feed of a search, with all that it is narrowed to; null where there is nothing to follow. */
function feedOf(address: SearchAddress): string | null {
  const params = new URLSearchParams();
  if (address.q !== '') params.set('q', address.q);
  for (const name of ['kind', 'country', 'field', 'lang', 'issuer', 'dialogue'] as const)
    if (address[name] !== null) params.set(name, address[name]);
  return params.size === 0 ? null : `/feeds/releases.atom?${params.toString()}`;
}

function Outcome({ ui, address, result }: { ui: Ui; address: SearchAddress; result: SearchResult }) {
  const { t } = ui;
  if (!result.searched)
    return (
      <div class="search-empty">
        <p>{result.words === '' ? t.searchIntro : t.searchNoWords}</p>
        <Ways ui={ui} />
      </div>
    );
  if (result.total === 0) return <Nothing ui={ui} address={address} result={result} />;
  return (
    <div class="search-columns">
      <section class="results" aria-labelledby="found">
        <div class="section-head">
          <h2 id="found">{t.searchFound(result.total, result.capped)}</h2>
          <Order ui={ui} address={address} />
          <a class="jump" href="#narrow">
            {t.searchNarrow}
          </a>
        </div>
        {result.partial ? (
          <p class="fine">{searchTimeWords[ui.locale].partial}</p>
        ) : (
          result.capped && <p class="fine">{t.searchCapped(result.total)}</p>
        )}
        {result.releases.map((found) => (
          <Result ui={ui} found={found} />
        ))}
        <PagesOf ui={ui} address={address} result={result} />
        <p class="follow-search fine">
          <a href={feedOf(address) ?? '/feeds/releases.atom'}>{sourceWords[ui.locale].followSearch}</a>
        </p>
      </section>
      <Facets ui={ui} address={address} result={result} />
    </div>
  );
}

function TooBroad({ ui }: { ui: Ui }) {
  return (
    <section class="nothing" aria-labelledby="found">
      <h2 id="found">{ui.t.searchTooBroadTitle}</h2>
      <p>{ui.t.searchTooBroadText}</p>
    </section>
  );
}

/** Without words there is nothing to be relevant to. */
function Order({ ui, address }: { ui: Ui; address: SearchAddress }) {
  const { t } = ui;
  if (address.q === '') return null;
  const orders = [
    { sort: 'relevance', name: t.searchByRelevance },
    { sort: 'date', name: t.searchByDate },
  ] as const;
  return (
    <nav class="release-languages" aria-label={t.searchSort}>
      {orders.map(({ sort, name }) => (
        <a
          href={searchHref(ui.locale, { ...address, sort, page: 1 })}
          aria-current={address.sort === sort ? 'true' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

function PagesOf({ ui, address, result: { page, pages } }: { ui: Ui; address: SearchAddress; result: SearchResult }) {
  const { t, locale } = ui;
  if (pages < 2) return null;
  return (
    <nav class="pager" aria-label={t.pager}>
      {page > 1 && (
        <a rel="prev" href={searchHref(locale, { ...address, page: page - 1 })}>
          {t.searchPrevious}
        </a>
      )}
      <span class="fine">{t.searchPage(page, pages)}</span>
      {page < pages && (
        <a rel="next" href={searchHref(locale, { ...address, page: page + 1 })}>
          {t.searchNext}
        </a>
      )}
    </nav>
  );
}
