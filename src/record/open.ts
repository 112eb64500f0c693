import type { Readable } from 'node:stream';
import type { PoolConfig } from 'pg';
import { YakusokuError } from '../model/errors.ts';
import { redacted } from '../platform/log.ts';
import { exportLines } from './backup/export-lines.ts';
import type { Progress } from './backup/progress.ts';
import { restore, type Restored } from './backup/restore.ts';
import { backupLines } from './backup/write-backup.ts';
import { addRelease, addReleases } from './commands/add-releases.ts';
import { countViews, type Views } from './commands/count-views.ts';
import type { AddResult, Refusal, ReleaseInput } from './commands/release-input.ts';
import { checkVersion, openConnections, searchesAtOnce, whyUnreachable } from './connections.ts';
import { evidenceDecisions, type EvidenceDecisions } from './evidence/decide-evidence.ts';
import { makeHolder } from './evidence/hold-next.ts';
import { deskOf } from './desk/desk.ts';
import type { DeskRecord } from './desk/views.ts';
import { accountsOf, type AccountsRecord } from './members/accounts/accounts.ts';
import { takingPartOf, type TakingPartRecord } from './members/taking-part.ts';
import { editionQueries } from './editions/editions.ts';
import { migrate } from './migrate.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { hasNoRoom, noRoom } from './no-room.ts';
import { isMirror, mirrorOf } from './open/mirror/mirror.ts';
import type { MirrorRecord } from './open/mirror/views.ts';
import { openQueries } from './open/queries.ts';
import { tokensOf, type TokensRecord } from './open/tokens.ts';
import type { OpenQueries } from './open/views.ts';
import { reach, type RecordPlace } from './place.ts';
import { addresses, type AddressQueries } from './queries/addresses.ts';
import { capture } from './queries/capture.ts';
import { counts } from './queries/counts.ts';
import { fieldCounts } from './queries/field-counts.ts';
import { nameBooks } from './queries/name-book.ts';
import { latest } from './queries/latest.ts';
import { ranking } from './queries/ranking.ts';
import { release } from './queries/release.ts';
import { windowDays } from './queries/search-days.ts';
import { search } from './queries/search-releases.ts';
import { openLetterQueue, type LetterQueue } from './queue/letters.ts';
import { openVisitQueue, type VisitQueue } from './queue/visits.ts';
import { isUnreachable, readOnlyNow, watchPrimary } from './replica/primary-watch.ts';
import { watchReplica } from './replica/replica-revision.ts';
import { watchRevision } from './revision.ts';
import { talkOf } from './talk.ts';
import { searchPassages, type PassageHit } from './search/search-passages.ts';
import { turns } from './search/turns.ts';
import { identityDecisions } from './things/decisions/identity-decisions.ts';
import type { IdentityDecisions } from './things/decisions/views.ts';
import { subscriptionsOf } from './subscriptions/subscriptions.ts';
import type { SubscriptionsRecord } from './subscriptions/views.ts';
import { textsOf, type TextRecord } from './translations/texts.ts';
import { thingQueries } from './things/queries/thing-queries.ts';
import { makeSettler } from './things/settle/settler.ts';
import type { ThingQueries } from './things/views.ts';
import type { RecordQueries } from './views.ts';
import type { WatchedSource } from './watching/views.ts';
import { watchingOf, type WatchingRecord } from './watching/watching.ts';

/** What the record is opened with besides its place. */
export interface RecordOptions {
  /**
   * The data by which states, dialogues, bodies and offices are known. With it this process finds out what things the
   * releases speak of; without it that is left to one that has it.
   */
  readonly vocabulary?: Vocabulary;
  /** Decisions of editors on status and amounts wait for a second editor. */
  readonly fourEyes?: boolean;
  /** Told when the things of a release could not be found out; the release itself is recorded all the same. */
  readonly onUnsettled?: (error: unknown, releaseKey: string) => void;
}

