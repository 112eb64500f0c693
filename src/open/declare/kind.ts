import type { z } from 'zod';
import type { Label } from '../../model/language.ts';
import type { OpenQueries, Keyset, OpenPage } from '../../record/open/views.ts';
import type { ThingQueries } from '../../record/things/views.ts';
import type { RecordQueries } from '../../record/views.ts';
import type { SiteLabels } from '../../site/ui.ts';
import type { Reporter } from '../iati/reporter.ts';

/** What the answers are made from. */
export interface Sources {
  readonly record: RecordQueries & { readonly open: OpenQueries; readonly things: ThingQueries };
  readonly labels: SiteLabels;
  /** Who reports to IATI; nobody registered unless told. */
  readonly reporter?: Reporter;
}

export interface ListQuery<F, S extends string> {
  readonly filter: F;
  readonly sort: S;
  readonly limit: number;
  readonly after: Keyset | null;
}

/**
 * One kind of thing that programs can ask for: routes, checks of parameters, the OpenAPI document, the heads of tables,
 * the data dictionary and the reference page are all derived from this declaration.
 */
export interface Kind {
  /** The last part of its address: `releases`. */
  readonly path: string;
  /** Its name in the OpenAPI document: `Release`. */
  readonly name: string;
  readonly label: Label;
  readonly about: Label;
  /** One item of a list. */
  readonly item: z.ZodType;
  /** What is given for one alone; the same as `item` where there is no more to say. */
  readonly whole: z.ZodType;
  /** Query parameters of the list, each read from text. */
  readonly filters: Readonly<Record<string, z.ZodType>>;
  /** The first is what a list has unless told. */
  readonly sorts: readonly [string, ...string[]];
  /** How many items a page has where that cannot be chosen. */
  readonly pageSize?: number;
  /** What a cursor may hold, by sort. */
  readonly keyset: (sort: string) => z.ZodType<Keyset>;
  readonly list: (from: Sources, query: ListQuery<unknown, string>) => Promise<OpenPage<unknown>>;
  /** Null where the kind has no addresses of single ones. */
  readonly one: ((from: Sources, id: string) => Promise<unknown>) | null;
  /** The id that a thing goes by now that was found to be the same as another; null where it was not. */
  readonly moved?: (from: Sources, id: string) => Promise<string | null>;
  /** When it last changed, ISO 8601; null where that is not kept. */
  readonly changed: (item: unknown) => string | null;
}

/** The same with the types of what it holds, which the caller of a kind need not know. */
export interface KindDeclaration<
  I extends z.ZodType,
  W extends z.ZodType,
  F extends Readonly<Record<string, z.ZodType>>,
  S extends string,
> {
  readonly path: string;
  readonly name: string;
  readonly label: Label;
  readonly about: Label;
  readonly item: I;
  readonly whole: W;
  readonly filters: F;
  readonly sorts: readonly [S, ...S[]];
  readonly pageSize?: number;
  readonly keyset: (sort: S) => z.ZodType<Keyset>;
  readonly list: (
    from: Sources,
    query: ListQuery<{ [K in keyof F]: z.output<F[K]> }, S>,
  ) => Promise<OpenPage<z.input<I>>>;
  readonly one: ((from: Sources, id: string) => Promise<z.input<W> | null>) | null;
  readonly moved?: (from: Sources, id: string) => Promise<string | null>;
  readonly changed: (item: z.output<I> | z.output<W>) => string | null;
}

export function kind<
  I extends z.ZodType,
  W extends z.ZodType,
  F extends Readonly<Record<string, z.ZodType>>,
  const S extends string,
>(declaration: KindDeclaration<I, W, F, S>): Kind {
  return declaration as unknown as Kind;
}
