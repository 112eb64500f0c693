import type { FollowKind, Telling } from '../../../model/follows.ts';
import type { Locale } from '../../../model/language.ts';
import type { Names } from '../../things/views.ts';

/** What is followed: the id of a thing or a field, the ISO code of a state, the whole query of a search. */
export interface Followed {
  readonly kind: FollowKind;
  readonly subject: string;
}

export interface FollowView extends Followed {
  readonly id: string;
  /** As it was called when it was followed; empty for what has its name from elsewhere. */
  readonly names: Names;
  readonly told: Telling;
  /** ISO time. */
  readonly at: string;
  /** The id that it was followed by before it was found to be this one; null where it always was this. */
  readonly was: string | null;
}

/** One change of meaning. */
export interface NewsLine {
  /** Number of the change in the record. */
  readonly seq: string;
  /** A kind of thing, or `release`. */
  readonly kind: string;
  readonly id: string;
  /** `added`, `edited`, `made`, `told`, `untold`, `changed`, `status`, `evidence`, `joined`, `parted`. */
  readonly what: string;
  readonly names: Names;
  /** What differs, as the change says it: `{ until: [null, '2030'] }`, `{ from: 'announced', to: 'under-way' }`. */
  readonly value: Readonly<Record<string, unknown>>;
}

/** What somebody is told about one release (and its translations), or about one change without one. */
export interface News {
  readonly releases: readonly { readonly id: string; readonly title: string; readonly lang: string }[];
  /** The first of them; `more` says how many are left out. */
  readonly lines: readonly NewsLine[];
  readonly more: number;
  /** Why: what of all this the person follows. */
  readonly because: readonly (Followed & { readonly id: string; readonly names: Names })[];
}

export interface KeptNews {
  readonly key: string;
  /** ISO time. */
  readonly at: string;
  readonly news: News;
}

export interface TellingSettings {
  /** A name of the tz database. */
  readonly zone: string;
  /** The unsigned half of the private feed's address; null where the person has none. */
  readonly feed: string | null;
}

/** What the pages that can be followed show a reader of theirs. */
export interface FollowState {
  /** How they are told of what the page is about; null where they do not follow it. */
  readonly told: Telling | null;
  /** How many notices they have not seen. */
  readonly unread: number;
}

/** Somebody for whom something waits to be sent. */
export interface Waiting {
  readonly member: string;
  readonly told: Exclude<Telling, 'site'>;
  readonly zone: string;
  /** ISO time of the oldest. */
  readonly oldest: string;
}

/** A letter with all that is said in it. */
export interface DueLetter {
  readonly id: string;
  readonly member: string;
  readonly told: Exclude<Telling, 'site'>;
  readonly email: string;
  readonly lang: Locale;
  readonly zone: string;
  /** ISO time at which it was written down: the same at every try. */
  readonly madeAt: string;
  readonly news: readonly KeptNews[];
}

export interface FollowsRecord {
  /**
   * Begins to follow, or changes how one is told; gives how it now is. What has been joined into another is followed as
   * that one. Null where there is no such thing or too much is followed already.
   */
  follow(member: string, what: Followed, told: Telling): Promise<FollowView | null>;
  /** What it is called now, and by which id; null where there is no such thing. */
  named(what: Followed): Promise<{ readonly subject: string; readonly names: Names } | null>;
  unfollow(member: string, what: Followed): Promise<void>;
  follows(member: string): Promise<readonly FollowView[]>;
  /** Changes how one is told of a thing followed; false where it is none of theirs. */
  change(member: string, id: string, told: Telling | null): Promise<boolean>;
  state(member: string, what: Followed | null): Promise<FollowState>;
  settings(member: string): Promise<TellingSettings>;
  setZone(member: string, zone: string): Promise<void>;
  /** Sets the half of the feed's address that is kept; null ends the feed. */
  setFeed(member: string, feed: string | null): Promise<void>;
  /** What the owner of a private feed was told last, newest first; null where no feed has this address. */
  feed(feed: string, limit: number): Promise<{ readonly lang: Locale; readonly news: readonly KeptNews[] } | null>;
  /** Ends all e-mail about what somebody follows (`null`), or about one thing. False where there is no such person or follow. */
  stopMail(of: { readonly member: string } | { readonly follow: string }): Promise<boolean>;
  /** A thing followed, by its id alone: for the link in a letter. */
  followed(id: string): Promise<FollowView | null>;
  everythingOf(member: string): Promise<unknown>;

  /** Tells those who follow it of the next changes; gives how many changes were read. One process at a time. */
  tell(limit: number): Promise<number>;
  /** For whom what waits, the longest first. */
  waiting(limit: number): Promise<readonly Waiting[]>;
  /** Times of what waits for somebody, the oldest first. */
  waitingFor(member: string, told: string): Promise<readonly { readonly key: string; readonly at: string }[]>;
  /** Writes a letter down; false where there is one of this period already, or another process has taken what it was of. */
  write(letter: {
    readonly member: string;
    readonly told: string;
    readonly period: string;
    readonly notices: readonly string[];
  }): Promise<boolean>;
  /** Ids of letters that are to be sent now. */
  due(limit: number): Promise<readonly string[]>;
  /** Sends a letter that still waits, and says so; nobody else sends it meanwhile. A failure puts it off. */
  send(id: string, deliver: (letter: DueLetter) => Promise<void>): Promise<'sent' | 'put-off' | 'gone'>;
}
