/**
 * What a thing is, put together from what each release says of it. Of an attribute the claim with the highest rank
 * holds, of two with the same rank the older release's; lists are united and spans of time widened. So the result
 * does not depend on the order in which releases are settled, and one more telling costs one merge, however many
 * there were.
 */
export interface Gathered {
  /** Attribute → value that holds now. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Attribute → rank of its claim and the place in `by` of the release that makes it. */
  readonly ranks: Readonly<Record<string, readonly [rank: number, by: number]>>;
  /** `2025-12-20 k3v…`: day and id of the releases whose claims hold. */
  readonly by: readonly string[];
}

/** What one release adds to a thing. */
export interface Contribution {
  readonly claims: Readonly<Record<string, Claim>>;
  readonly sets?: Readonly<Record<string, readonly string[]>>;
  /** From when to when something is said: ISO dates. */
  readonly spans?: Readonly<Record<string, readonly [from: string, to: string]>>;
}
export interface Claim {
  readonly rank: number;
  /** null and undefined are no claim. */
  readonly value: unknown;
}

export const nothing: Gathered = { values: {}, ranks: {}, by: [] };

/** How many values a set keeps: a prime minister has some spellings, not thousands. */
const setLimit = 60;

/** Adds what the release of that day and id says. */
export function gather(known: Gathered, says: Contribution, day: string, release: string): Gathered {
  const values = { ...known.values };
  const ranks: Record<string, readonly [number, number]> = { ...known.ranks };
  const by = [...known.by];
  const order = `${day} ${release}`;
  for (const [name, { rank, value }] of Object.entries(says.claims)) {
    if (value === null || value === undefined || value === '') continue;
    const held = ranks[name];
    if (held && (held[0] > rank || (held[0] === rank && (by[held[1]] ?? '') <= order))) continue;
    values[name] = value;
    ranks[name] = [rank, placeOf(by, order)];
  }
  for (const [name, more] of Object.entries(says.sets ?? {})) {
    if (more.length === 0) continue;
    const held = (values[name] as string[] | undefined) ?? [];
    values[name] = [...new Set([...held, ...more])].sort().slice(0, setLimit);
  }
  for (const [name, [from, to]] of Object.entries(says.spans ?? {})) {
    const held = values[name] as readonly [string, string] | undefined;
    values[name] = held ? [from < held[0] ? from : held[0], to > held[1] ? to : held[1]] : [from, to];
  }
  return tidy({ values, ranks, by });
}

function placeOf(by: string[], order: string): number {
  const found = by.indexOf(order);
  return found >= 0 ? found : by.push(order) - 1;
}

/** Drops the releases none of whose claims holds any longer. */
function tidy({ values, ranks, by }: Gathered): Gathered {
  const used = [...new Set(Object.values(ranks).map(([, place]) => place))].sort((a, b) => a - b);
  if (used.length === by.length) return { values, ranks, by };
  const places = new Map(used.map((old, place) => [old, place]));
  return {
    values,
    ranks: Object.fromEntries(
      Object.entries(ranks).map(([name, [rank, place]]) => [name, [rank, places.get(place) ?? 0] as const]),
    ),
    by: used.map((place) => by[place] ?? ''),
  };
}

/** As the column `thing.value` holds it: the values, and under `_` who claims them. */
export function toColumn({ values, ranks, by }: Gathered): Record<string, unknown> {
  return { ...values, _: { ranks, by } };
}
export function fromColumn(column: unknown): Gathered {
  const { _: claims, ...values } = column as Record<string, unknown> & { _?: Omit<Gathered, 'values'> };
  return { values, ranks: claims?.ranks ?? {}, by: claims?.by ?? [] };
}

/** What two things are together that have turned out to be one. */
export function unite(a: Gathered, b: Gathered): Gathered {
  let united = a;
  for (const [place, order] of b.by.entries()) {
    const [day = '', release = ''] = order.split(' ');
    const claims = Object.entries(b.ranks)
      .filter(([, [, by]]) => by === place)
      .map(([name, [rank]]) => [name, { rank, value: b.values[name] }] as const);
    united = gather(united, { claims: Object.fromEntries(claims) }, day, release);
  }
  const rest = Object.entries(b.values).filter(([name]) => !b.ranks[name] && Array.isArray(b.values[name]));
  const spans = rest.filter(([name]) => isSpan(name)) as [string, [string, string]][];
  const sets = rest.filter(([name]) => !isSpan(name)) as [string, string[]][];
  return gather(united, { claims: {}, sets: Object.fromEntries(sets), spans: Object.fromEntries(spans) }, '', '');
}

/** Spans are told from sets by their names: `seen`, `office ja 大統領`. */
const isSpan = (name: string) => name === 'seen' || name.startsWith('office ');
