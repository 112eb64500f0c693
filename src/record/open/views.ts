import type { Anchor } from '../../model/anchor.ts';
import type { Passage } from '../../model/edition.ts';
import type { Certainty, ReleaseKind } from '../../model/kinds.ts';
import type { AnchoredList } from '../../model/reading.ts';
import type { MirrorQueries } from './mirror/views.ts';

/** Where a list goes on: the values of the last row's order, as the query itself gave them. */
export type Keyset = readonly string[];

export interface OpenPage<T> {
  readonly items: readonly T[];
  /** Null at the end of the list. */
  readonly next: Keyset | null;
}

/** What a release is, without its text. Times of recording are ISO 8601 in UTC. */
export interface OpenRelease {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly kind: ReleaseKind;
  readonly issued: string | null;
  readonly published: string | null;
  /** What lists are ordered by: published, else issued, else the day it was fetched. */
  readonly listed: string;
  readonly issuer: string;
  readonly url: string | null;
  readonly credit: string | null;
  readonly terms: string | null;
  readonly countries: readonly string[];
  readonly fields: readonly string[];
  readonly example: boolean;
  readonly translationOf: string | null;
  readonly edition: string;
  readonly addedAt: string;
  readonly changedAt: string;
}

/** An anchor of a fact, with what stands right before and after its words in the passage. */
export interface OpenAnchor extends Anchor {
  readonly role: 'at' | 'also' | 'part';
  /** The attribute whose words these are: `date`, `amount` …; null but for `part`. */
  readonly part: string | null;
  readonly before: string;
  readonly behind: string;
}

/** What an editor decided about a fact, and when. */
export interface OpenDecision {
  readonly what: 'accepted' | 'corrected' | 'refused' | 'added' | 'undone';
  readonly at: string;
}

export interface OpenFact {
  readonly id: string;
  readonly list: AnchoredList;
  readonly rule: string;
  readonly certainty: Certainty;
  /** As the list's schema has it, amounts as exact decimal strings, without what the other columns hold. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly anchors: readonly OpenAnchor[];
  /** Oldest first; empty while nobody has decided about it. */
  readonly decisions: readonly OpenDecision[];
  readonly edition: string;
  /** `yakusoku 0.1.0`; null for an edition recorded before that was kept. */
  readonly readBy: string | null;
  readonly capture: { readonly id: string; readonly sha256: string; readonly fetchedAt: string };
  readonly release: Pick<OpenRelease, 'id' | 'title' | 'lang' | 'listed' | 'issuer' | 'url' | 'credit' | 'terms'>;
  readonly changedAt: string;
}

export interface OpenEdition {
  readonly id: string;
  readonly release: string;
  readonly number: number;
  readonly current: boolean;
  readonly title: string;
  readonly lang: string;
  readonly issued: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** Of the text. */
  readonly sha256: string;
  readonly readBy: string | null;
}
export interface OpenEditionText extends OpenEdition {
  readonly text: string;
  readonly passages: readonly Passage[];
}

export interface OpenCapture {
  readonly id: string;
  readonly release: string;
  readonly edition: string;
  readonly url: string | null;
  readonly fetchedAt: string;
  readonly contentType: string | null;
  readonly sha256: string;
  readonly size: number;
}

export interface OpenSource {
  readonly name: string;
  readonly lang: string;
  readonly credit: string | null;
  readonly terms: string | null;
  readonly releases: number;
}

/** One change of meaning: a release was added or edited, a thing was made, told of again, changed, joined … */
export interface OpenChange {
  /** Rises by one with each change. */
  readonly seq: string;
  readonly at: string;
  readonly kind: string;
  readonly id: string;
  readonly what: string;
  readonly release: string | null;
}
export interface ThingChanges {
  readonly count: number;
  readonly last: string;
}

/** Which releases; every part that is given must hold. Dates are compared as text: `2025` is before `2025-12`. */
export interface ReleaseFilter {
  readonly lang?: string;
  readonly kind?: string;
  readonly country?: string;
  readonly field?: string;
  readonly issuer?: string;
  /** First and last day or month or year that they are listed under. */
  readonly from?: string;
  readonly until?: string;
  readonly example?: boolean;
  /** Added or changed at or after, and before or at, this instant. */
  readonly changedFrom?: Date;
  readonly changedUntil?: Date;
  /** That tell of this thing, by its kind and id. */
  readonly about?: { readonly kind: string; readonly id: string };
}
export interface FactFilter extends Omit<ReleaseFilter, 'kind'> {
  readonly list?: string;
  readonly release?: string;
  readonly certainty?: string;
  readonly rule?: string;
  readonly currency?: string;
  readonly basis?: string;
  /** Exact decimals. */
  readonly least?: string;
  readonly most?: string;
}

export type ReleaseOrder = 'listed' | '-listed' | 'changed' | '-changed';
export type RecordedOrder = 'recorded' | '-recorded';

export interface PageOf<O extends string> {
  readonly order: O;
  /** Not more than 1,000. */
  readonly limit: number;
  readonly after: Keyset | null;
}

/** What programs ask of the record. Every list goes on by keyset: what comes in meanwhile moves nothing. */
export interface OpenQueries {
  releases(filter: ReleaseFilter, page: PageOf<ReleaseOrder>): Promise<OpenPage<OpenRelease>>;
  release(id: string): Promise<OpenRelease | null>;
  facts(filter: FactFilter, page: PageOf<RecordedOrder>): Promise<OpenPage<OpenFact>>;
  fact(id: string): Promise<OpenFact | null>;
  editions(filter: { readonly release?: string }, page: PageOf<RecordedOrder>): Promise<OpenPage<OpenEdition>>;
  edition(id: string): Promise<OpenEditionText | null>;
  captures(filter: { readonly release?: string }, page: PageOf<RecordedOrder>): Promise<OpenPage<OpenCapture>>;
  capture(id: string): Promise<OpenCapture | null>;
  sources(): Promise<readonly OpenSource[]>;
  leads(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  thingChanges(kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, ThingChanges>>;
  changes(
    filter: { readonly kind?: string; readonly id?: string; readonly since?: string },
    page: PageOf<RecordedOrder>,
  ): Promise<OpenPage<OpenChange>>;
  /** What others ask in order to follow this record. */
  readonly mirror: MirrorQueries;
  /** When the oldest release was recorded; null in an empty record. */
  earliest(): Promise<string | null>;
}
