import type { Edition, PassageKind } from '../model/edition.ts';
import type { ReleaseKind } from '../model/kinds.ts';
import type { Reading } from '../model/reading.ts';
import type { EditionQueries } from './editions/views.ts';

/** What a list of releases shows of each. */
export interface ReleaseCard {
  /** Permanent id, part of every address of the release. */
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly issued: string | null;
  /** Local date and time of publication where known, `2025-12-20T15:40`. */
  readonly published: string | null;
  readonly issuer: string;
  readonly kind: ReleaseKind;
  /** ISO 3166-1 codes, most named first. */
  readonly countries: readonly string[];
  readonly fields: readonly string[];
  readonly likes: number;
  readonly comments: number;
  readonly views: number;
  /** True for the releases of the example corpus. */
  readonly example: boolean;
}

/** A fact of a release with its permanent id. */
export interface FactRow {
  readonly id: string;
  readonly list: string;
  /** Position in `reading[list]`. */
  readonly position: number;
}

export interface ReleaseView {
  readonly card: ReleaseCard;
  readonly url: string | null;
  readonly edition: Edition & { readonly id: string; readonly number: number };
  readonly reading: Reading;
  readonly facts: readonly FactRow[];
  readonly capture: {
    readonly id: string;
    readonly sha256: string;
    readonly fetchedAt: string;
    readonly contentType: string | null;
    readonly size: number;
  };
  readonly source: {
    readonly name: string;
    /** In the release's own language; the second line, where there is one, says that something was made out of it. */
    readonly credit: string | null;
    /** The same by language of the interface. */
    readonly credits?: Readonly<Record<string, string>>;
    readonly terms: string | null;
  };
  /** The same release in other languages. */
  readonly translations: readonly { readonly id: string; readonly lang: string; readonly title: string }[];
}

export interface CaptureView {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly sha256: string;
  readonly url: string | null;
}

export interface LatestFilter {
  readonly lang?: string;
  readonly field?: string;
  readonly kind?: ReleaseKind;
  readonly limit: number;
  /** The cursor that the page before gave as `next`. */
  readonly after?: string;
}

/** What a search is narrowed to; every part that is given must hold. */
export interface SearchFilter {
  readonly lang?: string;
  readonly kind?: ReleaseKind;
  /** ISO 3166-1 code. */
  readonly country?: string;
  readonly field?: string;
  /** Four digits: of publication or issue. */
  readonly year?: string;
  /** The issuer's name as cards have it. */
  readonly issuer?: string;
  /** The dialogue whose meetings it speaks of. */
  readonly dialogue?: string;
  /** How binding a promise in it is. */
  readonly force?: string;
  /** The scheme of a paper in it: grant, loan. */
  readonly scheme?: string;
}

export interface SearchRequest extends SearchFilter {
  /** As typed; any string will do. */
  readonly words: string;
  readonly sort: 'relevance' | 'date';
  /** From 1; past the last it is the last. */
  readonly page: number;
  /** `false` where nobody needs to be told what else to search for when nothing is found: that costs a search for each word. */
  readonly advice?: false;
}

/** A stretch of a text where what was asked for stands: UTF-16 code units, as `slice` counts. */
export type SearchMark = readonly [start: number, end: number];

export interface FoundPassage {
  /** Position in the edition: `#p-<index>` on the release's page. */
  readonly index: number;
  readonly kind: PassageKind;
  readonly address: string | null;
  readonly text: string;
  readonly marks: readonly SearchMark[];
}

export interface FoundRelease {
  readonly card: ReleaseCard;
  readonly titleMarks: readonly SearchMark[];
  /** The best three at most, in reading order, without the title. */
  readonly passages: readonly FoundPassage[];
  /** Further passages in which something asked for stands. */
  readonly more: number;
}

/** One thing that was asked for, and the amount or time as which it was read. */
export interface AskedFor {
  readonly words: string;
  readonly not: boolean;
  readonly phrase: boolean;
  /** Words that begin so are meant. */
  readonly beginning: boolean;
  readonly value: { readonly is: 'amount'; readonly value: number; readonly currency: string } | SearchTime | null;
}
interface SearchTime {
  readonly is: 'time';
  readonly value: string;
}

export interface SearchCount {
  readonly value: string;
  readonly count: number;
}
export type SearchFacet = 'kind' | 'country' | 'field' | 'lang' | 'year' | 'issuer' | 'dialogue' | 'force' | 'scheme';

export interface SearchResult {
  /** The query as it was understood: cleaned, and cut where it was too long. */
  readonly words: string;
  readonly cut: boolean;
  readonly asked: readonly AskedFor[];
  /** False where nothing was asked for, neither words nor filters. */
  readonly searched: boolean;
  /** Releases found; with `capped` there are more, and these are the newest. */
  readonly total: number;
  readonly capped: boolean;
  /** True where only the newest releases could be looked through in time. */
  readonly partial: boolean;
  readonly page: number;
  readonly pages: number;
  readonly releases: readonly FoundRelease[];
  readonly facets: Readonly<Record<SearchFacet, readonly SearchCount[]>>;
  /** Where several things were asked for and nothing was found: how many releases have each alone. */
  readonly alone: readonly { readonly words: string; readonly count: number }[];
  /** Where nothing was found: the query with names in place of those that were typed wrong; null for none. */
  readonly meant: string | null;
}

/** What the pages ask of the record. */
export interface RecordQueries {
  latest(filter: LatestFilter): Promise<{ readonly cards: readonly ReleaseCard[]; readonly next: string | null }>;
  release(id: string): Promise<ReleaseView | null>;
  capture(id: string): Promise<CaptureView | null>;
  /** The most read, views decaying with age. */
  ranking(options: {
    readonly limit: number;
    readonly lang?: string;
    readonly now: Date;
  }): Promise<readonly ReleaseCard[]>;
  fieldCounts(lang?: string): Promise<readonly { readonly field: string; readonly count: number }[]>;
  /** The releases in which the words stand; null where that took too long to find out. */
  search(request: SearchRequest): Promise<SearchResult | null>;
  readonly editions: EditionQueries;
  /** Changes whenever anything that pages show has changed; views are left out. */
  revision(): Promise<string>;
}
