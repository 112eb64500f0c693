import type { Generated } from 'kysely';

/** The tables of following, as migrations/0023-follows.ts makes them. */
export interface FollowTables {
  follow: {
    key: Generated<string>;
    id: string;
    member_id: string;
    kind: string;
    subject: string;
    names: Generated<unknown>;
    told: string;
    at: Generated<Date>;
    since: string;
    was: Generated<string[]>;
    beside: Generated<unknown>;
  };
  member_telling: { member_id: string; zone: Generated<string>; feed: string | null };
  told_up_to: { only: Generated<boolean>; seq: string };
  letter: {
    id: string;
    member_id: string;
    told: string;
    period: string;
    state: Generated<string>;
    tries: Generated<number>;
    next_at: Generated<Date>;
    made_at: Generated<Date>;
    sent_at: Date | null;
  };
}
