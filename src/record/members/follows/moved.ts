import { sql, type Transaction } from 'kysely';
import type { Tables } from '../../tables.ts';

/** A change of what there is, as far as it says that two things are one, or are two again. */
interface Moving {
  readonly kind: string;
  readonly id: string;
  readonly what: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** The thing that another has turned out to be. */
export const intoOf = (value: Readonly<Record<string, unknown>>): string | null =>
  typeof value['into'] === 'string' ? value['into'] : null;

/** Follows go along when what is followed turns out to be another thing, and back when an editor undoes that. */
export async function moveAlong(trx: Transaction<Tables>, { kind, id, what, value }: Moving): Promise<void> {
  const into = what === 'joined' ? intoOf(value) : null;
  if (into !== null) return moveOn(trx, kind, id, into);
  const undone = what === 'parted' ? value['undoes'] : null;
  if (typeof undone !== 'string') return;
  const { rows } = await sql<{ into: string }>`
    select value ->> 'into' as into from change
    where kind = ${kind} and id = ${id} and what = 'joined' and value ->> 'decision' = ${undone}
      and value ? 'into' limit 1`.execute(trx);
  if (rows[0]) await moveBack(trx, kind, id, rows[0].into);
}

/** Whoever follows both follows it once; what else they followed is kept beside, for when it is undone. */
async function moveOn(trx: Transaction<Tables>, kind: string, from: string, into: string): Promise<void> {
  await sql`
    update follow g set beside = g.beside || jsonb_build_object('subject', f.subject, 'told', f.told, 'since', f.since)
    from follow f where f.kind = ${kind} and f.subject = ${from}
      and g.member_id = f.member_id and g.kind = f.kind and g.subject = ${into}`.execute(trx);
  await sql`
    update follow f set subject = ${into}, was = was || f.subject, names = coalesce(${namesOf(kind, into)}, f.names)
    where kind = ${kind} and subject = ${from} and not exists (select from follow g
      where g.member_id = f.member_id and g.kind = f.kind and g.subject = ${into})`.execute(trx);
  await sql`delete from follow where kind = ${kind} and subject = ${from}`.execute(trx);
}

async function moveBack(trx: Transaction<Tables>, kind: string, from: string, into: string): Promise<void> {
  await sql`
    update follow f set subject = ${from}, was = was[:cardinality(was) - 1], names = coalesce(${namesOf(kind, from)}, f.names)
    where kind = ${kind} and subject = ${into} and was[cardinality(was)] = ${from} and not exists (select from follow g
      where g.member_id = f.member_id and g.kind = f.kind and g.subject = ${from})`.execute(trx);
  await sql`
    insert into follow (id, member_id, kind, subject, names, told, since)
    select translate(left(md5(f.id || b.subject || random()), 13), '0189', 'ghij'), f.member_id, f.kind, b.subject,
      coalesce(${namesOf(kind, from)}, '{}'), b.told, b.since
    from follow f cross join jsonb_to_recordset(f.beside) as b (subject text, told text, since bigint)
    where f.kind = ${kind} and f.subject = ${into} and b.subject = ${from}
    on conflict (member_id, kind, subject) do nothing`.execute(trx);
  await sql`
    update follow set beside = (select coalesce(jsonb_agg(b), '[]') from jsonb_array_elements(beside) b
      where b ->> 'subject' <> ${from})
    where kind = ${kind} and subject = ${into} and beside <> '[]'`.execute(trx);
}

const namesOf = (kind: string, id: string) => sql`(select names from thing where kind = ${kind} and id = ${id})`;
