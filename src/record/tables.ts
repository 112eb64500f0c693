import type { Generated } from 'kysely';
import type { EditionTables } from './editions/tables.ts';
import type { MemberTables } from './members/accounts/tables.ts';
import type { TakingPartTables } from './members/comments/tables.ts';
import type { FollowTables } from './members/follows/tables.ts';

/** The tables as Kysely sees them; migrations/ makes them. */
export interface Tables extends MemberTables, TakingPartTables, FollowTables, EditionTables {
  source: SourceTable;
  release: ReleaseTable;
  edition: EditionTable;
  capture: CaptureTable;
  passage: PassageTable;
  fact: FactTable;
  anchor: AnchorTable;
  view_count: { release_key: string; hour: Date; count: number };
  revision: { shard: number; count: string };
  thing: ThingTable;
  thing_clue: { clue: string; thing_key: string };
  told: ToldTable;
  evidence: EvidenceTable;
  unsettled: { key: Generated<string>; release_key: string; since: Generated<Date>; failure: string | null };
  change: ChangeTable;
}

interface SourceTable {
  key: Generated<string>;
  name: string;
  lang: string;
  credit: string | null;
  terms: string | null;
}

interface ReleaseTable {
  key: Generated<string>;
  id: string;
  url: string | null;
  source_key: string;
  /** The source's credit line and terms when the release was recorded. */
  credit: string | null;
  terms: string | null;
  /** The credit line by language of the interface. */
  credits: Generated<Record<string, string>>;
  example: boolean;
  /** Id of the release that this one translates; it need not be recorded (yet). */
  translation_of: string | null;
  added_at: Generated<Date>;
  /** When what its page says of the release last changed. */
  changed_at: Generated<Date>;
  current_edition: string;
  /** When the current edition's text was last seen at the address. */
  current_as_of: Date;
  title: string;
  lang: string;
  issued: string | null;
  published: string | null;
  /** What lists are ordered by: published, else issued, else the day it was fetched. */
  listed: string;
  kind: string;
  fields: string[];
  countries: string[];
  likes: Generated<number>;
  comments: Generated<number>;
}

interface EditionTable {
  key: Generated<string>;
  id: string;
  release_key: string;
  number: number;
  title: string;
  lang: string;
  issued: string | null;
  published: string | null;
  url: string | null;
  text: string;
  text_sha256: Buffer;
  links: unknown;
  figures: unknown;
  notes: unknown;
  outline: unknown;
  /** Lists that the grammar of its language does not read. */
  unread: Generated<string[]>;
  kind: string;
  fields: string[];
  countries: string[];
}

interface CaptureTable {
  key: Generated<string>;
  id: string;
  release_key: string;
  edition_key: string;
  url: string | null;
  fetched_at: Date;
  content_type: string | null;
  headers: unknown;
  sha256: Buffer;
  bytes: Buffer;
}

interface PassageTable {
  edition_key: string;
  index: number;
  kind: string;
  address: string | null;
  label: string | null;
  depth: number;
  parent: number | null;
  starts: number;
  ends: number;
  text: string;
  in_table: unknown;
  folded: string;
  tokens: string;
}

interface FactTable {
  edition_key: string;
  number: number;
  id: string;
  list: string;
  position: number;
  value: unknown;
  rule: string;
  certainty: string;
  /** An exact decimal, as a string. */
  amount: string | null;
  currency: string | null;
  basis: string | null;
}

interface AnchorTable {
  edition_key: string;
  fact: number;
  number: number;
  role: 'at' | 'also' | 'part';
  part: string | null;
  passage: number;
  starts: number;
  ends: number;
  quote: string;
}

interface ThingTable {
  key: Generated<string>;
  kind: string;
  id: string;
  names: unknown;
  value: unknown;
  dialogue: string | null;
  meeting_key: string | null;
  level: string | null;
  ordinal: number | null;
  date: string | null;
  until: string | null;
  countries: string[];
  fields: string[];
  scheme: string | null;
  /** An instrument's kind, or a commitment's force. */
  paper: string | null;
  amount: string | null;
  currency: string | null;
  basis: string | null;
  status: string | null;
  releases: Generated<number>;
  part_of: string | null;
  joined_into: string | null;
  made_at: Generated<Date>;
  changed_at: Generated<Date>;
}

interface ToldTable {
  thing_key: string;
  release_key: string;
  fact_id: string;
  state: string;
  score: number;
  reasons: string[];
  listed: string;
  at: Generated<Date>;
}

interface EvidenceTable {
  key: Generated<string>;
  id: string;
  thing_key: string;
  release_key: string;
  edition_key: string;
  fact_id: string | null;
  passage: number;
  starts: number;
  ends: number;
  quote: string;
  relation: string;
  score: number;
  reasons: string[];
  state: string;
  found_at: Generated<Date>;
}

interface ChangeTable {
  seq: Generated<string>;
  at: Generated<Date>;
  kind: string;
  id: string;
  what: string;
  release_key: string | null;
  value: unknown;
}
