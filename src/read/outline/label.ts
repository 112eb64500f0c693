import { fold } from '../../text/fold.ts';

/** A labelled passage: a reference section, a note, a caption; `address` is the reference's own, null for the others. */
export interface Labelled {
  readonly what: 'reference' | 'note' | 'caption';
  readonly label: string;
  readonly length: number;
  readonly address: string | null;
}

const open = '[(\\[<【《≪〔]';
const close = '[)\\]>】》≫〕]';
const references: readonly RegExp[] = [
  new RegExp(`^${open} ?(?<word>参考|References?)(?:資料|事項)? ?(?<number>\\d{1,2})? ?${close}[ :]*`, 'i'),
  /^(?<word>参考)(?<number>\d{1,2})?(?:[ :]+|(?=「))/,
  /^(?<word>References?)(?: (?<number>\d{1,2}))?: */i,
];
const notes: readonly RegExp[] = [
  new RegExp(`^${open} ?(?:注|註|備考|補足|note|notes) ?\\d{0,2} ?${close}[ :]*`, 'i'),
  /^(?:注|註)(?:\d{1,2}[ :.)]|[ :]) */,
  /^(?:※|\* ?\d{1,2}(?!\d)|†|‡) ?\d{0,2}[ :.)]*/,
  /^(?:notes?|n\.b\.) ?\d{0,2}: */i,
];
const captions: readonly RegExp[] = [
  new RegExp(
    `^${open} ?(?:写真|図|表|photo|figure|fig\\.|table)(?:提供)? ?\\d{0,2} ?(?:[:： ][^)]{0,40})?${close}`,
    'i',
  ),
  /^(?:写真|図表?|表|photo|figure|fig\.|table) ?\d{1,2} ?[:.]/i,
  /^(?:写真提供|photo(?: credit)?) ?:/i,
];

/** What every label below begins with; most passages begin with none of it. */
const begins = /^[([<【《≪〔（［＜参R注註※*＊†‡NPFT写図表rnpftＲＮＰＦＴ]/;

/** The label that a text begins with: `(参考1)`, “Reference”, `(注)`, `※`, `(写真1)`. Captions keep theirs in the text. */
export function labelOf(text: string): Labelled | null {
  if (!begins.test(text)) return null;
  const folded = fold(text.slice(0, 60));
  for (const pattern of references) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const { word = '', number } = match.groups ?? {};
    const name = word === '参考' ? '参考' : 'Reference';
    const address = number === undefined ? name : name === '参考' ? `${name}${number}` : `${name} ${number}`;
    return labelled('reference', text, match[0], address);
  }
  for (const pattern of notes) {
    const match = pattern.exec(folded);
    if (match) return labelled('note', text, match[0], null);
  }
  return captions.some((p) => p.test(folded)) ? { what: 'caption', label: '', length: 0, address: null } : null;
}

function labelled(what: Labelled['what'], text: string, matched: string, address: string | null): Labelled | null {
  const label = text
    .slice(0, matched.length)
    .trim()
    .replace(/[:：]$/, '');
  if (text.length > matched.length) return { what, label, length: matched.length, address };
  // 「（参考）」 alone heads a section and is its own text.
  return what === 'reference' ? { what, label, length: 0, address } : null;
}
