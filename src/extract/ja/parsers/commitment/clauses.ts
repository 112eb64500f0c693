import { clauseEnd, endingOf, type Ending } from './predicates.ts';

/** A clause that ends with one of our verbs, or the sentence's last one whatever its verb (`ending` null). */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly ending: Ending | null;
  /** 「…を決定したと伝えるとともに、」: its tense is told by the sentence's last verb. */
  readonly joined: boolean;
}

/**
 * The clauses of a sentence: cut at commas, but only where a verb that says, agrees, decides … ends the clause before
 * (「…を歓迎し，これからも…していくことで一致しました」 has two, a list of nouns with commas is one).
 * `folded` is the whole text; brackets are passed over.
 */
export function clausesOf(folded: string, from: number, to: number): Clause[] {
  const found: Clause[] = [];
  let start = from;
  let depth = 0;
  for (let i = from; i < to; i++) {
    const c = folded[i] as string;
    if ('「『(（'.includes(c)) depth++;
    else if ('」』)）'.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (c === '、' || c === ',')) {
      const end = clauseEnd(folded, start, i);
      const ending = endingOf(folded, start, end);
      if (!ending || !/^$|[しえけげせてでねべめりれいきちびみじ]$|た$|る$/.test(ending.tail || ending.stem)) continue;
      if (/(?:こと|もの)$/.test(ending.tail)) continue;
      found.push({ start, end, ending, joined: isJoined(folded, end) });
      start = i + 1;
    }
  }
  const end = clauseEnd(folded, start, to);
  if (end > start) found.push({ start, end, ending: endingOf(folded, start, end), joined: false });
  return found;
}

const isJoined = (folded: string, end: number) => /^(?:とともに|と共に)/.test(folded.slice(end, end + 4));
