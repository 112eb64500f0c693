import type { Edition } from '../model/edition.ts';
import { anchoredLists, type AnchoredList, type Reading } from '../model/reading.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { fieldsOf } from './shared/fields.ts';
import { anyOther, type Context, type Found, type FoundLists, type Grammar, type TraceEvent } from './shared/found.ts';
import { sourceOf, type Source } from './shared/source.ts';

export interface ExtractOptions {
  readonly vocabulary: Vocabulary;
  readonly grammars: readonly Grammar[];
  readonly trace?: (event: TraceEvent) => void;
}

/**
 * Edition in, facts out. Runs the stages of the edition's language one after another: parsers find,
 * refiners merge, drop and resolve. A language without rules of its own is read by the grammar for any other, and the
 * reading says which lists that one leaves out.
 */
export function extract(edition: Edition, options: ExtractOptions): Reading {
  const source = sourceOf(edition);
  const context: Context = {
    vocabulary: options.vocabulary,
    issued: edition.issued,
    trace: options.trace ?? (() => {}),
  };
  const lists = emptyLists();
  const grammar =
    options.grammars.find((g) => g.lang === edition.lang) ?? options.grammars.find((g) => g.lang === anyOther);
  for (const stage of grammar?.stages ?? []) {
    const parsed: Found[] = [];
    for (const parser of stage.parsers) for (const f of parser.find(source, context, lists)) parsed.push(f);
    let found: readonly Found[] = parsed;
    // Telling costs more than finding: only where somebody listens.
    if (options.trace) for (const f of found) options.trace(hit(f));
    for (const refiner of stage.refiners) found = refiner.refine(found, source, context, lists);
    for (const f of found) (lists[f.list] as Found[]).push(f);
    for (const name of new Set(found.map((f) => f.list)))
      (lists[name] as Found[]).sort((a, b) => a.start - b.start || b.end - a.end);
  }
  const reading = toReading(source, lists, options, grammar?.kind(source, context, lists) ?? 'other');
  const unread = grammar ? (grammar.unread ?? []) : anchoredLists;
  return unread.length === 0 ? reading : { ...reading, unread: [...unread] };
}

function hit({ rule, list, start, end, value, hint }: Found): TraceEvent {
  const meant = hint ? ` hint ${JSON.stringify(hint)}` : '';
  return { action: 'hit', rule, list, start, end, reason: `${JSON.stringify(value)}${meant}` };
}

function emptyLists(): FoundLists {
  return Object.fromEntries(anchoredLists.map((name) => [name, []])) as unknown as FoundLists;
}

function toReading(source: Source, lists: FoundLists, options: ExtractOptions, kind: Reading['kind']): Reading {
  const { edition } = source;
  const items = Object.fromEntries(anchoredLists.map((name) => [name, itemsOf(source, lists[name])]));
  return {
    title: edition.title,
    lang: edition.lang,
    issued: edition.issued,
    kind,
    fields: fieldsOf(source, options.vocabulary),
    outline: edition.passages.flatMap((p) =>
      p.address === null
        ? []
        : [{ address: p.address, starts: edition.text.slice(p.start, p.end).slice(0, 40), passage: p.index }],
    ),
    countries: [...new Set(lists.countryMentions.map((c) => c.value.code))],
    ...(items as Pick<Reading, AnchoredList>),
  };
}

/** One item per distinct words and value; where the same stands again, the place is added under `also`. */
function itemsOf<L extends AnchoredList>(source: Source, found: readonly Found<L>[]): Reading[L] {
  const items: Reading[L][number][] = [];
  // Most words stand once: only where they stand again are the values held against one another.
  const byQuote = new Map<string, { readonly value: Found<L>['value']; readonly item: Reading[L][number] }[]>();
  for (const f of found) {
    const at = source.anchor(f.start, f.end);
    const alike = byQuote.get(at.quote);
    const known = alike?.find(({ value }) => bare(value) === bare(f.value));
    if (known) {
      known.item.also.push(at);
      continue;
    }
    const item = {
      quote: at.quote,
      at,
      also: [],
      rule: f.rule,
      certainty: f.certainty,
      ...(f.hint?.['flags'] === undefined ? {} : { flags: f.hint['flags'] }),
      ...f.value,
    } as unknown as Reading[L][number];
    items.push(item);
    if (alike) alike.push({ value: f.value, item });
    else byQuote.set(at.quote, [{ value: f.value, item }]);
  }
  return items as Reading[L];
}

/** A value without the places of its parts, to be held against another's. */
function bare(value: object): string {
  const { parts: _, ...rest } = value as Record<string, unknown>;
  return JSON.stringify(rest);
}
