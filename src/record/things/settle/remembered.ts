/**
 * What a worker keeps in memory from one transaction to the next, while the record's revision says that nothing but its
 * own transaction has changed the record since.
 */
export class Remembered<T> {
  private kept: { readonly revision: bigint; readonly value: T } | null = null;
  private worked: T | null = null;

  /** What is known at a revision, null where something else has changed; a transaction that fails leaves nothing. */
  takeAt(revision: bigint): T | null {
    const known = this.kept?.revision === revision ? this.kept.value : null;
    this.kept = null;
    this.worked = null;
    return known;
  }
  /** What is known once the transaction under way is in the record; null for nothing. */
  after(value: T | null): void {
    this.worked = value;
  }
  /** It is, and the record has that revision. */
  committed(revision: bigint): void {
    this.kept = this.worked === null ? null : { revision, value: this.worked };
    this.worked = null;
  }
}
