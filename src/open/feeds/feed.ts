import { releaseKinds } from '../../model/kinds.ts';
import type { Locale } from '../../model/language.ts';
import type { OpenRelease } from '../../record/open/views.ts';
import { xmlText } from '../http/origin.ts';
import { licenceOf } from '../kinds/present.ts';

/** How many releases a feed has. */
export const feedLength = 30;
/** How much of a release's first paragraph goes into a feed, in UTF-16 code units. */
const leadLength = 400;

export interface FeedEntry {
  /** The same for ever and in every installation. */
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly lang: string;
  readonly lead: string;
  readonly credit: string;
  readonly issuer: string;
  readonly tags: readonly string[];
  readonly published: Date;
  readonly updated: Date;
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly locale: Locale;
  /** Of the feed itself, and of the page that shows the same. */
  readonly address: string;
  readonly page: string;
  /** The WebSub hub that tells of what is new; null for none. */
  readonly hub: string | null;
  readonly updated: Date;
  readonly entries: readonly FeedEntry[];
}

export function entryOf(release: OpenRelease, lead: string, origin: string, locale: Locale): FeedEntry {
  const short = lead.length > leadLength ? `${lead.slice(0, leadLength - 1).toWellFormed()}…` : lead;
  return {
    id: `urn:yakusoku:release:${release.id}`,
    title: xmlText(release.title),
    address: `${origin}/releases/${release.id}`,
    lang: release.lang,
    lead: xmlText(short),
    credit: xmlText(licenceOf(release).line),
    issuer: xmlText(release.issuer),
    tags: [releaseKinds.label(release.kind, locale), ...release.fields, ...release.countries],
    published: dayOf(release),
    updated: new Date(release.changedAt),
  };
}

/**
 * The day of publication or issue, at its beginning in UTC: releases give local times without a zone. Where none is
 * told, when it was recorded.
 */
function dayOf({ published, issued, addedAt }: OpenRelease): Date {
  const day = new Date(`${(published ?? issued ?? '').slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? new Date(addedAt) : day;
}

/** When anything in a feed last changed; an empty feed has never. */
export function updatedOf(entries: readonly FeedEntry[]): Date {
  return entries.reduce((latest, { updated }) => (updated > latest ? updated : latest), new Date(0));
}
