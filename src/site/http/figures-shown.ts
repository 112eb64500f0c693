import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Which pages show the figures of which releases, so that a like has those made anew and no others. Components say it
 * while they are rendered: a list that shows a release's card knows nothing of pages that are kept.
 */
const showing = new AsyncLocalStorage<Set<string>>();

/** Said by what shows how often a release was liked, or what was said about it. */
export function showsFiguresOf(release: string): void {
  showing.getStore()?.add(release);
}

/** Does some work and tells which releases' figures it has shown. */
export async function withFigures<T>(work: () => Promise<T>): Promise<{ made: T; releases: ReadonlySet<string> }> {
  const releases = new Set<string>();
  return { made: await showing.run(releases, work), releases };
}

/** So many pages are kept in mind; beyond, all are made anew at the next like, which no site of usual size reaches. */
const mostPages = 50_000;

/** The pages that are kept, by the releases whose figures they show. */
export class FiguresShown {
  readonly #pages = new Map<string, Set<string>>();
  #count = 0;

  add(release: string, address: string): void {
    const known = this.#pages.get(release);
    if (known?.has(address)) return;
    this.#count++;
    if (known) known.add(address);
    else this.#pages.set(release, new Set([address]));
  }

  /** The pages that show a release's figures, and which are not kept in mind for it any more. */
  take(release: string): ReadonlySet<string> {
    const pages = this.#pages.get(release) ?? new Set<string>();
    this.#pages.delete(release);
    this.#count -= pages.size;
    return pages;
  }

  get isFull(): boolean {
    return this.#count > mostPages;
  }

  clear(): void {
    this.#pages.clear();
    this.#count = 0;
  }
}
