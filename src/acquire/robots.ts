import robotsParser from 'robots-parser';
import { YakusokuError } from '../model/errors.ts';

/** What a site answered when asked for its robots.txt. */
export interface RobotsAnswer {
  readonly status: number;
  readonly text: string;
}

type Rules =
  | {
      readonly allows: (url: string, agent: string) => boolean;
      readonly delay: (agent: string) => number | undefined;
    }
  | 'all'
  | 'none';

/** A site that asks for longer pauses than this would have us wait all day. */
const longestDelay = 30;

/** Longer files are cut, as the standard allows (RFC 9309 asks for at least 500 KiB). */
const longest = 512 * 1024;

/**
 * The rules of robots.txt by origin, kept for a while. No rules (4xx) allow everything; a site that cannot answer
 * (5xx, too many requests) is left alone until it can, as RFC 9309 says.
 */
export class Robots {
  readonly #kept = new Map<string, { rules: Rules; until: number }>();
  readonly #keepMs: number;
  readonly #now: () => number;

  constructor(options: { keepMs?: number; now?: () => number } = {}) {
    this.#keepMs = options.keepMs ?? 60 * 60 * 1000;
    this.#now = options.now ?? Date.now;
  }

  /** Throws `robots-forbid` where the site asks programs of our name not to read an address. */
  async check(url: URL, agent: string, ask: (robots: URL) => Promise<RobotsAnswer>): Promise<void> {
    const rules = await this.#rules(url, ask);
    if (rules === 'none')
      throw new YakusokuError(
        'robots-forbid',
        `${url.origin} could not say (robots.txt) whether ${url.href} may be read; try again later`,
      );
    if (rules === 'all' || rules.allows(url.href, agent)) return;
    throw new YakusokuError(
      'robots-forbid',
      `${url.origin}/robots.txt asks programs not to read ${url.href}; save the page and give the file`,
    );
  }

  /** Whether the site asks programs of our name not to read an address, as far as its robots.txt was asked for already. */
  forbids(url: URL, agent: string): boolean {
    const rules = this.#kept.get(url.origin)?.rules;
    return rules !== undefined && rules !== 'all' && (rules === 'none' || !rules.allows(url.href, agent));
  }

  /** Seconds that a site asked for between two requests (Crawl-delay), 0 where it asked for none or was not asked yet. */
  delayOf(url: URL, agent: string): number {
    const rules = this.#kept.get(url.origin)?.rules;
    const asked = rules === undefined || typeof rules === 'string' ? 0 : (rules.delay(agent) ?? 0);
    return Number.isFinite(asked) ? Math.min(Math.max(0, asked), longestDelay) : 0;
  }

  async #rules(url: URL, ask: (robots: URL) => Promise<RobotsAnswer>): Promise<Rules> {
    const kept = this.#kept.get(url.origin);
    if (kept && kept.until > this.#now()) return kept.rules;
    const answer = await ask(new URL('/robots.txt', url.origin));
    const rules = rulesOf(url.origin, answer);
    // A site that failed is asked again soon.
    this.#kept.set(url.origin, {
      rules,
      until: this.#now() + (rules === 'none' ? Math.min(60_000, this.#keepMs) : this.#keepMs),
    });
    if (this.#kept.size > 1000) this.#kept.delete(this.#kept.keys().next().value as string);
    return rules;
  }
}

function rulesOf(origin: string, { status, text }: RobotsAnswer): Rules {
  if (status >= 500 || status === 429) return 'none';
  if (status >= 300) return 'all';
  const parsed = robotsParser(`${origin}/robots.txt`, text.slice(0, longest));
  return {
    allows: (url, agent) => parsed.isAllowed(url, agent) !== false,
    delay: (agent) => parsed.getCrawlDelay(agent),
  };
}
