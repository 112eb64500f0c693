import type { z } from 'zod';
import type { Keyset } from '../../record/open/views.ts';
import type { Kind } from '../declare/kind.ts';
import { propertiesOf } from '../document/properties.ts';
import { readCursor } from './cursor.ts';
import { Problem } from './problem.ts';

export const defaultLimit = 50;
export const mostItems = 500;

/** A list as an address asks for it. */
export interface ListRequest {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort: string;
  readonly limit: number;
  readonly after: Keyset | null;
  /** Which properties of each item to give; null gives all. */
  readonly fields: readonly string[] | null;
  readonly bom: boolean;
}

/** What every list takes besides its own filters; a stream of all has neither pages nor a limit. */
export function listParameters(kind: Kind): readonly string[] {
  return kind.pageSize === undefined ? ['sort', 'limit', 'after', 'fields'] : ['sort', 'after', 'fields'];
}
export const streamParameters = ['sort', 'fields'] as const;
export const tableParameters = [...streamParameters, 'bom'] as const;

/**
 * The query of an address, checked: throws `unknown-parameter` for a name that the list does not know, `bad-parameter`
 * for a value of another type or one that is given twice, `bad-cursor` for a cursor of another list.
 */
export function readQuery(kind: Kind, query: URLSearchParams, own = listParameters(kind)): ListRequest {
  const known = [...Object.keys(kind.filters), ...own];
  refuseUnknown(query, known);
  const given = (name: string) => (known.includes(name) ? query.get(name) : null);
  const filter = valuesOf(kind.filters, query);
  const sort = given('sort') ?? kind.sorts[0];
  if (!kind.sorts.includes(sort)) throw wrong('sort', sort, `is none of ${kind.sorts.join(', ')}`);
  const after = given('after');
  return {
    filter,
    sort,
    limit: kind.pageSize ?? limitOf(given('limit')),
    after: after === null ? null : readCursor(kind, sort, after),
    fields: fieldsOf(kind, given('fields')),
    bom: bomOf(given('bom')),
  };
}

type Filters = Readonly<Record<string, z.ZodType>>;

function valuesOf(filters: Filters, query: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(filters).map(([name, schema]) => {
      const read = schema.safeParse(query.get(name) ?? undefined);
      if (read.success) return [name, read.data];
      throw wrong(name, query.get(name) ?? '', read.error.issues[0]?.message ?? 'is wrong');
    }),
  );
}

/** The filters of an address that takes nothing else, checked as those of a list are. */
export function readFilters(filters: Filters, query: URLSearchParams): Record<string, unknown> {
  refuseUnknown(query, Object.keys(filters));
  return valuesOf(filters, query);
}

/** Throws where the query has a parameter that is not among the known ones, or one twice. */
export function refuseUnknown(query: URLSearchParams, known: readonly string[]): void {
  for (const name of query.keys()) {
    if (!known.includes(name))
      throw new Problem('unknown-parameter', `there is no parameter ${JSON.stringify(name.slice(0, 80))} here`, {
        aid: known.length === 0 ? '–' : known.join(', '),
        parameter: name.slice(0, 80),
      });
    if (query.getAll(name).length > 1) throw wrong(name, query.getAll(name).join('&'), 'is given more than once');
  }
}

export function wrong(name: string, value: string, why: string): Problem {
  return new Problem('bad-parameter', `${name}=${value.slice(0, 120)} ${why}`, { parameter: name });
}

function limitOf(text: string | null): number {
  if (text === null) return defaultLimit;
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= mostItems) return limit;
  throw wrong('limit', text, `is not a whole number from 1 to ${mostItems}`);
}

function fieldsOf(kind: Kind, text: string | null): string[] | null {
  if (text === null) return null;
  const names = propertiesOf(kind.item);
  const asked = text.split(',').map((name) => name.trim());
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown !== undefined) throw wrong('fields', unknown, `is no property of these: ${names.join(', ')}`);
  return names.filter((name) => asked.includes(name));
}

function bomOf(text: string | null): boolean {
  if (text === null || text === 'false') return false;
  if (text === 'true') return true;
  throw wrong('bom', text, 'is neither true nor false');
}
