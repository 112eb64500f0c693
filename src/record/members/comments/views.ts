import type { Limit } from '../accounts/attempts.ts';
import type { CommentState } from './tables.ts';

/** How long after writing a comment its words may be changed, in minutes. */
export const editMinutes = 10;
/** How long a comment may be, in characters as PostgreSQL counts them. */
export const longestComment = 5000;

export type CommentSort = 'newest' | 'useful';

/** The words that a comment is about, as they stood when it was written. */
export interface AboutWords {
  readonly edition: string;
  /** Index of the passage in that edition, and where the words stand in its text. */
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly fact: string | null;
}

export interface CommentView {
  readonly id: string;
  readonly release: string;
  /** The comment that it answers; null for one that begins a thread. */
  readonly parent: string | null;
  /** Null where the account is gone. Names are of people's own choosing and not unique. */
  readonly author: string | null;
  /** Empty unless it is shown to whoever asks. */
  readonly text: string;
  readonly at: string;
  readonly edited: boolean;
  readonly state: CommentState;
  readonly likes: number;
  /** Of the reader who asks. */
  readonly liked: boolean;
  readonly mine: boolean;
  /** Whether the reader who asks may still change the words. */
  readonly editable: boolean;
  /** Answers that are shown, however many of them are given along. */
  readonly replies: number;
  readonly about: AboutWords | null;
}

export interface Thread {
  readonly comment: CommentView;
  /** The first of its answers, oldest first. */
  readonly replies: readonly CommentView[];
}

export interface CommentsView {
  readonly threads: readonly Thread[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
  /** The rule under which nothing more may be written here; null where one may. */
  readonly locked: string | null;
  /** Whether the reader who asks likes the release. */
  readonly liked: boolean;
  /** What was written about single passages, of all pages. */
  readonly words: readonly { readonly comment: string; readonly about: AboutWords }[];
}

export interface CommentsAsked {
  readonly sort?: CommentSort;
  readonly after?: string;
  /** How many threads; 50 unless told. */
  readonly limit?: number;
  /** Who asks. */
  readonly reader?: string;
}

export interface CommentQueries {
  /** The comments on a release; null where there is no such release. */
  onRelease(release: string, asked: CommentsAsked): Promise<CommentsView | null>;
}

/** One thread alone, with all of its answers by pages of 200. */
export interface ThreadView extends Thread {
  readonly release: { readonly id: string; readonly title: string; readonly lang: string };
  readonly locked: string | null;
  readonly next: string | null;
}

/** The words that somebody wants to say something about: those of a fact, or a stretch of a passage. */
export type Asked =
  | { readonly fact: string }
  | { readonly passage: number; readonly quote: string; readonly near: number };

export interface NewComment {
  readonly release: string;
  readonly member: string;
  readonly text: string;
  readonly parent: string | null;
  readonly about: Asked | null;
  /** `held` waits for a moderator. */
  readonly state: 'shown' | 'held';
  /** Of somebody whose words are not held up because others have written the same. */
  readonly trusted?: boolean;
}

export type Written =
  /** Held where it was to be, or where others have written the same. */
  | { readonly id: string; readonly parent: string | null; readonly state: 'shown' | 'held' }
  /**
   * `gone` there is no such release or comment to answer; `locked`; `again` the same words were sent of late;
   * `words` what it is about does not stand in the text (any more).
   */
  | { readonly refused: 'gone' | 'locked' | 'again' | 'words' };

/** What is known of somebody when they write. */
export interface Standing {
  readonly since: string;
  /** How many comments of theirs are shown, up to ten. */
  readonly shown: number;
  readonly restriction: {
    readonly action: string;
    readonly rule: string;
    readonly reason: string;
    readonly until: string | null;
  } | null;
}

/** How somebody stands who wants to write, and whether the limits allow it, which then counted the attempt. */
export interface MayWrite {
  readonly standing: Standing;
  readonly allowed: boolean;
}

/** A comment with what decides whether it may be written, and how it is shown. */
export interface PostedComment extends Omit<NewComment, 'state'> {
  readonly limits: readonly Limit[];
  /** How it is shown where its author is known by comments that stand, and where they are new. */
  readonly state: { readonly ofKnown: 'shown' | 'held'; readonly ofNew: 'shown' | 'held' };
}

/** After how many comments that stand somebody is known. */
export const knownAfter = 3;

export interface CommentsRecord extends CommentQueries {
  thread(comment: string, asked: { readonly reader?: string; readonly after?: string }): Promise<ThreadView | null>;
  /** Where the words stand in the current edition; null where they do not. */
  aboutWords(
    release: string,
    asked: Asked,
  ): Promise<(AboutWords & { readonly title: string; readonly lang: string }) | null>;
  add(comment: NewComment): Promise<Written>;
  /** The same by somebody who has to be asked for first, in one step: null, or no `written`, where they may not. */
  post(comment: PostedComment): Promise<(MayWrite & { readonly written: Written | null }) | null>;
  /** Changes the words of one's own comment, and keeps those before. */
  edit(comment: string, member: string, text: string, state: 'shown' | 'held'): Promise<'done' | 'late' | 'gone'>;
  /** Takes one's own comment back, with its words and the earlier ones. */
  remove(comment: string, member: string): Promise<'done' | 'gone'>;
  likeRelease(release: string, member: string, on: boolean): Promise<{ readonly likes: number } | null>;
  likeComment(comment: string, member: string, on: boolean): Promise<{ readonly likes: number } | null>;
  /** Counts the attempt where they may as far as restrictions go; null where there is no such account. */
  mayWrite(member: string, limits: readonly Limit[]): Promise<MayWrite | null>;
  /** For one's own download. */
  everythingOf(member: string): Promise<unknown>;
  /** Before an account goes: its likes and, where it chose so, its words. */
  leave(member: string, words: 'stay' | 'go'): Promise<void>;
}
