import { z } from 'zod';
import { statuses } from '../../model/things.ts';
import type { Keyset, OpenPage } from '../../record/open/views.ts';
import type { ThingFilter, ThingList } from '../../record/things/views.ts';
import { daysOf } from '../calendars/days.ts';
import { parameters } from '../declare/parameters.ts';

/** What dialogues' meetings, promises, papers and targets can be narrowed to. */
export const thingFilters = {
  dialogue: parameters.id.optional(),
  meeting: parameters.id.optional(),
  country: parameters.country.optional(),
  field: parameters.field.optional(),
} as const;
export const dueFilters = { dueFrom: parameters.from.optional(), dueUntil: parameters.until.optional() } as const;
export const statusFilter = { status: statuses.schema.optional() } as const;

/** Lists of things go newest first, those without a day last. */
export const thingKeyset = z.tuple([z.string().regex(/^[\d:T/.-]{0,40}_[A-Za-z0-9-]{1,60}$/)]);

/** The record gives no more than this of a list of things at once. */
const mostAtOnce = 200;

/** So many items of a list of things from a keyset on, in as many questions as that takes. */
export async function thingPage<T, I>(
  ask: (filter: ThingFilter) => Promise<ThingList<T>>,
  filter: Readonly<Record<string, unknown>>,
  { limit, after }: { readonly limit: number; readonly after: Keyset | null },
  itemOf: (card: T) => I,
): Promise<OpenPage<I>> {
  const given = dueByDays(Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)));
  const items: I[] = [];
  let next: string | null = after?.[0] ?? null;
  do {
    const page: ThingList<T> = await ask({
      ...given,
      limit: Math.min(mostAtOnce, limit - items.length),
      ...(next === null ? {} : { after: next }),
    });
    items.push(...page.items.map(itemOf));
    next = page.next;
  } while (next !== null && items.length < limit);
  return { items, next: next === null ? null : [next] };
}

/** Until 2030 is until its last day. */
export function dueByDays<F extends Readonly<Record<string, unknown>>>(filter: F): F {
  const { dueUntil } = filter;
  return typeof dueUntil === 'string' ? { ...filter, dueUntil: daysOf(dueUntil)?.last ?? dueUntil } : filter;
}

/** Short lists that the record gives whole: a cursor counts them. */
export const counted = z.tuple([z.string().regex(/^\d{1,9}$/)]);
export function countedPage<I>(
  all: readonly I[],
  { limit, after }: { readonly limit: number; readonly after: Keyset | null },
): OpenPage<I> {
  const from = Number(after?.[0] ?? 0);
  const next = from + limit;
  return { items: all.slice(from, next), next: next < all.length ? [String(next)] : null };
}
