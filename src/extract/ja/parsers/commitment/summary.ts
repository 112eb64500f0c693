/** Longest summary shown beside a commitment. */
const longest = 80;

/**
 * A short nominal form of what is promised, from its own words: leading particles and commas go, and the framing
 * nouns at the end (こと, 旨, 意向).
 */
export function summaryOf(text: string, start: number, end: number): string {
  let words = text.slice(start, end).trim();
  words = words.replace(/^(?:は|が|も|から|より|の間で|において)?[、，\s]*/, '');
  words = words
    .replace(/[、，。．\s]+$/, '')
    .replace(/(?:する|していく|した)?(?:こと|旨|方向|意向|考え|方針)?(?:で|を|に|が|と|も)?$/, '');
  return words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
}
