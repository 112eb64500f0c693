import type { PoolClient } from 'pg';
import { canonicalJson } from '../../identity/fact-id.ts';
import { refused } from './fact-order.ts';

/** A decision that may have to wait for a second editor. */
export interface FirstLook {
  /** As the queue names it: `fact~<release>~<fact>`, `evidence~<id>`. */
  readonly item: string;
  readonly by: string;
  readonly reason: string;
  readonly act: string;
  /** Key of the release. */
  readonly release: string;
  readonly fact: string | null;
  readonly list: string | null;
  /** What the fact is to be, by which two decisions are compared; null where the act says all. */
  readonly asked: unknown;
}

/**
 * Under the four-eyes rule: `go` with the first editor's decision where this is the second of two that say the same;
 * otherwise it is kept and waits.
 */
export async function secondLook(
  client: PoolClient,
  look: FirstLook,
): Promise<
  { readonly go: { readonly by: string; readonly act: string } } | { readonly waits: true; readonly disagrees: boolean }
> {
  const { rows } = await client.query<{ key: string; by: string; act: string; asked: unknown }>({
    name: 'desk-first-look',
    text: 'select key, by, act, asked from desk_first where item = $1 and open for update',
    values: [look.item],
  });
  const [first] = rows;
  if (first?.by === look.by) throw refused('you have decided this already: it waits for a second editor');
  if (first) await client.query('update desk_first set open = false where key = $1', [first.key]);
  if (first && first.act === look.act && canonicalJson(first.asked) === canonicalJson(look.asked))
    return { go: { by: first.by, act: first.act } };
  await client.query({
    name: 'desk-keep-first-look',
    text: `insert into desk_first (item, by, reason, act, release_key, fact_id, list, asked, other_by, other_what)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      look.item,
      look.by,
      look.reason.trim().slice(0, 1000),
      look.act,
      look.release,
      look.fact,
      look.list,
      look.asked === null ? null : JSON.stringify(look.asked),
      first?.by ?? null,
      first?.act ?? null,
    ],
  });
  return { waits: true, disagrees: first !== undefined };
}

/** Keeps the item out of the way of who has decided it; called when the queue has followed. */
export async function awaitSecond(
  client: PoolClient,
  kinds: readonly string[],
  ref: string,
  release: string,
  by: string,
): Promise<void> {
  await client.query({
    name: 'desk-await-second',
    text: 'update desk_item set first_by = $4 where kind = any($1::text[]) and ref = $2 and release_key = $3',
    values: [kinds, ref, release, by],
  });
}
