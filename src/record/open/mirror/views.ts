/** Whose rows are asked for. At most 50 releases and 200 things at a time. */
export interface RowsAsked {
  /** Ids of releases: all that is public of each, and the things that it tells of. */
  readonly releases: readonly string[];
  /** Things by kind and id: their own rows. */
  readonly things: readonly ThingName[];
  /** Things that were joined or parted: with all that is held for them. */
  readonly whole: readonly ThingName[];
}
export interface ThingName {
  readonly kind: string;
  readonly id: string;
}

/** Rows of one table as PostgreSQL writes them: a JSON array, which is not parsed on the way so that no figure suffers. */
export interface PublicRows {
  readonly table: string;
  readonly rows: string;
}

export type DigestOf = 'release' | 'thing';
/** What stands of a release or a thing, in few letters: two records that hold the same give the same. */
export interface Digest {
  /** Where it stands in the order of digests. */
  readonly key: string;
  /** A release's id, or kind and id of a thing with a colon between. */
  readonly name: string;
  readonly digest: string;
}

/** What others ask in order to follow a record. */
export interface MirrorQueries {
  /** All rows of one moment. */
  rows(asked: RowsAsked): Promise<readonly PublicRows[]>;
  /** The changes with numbers from the one after `since` up to `until`. */
  changeRows(since: string, until: string): Promise<readonly PublicRows[]>;
  /** Digests behind a key, up to 500 of them or up to the last key that is wanted. */
  digests(of: DigestOf, after: string, upTo?: string): Promise<readonly Digest[]>;
  /** Name of the last migration: rows of another shape cannot be taken. */
  shape(): Promise<string>;
}

export interface MirrorState {
  readonly address: string;
  /** Number of the last change that has been followed. */
  readonly seq: string;
  /** ISO 8601. */
  readonly at: string;
  readonly checkedAt: string | null;
}

/** A record as one that follows another. */
export interface MirrorRecord {
  /** Null for a record that follows none. */
  state(): Promise<MirrorState | null>;
  /** Makes it follow; throws `record-refused` where something is recorded already, or another address is followed. */
  follow(address: string): Promise<MirrorState>;
  /** The last change that was followed, to see whether the other record still has it; null at the beginning. */
  lastChange(): Promise<{
    readonly seq: string;
    readonly kind: string;
    readonly id: string;
    readonly what: string;
  } | null>;
  /**
   * Puts rows in, all or none; `asked` is what they were asked for with: what stands of these is replaced. With `seq`,
   * the changes up to this number have been followed by it.
   */
  take(rows: readonly PublicRows[], asked: RowsAsked, seq?: string): Promise<number>;
  checked(): Promise<void>;
  readonly queries: MirrorQueries;
}
