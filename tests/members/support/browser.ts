type Fetch = (request: Request, from: string) => Response | Promise<Response>;

export interface Sent {
  readonly status: number;
  readonly to: string | null;
  readonly html: string;
  readonly headers: Headers;
}

/** As much of a browser as forms need: it keeps cookies and their attributes, and says where a request comes from. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** Every Set-Cookie that was seen, as it came. */
  readonly set: string[] = [];
  readonly #fetch: Fetch;
  readonly #origin: string;
  readonly #address: string;

  constructor(fetch: Fetch, where: { origin: string; address: string }) {
    this.#fetch = fetch;
    this.#origin = where.origin;
    this.#address = where.address;
  }

  async ask(path: string, init: RequestInit = {}): Promise<Sent> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0 && !headers.has('cookie'))
      headers.set('cookie', Array.from(this.cookies, ([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.#fetch(new Request(this.#origin + path, { ...init, headers }), this.#address);
    for (const cookie of response.headers.getSetCookie()) this.#take(cookie);
    return {
      status: response.status,
      to: response.headers.get('location'),
      html: await response.text(),
      headers: response.headers,
    };
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Sent> {
    return this.ask(path, { headers });
  }

  /** Sends a form as a person would: the page with the form is opened first, and its token sent along. */
  async send(path: string, fields: Record<string, string>, page?: string): Promise<Sent> {
    return this.post(path, { token: await this.token(page ?? path), ...fields });
  }

  /** Sends a form with just these fields. */
  post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Sent> {
    return this.ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: this.#origin,
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
    });
  }

  /** The token of the forms on a page. */
  async token(page: string): Promise<string> {
    const { html } = await this.get(page);
    return /name="token" value="(?<token>[^"]+)"/.exec(html)?.groups?.['token'] ?? '';
  }

  #take(cookie: string): void {
    this.set.push(cookie);
    const [pair = '', ...attributes] = cookie.split(';');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    if (attributes.some((part) => /^\s*max-age=0$/i.test(part))) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(at + 1));
  }
}
