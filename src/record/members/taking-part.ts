import type { Connections } from '../connections.ts';
import { commentsOf } from './comments/comments.ts';
import type { CommentsRecord } from './comments/views.ts';
import type { NameBook } from '../search/names.ts';
import { followsRecord } from './follows/follows.ts';
import type { FollowsRecord } from './follows/views.ts';
import { moderationOf } from './moderation/moderation.ts';
import type { ModerationRecord } from './moderation/views.ts';
import { proposalsOf, type ProposalsRecord } from './proposals/proposals.ts';

/** What people add to the record, and what is done about it. */
export interface TakingPartRecord {
  /** What people write about releases, and what they like. */
  readonly comments: CommentsRecord;
  /** What readers propose to the desk. */
  readonly readerProposals: ProposalsRecord;
  readonly moderation: ModerationRecord;
  /** What people follow, and what they are told of it. */
  readonly follows: FollowsRecord;
}

/** How pages come to know what was done. */
export interface PagesTold {
  /** Waits until pages made here show what was done. */
  readonly refresh: () => Promise<void>;
  /** Has the pages made anew that show the figures of a release. */
  readonly talked: (release: string) => void;
}

export function takingPartOf(
  { db, known }: Pick<Connections, 'db' | 'known'>,
  { refresh, talked }: PagesTold,
  names: () => Promise<NameBook>,
): TakingPartRecord {
  const changed = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    await refresh();
    return result;
  };
  return {
    comments: commentsOf({ db, known }, changed, talked),
    readerProposals: proposalsOf(db),
    moderation: moderationOf(db, changed),
    follows: followsRecord(db, names),
  };
}
