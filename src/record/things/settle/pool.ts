import type { PoolClient } from 'pg';
import type { ThingKind } from '../../../model/things.ts';
import type { Candidate } from '../identity/sighting.ts';
import { fromColumn, nothing, type Gathered } from './gathered.ts';

/** A thing while releases are being settled. */
export interface PooledThing extends Candidate {
  gathered: Gathered;
  /** As it was when the turn of the release came that is being settled; null for one that it makes. */
  before: { readonly gathered: Gathered; readonly releases: number } | null;
  releases: number;
  /** Clues that the database has not been told yet. */
  newClues: Set<string>;
  /** The release that is being settled has said something of it: set by the pool. */
  touched: boolean;
  /** Its row is not in the database as it is now. */
  unwritten: boolean;
  /** Set when it has turned out to be another thing: that one's key. */
  joinedInto: string | null;
}

interface ThingRow {
  key: string;
  kind: ThingKind;
  id: string;
  value: unknown;
  releases: number;
  clues: string[] | null;
  /** Of things that have turned out to be this one: never given to another. */
  former: string[] | null;
}

/** So many keys more than are needed: what comes next needs some too. */
const keysMore = 40;
/** How many things one clue may bring up: a clue that says so little decides nothing. */
const perClue = 40;

/**
 * The things that some releases may speak of: those of the record by their clues, and those they make themselves. Of
 * releases that are settled one after another in one pool the later ones find what the earlier ones have made and changed.
 */
export class Pool {
  /** What is known already is asked for here. */
  asking: PoolClient;
  private readonly things = new Map<string, PooledThing>();
  private readonly ids = new Map<string, PooledThing>();
  private readonly byClue = new Map<string, Set<string>>();
  /** Clues, and kinds with ids, that were asked for; until the answer is there, what brings it. */
  private readonly asked = new Map<string, Promise<void> | null>();
  private readonly touchedNow = new Set<PooledThing>();
  private readonly toWrite = new Set<PooledThing>();
  private keys: string[] = [];

  constructor(asking: PoolClient) {
    this.asking = asking;
  }

  get size(): number {
    return this.things.size;
  }
  get(key: string): PooledThing | null {
    let thing = this.things.get(key) ?? null;
    while (thing?.joinedInto) thing = this.things.get(thing.joinedInto) ?? null;
    return thing;
  }
  byId(kind: ThingKind, id: string): PooledThing | null {
    return this.ids.get(`${kind} ${id}`) ?? null;
  }
  /** The release that is being settled says something of it. */
  touch(thing: PooledThing): void {
    thing.touched = true;
    this.touchedNow.add(thing);
    this.toWrite.add(thing);
  }
  /** Those of which the release that is being settled has said something. */
  touched(): PooledThing[] {
    return [...this.touchedNow];
  }
  /** Those of which something was said since this was asked last: their rows and clues may have to be written. */
  takeChanged(): PooledThing[] {
    const changed = [...this.toWrite];
    this.toWrite.clear();
    return changed;
  }
  /** The turn of another release comes. */
  turnOver(): void {
    for (const thing of this.touchedNow) {
      thing.touched = false;
      // One that was made and has turned out to be another at once never was.
      if (thing.joinedInto === null) thing.before = { gathered: thing.gathered, releases: thing.releases };
      else if (thing.before === null) this.ids.delete(`${thing.kind} ${thing.id}`);
    }
    this.touchedNow.clear();
  }

  /** Brings in the things with one of the clues or keys, and keys for so many new ones. */
  async fetch(
    clues: readonly string[],
    keys: readonly string[],
    room: number,
    ids: readonly { readonly kind: ThingKind; readonly id: string }[],
  ): Promise<void> {
    const wanted = clues.filter((clue) => !this.asked.has(clue));
    const named = ids.filter(({ kind, id }) => !this.asked.has(`${kind} ${id}`));
    const missing = keys.filter((key) => !this.things.has(key));
    const before = this.underWay([...clues, ...ids.map(({ kind, id }) => `${kind} ${id}`)]);
    const coming = this.bring(wanted, missing, named, room);
    for (const clue of wanted) this.asked.set(clue, coming);
    for (const { kind, id } of named) this.asked.set(`${kind} ${id}`, coming);
    await Promise.all([coming, ...before]);
    for (const clue of wanted) this.asked.set(clue, null);
    for (const { kind, id } of named) this.asked.set(`${kind} ${id}`, null);
  }

  /** What has been asked for of these and is not there yet. */
  private underWay(asked: readonly string[]): Promise<void>[] {
    return [...new Set(asked.flatMap((each) => this.asked.get(each) ?? []))];
  }

