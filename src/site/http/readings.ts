/** Where readings are counted: adds one for a release, without waiting for the record. */
export interface Views {
  count(releaseId: string): void;
}

type Header = (name: string) => string | undefined;

/**
 * Programs that say what they are, and those that say nothing. Somebody who hides is counted: a ranking is
 * no place for finger-printing.
 */
const program =
  /bot\b|bot[/;]|crawl|spider|slurp|archiver|preview|monitor|lighthouse|curl|wget|python|java\/|go-http|node-fetch|undici|httpclient|facebookexternalhit|feed/i;

/**
 * Decides which requests are readings by people. Nothing of the request is kept but the release's id: no
 * address, no cookie, no header.
 */
export class Readings {
  readonly #views: Views;
  constructor(views: Views) {
    this.#views = views;
  }

  count(releaseId: string, method: string, headers: NodeJS.Dict<string | string[]>): void {
    const header: Header = (name) => {
      const value = headers[name];
      return Array.isArray(value) ? value[0] : value;
    };
    if (isReading(method, header)) this.#views.count(releaseId);
  }
}

/** A page asked for by a person: not a look ahead by the browser, not a program. */
export function isReading(method: string, header: Header): boolean {
  if (method !== 'GET') return false;
  if (/prefetch|prerender/i.test(`${header('sec-purpose') ?? ''} ${header('purpose') ?? ''} ${header('x-moz') ?? ''}`))
    return false;
  const agent = header('user-agent');
  return agent !== undefined && agent !== '' && !program.test(agent);
}
