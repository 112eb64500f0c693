import type { Generated } from 'kysely';

/** The tables of taking part, as migrations/0013-taking-part.ts makes them. */
export interface TakingPartTables {
  comment: CommentTable;
  comment_version: { comment_key: string; number: number; text: string; until: Generated<Date> };
  release_like: { release_key: string; member_id: string; at: Generated<Date> };
  comment_like: { comment_key: string; member_id: string; at: Generated<Date> };
  proposal: ProposalTable;
  report: ReportTable;
  moderation_action: ActionTable;
  comment_lock: { release_key: string; rule: string };
  restriction: { member_id: string; action_key: string; rule: string; reason: string; until: Date | null };
  appeal: AppealTable;
  notice: NoticeTable;
}

export type CommentState = 'shown' | 'held' | 'hidden' | 'removed' | 'deleted';

interface CommentTable {
  key: Generated<string>;
  id: string;
  release_key: string;
  parent: string | null;
  member_id: string | null;
  text: string;
  at: Generated<Date>;
  edited_at: Date | null;
  state: Generated<CommentState>;
  likes: Generated<number>;
  replies: Generated<number>;
  edition_key: string | null;
  passage: number | null;
  starts: number | null;
  ends: number | null;
  quote: string | null;
  fact_id: string | null;
  gist: Buffer | null;
}

interface ProposalTable {
  key: Generated<string>;
  id: string;
  what: 'correction' | 'evidence';
  release_key: string;
  edition_key: string;
  fact_id: string | null;
  passage: number;
  starts: number;
  ends: number;
  quote: string;
  text: string;
  address: string | null;
  member_id: string | null;
  at: Generated<Date>;
  state: Generated<'open' | 'accepted' | 'refused'>;
  decided_at: Date | null;
  decided_by: string | null;
  answer: string | null;
}

interface ReportTable {
  key: Generated<string>;
  comment_key: string;
  member_id: string | null;
  rule: string;
  words: string;
  at: Generated<Date>;
  open: Generated<boolean>;
}

interface ActionTable {
  key: Generated<string>;
  id: string;
  at: Generated<Date>;
  by_id: string;
  what: string;
  rule: string | null;
  reason: Generated<string>;
  comment_key: string | null;
  release_key: string | null;
  member_id: string | null;
  until: Date | null;
  undoes: string | null;
  before: Generated<unknown>;
}

interface AppealTable {
  key: Generated<string>;
  action_key: string;
  member_id: string;
  words: string;
  at: Generated<Date>;
  state: Generated<'open' | 'granted' | 'refused'>;
  answer: Generated<string>;
}

interface NoticeTable {
  key: Generated<string>;
  member_id: string;
  at: Generated<Date>;
  what: string;
  about: Generated<unknown>;
  read_at: Date | null;
  seq: string | null;
  told: string | null;
  letter_id: string | null;
}
