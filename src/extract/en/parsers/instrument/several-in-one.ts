/** A paper of a row, where its words stand in the row's. */
export interface OneOfRow {
  readonly start: number;
  readonly end: number;
  readonly title: string;
}

const head = /^(?<noun>agreements|treaties|protocols|contracts|arrangements|conventions)\s(?<link>on|for)\s/i;
const joins = {
  on: /,\s(?:and\s)?(?=on\s)|\sand\s(?=on\s)/gi,
  for: /,\s(?:and\s)?(?=for\s)|\sand\s(?=for\s)/gi,
} as const;

/**
 * “agreements on customs, on air transport and on visas” are as many papers as things they are on: the word that joins the
 * first stands before each.
 *
 * @param words the row from its noun to its end; null where it is none
 */
export function severalInOne(words: string): OneOfRow[] | null {
  const { noun, link } = head.exec(words)?.groups ?? {};
  if (noun === undefined || link === undefined) return null;
  const found = [...words.matchAll(joins[link.toLowerCase() as keyof typeof joins])];
  if (found.length === 0) return null;
  const one = noun.replace(/ies$/i, 'y').replace(/s$/i, '');
  const starts = [noun.length + 1, ...found.map((match) => match.index + match[0].length)];
  return starts.map((start, place) => {
    const end = found[place]?.index ?? words.length;
    return { start: place === 0 ? 0 : start, end, title: `${one} ${words.slice(start, end)}` };
  });
}
