import { anchoredLists, type Amount, type Reading } from '../../model/reading.ts';
import type { Anchor } from '../../model/anchor.ts';
import type { Edition } from '../../model/edition.ts';
import { factIds } from '../identity/fact-id.ts';
import { searchable, tokensOf } from '../search/tokens.ts';

type Item = Reading[(typeof anchoredLists)[number]][number];

/** The passages of an edition as rows, with the words to find them by. */
export function passageRows(editionKey: string, edition: Edition) {
  return edition.passages.map((p) => {
    const text = edition.text.slice(p.start, p.end);
    return {
      edition_key: editionKey,
      index: p.index,
      kind: p.kind,
      address: p.address,
      label: p.label,
      depth: p.depth,
      parent: p.parent,
      starts: p.start,
      ends: p.end,
      text,
      in_table: p.table ?? null,
      folded: searchable(text),
      // Letters and digits only, so that a space between them is all it takes to be read as a tsvector.
      tokens: tokensOf(text).join(' '),
    };
  });
}

/** The facts of a reading and their anchors as rows: number 0 the fact's own words, the others after it. */
export function factRows(editionKey: string, release: string, reading: Reading) {
  const items = anchoredLists.flatMap((list) =>
    reading[list].map((item, position) => ({ list, position, item, value: valueOf(list, item) })),
  );
  const ids = factIds(
    release,
    items.map(({ list, item, value }) => ({ list, quote: item.quote, value })),
  );
  const facts = items.map(({ list, position, item, value }, number) => ({
    edition_key: editionKey,
    number,
    id: ids[number],
    list,
    position,
    value,
    rule: item.rule,
    certainty: item.certainty,
    ...amountOf(list, item),
  }));
  const anchors = items.flatMap(({ item }, fact) =>
    anchorsOf(item).map(({ role, part, anchor }, number) => ({
      edition_key: editionKey,
      fact,
      number,
      role,
      part,
      passage: anchor.passage,
      starts: anchor.start,
      ends: anchor.end,
      quote: anchor.quote,
    })),
  );
  return { facts, anchors };
}

function anchorsOf(item: Item): { role: string; part: string | null; anchor: Anchor }[] {
  const parts = 'parts' in item ? Object.entries(item.parts) : [];
  return [
    { role: 'at', part: null, anchor: item.at },
    ...item.also.map((anchor) => ({ role: 'also', part: null, anchor })),
    ...parts.map(([part, anchor]) => ({ role: 'part', part, anchor })),
  ];
}

/** The item without what the other columns hold, its amounts as exact decimal strings. */
function valueOf(list: string, item: Item): Record<string, unknown> {
  const { quote: _, at: _at, also: _also, rule: _rule, certainty: _certainty, ...value } = item;
  const { parts: _parts, ...bare } = value as Record<string, unknown>;
  if (list === 'money' || list === 'targets') bare['value'] = decimal(bare['value'] as number);
  const amount = bare['amount'] as Amount | null | undefined;
  if (amount) bare['amount'] = { ...amount, value: decimal(amount.value) };
  return bare;
}

function amountOf(list: string, item: Item) {
  const amount = list === 'money' ? (item as unknown as Amount) : 'amount' in item ? item.amount : null;
  return amount
    ? { amount: decimal(amount.value), currency: amount.currency, basis: amount.basis }
    : { amount: null, currency: null, basis: null };
}

/** A number in digits, never as 1e+21. Throws for what is no number. */
export function decimal(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no amount`);
  const digits = String(value);
  return /e/.test(digits) ? BigInt(Math.round(value)).toString() : digits;
}
