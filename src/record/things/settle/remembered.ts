interface Kept<T> {
  readonly on: object;
  readonly revision: bigint;
  readonly value: T;
}

/**
 * What a worker keeps in memory from one transaction to the next, while the record's revision says that nothing but its
 * own transaction has changed the record since. A crash of the database may take the last commits back, and the revision
 * with them, which others then count up to the same number: so it holds for the connection alone on which it was learned.
 */
export class Remembered<T> {
  private kept: Kept<T> | null = null;
  private worked: Pick<Kept<T>, 'on' | 'value'> | null = null;

  /** What is known on a connection at a revision, null where something else has changed; a transaction that fails leaves nothing. */
  takeAt(revision: bigint, on: object): T | null {
    const known = this.kept?.revision === revision && this.kept.on === on ? this.kept.value : null;
    this.kept = null;
    this.worked = null;
    return known;
  }
  /** What is known once the transaction under way on the connection is in the record; null for nothing. */
  after(value: T | null, on: object): void {
    this.worked = value === null ? null : { value, on };
  }
  /** It is, and the record has that revision. */
  committed(revision: bigint): void {
    this.kept = this.worked && { ...this.worked, revision };
    this.worked = null;
  }
}
