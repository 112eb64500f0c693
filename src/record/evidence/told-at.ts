import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Anchor } from '../../model/anchor.ts';
import type { Certainty, ReleaseKind } from '../../model/kinds.ts';
import type { Tables } from '../tables.ts';
import type { Told } from '../things/views.ts';

/** The columns of a release that say where something is told; `r` is the release, `s` its source. */
export const releaseColumns: RawBuilder<unknown> = sql`r.id as release, r.title, r.lang, r.issued, r.published,
  s.name as issuer, r.example, r.kind`;

export interface ReleaseColumns {
  readonly release: string;
  readonly title: string;
  readonly lang: string;
  readonly issued: string | null;
  readonly published: string | null;
  readonly issuer: string;
  readonly example: boolean;
  readonly kind: string;
}

/** Words of a release that no rule of identity holds for a thing: evidence, and numbers that are claimed. */
export function toldAt(
  row: ReleaseColumns,
  at: Anchor,
  more: {
    readonly fact?: string | null;
    readonly certainty?: string;
    readonly rule?: string;
    readonly reasons?: readonly string[];
    readonly score?: number;
  },
): Told {
  const { release, title, lang, issued, published, issuer, example, kind } = row;
  return {
    release: { id: release, title, lang, issued, published, issuer, example, kind: kind as ReleaseKind },
    fact: more.fact ?? '',
    at,
    parts: {},
    certainty: (more.certainty ?? 'implied') as Certainty,
    rule: more.rule ?? '',
    join: { state: 'certain', score: more.score ?? 1, reasons: more.reasons ?? [] },
  };
}

/** The day that stands for a release where something is told: of issue, else of publication. */
export const dayOf = (told: Told): string | null => told.release.issued ?? told.release.published?.slice(0, 10) ?? null;

/** The newest release that was held against earlier promises, its ISO day: when evidence was last looked for. */
export async function lastLook(db: Kysely<Tables>): Promise<string | null> {
  const { rows } = await sql<{ day: string }>`
    select coalesce(r.issued, left(r.listed, 10)) as day from release r
    where not exists (select from unheld u where u.release_key = r.key)
      and not exists (select from unsettled u where u.release_key = r.key)
    order by r.listed desc, r.id desc limit 1`.execute(db);
  return rows[0]?.day ?? null;
}
