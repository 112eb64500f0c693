import { systemClock, type Clock } from './clock.ts';

/** What is kept: its size in bytes counts against the cache's limit. */
export interface Sized {
  readonly size: number;
}

export interface CacheOptions {
  /** All entries together, in bytes. One that is larger than an eighth of this is not kept. */
  readonly maxBytes: number;
  /** An entry is made anew when it is older, in milliseconds: a ranking changes with time alone. */
  readonly maxAge?: number;
  readonly clock?: Clock;
}

export interface PageCache<T extends Sized> {
  /**
   * The entry of a key made at this revision of the record; made by `make` where there is none. However many ask
   * at once, it is made once. What failed to be made is not kept, and each who waited gets the error.
   */
  get(key: string, revision: string, make: () => Promise<T>): Promise<T>;
  /** The entry of a key made at this revision if there is one, at once: the path of a page that stands. */
  peek(key: string, revision: string): T | null;
  /** Gives up the entry of a key: it is made anew when it is asked for. */
  drop(key: string): void;
  readonly bytes: number;
  readonly entries: number;
  clear(): void;
}

interface Entry<T> {
  readonly revision: string;
  readonly madeAt: number;
  readonly value: T;
}

/**
 * Keeps rendered pages, the least recently used given up first. An entry of another revision is never given out;
 * one that was begun before a change and finished after it is kept under the revision at which it was begun.
 */
export function pageCache<T extends Sized>(options: CacheOptions): PageCache<T> {
  const clock = options.clock ?? systemClock;
  // A Map gives its keys in the order of their setting: the first one is the one not used for longest.
  const entries = new Map<string, Entry<T>>();
  const making = new Map<string, Promise<T>>();
  let bytes = 0;

  const drop = (key: string) => {
    bytes -= entries.get(key)?.value.size ?? 0;
    entries.delete(key);
  };
  const keep = (key: string, entry: Entry<T>) => {
    drop(key);
    if (entry.value.size > options.maxBytes / 8) return;
    entries.set(key, entry);
    bytes += entry.value.size;
    for (const oldest of entries.keys()) {
      if (bytes <= options.maxBytes) break;
      drop(oldest);
    }
  };
  const find = (key: string, revision: string): T | null => {
    const entry = entries.get(key);
    if (!entry || entry.revision !== revision) return null;
    if (options.maxAge !== undefined && clock.now().getTime() - entry.madeAt > options.maxAge) return null;
    entries.delete(key);
    entries.set(key, entry);
    return entry.value;
  };
  return {
    peek: find,
    drop,
    async get(key, revision, make) {
      const found = find(key, revision);
      if (found) return found;
      const flight = `${revision} ${key}`;
      const underway = making.get(flight);
      if (underway) return underway;
      const made = (async () => {
        try {
          const madeAt = clock.now().getTime();
          const value = await make();
          keep(key, { revision, madeAt, value });
          return value;
        } finally {
          making.delete(flight);
        }
      })();
      making.set(flight, made);
      return made;
    },
    get bytes() {
      return bytes;
    },
    get entries() {
      return entries.size;
    },
    clear() {
      entries.clear();
      bytes = 0;
    },
  };
}
