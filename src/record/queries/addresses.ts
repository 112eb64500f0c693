import { sql, type Kysely } from 'kysely';
import type { ThingKind } from '../../model/things.ts';
import type { Tables } from '../tables.ts';

/** Something with a page of its own, for the lists that search engines read. */
export interface Address {
  readonly kind: 'release' | ThingKind;
  readonly id: string;
  readonly title: string;
  readonly lang: string | null;
  /** When what its page says last changed. */
  readonly changed: Date;
}

/** How many are in one list at most: a list holds those of a window of keys, so that it stays what it is. */
export const windowSize = 10_000;

export interface AddressQueries {
  /** How many lists there are. */
  windows(): Promise<{ readonly releases: number; readonly things: number }>;
  /** The releases, or the things of these kinds, of one window, counted from 1. */
  releases(window: number): Promise<readonly Address[]>;
  things(window: number, kinds: readonly ThingKind[]): Promise<readonly Address[]>;
  /** The releases recorded since a moment, newest first, examples left out. */
  news(since: Date, limit: number): Promise<readonly Address[]>;
}

export function addresses(db: Kysely<Tables>): AddressQueries {
  const releases = () =>
    db
      .selectFrom('release')
      .select(['id', 'title', 'lang', 'changed_at'])
      .select(sql<'release'>`'release'`.as('kind'));
  const within = (window: number): [number, number] => [(window - 1) * windowSize, window * windowSize];
  return {
    async windows() {
      const [release, thing] = await Promise.all(
        (['release', 'thing'] as const).map((table) =>
          db
            .selectFrom(table)
            .select((eb) => eb.fn.max('key').as('last'))
            .executeTakeFirst(),
        ),
      );
      const count = (last: unknown) => Math.ceil(Number(last ?? 0) / windowSize);
      return { releases: count(release?.last), things: count(thing?.last) };
    },
    async releases(window) {
      const [from, to] = within(window);
      const rows = await releases()
        .where('key', '>', String(from))
        .where('key', '<=', String(to))
        .orderBy('key')
        .execute();
      return rows.map(({ changed_at, ...row }) => ({ ...row, changed: changed_at }));
    },
    async things(window, kinds) {
      const [from, to] = within(window);
      const rows = await db
        .selectFrom('thing')
        .select(['id', 'kind', 'changed_at'])
        .where('key', '>', String(from))
        .where('key', '<=', String(to))
        .where('joined_into', 'is', null)
        .where('kind', 'in', [...kinds])
        .orderBy('key')
        .execute();
      return rows.map(({ id, kind, changed_at }) => ({
        kind: kind as ThingKind,
        id,
        title: '',
        lang: null,
        changed: changed_at,
      }));
    },
    async news(since, limit) {
      const rows = await releases()
        .where('added_at', '>=', since)
        .where('example', '=', false)
        .orderBy('key', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ changed_at, ...row }) => ({ ...row, changed: changed_at }));
    },
  };
}