export interface OpenRecord extends IdentityDecisions, RecordQueries, TakingPartRecord, TextRecord {
  addRelease(input: ReleaseInput): Promise<AddResult>;
  addReleases(
    inputs: readonly ReleaseInput[],
    onAdded?: (result: AddResult | Refusal, index: number) => void,
  ): Promise<(AddResult | Refusal)[]>;
  countViews(batch: readonly Views[]): Promise<void>;
  searchPassages(query: string, options: { readonly limit: number }): Promise<PassageHit[]>;
  /** What programs ask: every kind as lists that go on by keyset. */
  readonly open: OpenQueries;
  readonly addresses: AddressQueries;
  /** How many releases there are, examples and others. */
  counts(): Promise<{ readonly examples: number; readonly others: number }>;
  readonly accounts: AccountsRecord;
  /** Every watched source with its state, failures and notices. */
  sources(): Promise<readonly WatchedSource[]>;
  readonly watching: WatchingRecord;
  /** The queue that shares out visits among processes; made at the first use. */
  visitQueue(failed: (error: Error) => void): Promise<VisitQueue>;
  /** The queue that shares out letters about what people follow; made at the first use. */
  letterQueue(failed: (error: Error) => void): Promise<LetterQueue>;
  /** The record as the lines of a backup, of one moment, while others go on working. */
  backupLines(progress?: Progress): AsyncGenerator<string>;
  /** What is public of the record, a line each time that bytes came; `importedLine` reads one back. */
  exportLines(progress?: Progress): AsyncGenerator<string>;
  /** Dialogues, meetings, promises, papers, targets, people: what keeps its identity across releases. */
  readonly things: ThingQueries;
  /** What editors decide about evidence. */
  readonly evidence: EvidenceDecisions;
  /** What waits for editors, and what they decide. */
  readonly desk: DeskRecord;
  /** Personal tokens of editors. */
  readonly tokens: TokensRecord;
  /** Webhooks and hubs that are told of changes. */
  readonly subscriptions: SubscriptionsRecord;
  /** The record as one that follows another installation. */
  readonly mirror: MirrorRecord;
  /** True while the primary is away and pages come from its replica: nothing can be changed then. */
  readOnly(): boolean;
  /** Resolves when of every release that is recorded it is known what things it speaks of. */
  settled(): Promise<void>;
  /** Calls back after each change of the revision; gives a function that ends it. */
  onChange(listener: () => void): () => void;
  /**
   * Calls back when something was said or liked on releases, which does not change the revision: with their ids, or null
   * where it may have been any.
   */
  onTalk(listener: (releases: readonly string[] | null) => void): () => void;
  /** Ends the connections, and the server if this process started it. */
  close(): Promise<void>;
}

/**
 * Opens the record: starts the database if it is ours, brings its tables up to date, connects. Throws
 * `record-in-use` or `record-unusable` with what to do.
 */
export async function openRecord(place: RecordPlace, options: RecordOptions = {}): Promise<OpenRecord> {
  const { server, config } = await reach(place);
  try {
    const replicaUrl = 'databaseUrl' in place ? (place.replicaUrl ?? null) : null;
    return await connect(config, replicaUrl, async () => server?.stop(), options);
  } catch (error) {
    await server?.stop();
    if (error instanceof YakusokuError) throw error;
    const where = 'databaseUrl' in place ? redacted(place.databaseUrl) : place.dataFolder;
    throw new YakusokuError('record-unusable', `the record at ${where} cannot be opened: ${whyUnreachable(error)}`, {
      cause: error,
    });
  }
}

/** Restores a backup into an empty record, which is brought up to this program's tables; see `restore`. */
export async function restoreRecord(place: RecordPlace, file: Readable, progress?: Progress): Promise<Restored> {
  const { server, config } = await reach(place);
  try {
    return await restore(config, file, progress);
  } catch (error) {
    if (error instanceof YakusokuError) throw error;
    const why = hasNoRoom(error) ? 'the disk is full; make room and run it again' : (error as Error).message;
    throw new YakusokuError('record-unusable', `the backup could not be restored, and nothing of it was: ${why}`, {
      cause: error,
    });
  } finally {
    await server?.stop();
  }
}

