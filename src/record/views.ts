import type { Edition } from '../model/edition.ts';
import type { ReleaseKind } from '../model/kinds.ts';
import type { Reading } from '../model/reading.ts';

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
  readonly source: { readonly name: string; readonly credit: string | null; readonly terms: string | null };
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
  /** Changes whenever anything that pages show has changed; views are left out. */
  revision(): Promise<string>;
}
