import { pageCache, type PageCache } from '../../platform/cache.ts';
import type { Clock } from '../../platform/clock.ts';
import { currentReader } from './current-reader.ts';
import { Stored, type Content } from './stored.ts';

/** How long the site believes that the record has not changed without being told, in milliseconds. */
const believed = 800;
/** How long a page with a ranking may stand, in milliseconds. */
const standing = 60_000;

export interface PagesOptions {
  readonly revision: () => Promise<string>;
  readonly clock: Clock;
  readonly maxBytes: number;
}

/** Thrown inside the cache where there is no such page: what is not there is not kept. */
class NoSuchPage extends Error {}

/**
 * The rendered pages, by address. A page stands until the record's revision changes, which is asked at most
 * once in 0.8 s whatever the load; a burst of requests for one page renders it once.
 */
export class Pages {
  readonly #options: PagesOptions;
  readonly #cache: PageCache<Stored>;
  /** Built files, flags, the icon: few, and the same as long as the process lives. */
  readonly #kept = new Map<string, Stored>();
  #revision: string | null = null;
  #askedAt = -Infinity;
  #asking: Promise<string> | null = null;

  constructor(options: PagesOptions) {
    this.#options = options;
    this.#cache = pageCache({ maxBytes: options.maxBytes, maxAge: standing, clock: options.clock });
  }

  /**
   * The stored answer if it may be served without asking anybody: the path that most requests take. To a request that
   * may be somebody's, only what never changes.
   */
  hot(address: string, somebody = false): Stored | null {
    const kept = this.#kept.get(address);
    if (kept || somebody) return kept ?? null;
    return this.#revision !== null && this.#now() - this.#askedAt < believed
      ? this.#cache.peek(address, this.#revision)
      : null;
  }

  /** The page, rendered if need be; null where `render` finds that there is none. */
  async page(address: string, render: () => Promise<Content | null>): Promise<Stored | null> {
    if (currentReader() !== null) {
      // Somebody's own page: neither out of the store nor into it, here or anywhere on the way.
      const content = await render();
      return content && new Stored({ ...content, cacheControl: 'private, no-store' });
    }
    try {
      return await this.#cache.get(address, await this.#current(), async () => {
        const content = await render();
        if (!content) throw new NoSuchPage();
        return new Stored(content);
      });
    } catch (error) {
      if (error instanceof NoSuchPage) return null;
      throw error;
    }
  }

  /** Keeps an answer that never changes. */
  keep(address: string, content: Content): Stored {
    const stored = new Stored(content);
    this.#kept.set(address, stored);
    return stored;
  }

  /** The record has changed: the next request asks it. */
  changed(): void {
    this.#askedAt = -Infinity;
  }

  async #current(): Promise<string> {
    if (this.#revision !== null && this.#now() - this.#askedAt < believed) return this.#revision;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  /** The time is that of the question, not of the answer: what changes in between is asked for again. */
  async #ask(): Promise<string> {
    const askedAt = this.#now();
    const revision = await this.#options.revision();
    this.#revision = revision;
    this.#askedAt = askedAt;
    return revision;
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }
}
