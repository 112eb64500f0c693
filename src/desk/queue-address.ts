import { segment } from '../site/address.ts';
import { deskKinds, type DeskKind } from '../record/desk/views.ts';

/** Which part of the queue somebody looks at. */
export interface QueueFilter {
  readonly kind: DeskKind | null;
  /** ISO 3166-1 code. */
  readonly country: string | null;
  readonly dialogue: string | null;
}

export const everything: QueueFilter = { kind: null, country: null, dialogue: null };

/** The filter that an address or a form asks for; what is none is left out. */
export function filterOf(get: (name: string) => string | undefined): QueueFilter {
  return {
    kind: deskKinds.find((kind) => kind === get('kind')) ?? null,
    country: /^[A-Z]{2}$/.exec(get('country') ?? '')?.[0] ?? null,
    dialogue: /^[\w-]{1,64}$/.exec(get('dialogue') ?? '')?.[0] ?? null,
  };
}

/** Where the queue goes on, and what was done last: `after` a cursor, `item` an item's id. */
export interface QueueAt {
  readonly after?: string;
  readonly item?: string;
  /** The item that one comes from and goes back to. */
  readonly back?: string;
  readonly said?: string;
  /** Id of the decision that can be undone. */
  readonly done?: string;
}

/** `?kind=fact&after=…`, or empty. */
export function queueQuery(filter: QueueFilter, at: QueueAt = {}): string {
  const given = Object.entries({ ...filter, ...at }).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  return given.length === 0 ? '' : `?${given.map(([name, value]) => `${name}=${segment(value)}`).join('&')}`;
}

/** The same as fields of a form. */
export const filterFields = (filter: QueueFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null));

/** An item's id or a cursor as somebody sent it: letters, digits and the few signs they are made of. */
export const wordOf = (text: string | undefined): string => /^[\w~.-]{1,200}$/.exec(text ?? '')?.[0] ?? '';