async function connect(
  config: PoolConfig,
  replicaUrl: string | null,
  stop: () => Promise<void>,
  options: RecordOptions,
): Promise<OpenRecord> {
  const connections = openConnections(config, replicaUrl);
  const { pool, writers, settlers, replica, db, reads, known } = connections;
  const prepare = async () => {
    await checkVersion(pool);
    await migrate(db);
  };
  try {
    const away = await prepare().then(
      () => false,
      (error: unknown) => {
        if (replica && isUnreachable(error)) return true;
        throw error;
      },
    );
    const primary = replica ? watchPrimary(pool, away, prepare) : null;
    const talk = talkOf(pool);
    const revision = replica ? watchReplica(reads) : await watchRevision(pool, config, talk);
    // What people have just written is on the primary, whatever the replica has of it yet.
    const here = { db, known: connections.knownHere };
    const searching = turns(searchesAtOnce, 100);
    const searchPlace = { db: reads, pool: connections.asking, days: windowDays(reads) };
    const names = nameBooks(reads, options.vocabulary?.personNames ?? []);
    const watching = watchingOf(pool);
    // A mirror takes what was found out where the record comes from.
    const settler =
      options.vocabulary && !(await isMirror(pool).catch(() => false))
        ? makeSettler(
            { pool: settlers, lookers: connections.lookers, readers: pool },
            options.vocabulary,
            { changed: () => revision.refresh(), failed: options.onUnsettled ?? (() => {}) },
            makeHolder({ pool: settlers, readers: pool }, known, { today, failed: options.onUnsettled ?? (() => {}) }),
          )
        : null;
    const changed = async <T>(work: Promise<T>): Promise<T> => {
      const result = await work.catch((error: unknown) => {
        throw primary && isUnreachable(error) ? readOnlyNow(error) : noRoom(error);
      });
      await revision.refresh();
      settler?.wake();
      return result;
    };
    const asked = evidenceDecisions(writers, today);
    const decisions: EvidenceDecisions = {
      ...asked,
      decideEvidence: (...asking) => changed(asked.decideEvidence(...asking)),
      undoEvidence: (...asking) => changed(asked.undoEvidence(...asking)),
    };
    const identity = identityDecisions(db, writers, options.vocabulary, changed);
    const taking = takingPartOf(
      here,
      { refresh: () => revision.refresh(), talked: (releases) => talk.told(releases) },
      names,
    );
    // What a killed process has left.
    settler?.wake();
    return {
      addRelease: (input) => changed(addRelease(writers, input)),
      addReleases: (inputs, onAdded) => changed(addReleases(writers, inputs, onAdded)),
      countViews: (batch) => countViews(pool, batch),
      searchPassages: (query, { limit }) => searchPassages(reads, query, { limit }),
      latest: (filter) => latest(reads, filter),
      release: (id) => release(known, id),
      capture: (id) => capture(reads, id),
      ranking: (asking) => ranking(known, asking),
      fieldCounts: (lang) => fieldCounts(reads, lang),
      search: (request) => searching(async () => search(searchPlace, request, await names())),
      editions: editionQueries(connections),
      open: openQueries(reads),
      addresses: addresses(reads),
      // Pages made while nothing can be changed say so, and are made anew afterwards.
      revision: async () => (await revision.current()) + (primary?.isAway() ? '-read-only' : ''),
      readOnly: () => primary?.isAway() ?? false,
      counts: () => counts(reads),
      accounts: accountsOf(db),
      ...taking,
      sources: () => watching.sources(),
      watching,
      visitQueue: (failed) => openVisitQueue(pool, failed),
      letterQueue: (failed) => openLetterQueue(pool, failed),
      backupLines: (progress) => backupLines(pool, progress),
      exportLines: (progress) => exportLines(db, progress),
      things: thingQueries({ reads, known }, options.vocabulary ?? { dialogues: [], fields: [] }),
      evidence: decisions,
      settled: async () => settler?.settled(),
      mirror: mirrorOf(writers, db),
      subscriptions: subscriptionsOf(pool),
      tokens: tokensOf(pool),
      ...identity,
      ...textsOf(writers, changed),
      desk: deskOf(
        here,
        {
          identity,
          evidence: decisions,
          proposals: taking.readerProposals,
          connections: writers,
          vocabulary: options.vocabulary,
          fourEyes: options.fourEyes ?? false,
        },
        changed,
      ),
      onChange(listener) {
        const ends = [revision.onChange(listener), primary?.onChange(listener)];
        return () => ends.forEach((end) => end?.());
      },
      onTalk: (listener) => talk.onTalk(listener),
      async close() {
        await settler?.close();
        await talk.close();
        await revision.close();
        primary?.close();
        await connections.close();
        await stop();
      },
    };
  } catch (error) {
    await connections.close();
    throw error;
  }
}

/** Deadlines are days of the calendar; a day's difference between zones is no matter for them. */
const today = () => new Date().toISOString().slice(0, 10);
