import search from 'approx-string-match';

/** Where words of an earlier edition stand in a later one. */
export interface FoundWords {
  readonly start: number;
  readonly end: number;
  /** How many letters differ; 0 for the very words. */
  readonly errors: number;
  /** From 0 to 1: the words, what stands before and after them, and whether it is the place where they are due. */
  readonly score: number;
}

export interface Wanted {
  /** The earlier text and the words in it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The stretch of the later text in which they are due, and the offset; null where nothing of it was kept. */
  readonly due: { readonly start: number; readonly end: number; readonly at: number } | null;
}

/** Steps that the search for changed words may still take in one edition: a text built to be slow ends it early. */
export interface Budget {
  steps: number;
}
export const fullBudget = (): Budget => ({ steps: 20_000_000 });

const weights = { words: 0.5, before: 0.2, after: 0.2, place: 0.1 };
/** Short words such as 「4件」 stand in many places: without their surroundings they are not believed. */
const enough = (length: number, errors: number) => (errors === 0 && length >= 20 ? 0.5 : 0.62);
const context = 32;
/** So many letters in common on a side are as good as all of them. */
const sure = 8;
const mostPlaces = 200;
/** Changed words are looked for so far from where they are due within their passage, in letters. */
const farthest = 2_000;

/**
 * The best place of the words in the later text: the very words where they are due, the very words elsewhere, or
 * words much like them between the same neighbours. Null where none is good enough.
 *
 * 「68.54億円」, corrected to 「68.45億円」 in its sentence, stands unchanged in the note that tells of the correction; its
 * neighbours 「合計」 and 「の無償資金協力」 say that it was changed and did not go there.
 */
export function findWords(later: string, wanted: Wanted, budget: Budget): FoundWords | null {
  const quote = wanted.text.slice(wanted.start, wanted.end);
  const bestOf = (places: readonly Place[], so: FoundWords | null): FoundWords | null => {
    let best = so;
    for (const place of places) {
      const found = { ...place, score: scoreOf(later, quote, place, wanted) };
      if (best === null || found.score > best.score || (found.score === best.score && nearer(found, best, wanted)))
        best = found;
    }
    return best;
  };
  const exact = bestOf(exactPlaces(later, quote), null);
  // Words that stand where they stood, between the same neighbours, were not changed: nothing better can be found.
  const best = exact && exact.score >= 0.95 ? exact : bestOf(changedPlaces(later, quote, wanted, budget), exact);
  return best && best.score >= enough(quote.length, best.errors) ? best : null;
}

type Place = Omit<FoundWords, 'score'>;

function exactPlaces(later: string, quote: string): Place[] {
  const places: Place[] = [];
  for (let at = later.indexOf(quote); at >= 0 && places.length < mostPlaces; at = later.indexOf(quote, at + 1))
    places.push({ start: at, end: at + quote.length, errors: 0 });
  return places;
}

/** Words like them in the passage in which they are due. At most half of the letters may differ. */
function changedPlaces(later: string, quote: string, { due }: Wanted, budget: Budget): Place[] {
  if (!due) return [];
  const most = Math.floor(quote.length / 2);
  const around = (reach: number) => ({
    from: Math.max(due.start, due.at - reach),
    to: Math.min(due.end, due.at + quote.length + reach),
  });
  // The library gives the places with the fewest changes only: near by they may be others than further on.
  return [around(farthest), around(context)].flatMap(({ from, to }) => {
    budget.steps -= (to - from) * Math.ceil(quote.length / 32);
    if (most === 0 || budget.steps < 0 || to <= from) return [];
    const found = search(later.slice(from, to), quote, most);
    budget.steps -= found.length * quote.length;
    return found
      .slice(0, mostPlaces)
      .filter(({ start, end }) => end > start)
      .map(({ start, end, errors }) => ({ start: from + start, end: from + end, errors }));
  });
}

function scoreOf(later: string, quote: string, place: Place, { text, start, end, due }: Wanted): number {
  const before = alikeBackwards(text, start, later, place.start);
  const after = alikeForwards(text, end, later, place.end);
  const inPlace = due !== null && place.start >= due.start && place.end <= due.end;
  return (
    weights.words * (1 - place.errors / quote.length) +
    weights.before * before +
    weights.after * after +
    (inPlace ? weights.place : 0)
  );
}

function alikeBackwards(a: string, i: number, b: string, j: number): number {
  const most = Math.min(context, i);
  let n = 0;
  while (n < most && n < j && a[i - n - 1] === b[j - n - 1]) n++;
  return most === 0 ? (j === 0 ? 1 : 0) : Math.min(1, n / Math.min(sure, most));
}

function alikeForwards(a: string, i: number, b: string, j: number): number {
  const most = Math.min(context, a.length - i);
  let n = 0;
  while (n < most && j + n < b.length && a[i + n] === b[j + n]) n++;
  return most === 0 ? (j === b.length ? 1 : 0) : Math.min(1, n / Math.min(sure, most));
}

const nearer = (a: Place, b: Place, { due }: Wanted): boolean =>
  due !== null && Math.abs(a.start - due.at) < Math.abs(b.start - due.at);
