import type { PoolClient } from 'pg';
import { carryOver, type Carried, type CarryEdition } from '../../editions/carry/carry-over.ts';
import { loadEdition } from '../../editions/commands/load-edition.ts';
import { layOver, takeOff } from './lay-over.ts';
import { loadFact, nextPlace, type KeptAnchor, type KeptFact } from './kept-fact.ts';

interface Standing {
  readonly fact: string;
  readonly decision: string;
  /** The edition on whose text it was decided. */
  readonly edition: string;
  readonly before: KeptFact | null;
  readonly after: KeptFact | null;
  /** What lies over the fact in the edition so far; `read-anew` where the program has written its facts again since. */
  readonly laid: 'as-laid' | 'read-anew' | null;
}

/**
 * Brings what editors have decided about the facts of a release to one of its editions: one that has just been
 * recorded, or that was read anew by a newer program. Where the words of a decided fact still stand, the fact is as it
 * was decided, whatever the program reads there; where they do not, the decision stays behind and the fact is looked at
 * again. In the transaction of who has written the edition's facts, before they are carried over.
 */
export async function applyDecisions(client: PoolClient, release: string, edition: string): Promise<void> {
  const standing = await standingOn(client, release, edition);
  if (standing.length === 0) return;
  for (const { fact, laid } of standing) if (laid !== null) await takeOff(client, edition, fact, laid === 'as-laid');
  const after = await loadEdition(client, edition);
  const decided = new Set(standing.map(({ fact }) => fact));
  for (const [from, group] of Map.groupBy(standing, (one) => one.edition)) {
    const before = await loadEdition(client, from);
    const facts = group.flatMap((one) => one.after ?? one.before ?? []);
    const carried = carryOver({ ...before, facts: facts.map(carryFact) }, after);
    const known = group.filter((one) => one.after ?? one.before);
    for (const [index, one] of known.entries()) {
      const went = carried[index];
      if (went && (went.how === 'exact' || went.how === 'moved'))
        await apply(client, { release, edition, text: after, decided }, one, went);
    }
  }
}

/** What stands of the release's decisions and does not lie over the edition's facts yet. */
async function standingOn(client: PoolClient, release: string, edition: string): Promise<Standing[]> {
  const { rows } = await client.query<Standing & { same: boolean }>({
    name: 'desk-standing-decisions',
    text: `select k.fact_id as fact, d.key as decision, d.edition_key as edition, d.before, d.after,
        case when o.fact_id is null then null
          when f.value is not distinct from l.after -> 'value' and f.certainty is not distinct from l.after ->> 'certainty'
            then 'as-laid' else 'read-anew' end as laid,
        coalesce(o.decision_key = k.decision_key, false) as same
      from fact_check k join fact_decision d on d.key = k.decision_key
      left join fact_overlay o on o.edition_key = $2 and o.fact_id = k.fact_id
      left join fact_decision l on l.key = o.decision_key
      left join fact f on f.edition_key = $2 and f.id = k.fact_id
      where k.release_key = $1 order by k.fact_id`,
    values: [release, edition],
  });
  return rows.filter(({ same, laid }) => !(same && laid === 'as-laid'));
}

const carryFact = ({ id, list, value, anchors: [own] }: KeptFact) => ({
  id,
  list,
  value,
  at: { passage: own?.passage ?? 0, start: own?.starts ?? 0, end: own?.ends ?? 0, quote: own?.quote ?? '' },
  also: [],
});

interface Target {
  readonly release: string;
  readonly edition: string;
  readonly text: CarryEdition;
  readonly decided: ReadonlySet<string>;
}

async function apply(
  client: PoolClient,
  { release, edition, text, decided }: Target,
  { fact, decision, before, after }: Standing,
  { to, place }: Carried,
): Promise<void> {
  const found = text.facts.find((each) => each.id === fact);
  const there = found ?? (to === null ? undefined : text.facts[to]);
  const instead = there && (there === found || !decided.has(there.id)) ? there.id : undefined;
  if (after === null) {
    // Refused was what was said of these words; where something else is read out of them now, that is looked at anew.
    if (found && before) await layOver(client, { release, edition, fact, decision, after: null });
    return;
  }
  const own = after.anchors[0];
  if (!own || !place) return;
  const raw = instead === undefined ? null : await loadFact(client, edition, instead);
  const spot = raw ?? (await nextPlace(client, edition, after.list));
  await layOver(client, {
    release,
    edition,
    fact,
    decision,
    after: {
      ...after,
      number: spot.number,
      position: spot.position,
      anchors: after.anchors.flatMap((anchor) => placedIn(text, anchor, own, place) ?? []),
    },
    ...(instead === undefined ? {} : { instead }),
  });
}

/** An anchor where its words stand in the other text: as far from the fact's own words as before, else near them. */
function placedIn(
  { text, passages }: CarryEdition,
  anchor: KeptAnchor,
  own: KeptAnchor,
  place: NonNullable<Carried['place']>,
): KeptAnchor | null {
  const due = place.start + anchor.starts - own.starts;
  const starts = text.startsWith(anchor.quote, due) && due >= 0 ? due : nearest(text, anchor.quote, due);
  if (starts === null) return null;
  const ends = starts + anchor.quote.length;
  const into = passages.find((passage) => passage.start <= starts && ends <= passage.end);
  return into ? { ...anchor, passage: into.index, starts, ends } : null;
}

function nearest(text: string, quote: string, due: number): number | null {
  const [before, after] = [text.lastIndexOf(quote, Math.max(0, due)), text.indexOf(quote, Math.max(0, due))];
  if (before < 0 || after < 0) return Math.max(before, after) < 0 ? null : Math.max(before, after);
  return due - before <= after - due ? before : after;
}