  private async bring(
    wanted: readonly string[],
    missing: readonly string[],
    ids: readonly { readonly kind: ThingKind; readonly id: string }[],
    room: number,
  ): Promise<void> {
    const [found, fresh] = await Promise.all([
      wanted.length + missing.length + ids.length === 0
        ? { rows: [] as ThingRow[] }
        : this.asking.query<ThingRow>({
            name: 'settle-candidates',
            text: `
              with hit as (
                select clue, thing_key from unnest($1::text[]) as asked (asked)
                cross join lateral (select clue, thing_key from thing_clue where clue = asked.asked order by thing_key desc limit ${perClue}) c
                union all select null, key from unnest($2::bigint[]) as wanted (key)
                union all
                select null, t.key from unnest($3::text[], $4::text[]) as named (kind, id)
                join thing t on t.kind = named.kind and t.id = named.id
              ), chosen as (
                select coalesce(t.joined_into, t.key) as key, array_agg(hit.clue) filter (where hit.clue is not null) as clues,
                  array_agg(t.id) filter (where t.joined_into is not null) as former
                from hit join thing t on t.key = hit.thing_key group by 1
              )
              select t.key, t.kind, t.id, t.value, t.releases, chosen.clues, chosen.former
              from chosen join thing t on t.key = chosen.key
              order by t.key`,
            values: [wanted, missing, ids.map((each) => each.kind), ids.map((each) => each.id)],
          }),
      this.keys.length >= room
        ? { rows: [] as { key: string }[] }
        : this.asking.query<{ key: string }>({
            name: 'settle-keys',
            text: `select nextval(pg_get_serial_sequence('thing', 'key')) as key from generate_series(1, $1)`,
            values: [room - this.keys.length + keysMore],
          }),
    ]);
    this.keys.push(...fresh.rows.map((row) => row.key));
    for (const row of found.rows) this.take(row);
  }

  private take({ key, kind, id, value, releases, clues, former }: ThingRow): void {
    let thing = this.things.get(key);
    if (!thing) {
      const gathered = fromColumn(value);
      thing = this.put({ key, kind, id, gathered, releases, before: { gathered, releases } });
    }
    for (const each of former ?? []) if (!this.byId(kind, each)) this.ids.set(`${kind} ${each}`, thing);
    for (const clue of clues ?? []) this.index(clue, key);
  }

  private put(known: Pick<PooledThing, 'key' | 'kind' | 'id' | 'gathered' | 'releases' | 'before'>): PooledThing {
    const thing = { ...known, newClues: new Set<string>(), touched: false, unwritten: false, joinedInto: null };
    this.things.set(thing.key, thing);
    const id = `${thing.kind} ${thing.id}`;
    if (!this.ids.has(id)) this.ids.set(id, thing);
    return thing;
  }

  /** Of a clue the newest things alone are known, as the database brings them. */
  private index(clue: string, key: string): void {
    const known = this.byClue.get(clue);
    if (!known) {
      this.byClue.set(clue, new Set([key]));
      return;
    }
    known.add(key);
    if (known.size > perClue) known.delete([...known].reduce((old, each) => (Number(each) < Number(old) ? each : old)));
  }

  /** The things of a kind that one of the clues leads to, oldest first. */
  under(kind: ThingKind, clues: readonly string[]): PooledThing[] {
    const found = new Set<PooledThing>();
    for (const clue of clues)
      for (const key of this.byClue.get(clue) ?? []) {
        const thing = this.get(key);
        if (thing?.kind === kind) found.add(thing);
      }
    return [...found].sort((a, b) => Number(a.key) - Number(b.key));
  }

  /** Reads things again that were changed in the database: those that have the keys, and what was said and signed at them. */
  async readAgain(client: PoolClient, keys: ReadonlySet<string>): Promise<void> {
    const own = [...keys].flatMap((key) => this.things.get(key) ?? []);
    const isOf = ({ gathered: { values } }: PooledThing) =>
      keys.has(values['meeting'] as string) || keys.has(values['partOf'] as string);
    const others = own.some(({ kind }) => kind === 'meeting' || kind === 'instrument')
      ? [...this.things.values()].filter(isOf)
      : [];
    const changed = [...new Set([...own, ...others])].filter((thing) => thing.joinedInto === null);
    const { rows } = await client.query<Pick<ThingRow, 'key' | 'value' | 'releases'>>({
      name: 'settle-read-again',
      text: `select t.key, t.value, t.releases from unnest($1::bigint[]) as asked (key) join thing t on t.key = asked.key`,
      values: [changed.map((thing) => thing.key)],
    });
    for (const { key, value, releases } of rows) {
      const thing = this.things.get(key);
      if (!thing) continue;
      const gathered = fromColumn(value);
      Object.assign(thing, { gathered, releases, before: { gathered, releases } });
    }
  }

  make(kind: ThingKind, id: string): PooledThing {
    const key = this.keys.shift();
    if (key === undefined) throw new Error('no key is left for a new thing');
    const thing = this.put({ key, kind, id, gathered: nothing, releases: 0, before: null });
    this.touch(thing);
    return thing;
  }

  leave(thing: PooledThing, clues: readonly string[]): void {
    this.toWrite.add(thing);
    for (const clue of clues) {
      if (this.byClue.get(clue)?.has(thing.key)) continue;
      this.index(clue, thing.key);
      thing.newClues.add(clue);
    }
  }
}
