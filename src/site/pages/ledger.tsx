import { bases, instrumentKinds, schemes, type Basis, type InstrumentKind, type Scheme } from '../../model/kinds.ts';
import type { LedgerView } from '../../record/things/views.ts';
import { recordWords } from '../catalogue/record-pages.ts';
import { currencyName, numberWords } from '../format/amounts.ts';
import { Colophon } from '../components/colophon.tsx';
import { Document, type Place } from '../components/document.tsx';
import { Strip } from '../components/masthead.tsx';
import { ClaimBlock } from '../components/things/claim-block.tsx';
import { LedgerTable } from '../components/things/ledger-table.tsx';
import { LedgerTotals } from '../components/things/ledger-totals.tsx';
import { Part } from '../components/things/part.tsx';
import { openClaims } from '../things/claims.ts';
import { datasetLd } from '../things/json-ld.ts';
import {
  ledgerFacets,
  ledgerQuery,
  ledgerSorts,
  pagesOf,
  type LedgerAddress,
  type LedgerFacet,
} from '../things/ledger-address.ts';
import { countryName, type Ui } from '../ui.ts';

export interface LedgerProps {
  readonly ui: Ui;
  readonly place: Place;
  readonly address: LedgerAddress;
  readonly view: LedgerView;
}

/** All papers as one table, with what narrows it, its totals and what they are made of, and what was claimed. */
export function Ledger({ ui, place, address, view }: LedgerProps) {
  const words = recordWords[ui.locale];
  const claims = openClaims(view.claims, ui.locale);
  return (
    <Document
      ui={ui}
      place={place}
      page="ledger"
      jsonLd={datasetLd(ui, place, words.ledger, words.ledgerIntro, `/api/v1/instruments.csv${csvQuery(address)}`)}
      title={`${words.ledger} — ${ui.t.siteName}`}
      description={words.ledgerIntro}
    >
      <Strip ui={ui} place={place} />
      <main id="main" tabIndex={-1}>
        <header class="thing-head">
          <h1>{words.ledger}</h1>
          <p class="standfirst">{words.ledgerIntro}</p>
        </header>
        <Narrow ui={ui} address={address} view={view} />
        <p class="ledger-count">
          <b>{words.ledgerTotal(view.total)}</b>
          <a href={`/api/v1/instruments.csv${csvQuery(address)}`} rel="nofollow">
            {words.csv}
          </a>
        </p>
        {view.instruments.length === 0 ? (
          <p>{words.ledgerNone}</p>
        ) : (
          <LedgerTable ui={ui} instruments={view.instruments} />
        )}
        <Pager ui={ui} address={address} total={view.total} />
        {view.totals.length > 0 && (
          <Part id="totals" title={words.totals}>
            <p class="fine">{words.totalsNote}</p>
            <LedgerTotals ui={ui} address={address} view={view} />
          </Part>
        )}
        {claims.length > 0 && (
          <Part id="claims" title={words.claims}>
            <div class="claims-grid">
              {claims.slice(0, 6).map((claim) => (
                <ClaimBlock ui={ui} claim={claim} />
              ))}
            </div>
          </Part>
        )}
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}

/** The open data narrows by country and dialogue; the rest is in its columns. */
function csvQuery({ country, dialogue }: LedgerAddress): string {
  const params = new URLSearchParams();
  if (country !== null) params.set('country', country);
  if (dialogue !== null) params.set('dialogue', dialogue);
  return params.size === 0 ? '' : `?${params.toString()}`;
}

/** A form that needs no script: a list a facet, each value with how many papers it leaves. */
function Narrow({ ui, address, view }: Omit<LedgerProps, 'place'>) {
  const words = recordWords[ui.locale];
  const narrowed = ledgerQuery({ ...address, sort: 'date', page: 1 }) !== '';
  const partners = new Set(view.instruments.flatMap((card) => card.partner?.name ?? []));
  return (
    <form class="ledger-form" action={`/${ui.locale}/ledger`} aria-label={words.narrow}>
      {ledgerFacets.map((name) => (
        <label>
          <span>{words.facets[name]}</span>
          <select name={name}>
            <option value="">{words.all}</option>
            {withChosen(view.facets[name], address[name]).map(({ value, count }) => (
              <option value={value} selected={address[name] === value}>
                {`${valueName(ui, name, value)}${count === null ? '' : ` (${count})`}`}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label>
        <span>{words.partner}</span>
        <input name="partner" list="partners" maxLength={100} value={address.partner ?? ''} autocomplete="off" />
        <datalist id="partners">
          {[...partners].map((name) => (
            <option value={name} />
          ))}
        </datalist>
      </label>
      <fieldset>
        <legend>{words.amountBetween}</legend>
        <input
          name="from"
          inputMode="numeric"
          maxLength={24}
          aria-label={words.amountFrom}
          placeholder={words.amountFrom}
          value={typed(ui, address.from)}
        />
        <span aria-hidden="true">–</span>
        <input
          name="until"
          inputMode="numeric"
          maxLength={24}
          aria-label={words.amountUntil}
          placeholder={words.amountUntil}
          value={typed(ui, address.until)}
        />
        <select name="currency" aria-label={words.currency}>
          {[
            ...new Set(['JPY', 'USD', 'EUR', ...view.totals.map((total) => total.currency), address.currency ?? 'JPY']),
          ].map((code) => (
            <option value={code} selected={(address.currency ?? 'JPY') === code}>
              {currencyName(code, ui.locale)}
            </option>
          ))}
        </select>
      </fieldset>
      <label>
        <span>{words.sortBy}</span>
        <select name="sort">
          {ledgerSorts.map((sort) => (
            <option value={sort} selected={address.sort === sort}>
              {words.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
      {address.dialogue !== null && <input type="hidden" name="dialogue" value={address.dialogue} />}
      <button type="submit">{words.apply}</button>
      {narrowed && <a href={`/${ui.locale}/ledger`}>{words.clear}</a>}
    </form>
  );
}

/** An amount as the form shows it again: 10億, “1 billion”. */
const typed = (ui: Ui, value: string | null): string => (value === null ? '' : numberWords(Number(value), ui.locale));

type Counted = { readonly value: string; readonly count: number | null };
function withChosen(counts: LedgerView['facets'][LedgerFacet], chosen: string | null): readonly Counted[] {
  return chosen === null || counts.some(({ value }) => value === chosen)
    ? counts
    : [{ value: chosen, count: null }, ...counts];
}

function valueName(ui: Ui, facet: LedgerFacet, value: string): string {
  if (facet === 'country') return countryName(ui, value);
  if (facet === 'kind') return instrumentKinds.label(value as InstrumentKind, ui.locale);
  if (facet === 'scheme') return schemes.label(value as Scheme, ui.locale);
  return facet === 'basis' ? bases.label(value as Basis, ui.locale) : value;
}

function Pager({ ui, address, total }: { ui: Ui; address: LedgerAddress; total: number }) {
  const words = recordWords[ui.locale];
  const pages = pagesOf(total);
  if (pages === 1) return null;
  const page = Math.min(address.page, pages);
  const to = (n: number) => `/${ui.locale}/ledger${ledgerQuery({ ...address, page: n })}`;
  return (
    <nav class="pager" aria-label={words.pages}>
      {page > 1 && (
        <a rel="prev" href={to(page - 1)}>
          {words.previous}
        </a>
      )}
      <span>{words.page(page, pages)}</span>
      {page < pages && (
        <a rel="next" href={to(page + 1)}>
          {words.next}
        </a>
      )}
    </nav>
  );
}
