import type { Generated } from 'kysely';

/** The tables of accounts, as migrations/0010-members.ts makes them. */
export interface MemberTables {
  member: MemberTable;
  member_session: SessionTable;
  member_login: LoginTable;
  member_second_factor: { id: string; member_id: string; verified: boolean };
  member_passkey: PasskeyTable;
  member_verification: { id: string; identifier: string; value: string; expires_at: Date };
  member_attempt: { what: string; who: Buffer; until: Date };
  member_invitation: { token_hash: Buffer; role: string; expires_at: Date; made_at: Generated<Date> };
  member_event: EventTable;
  member_forgotten: { id: string; words: 'stay' | 'go'; at: Generated<Date> };
}

interface MemberTable {
  id: string;
  name: string;
  email: string;
  email_verified: boolean;
  image: string | null;
  role: Generated<string>;
  lang: Generated<string>;
  two_factor_enabled: Generated<boolean>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

interface SessionTable {
  id: string;
  member_id: string;
  token: string;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  used_at: Generated<Date>;
  expires_at: Date;
}

interface LoginTable {
  id: string;
  member_id: string;
  account_id: string;
  provider_id: string;
  password: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

interface PasskeyTable {
  id: string;
  member_id: string;
  name: string | null;
  credential_id: string;
  device_type: string;
  backed_up: boolean;
  created_at: Generated<Date>;
}

interface EventTable {
  key: Generated<string>;
  at: Generated<Date>;
  what: string;
  member_id: string;
  by_id: string | null;
  detail: Generated<unknown>;
}
