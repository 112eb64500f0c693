import type { PoolClient } from 'pg';
import { YakusokuError } from '../../../model/errors.ts';
import type { AnchoredList } from '../../../model/reading.ts';
import { sameValue } from '../../editions/carry/carry-over.ts';
import type { FactEdit, Words } from '../views.ts';
import { amountColumns, checkedValue } from './check-value.ts';
import type { KeptAnchor, KeptFact } from './kept-fact.ts';

const listsWithParts: ReadonlySet<AnchoredList> = new Set(['meetings', 'instruments', 'commitments', 'targets']);

const refused = (why: string) => new YakusokuError('record-refused', why);

/** A fact as somebody has looked at it: nothing about it is doubtful any more. */
export function acceptedFact(fact: KeptFact): KeptFact {
  const { flags: _, ...value } = fact.value;
  return { ...fact, value, certainty: 'certain' };
}

/** The fact as an editor wants it; the value is checked by the schema of its list. */
export async function editedFact(
  client: PoolClient,
  edition: string,
  fact: KeptFact,
  edit: FactEdit,
): Promise<KeptFact> {
  const value = checkedValue(fact.list, edit.value ?? fact.value);
  const [own] = fact.anchors;
  if (!own) throw new Error(`fact ${fact.id} has no anchor`);
  const at = edit.at ? { ...(await anchorAt(client, edition, edit.at)), role: 'at' as const, part: null } : own;
  const moved = at.starts !== own.starts || at.ends !== own.ends;
  return {
    ...acceptedFact(fact),
    value,
    ...amountColumns(fact.list, value),
    anchors: [
      at,
      // Further places say the same words; other words have none.
      ...(moved ? [] : fact.anchors.filter((anchor) => anchor.role === 'also')),
      ...(await editedParts(client, edition, fact, edit.parts ?? {})),
    ],
  };
}

async function editedParts(
  client: PoolClient,
  edition: string,
  { list, anchors }: Pick<KeptFact, 'list' | 'anchors'>,
  parts: Readonly<Record<string, Words | null>>,
): Promise<KeptAnchor[]> {
  if (Object.keys(parts).length > 0 && !listsWithParts.has(list)) throw refused(`${list} have no parts`);
  const kept = anchors.filter(({ part }) => part !== null && !Object.hasOwn(parts, part));
  const given: KeptAnchor[] = [];
  for (const [part, words] of Object.entries(parts)) {
    if (!/^[a-z][A-Za-z]{0,29}$/.test(part)) throw refused(`${part} is no attribute`);
    if (words) given.push({ ...(await anchorAt(client, edition, words)), role: 'part', part });
  }
  return [...kept, ...given];
}

/** A fact that the program has missed, with all but its id and place. */
export async function addedFact(
  client: PoolClient,
  edition: string,
  list: AnchoredList,
  asked: Required<Pick<FactEdit, 'at' | 'value'>> & Pick<FactEdit, 'parts'>,
): Promise<Omit<KeptFact, 'id' | 'number' | 'position'>> {
  const value = checkedValue(list, asked.value);
  const at = await anchorAt(client, edition, asked.at);
  return {
    list,
    value,
    rule: 'editor',
    certainty: 'certain',
    ...amountColumns(list, value),
    anchors: [
      { ...at, role: 'at', part: null },
      ...(await editedParts(client, edition, { list, anchors: [] }, asked.parts ?? {})),
    ],
  };
}

/** Words of a passage as an anchor; `record-refused` where they are none. */
async function anchorAt(
  client: PoolClient,
  edition: string,
  { passage, start, end }: Words,
): Promise<Omit<KeptAnchor, 'role' | 'part'>> {
  const { rows } = await client.query<{ starts: number; text: string }>({
    name: 'desk-passage',
    text: 'select starts, text from passage where edition_key = $1 and index = $2',
    values: [edition, passage],
  });
  const [row] = rows;
  const quote = row?.text.slice(start, end) ?? '';
  if (!row || start < 0 || end > row.text.length || quote.trim() === '')
    throw refused('these words do not stand in the text: select them anew');
  // Half a character has no words of its own: 𠮷 is two units.
  if (/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(quote)) throw refused('the words end inside a character');
  return { passage, starts: row.starts + start, ends: row.starts + end, quote };
}

/** Whether two states of a fact say the same of the same words. */
export function sameFact(a: KeptFact | null, b: KeptFact | null): boolean {
  if (a === null || b === null) return a === b;
  const { flags: _a, ...one } = a.value;
  const { flags: _b, ...other } = b.value;
  return sameValue(one, other) && sameValue(placesOf(a), placesOf(b));
}

const placesOf = ({ anchors }: KeptFact) =>
  Object.fromEntries(
    anchors.map(({ role, part, starts, ends }) => [`${role} ${part ?? starts}`, `${starts}-${ends}`] as const),
  );
