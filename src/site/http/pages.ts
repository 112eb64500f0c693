import { pageCache, type PageCache } from '../../platform/cache.ts';
import type { Clock } from '../../platform/clock.ts';
import { currentReader } from './current-reader.ts';
import { FiguresShown, withFigures } from './figures-shown.ts';
import { Stored, type Content } from './stored.ts';

/** How long the site believes that the record has not changed without being told, in milliseconds. */
const believed = 800;
/** How often the pages of a release on which many write and like at once are made anew, in milliseconds. */
const settling = 400;
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
 * once in 0.8 s whatever the load; a burst of requests for one page renders it once. What people say and like does not
 * change the revision: only the pages that show the figures of that release are given up.
 */
export class Pages {
  readonly #options: PagesOptions;
  readonly #cache: PageCache<Stored>;
  /** Built files, flags, the icon: few, and the same as long as the process lives. */
  readonly #kept = new Map<string, Stored>();
  #revision: string | null = null;
  #askedAt = -Infinity;
  #asking: Promise<string> | null = null;
  readonly #figures = new FiguresShown();
  /** Talk is numbered, so that a page which was begun before it and finished after it is not kept. */
  #talk = 0;
  #making = 0;
  readonly #talkedAt = new Map<string, number>();
  readonly #settling = new Map<string, { again: boolean }>();

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
      return await this.#cache.get(address, await this.#current(), () => this.#make(address, render));
    } catch (error) {
      if (error instanceof NoSuchPage) return null;
      throw error;
    }
  }

  async #make(address: string, render: () => Promise<Content | null>): Promise<Stored> {
    const begun = this.#talk;
    this.#making++;
    try {
      const { made, releases } = await withFigures(render);
      if (!made) throw new NoSuchPage();
      const stored = new Stored(made);
      const passed = [...releases].some((release) => (this.#talkedAt.get(release) ?? 0) > begun);
      // Once it is in the store: what was said meanwhile is not on it.
      if (passed) setImmediate(() => this.#cache.drop(address));
      else for (const release of releases) this.#figures.add(release, address);
      return stored;
    } finally {
      this.#making--;
      if (this.#making === 0) this.#talkedAt.clear();
    }
  }

  /**
   * Something was said or liked on releases (null: it may have been any): the pages that show it are made anew, at once
   * and then, while it goes on, twice or three times a second.
   */
  talked(releases: readonly string[] | null): void {
    if (releases === null || this.#figures.isFull) {
      this.#cache.clear();
      this.#figures.clear();
      return;
    }
    for (const release of releases) {
      const held = this.#settling.get(release);
      if (held) {
        held.again = true;
        continue;
      }
      this.#giveUp(release);
      this.#settle(release);
    }
  }

  #giveUp(release: string): void {
    this.#talk++;
    if (this.#making > 0) this.#talkedAt.set(release, this.#talk);
    for (const address of this.#figures.take(release)) this.#cache.drop(address);
  }

  #settle(release: string): void {
    const one = { again: false };
    this.#settling.set(release, one);
    setTimeout(() => {
      this.#settling.delete(release);
      if (!one.again) return;
      this.#giveUp(release);
      this.#settle(release);
    }, settling).unref();
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
    if (revision !== this.#revision) this.#figures.clear();
    this.#revision = revision;
    this.#askedAt = askedAt;
    return revision;
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }
}
