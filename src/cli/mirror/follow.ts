import { YakusokuError } from '../../model/errors.ts';
import type { DigestOf, MirrorRecord, RowsAsked, ThingName } from '../../record/open/mirror/views.ts';
import type { Change, Upstream } from './upstream.ts';

/** So many changes are followed before the place is written down. */
const changesAtOnce = 500;
const releasesAtOnce = 20;
const thingsAtOnce = 150;
const nothing: RowsAsked = { releases: [], things: [], whole: [] };

export interface FollowOptions {
  readonly mirror: MirrorRecord;
  readonly upstream: Upstream;
  /** Hears how far it is: number of the last change followed and of the newest one there. */
  readonly progress: (done: number, of: number) => void;
  /** Asked before each step: true ends it there. */
  readonly stopped: () => boolean;
}

/**
 * Follows the changes until there are no more; gives how many were followed. What is killed on the way goes on where it
 * was: the place is written down with the rows.
 */
export async function followChanges({ mirror, upstream, progress, stopped }: FollowOptions): Promise<number> {
  await sameRecord(mirror, upstream);
  const newest = await upstream.newest();
  let seq = (await mirror.state())?.seq ?? '0';
  let followed = 0;
  while (!stopped()) {
    const changes = await upstream.changes(seq, changesAtOnce);
    const last = changes.at(-1);
    if (last === undefined) break;
    refuseGap(changes, seq);
    await takeNamed(mirror, upstream, namesOf(changes), stopped);
    if (stopped()) break;
    await mirror.take(await upstream.changeRows(seq, last.seq), nothing, last.seq);
    followed += changes.length;
    seq = last.seq;
    progress(Number(seq), Math.max(Number(newest), Number(seq)));
  }
  return followed;
}

/**
 * Holds every row against the other record's and takes what is otherwise: what changes without a change of meaning, such
 * as when a page was last seen. Gives how many releases and things were otherwise.
 */
export async function checkAll({ mirror, upstream, stopped }: FollowOptions): Promise<number> {
  let different = 0;
  for (const group of ['release', 'thing'] as const) {
    for (let after = '0'; !stopped();) {
      const theirs = await upstream.digests(group, after);
      const last = theirs.at(-1);
      if (last === undefined) break;
      const own = await mirror.queries.digests(group, after, last.key);
      const digestOf = new Map(own.map(({ name, digest }) => [name, digest]));
      const otherwise = theirs.filter(({ name, digest }) => digestOf.get(name) !== digest).map(({ name }) => name);
      different += otherwise.length;
      await takeNamed(mirror, upstream, asked(group, otherwise), stopped);
      after = last.key;
    }
  }
  if (!stopped()) await mirror.checked();
  return different;
}

function asked(of: DigestOf, names: readonly string[]): RowsAsked {
  if (of === 'release') return { ...nothing, releases: names };
  const things = names.map((name) => ({ kind: name.split(':')[0] ?? '', id: name.slice(name.indexOf(':') + 1) }));
  return { ...nothing, things };
}

async function sameRecord(mirror: MirrorRecord, upstream: Upstream): Promise<void> {
  const last = await mirror.lastChange();
  if (last === null) return;
  const [there] = await upstream.changes(String(BigInt(last.seq) - 1n), 1);
  if (there?.seq === last.seq && there.kind === last.kind && there.id === last.id && there.what === last.what) return;
  throw new YakusokuError(
    'record-refused',
    `the record there is not the one that was followed: its change number ${last.seq} is another. It was put back to an earlier time or replaced; begin the mirror anew in an empty data folder`,
  );
}

function refuseGap(changes: readonly Change[], since: string): void {
  const gap = changes.findIndex((change, index) => BigInt(change.seq) !== BigInt(since) + BigInt(index) + 1n);
  if (gap >= 0)
    throw new YakusokuError(
      'record-refused',
      `the list of changes there has a gap behind ${gap === 0 ? since : (changes[gap - 1]?.seq ?? since)}: it cannot be followed`,
    );
}

function namesOf(changes: readonly Change[]): RowsAsked {
  const releases = new Set<string>();
  const things = new Map<string, ThingName>();
  const whole = new Map<string, ThingName>();
  for (const { kind, id, release } of changes) {
    if (kind === 'release') releases.add(id);
    else (release === null ? whole : things).set(`${kind}:${id}`, { kind, id });
    if (release !== null) releases.add(release);
  }
  return {
    releases: [...releases],
    things: [...things].flatMap(([name, thing]) => (whole.has(name) ? [] : [thing])),
    whole: [...whole.values()],
  };
}

/** Takes what is named, a part at a time: each part is of one moment, and what a later change makes of it comes again. */
async function takeNamed(
  mirror: MirrorRecord,
  upstream: Upstream,
  { releases, things, whole }: RowsAsked,
  stopped: () => boolean,
): Promise<void> {
  const parts: RowsAsked[] = [
    ...inParts(releases, releasesAtOnce).map((part) => ({ ...nothing, releases: part })),
    ...inParts(things, thingsAtOnce).map((part) => ({ ...nothing, things: part })),
    ...inParts(whole, thingsAtOnce).map((part) => ({ ...nothing, whole: part })),
  ];
  for (const part of parts) {
    if (stopped()) return;
    await mirror.take(await upstream.rows(part), part);
  }
}

function inParts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));
}
