import type { Generated } from 'kysely';

/** The tables as Kysely sees them; migrations/ makes them. */
export interface Tables {
  source: SourceTable;
  release: ReleaseTable;
  edition: EditionTable;
  capture: CaptureTable;
  passage: PassageTable;
  fact: FactTable;
  anchor: AnchorTable;
  view_count: { release_key: string; hour: Date; count: number };
  revision: { shard: number; count: string };
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
  example: boolean;
  /** Id of the release that this one translates; it need not be recorded (yet). */
  translation_of: string | null;
  added_at: Generated<Date>;
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
