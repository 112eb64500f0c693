/** What a picture of a page says. */
export interface Card {
  /** Above the title, in the colour of the seal: what kind of page it is. */
  readonly kicker: string;
  readonly title: string;
  /** The language of the title, which decides where its lines break. */
  readonly lang: string;
  /** Below the title: issuer, place, counts. */
  readonly below: readonly string[];
  /** At the foot, large: a day. */
  readonly date: string;
  /** ISO codes: their flags stand at the foot. */
  readonly countries: readonly string[];
}

/** A title of more letters is cut: nobody reads it in a picture. */
const mostLetters = 110;

export function cut(words: string, most = mostLetters): string {
  const letters = Array.from(words.toWellFormed().replace(/\s+/g, ' ').trim());
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most - 1).join('')}…`;
}
