import { columnsOf, type ThingColumns } from './columns.ts';
import type { NewChange } from './changes.ts';
import { toColumn, type Contribution } from './gathered.ts';
import type { Heard } from './heard.ts';
import type { Joined } from './join-rows.ts';
import type { Pool, PooledThing } from './pool.ts';
import type { ToldRow } from './told-before.ts';

/** A fact of the release and the thing that it is held for, or proposed for. */
export interface NewTold {
  readonly thing: PooledThing;
  readonly fact: string;
  readonly state: 'certain' | 'accepted' | 'proposed';
  readonly score: number;
  readonly reasons: readonly string[];
  readonly says?: Contribution;
}

/** What settling a release comes to, besides what its things now are: that is in the pool. */
export interface Concluded {
  readonly heard: Heard;
  /** What it told before and does not tell now. */
  readonly gone: readonly ToldRow[];
  /** What it tells that it did not tell so before, each with the key of the thing. */
  readonly fresh: readonly (NewTold & { readonly key: string })[];
  readonly changes: readonly NewChange[];
  /** Things of the database that have turned out to be others. */
  readonly moves: readonly Joined[];
  /** It told before of one that goes: what becomes of that row is not known before it is handed over. */
  readonly again: boolean;
}

const holds = (state: string) => state === 'certain' || state === 'accepted';

/** Finds out what is to be written of a release and marks in the pool what its things' rows have to be written for. */
export function conclude(pool: Pool, heard: Heard, before: readonly ToldRow[], now: readonly NewTold[]): Concluded {
  const rows = new Map<string, NewTold & { key: string }>();
  for (const row of now) {
    const key = pool.get(row.thing.key)?.key ?? row.thing.key;
    const place = `${key} ${row.fact}`;
    const known = rows.get(place);
    if (!known || (known.state === 'proposed' && row.state !== 'proposed')) rows.set(place, { ...row, key });
  }
  const was = new Map(before.map((row) => [`${row.thing_key} ${row.fact_id}`, row]));
  const facts = new Set(heard.facts.map((fact) => fact.id));
  const gone = before.filter(({ thing_key, fact_id, state }) => {
    if (state === 'refused' || rows.has(`${pool.get(thing_key)?.key ?? thing_key} ${fact_id}`)) return false;
    // What waits for an editor waits on while its words stand.
    return state !== 'proposed' || !facts.has(fact_id);
  });
  const fresh = [...rows].filter(([place, row]) => was.get(place)?.state !== row.state).map(([, row]) => row);
  const heldBefore = new Set(
    before.filter((row) => holds(row.state)).map((row) => pool.get(row.thing_key)?.key ?? row.thing_key),
  );
  const heldNow = new Set([...rows.values()].filter((row) => holds(row.state)).map((row) => row.key));
  const changes: NewChange[] = [];
  // One that was made just now and is another after all was never told of.
  const joined = pool.touched().filter((thing) => thing.joinedInto !== null && thing.before !== null);
  for (const thing of joined) {
    const into = pool.get(thing.key);
    if (into)
      changes.push({ kind: thing.kind, id: thing.id, what: 'joined', release: heard.key, value: { into: into.id } });
  }
  for (const key of heldBefore) {
    const thing = pool.get(key);
    if (thing) pool.touch(thing);
  }
  for (const thing of pool.touched()) {
    if (thing.joinedInto !== null) continue;
    const comes = heldNow.has(thing.key) && !heldBefore.has(thing.key);
    const goes = !heldNow.has(thing.key) && heldBefore.has(thing.key);
    thing.releases = Math.max(0, thing.releases + (comes ? 1 : 0) - (goes ? 1 : 0));
    const columns = columnsOf(thing.kind, thing.gathered);
    const differs = thing.before === null ? {} : differences(columnsOf(thing.kind, thing.before.gathered), columns);
    if (thing.before === null)
      changes.push({ kind: thing.kind, id: thing.id, what: 'made', release: heard.key, value: {} });
    else if (comes) changes.push({ kind: thing.kind, id: thing.id, what: 'told', release: heard.key, value: {} });
    if (goes) changes.push({ kind: thing.kind, id: thing.id, what: 'untold', release: heard.key, value: {} });
    if (Object.keys(differs).length > 0)
      changes.push({ kind: thing.kind, id: thing.id, what: 'changed', release: heard.key, value: differs });
    if (!isAsBefore(thing)) thing.unwritten = true;
  }
  const moves = joined.map((thing) => moveOf(thing, pool));
  const again = moves.some((move) => before.some((row) => row.thing_key === move.from));
  const what = before.length === 0 ? 'added' : 'edited';
  const listed: NewChange[] =
    changes.length > 0 || before.length === 0
      ? [{ kind: 'release', id: heard.id, what, release: heard.key, value: {} }, ...changes]
      : [];
  return { heard, gone, fresh, changes: listed, moves, again };
}

const isAsBefore = ({ before, releases, gathered }: PooledThing): boolean =>
  before !== null &&
  before.releases === releases &&
  JSON.stringify(toColumn(before.gathered)) === JSON.stringify(toColumn(gathered));

function moveOf(thing: PooledThing, pool: Pool): Joined {
  const into = pool.get(thing.key);
  const dialogueOf = (gathered: PooledThing['gathered'] | undefined) =>
    into && gathered ? columnsOf(into.kind, gathered).dialogue : null;
  return {
    from: thing.key,
    into: into?.key ?? '',
    learnt: dialogueOf(into?.before?.gathered) !== dialogueOf(into?.gathered),
  };
}

const shown: readonly (keyof ThingColumns)[] = ['ordinal', 'date', 'until', 'amount', 'currency', 'paper', 'dialogue'];

/** What has changed of a thing that was there: attribute → from, to. Names in further languages are no change. */
export function differences(before: ThingColumns, after: ThingColumns): Record<string, [unknown, unknown]> {
  return Object.fromEntries(
    shown.filter((name) => before[name] !== after[name]).map((name) => [name, [before[name], after[name]]]),
  );
}
