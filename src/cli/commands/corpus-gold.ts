import type { AnchoredList, Reading } from '../../model/reading.ts';
import type { FactState } from '../../record/desk/views.ts';
import type { ReleaseView } from '../../record/views.ts';

/** The lists that a gold file has, in its order (corpus/SCHEMA.md). */
const goldLists = [
  'times',
  'money',
  'counts',
  'people',
  'meetings',
  'instruments',
  'commitments',
  'targets',
  'reference',
] as const satisfies readonly AnchoredList[];

export interface Gold {
  readonly gold: Readonly<Record<string, unknown>>;
  /** Facts of these lists that an editor has decided about, and all of them. */
  readonly decided: number;
  readonly facts: number;
}

/**
 * The facts of a release that editors hold for right, in the shape of a gold file. What nobody has decided about is left
 * out: it is what the program says, and would be held to itself. `everything` takes it in all the same, for somebody who
 * goes through the file by hand.
 */
export function goldOf(
  { edition, reading, facts }: ReleaseView,
  checks: Readonly<Record<string, FactState>>,
  everything: boolean,
): Gold {
  let decided = 0;
  let all = 0;
  const lists = goldLists.map((list) => {
    const ids = new Map(facts.filter((fact) => fact.list === list).map((fact) => [fact.position, fact.id]));
    const items = (reading[list] as Reading[typeof list][number][]).flatMap((item, position) => {
      const known = checks[ids.get(position) ?? ''] !== undefined;
      all++;
      if (known) decided++;
      return known || everything ? [goldItem(item)] : [];
    });
    // One entry for the same words with the same value, however often they occur.
    return [list, [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]] as const;
  });
  return {
    gold: {
      title: edition.title,
      lang: edition.lang,
      issued: edition.issued,
      kind: reading.kind,
      outline: reading.outline.map(({ address, starts }) => ({ address, starts })),
      ...Object.fromEntries(lists.slice(0, 4)),
      countries: reading.countries,
      ...Object.fromEntries(lists.slice(4)),
    },
    decided,
    facts: all,
  };
}

/** An item without what only a program's answer has: places, rules, certainty. */
function goldItem(item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { quote, at: _at, also: _also, rule: _rule, certainty: _certainty, flags: _flags, ...value } = item;
  const { parts: _parts, same: _same, ...plain } = value;
  return { quote, ...plain };
}
