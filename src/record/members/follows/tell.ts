import { sql, type Kysely, type Transaction } from 'kysely';
import type { Telling } from '../../../model/follows.ts';
import type { NameBook } from '../../search/names.ts';
import type { Tables } from '../../tables.ts';
import type { Names } from '../../things/views.ts';
import { changesAfter, eventOf, type Event } from './events.ts';
import { foundBy } from './found-by.ts';
import { moveAlong } from './moved.ts';
import type { Followed, News } from './views.ts';

/** So many lines of one release are told; the release's page has the others. */
const mostLines = 12;
const loudest: readonly Telling[] = ['now', 'daily', 'weekly', 'site'];

interface FollowRow extends Followed {
  readonly id: string;
  readonly member_id: string;
  readonly names: Names;
  readonly told: Telling;
  readonly since: string;
}

/**
 * Reads the next changes and writes a notice for everybody who follows what they are about, a release and its
 * translations in one. The number of the last change that was read moves in the same transaction, and its row is held
 * meanwhile: so nothing is told twice and nothing left out, by however many processes.
 */
export function tell(db: Kysely<Tables>, limit: number, names: Pick<NameBook, 'others'>): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { rows: at } = await sql<{ seq: string }>`select seq from told_up_to for update`.execute(trx);
    const changes = await changesAfter(trx, at[0]?.seq ?? '0', limit);
    const last = changes.at(-1);
    if (!last) return 0;
    for (const change of changes) await moveAlong(trx, change);
    const events = changes.flatMap((change) => eventOf(change) ?? []);
    const notices = noticesOf([...(await followsOf(trx, events)), ...(await searchesFor(trx, events, names))]);
    if (notices.length > 0)
      await sql`
        insert into notice (member_id, what, about, seq, told)
        select member, 'followed', about, seq, told
        from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as n (member text, about jsonb, seq bigint, told text)
        order by seq on conflict (member_id, seq) where seq is not null do nothing`.execute(trx);
    await sql`update told_up_to set seq = ${last.seq}::bigint`.execute(trx);
    return changes.length;
  });
}

type Told = readonly [FollowRow, Event];

async function followsOf(trx: Transaction<Tables>, events: readonly Event[]): Promise<Told[]> {
  const bySubject = new Map<string, { readonly of: Followed; readonly events: Set<Event> }>();
  for (const event of events)
    for (const of of event.subjects) {
      const place = `${of.kind} ${of.subject}`;
      const known = bySubject.get(place) ?? { of, events: new Set() };
      bySubject.set(place, known);
      known.events.add(event);
    }
  if (bySubject.size === 0) return [];
  const subjects = Array.from(bySubject.values(), ({ of }) => of);
  const { rows } = await sql<FollowRow>`
    select f.id, f.member_id, f.kind, f.subject, f.names, f.told, f.since
    from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as s (kind text, subject text)
    join follow f on f.kind = s.kind and f.subject = s.subject order by f.key`.execute(trx);
  return rows.flatMap((row) =>
    Array.from(bySubject.get(`${row.kind} ${row.subject}`)?.events ?? [], (event): Told => [row, event]),
  );
}

/** Who follows a search is told of new releases that it finds. */
async function searchesFor(
  trx: Transaction<Tables>,
  events: readonly Event[],
  names: Pick<NameBook, 'others'>,
): Promise<Told[]> {
  const added = events.filter(({ line }) => line.kind === 'release' && line.what === 'added');
  if (added.length === 0) return [];
  const among = added.flatMap(({ release }) => release?.key ?? []);
  const { rows: searches } = await sql<{ subject: string }>`
    select distinct subject from follow where kind = 'search' order by subject`.execute(trx);
  const told: Told[] = [];
  for (const { subject } of searches) {
    const keys = await foundBy(trx, subject, among, names);
    const found = added.filter(({ release }) => release !== null && keys.has(release.key));
    if (found.length === 0) continue;
    const { rows } = await sql<FollowRow>`
      select id, member_id, kind, subject, names, told, since from follow
      where kind = 'search' and subject = ${subject} order by key`.execute(trx);
    for (const row of rows) for (const event of found) told.push([row, event]);
  }
  return told;
}

interface NewNotice {
  readonly member: string;
  readonly seq: string;
  readonly told: string | null;
  readonly about: News;
}

/** One notice a person and release, with all that is new to them in it and all that they follow of it. */
function noticesOf(told: readonly Told[]): NewNotice[] {
  const groups = new Map<string, Told[]>();
  for (const pair of told) {
    const [row, event] = pair;
    // What was before somebody began to follow is no news to them.
    if (BigInt(event.line.seq) <= BigInt(row.since)) continue;
    const place = `${row.member_id} ${event.group}`;
    const group = groups.get(place);
    if (group) group.push(pair);
    else groups.set(place, [pair]);
  }
  return Array.from(groups.values(), (pairs): NewNotice => {
    const events = [...new Set(pairs.map(([, event]) => event))].sort((a, b) =>
      BigInt(a.line.seq) < BigInt(b.line.seq) ? -1 : 1,
    );
    const rows = [...new Map(pairs.map(([row]) => [row.id, row])).values()];
    const releases = new Map(events.flatMap(({ release }) => (release ? [[release.id, release] as const] : [])));
    // What a release and its translation both say is one thing to be told.
    const lines = [...new Map(events.map(({ line }) => [lineKey(line), line])).values()];
    const how = loudest.find((telling) => rows.some((row) => row.told === telling)) ?? 'site';
    return {
      member: rows[0]?.member_id ?? '',
      seq: events[0]?.line.seq ?? '0',
      told: how === 'site' ? null : how,
      about: {
        releases: Array.from(releases.values(), ({ id, title, lang }) => ({ id, title, lang })),
        lines: lines.slice(0, mostLines),
        more: Math.max(0, lines.length - mostLines),
        because: rows.map(({ id, kind, subject, names }) => ({ id, kind, subject, names })),
      },
    };
  });
}

const lineKey = ({ kind, id, what, value }: Event['line']): string =>
  kind === 'release' ? what : JSON.stringify([kind, id, what, what === 'told' ? null : value]);
