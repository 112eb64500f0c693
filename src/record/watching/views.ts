/** What is known of the sources that are watched: contract of the record with the watcher, the command line and pages. */

export const sourceKinds = ['auto', 'feed', 'list', 'page'] as const;
export type SourceKind = (typeof sourceKinds)[number];
export const noticeKinds = ['silent', 'no-body', 'no-links', 'failing'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What the operator says of a source. */
export interface SourceSettings {
  /** Whole, without a fragment. */
  readonly address: string;
  /** Name and port without “www.”. */
  readonly host: string;
  /** The issuer's; null takes it from the address. */
  readonly name: string | null;
  readonly lang: string | null;
  /** `auto` until the first look has told. */
  readonly kind: SourceKind;
  readonly everySeconds: number;
  /** New pages taken in from one look. */
  readonly budget: number;
  /** Between two requests to a host. */
  readonly pauseMs: number;
  /** Further hosts that its links may lead to. */
  readonly hosts: readonly string[];
  /** `2025-04-01`: what the list dates earlier is passed over. */
  readonly since: string | null;
  /** Whether recorded pages are fetched again now and then. */
  readonly recheck: boolean;
  /** Days without anything new after which the operator is told; 0 never. */
  readonly silentAfterDays: number;
}

/** Counts of the pages that a source has led to. */
export interface PageCounts {
  readonly waiting: number;
  readonly recorded: number;
  readonly failed: number;
}

export interface Failure {
  /** One of model/errors.ts. */
  readonly code: string;
  readonly reason: string;
  readonly at: Date;
}

export interface Notice {
  readonly what: NoticeKind;
  readonly at: Date;
  readonly detail: string;
}

/** One watched source, as lists and pages show it. */
export interface WatchedSource extends SourceSettings {
  readonly id: string;
  readonly paused: boolean;
  readonly addedAt: Date;
  readonly nextAt: Date;
  /** Its host is left alone before this time, because it asked for that or did not answer; null or over: it may be asked. */
  readonly hostNotBefore: Date | null;
  readonly lookedAt: Date | null;
  /** When it last answered as it should. */
  readonly answeredAt: Date | null;
  /** When something new was last found. */
  readonly newAt: Date | null;
  /** Links in the last list that it gave. */
  readonly listed: number | null;
  /** Looks in a row that failed. */
  readonly failures: number;
  /** Of the last look, null when that went well. */
  readonly failure: Failure | null;
  readonly pages: PageCounts;
  /** Newest first, at most five. */
  readonly failedPages: readonly { readonly url: string; readonly failure: Failure }[];
  readonly notices: readonly Notice[];
}

/** A look that is due. */
export interface DueSource extends SourceSettings {
  readonly what: 'source';
  readonly key: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly listed: number | null;
  readonly failures: number;
  readonly newAt: Date | null;
  readonly addedAt: Date;
}

/** A page that is due. */
export interface DuePage {
  readonly what: 'page';
  readonly key: string;
  readonly url: string;
  readonly releaseId: string | null;
  readonly day: string | null;
  readonly tries: number;
  readonly rechecks: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly source: SourceSettings & { readonly key: string; readonly bodiless: number };
}
export type Due = DueSource | DuePage;

/** A link of a list or feed. */
export interface FoundLink {
  readonly url: string;
  readonly host: string;
  readonly title: string;
  readonly day: string | null;
}

/** How a host is to be treated. */
export interface HostState {
  readonly askedAt: Date | null;
  readonly notBefore: Date | null;
  readonly pauseMs: number;
  readonly silences: number;
}
