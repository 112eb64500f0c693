import type { PromiseFact } from './promise.ts';

/** The newest so many promises that one clue brings up. */
export const perClue = 50;
/** With so much in memory the next transaction begins with nothing. */
const most = { clues: 50_000, promises: 10_000 } as const;

/** A promise as one release tells it, with the thing that it is held for. */
export interface PromiseRow extends Pick<PromiseFact, 'kind' | 'day'> {
  readonly key: string;
  readonly countries: string[];
  readonly clues: string[];
  readonly value: Omit<PromiseFact, 'clues' | 'countries' | 'kind' | 'day' | 'position'>;
  readonly thing_key: string;
  readonly thing: string;
  readonly group: string;
  readonly release: string;
}
/** A release that tells of a thing. */
export interface Teller {
  readonly thing_key: string;
  readonly id: string;
  readonly group: string;
  readonly day: string;
}

/**
 * What is known of promises while releases are held against them, one after another: most of those that a release may
 * speak of were asked for shortly before. Promises that the releases make themselves are added; where one that was kept
 * before has changed, all is forgotten, and nothing is remembered before the next transaction.
 */
export class KnownPromises {
  private readonly clues = new Map<string, readonly string[]>();
  private readonly rows = new Map<string, readonly PromiseRow[]>();
  private readonly tellers = new Map<string, readonly Teller[]>();
  /** What was sent of releases up to now is known when this is over. */
  private turn: Promise<unknown> = Promise.resolve();
  private changed = false;

  /** Hears of a release's promises that are being kept, in the order of sending. */
  keeps(sent: Promise<{ readonly added: readonly AddedPromise[]; readonly changed: boolean }>): void {
    const before = this.turn;
    const learn = async () => {
      const { added, changed } = await sent;
      await before;
      if (changed) this.forget();
      for (const { key, clues } of added) for (const clue of clues) this.add(clue, key);
    };
    // Its fault is heard by who sent it.
    this.turn = learn().catch(() => this.forget());
  }
  /**
   * Does what goes by the promises of all releases up to this one, and of none that was sent after it: a release is not
   * held against what a later one of its day promises, whenever the answers come.
   */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => this.forget());
    return done;
  }
  /** It may be kept for the next transaction. */
  get holds(): boolean {
    return !this.changed && this.clues.size < most.clues && this.rows.size < most.promises;
  }

  /** Keys of the newest promises that have a clue, the newest first; undefined where that is not known. */
  keysOf(clue: string): readonly string[] | undefined {
    return this.clues.get(clue);
  }
  /** Of a promise that is not there any more, or is held for nothing, there are none. */
  rowsOf(key: string): readonly PromiseRow[] | undefined {
    return this.rows.get(key);
  }
  /** The earliest that tell of a thing. */
  tellersOf(thing: string): readonly Teller[] | undefined {
    return this.tellers.get(thing);
  }

  remember(what: 'clues', known: ReadonlyMap<string, readonly string[]>): void;
  remember(what: 'rows', known: ReadonlyMap<string, readonly PromiseRow[]>): void;
  remember(what: 'tellers', known: ReadonlyMap<string, readonly Teller[]>): void;
  remember(what: 'clues' | 'rows' | 'tellers', known: ReadonlyMap<string, never>): void {
    if (this.changed) return;
    for (const [key, value] of known) this[what].set(key, value);
  }

  private add(clue: string, key: string): void {
    const known = this.clues.get(clue);
    if (!known || known.includes(key)) return;
    // Who has asked for them goes on with those that there were.
    this.clues.set(clue, [key, ...known.slice(0, perClue - 1)]);
  }
  private forget(): void {
    this.changed = true;
    this.clues.clear();
    this.rows.clear();
    this.tellers.clear();
  }
}

/** A promise that was not there before. */
export interface AddedPromise {
  readonly key: string;
  readonly clues: readonly string[];
}
