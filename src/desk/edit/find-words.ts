import type { Edition } from '../../model/edition.ts';
import type { Words } from '../../record/desk/views.ts';

/**
 * Where words stand in an edition, counted from their passage's beginning; null where they do not.
 *
 * @param quote the words just as they stand
 * @param hint `passage:start:end` as a script has counted them; believed where just these words stand there
 * @param near where they are looked for first: the passage and place where the fact's words stood
 */
export function findWords(
  edition: Pick<Edition, 'text' | 'passages'>,
  quote: string,
  hint: string,
  near: { readonly passage: number; readonly start: number },
): Words | null {
  const wanted = quote.trim();
  if (wanted === '') return null;
  const textOf = (index: number): string => {
    const passage = edition.passages[index];
    return passage ? edition.text.slice(passage.start, passage.end) : '';
  };
  const counted = /^(?<passage>\d{1,6}):(?<start>\d{1,7}):(?<end>\d{1,7})$/.exec(hint)?.groups;
  if (counted) {
    const at = { passage: Number(counted['passage']), start: Number(counted['start']), end: Number(counted['end']) };
    if (textOf(at.passage).slice(at.start, at.end) === wanted) return at;
  }
  const order = edition.passages
    .map((passage) => passage.index)
    .sort((a, b) => Math.abs(a - near.passage) - Math.abs(b - near.passage));
  for (const passage of order) {
    const starts = placesOf(textOf(passage), wanted);
    const from = passage === near.passage ? near.start : 0;
    const start = starts.sort((a, b) => Math.abs(a - from) - Math.abs(b - from))[0];
    if (start !== undefined) return { passage, start, end: start + wanted.length };
  }
  return null;
}

function placesOf(text: string, wanted: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1 && places.length < 500; at = text.indexOf(wanted, at + 1))
    places.push(at);
  return places;
}
