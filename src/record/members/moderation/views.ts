import type { CommentState } from '../comments/tables.ts';

/** Under what something may be reported or taken away. */
export const moderationRules = ['spam', 'insult', 'hate', 'private', 'illegal', 'off-topic'] as const;
export type ModerationRule = (typeof moderationRules)[number];

export const moderationActs = ['approve', 'hide', 'remove', 'warn', 'suspend', 'ban', 'lock', 'unlock'] as const;
export type ModerationAct = (typeof moderationActs)[number];

export interface QueueItem {
  readonly comment: string;
  readonly text: string;
  /** What stood there before it was changed, oldest first. */
  readonly earlier: readonly string[];
  readonly author: string | null;
  readonly at: string;
  readonly state: CommentState;
  readonly quote: string | null;
  readonly release: { readonly id: string; readonly title: string; readonly lang: string; readonly locked: boolean };
  readonly reports: readonly { readonly rule: string; readonly words: string }[];
  /** How many comments of the author are shown, and how often something of theirs was taken away or they were warned. */
  readonly shown: number;
  readonly before: number;
}

export interface AppealItem {
  readonly id: string;
  readonly action: string;
  readonly what: string;
  readonly rule: string | null;
  readonly reason: string;
  readonly words: string;
  readonly at: string;
}

/** A line of what was done. The public sees all but the reason. */
export interface LogLine {
  readonly id: string;
  readonly at: string;
  readonly what: string;
  readonly rule: string | null;
  readonly reason: string;
  readonly release: { readonly id: string; readonly title: string; readonly lang: string } | null;
  readonly until: string | null;
  readonly undone: boolean;
}

export interface NoticeView {
  readonly id: string;
  readonly at: string;
  readonly what: string;
  readonly about: Readonly<Record<string, string | null>>;
  readonly unread: boolean;
  /** For what a moderator did: how an appeal stands; null where there is none. */
  readonly appeal: { readonly state: string; readonly answer: string } | null;
}

export interface Act {
  readonly what: ModerationAct;
  /** The comment it is about; for warn, suspend and ban its author is meant, for lock its release. */
  readonly comment: string;
  readonly rule: ModerationRule;
  readonly reason: string;
  /** For suspend: in how many days it ends. */
  readonly days?: number;
  readonly by: string;
}

export interface ModerationRecord {
  /** Reports a comment, once a person; false where it is not there. */
  report(report: {
    readonly comment: string;
    readonly member: string;
    readonly rule: ModerationRule;
    readonly words: string;
  }): Promise<boolean>;
  /** What waits for a moderator, the most reported first. */
  queue(limit: number): Promise<readonly QueueItem[]>;
  appeals(limit: number): Promise<readonly AppealItem[]>;
  /** Gives the action's id; null where there is nothing (any more) to do it to, `not-allowed` on an editor. */
  act(act: Act): Promise<{ readonly id: string } | 'not-allowed' | null>;
  /** Puts back how things stood before an action; null where that was done already or there is none. */
  undo(action: string, by: string, reason: string): Promise<string | null>;
  log(asked: {
    readonly limit: number;
    readonly after?: string;
  }): Promise<{ readonly lines: readonly LogLine[]; readonly next: string | null }>;
  appeal(action: string, member: string, words: string): Promise<boolean>;
  /** Answers an appeal; granting it undoes the action. */
  answerAppeal(id: string, by: string, granted: boolean, answer: string): Promise<boolean>;
  notices(member: string): Promise<readonly NoticeView[]>;
  unread(member: string): Promise<number>;
  read(member: string): Promise<void>;
}
