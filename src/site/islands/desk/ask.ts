/** What became of a decision; `null` where nothing came back that can be read. */
export interface Answer {
  readonly is?: 'done' | 'taken' | 'waits' | 'refused';
  readonly ok?: boolean;
  readonly said?: string;
  /** Id of the decision, for undoing it. */
  readonly line?: string;
  readonly faults?: Readonly<Record<string, string>>;
}

/** Sends a form's fields; the page may be left meanwhile. */
export async function send(address: string, fields: Readonly<Record<string, string>>): Promise<Answer | null> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(fields),
      keepalive: true,
    });
    return (await response.json()) as Answer;
  } catch {
    return null;
  }
}

export function fieldsOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** A page as a document: its scripts do not run, and no text of it ever becomes markup here. */
export function page(address: string): Promise<Document | null> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.addEventListener('load', () => done(request.status === 200 ? request.responseXML : null));
    request.addEventListener('error', () => done(null));
    request.send();
  });
}
