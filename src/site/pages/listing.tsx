import type { CommitmentCard, MeetingCard, ThingList } from '../../record/things/views.ts';
import { listingWords } from '../catalogue/listing.ts';
import { thingWords } from '../catalogue/things.ts';
import { Colophon } from '../components/colophon.tsx';
import { Document, type Place } from '../components/document.tsx';
import { Strip } from '../components/masthead.tsx';
import { CommitmentRows } from '../components/things/commitment-row.tsx';
import { MeetingLine } from '../components/things/meeting-list.tsx';
import { RefLink } from '../components/things/thing-name.tsx';
import { listingHref, type Listing as Kind, type ListingAddress } from '../things/listing-address.ts';
import { countryName, fieldName, type Ui } from '../ui.ts';

export interface ListingProps {
  readonly ui: Ui;
  readonly place: Place;
  readonly address: ListingAddress;
  readonly list:
    | { readonly of: 'commitments'; readonly page: ThingList<CommitmentCard> }
    | { readonly of: 'meetings'; readonly page: ThingList<MeetingCard> };
}

/** A long list, a page of it: each page begins where the one before ended, also when newer ones have come in since. */
export function Listing({ ui, place, address, list }: ListingProps) {
  const words = listingWords[ui.locale];
  const title = words[list.of];
  return (
    <Document ui={ui} place={place} page="listing" title={`${title} — ${ui.t.siteName}`} description={title}>
      <Strip ui={ui} place={place} />
      <main id="main" tabIndex={-1}>
        <header class="thing-head">
          <h1>{title}</h1>
          <Narrowed ui={ui} address={address} list={list} />
          <p class="standfirst">{words.standfirst}</p>
        </header>
        {list.page.items.length === 0 ? (
          <p class="nothing">{words.none}</p>
        ) : list.of === 'commitments' ? (
          <CommitmentRows ui={ui} commitments={list.page.items} />
        ) : (
          <ul>
            {list.page.items.map((card) => (
              <MeetingLine ui={ui} card={card} whole />
            ))}
          </ul>
        )}
        <Pager ui={ui} address={address} kind={list.of} next={list.page.next} />
        <p class="fine">
          <a href={`/api/v1/${list.of}.csv${tableQuery(address)}`} rel="nofollow">
            {words.wholeTable}
          </a>
        </p>
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}

/** The open data narrow by dialogue, country and field. */
function tableQuery({ dialogue, country, area }: ListingAddress): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ dialogue, country, field: area || null }))
    if (value !== null) params.set(name, value);
  return params.size === 0 ? '' : `?${params.toString()}`;
}

/** What the list is narrowed to, each leading to the page of what it is. */
function Narrowed({ ui, address, list }: Omit<ListingProps, 'place'>) {
  const { dialogue, country, area } = address;
  const own = list.page.items.find((card) => card.dialogue?.id === dialogue)?.dialogue;
  if (dialogue === null && country === null && area === null) return null;
  return (
    <p class="dialogue-links">
      <span class="fine">{listingWords[ui.locale].narrowed}</span>
      {dialogue !== null && <RefLink ui={ui} to={own ?? { kind: 'dialogue', id: dialogue, names: {} }} />}
      {country !== null && <a href={`/${ui.locale}/countries/${country.toLowerCase()}`}>{countryName(ui, country)}</a>}
      {area === '' && <span>{thingWords[ui.locale].noArea}</span>}
      {area !== null && area !== '' && (
        <a href={`/${ui.locale}/areas/${encodeURIComponent(area)}`}>{fieldName(ui, area)}</a>
      )}
    </p>
  );
}

function Pager({ ui, address, kind, next }: { ui: Ui; address: ListingAddress; kind: Kind; next: string | null }) {
  if (next === null && address.after === null) return null;
  const words = listingWords[ui.locale];
  return (
    <nav class="pager" aria-label={words.pages}>
      {address.after !== null && <a href={listingHref(ui.locale, kind, { ...address, after: null })}>{words.newest}</a>}
      {next !== null && (
        <a rel="next" href={listingHref(ui.locale, kind, { ...address, after: next })}>
          {words.older}
        </a>
      )}
    </nav>
  );
}
