import { followKinds, type FollowKind } from '../../model/follows.ts';
import type { Followed } from '../../record/members/follows/views.ts';
import { isId } from '../../site/address.ts';
import { searchAddress, searchQuery } from '../../site/components/search/search-address.ts';
import type { SiteLabels } from '../../site/ui.ts';

const longestSearch = 1500;

/** What a form or an address asks to follow; null for what cannot be. A search is put in its one form. */
export function whatOf(kind: string, of: string, labels: SiteLabels): Followed | null {
  if (!(followKinds.values as readonly string[]).includes(kind)) return null;
  if (kind === 'search') {
    const subject = searchSubject(new URLSearchParams(of));
    return subject === null ? null : { kind, subject };
  }
  const known =
    kind === 'country' ? /^[A-Z]{2}$/.test(of) : kind === 'area' ? labels.fields.has(of) : of.length <= 200 && isId(of);
  return known ? { kind: kind as FollowKind, subject: of } : null;
}

function searchSubject(params: URLSearchParams): string | null {
  const address = searchAddress(params);
  if (address === null) return null;
  const subject = searchQuery({ ...address, sort: 'relevance', page: 1 }).slice(1);
  return subject === '' || subject.length > longestSearch ? null : subject;
}

const paths: Readonly<Record<string, FollowKind>> = {
  dialogues: 'dialogue',
  countries: 'country',
  people: 'person',
  organisations: 'organisation',
  areas: 'area',
  commitments: 'commitment',
  instruments: 'instrument',
  targets: 'target',
  meetings: 'meeting',
};
const thingPage = /^\/(?:ja|en)\/(?<path>[a-z]{1,20})\/(?<id>[^/]{1,200})$/;

/** What the page of an address is about; null where nothing of it can be followed. */
export function whatIsAt(url: URL, labels: SiteLabels): Followed | null {
  if (/^\/(?:ja|en)\/search$/.test(url.pathname)) return whatOf('search', url.search.slice(1), labels);
  const { path = '', id = '' } = thingPage.exec(url.pathname)?.groups ?? {};
  const kind = Object.hasOwn(paths, path) ? paths[path] : undefined;
  // A state's page is addressed by its code in small letters.
  const of = kind === 'country' ? decoded(id).toUpperCase() : decoded(id);
  return kind === undefined ? null : whatOf(kind, of, labels);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
