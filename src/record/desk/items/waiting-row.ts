import type { Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';
import type { DeskItem } from '../views.ts';

/** A row of the queue. */
export interface WaitingRow {
  readonly key: string;
  readonly kind: DeskItem['kind'];
  readonly place: number;
  readonly hurry: number;
  readonly score: number;
  /** Key and id of the release. */
  readonly release_key: string;
  readonly release: string;
  /** What waits, by the kind: a fact's id, `<thing key>-<fact>`, the id of evidence, of a proposal, of a contradiction. */
  readonly ref: string;
  readonly first_by: string | null;
}

/** Puts rows of one kind before an editor, in the same order; what does not wait any more is null. */
export type ItemLoader = (db: Kysely<Tables>, rows: readonly WaitingRow[]) => Promise<(DeskItem | null)[]>;

export const idOf = ({ kind, release, ref }: Pick<WaitingRow, 'kind' | 'release' | 'ref'>): string =>
  kind === 'fact' || kind === 'changed' ? `${kind}~${release}~${ref}` : `${kind}~${ref}`;

/** What every kind says of an item in the same way; the rest is as empty as can be. */
export const plainItem = (row: WaitingRow): Omit<DeskItem, 'sides' | 'acts'> => ({
  id: idOf(row),
  kind: row.kind,
  fact: null,
  score: null,
  reasons: [],
  thing: null,
  candidate: null,
  relation: null,
  gone: false,
  said: null,
  differs: null,
  interest: 0 - row.hurry,
  second: row.first_by !== null,
  cursor: `${row.place}_${row.hurry}_${row.score}_${row.key}`,
});
