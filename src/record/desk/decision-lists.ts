import { sql } from 'kysely';

/** Which decisions are asked for. */
export interface Asked {
  /** Those that come behind this one, the latest being first. */
  readonly before: { readonly at: string; readonly id: string } | null;
  readonly limit: number;
  /** Just one. */
  readonly only: { readonly about: string; readonly key: string } | null;
  /** Of a release by its key, or of one of its facts. */
  readonly of: { readonly release: string; readonly fact: string | null } | null;
}

type About = 'identity' | 'evidence' | 'fact' | 'proposal' | 'contradiction' | 'first';

/**
 * One list of what is kept in six: decisions about identity, evidence, facts and contradictions, answers to readers, and
 * first decisions that a second editor was waited for. The latest of each, so many of each as are asked for together.
 */
export function decisionLists({ before, limit, only, of }: Asked) {
  const among = (about: About, key: string, at: string, release: string | null, fact: string | null) => {
    const wanted = [
      only === null ? sql`true` : only.about === about ? sql`${sql.ref(key)}::text = ${only.key}` : sql`false`,
      before === null
        ? sql`true`
        : sql`(${sql.ref(at)}, ${about} || '~' || ${sql.ref(key)}) < (${before.at}::timestamptz, ${before.id}::text)`,
    ];
    if (of && release === null)
      wanted.push(
        of.fact === null
          ? sql`false`
          : sql`(d.thing_key in ${heldFor(of.release, of.fact)} or d.other_key in ${heldFor(of.release, of.fact)})`,
      );
    if (of && release !== null) wanted.push(sql`${sql.ref(release)} = ${of.release}::bigint`);
    if (of && of.fact !== null && fact !== null) wanted.push(sql`${sql.ref(fact)} = ${of.fact}`);
    return sql.join(wanted, sql` and `);
  };
  return sql`
    (select 'identity~' || d.id as id, 'identity' as about, d.at, d.by, d.reason,
      case d.what when 'undo' then 'undone' else d.what end as what, d.kind, d.thing_key, d.other_key,
      null::bigint as release_key, null as fact, null as quote, null::jsonb as before, null::jsonb as after,
      u.key is not null as undone, u.key is null and d.what <> 'undo' as undoable
    from identity_decision d left join identity_decision u on u.undoes = d.key
    where ${among('identity', 'd.id', 'd.at', null, null)} order by d.at desc, d.id desc limit ${limit})
    union all
    (select 'evidence~' || d.key, 'evidence', d.decided_at, d.decided_by, d.reason, d.decision, null, v.thing_key, null,
      v.release_key, v.fact_id, v.quote, null, null,
      coalesce(later.decision = 'undone', false), d.decision <> 'undone' and later.decision is null
    from evidence_decision d join evidence v on v.key = d.evidence_key
    left join lateral (select n.decision from evidence_decision n where n.evidence_key = d.evidence_key and n.key > d.key
      order by n.key limit 1) later on true
    where ${among('evidence', 'd.key', 'd.decided_at', 'v.release_key', 'v.fact_id')}
    order by d.decided_at desc, d.key::text desc limit ${limit})
    union all
    (select 'fact~' || d.id, 'fact', d.at, d.by, d.reason, d.what, null, null, null, d.release_key, d.fact_id,
      null, d.before, d.after, u.key is not null, k.decision_key is not null
    from fact_decision d left join fact_decision u on u.undoes = d.key
    left join fact_check k on k.decision_key = d.key
    where ${among('fact', 'd.id', 'd.at', 'd.release_key', 'd.fact_id')} order by d.at desc, d.id desc limit ${limit})
    union all
    (select 'proposal~' || p.id, 'proposal', p.decided_at, p.decided_by, p.answer, p.state, null, null, null,
      p.release_key, p.fact_id, p.quote, null, null, false, false
    from proposal p where p.state <> 'open' and ${among('proposal', 'p.id', 'p.decided_at', 'p.release_key', 'p.fact_id')}
    order by p.decided_at desc, p.id desc limit ${limit})
    union all
    (select 'contradiction~' || d.key, 'contradiction', d.at, d.by, d.reason, d.what, null, null, null, c.release_key,
      coalesce(c.a ->> 'fact', c.b ->> 'fact'), coalesce(c.a ->> 'quote', c.b ->> 'quote'), null, null,
      coalesce(later.what = 'undone', false), d.what <> 'undone' and later.what is null
    from contradiction_decision d join contradiction c on c.key = d.contradiction_key
    left join lateral (select n.what from contradiction_decision n where n.contradiction_key = d.contradiction_key
      and n.key > d.key order by n.key limit 1) later on true
    where ${among('contradiction', 'd.key', 'd.at', 'c.release_key', null)}
      ${of !== null && of.fact !== null ? sql`and ${of.fact} in (c.a ->> 'fact', c.b ->> 'fact')` : sql``}
    order by d.at desc, d.key::text desc limit ${limit})
    union all
    (select 'first~' || f.key, case when f.fact_id is null then 'evidence' else 'fact' end, f.at, f.by,
      -- What the first one thought is told once the second has decided too.
      case when f.open then '' else f.reason end, 'first', null, null, null, f.release_key, f.fact_id, null, null, null,
      false, false
    from desk_first f where ${among('first', 'f.key', 'f.at', 'f.release_key', 'f.fact_id')}
    order by f.at desc, f.key::text desc limit ${limit})`;
}

const heldFor = (release: string, fact: string) =>
  sql`(select thing_key from told where release_key = ${release}::bigint and fact_id = ${fact})`;
