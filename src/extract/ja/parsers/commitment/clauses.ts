import type { Source } from '../../../shared/source.ts';
import { clauseEnd, endingOf, type Ending } from './predicates.ts';

/** A clause that ends with one of our verbs, or the sentence's last one whatever its verb (`ending` null). */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly ending: Ending | null;
  /** 「…を決定したと伝えるとともに、」: its tense is told by the sentence's last verb. */
  readonly joined: boolean;
  /** Where the sentence that it was cut from ends. */
  readonly to: number;
}

/**
 * The clauses of a sentence: cut at commas, but only where a verb that says, agrees, decides … ends the clause before
 * (「…を歓迎し，これからも…していくことで一致しました」 has two, a list of nouns with commas is one).
 * `folded` is the whole text; brackets are passed over.
 */
export function clausesOf(source: Source, from: number, to: number): readonly Clause[] {
  const kept = source.once(known, () => new Map<number, readonly Clause[]>());
  // Sentences do not overlap: where one begins tells which one it is, unless somebody asks for a part of it.
  const before = kept.get(from);
  if (before && (before.at(-1)?.to ?? to) === to) return before;
  const found = cut(source.folded, from, to);
  kept.set(from, found);
  return found;
}
const known = {};

function cut(folded: string, from: number, to: number): Clause[] {
  const found: Clause[] = [];
  let start = from;
  let depth = 0;
  marks.lastIndex = from;
  for (let mark = marks.exec(folded); mark && mark.index < to; mark = marks.exec(folded)) {
    const i = mark.index;
    const c = mark[0];
    if (c === '「' || c === '『' || c === '(') depth++;
    else if (c === '」' || c === '』' || c === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const end = clauseEnd(folded, start, i);
      const ending = endingOf(folded, start, end);
      if (!ending || !/^$|[しえけげせてでねべめりれいきちびみじ]$|た$|る$/.test(ending.tail || ending.stem)) continue;
      if (/(?:こと|もの)$/.test(ending.tail)) continue;
      // 「作成を合意した、『…政策集』を発表しました」: what ends in た right before a comma describes the noun behind it.
      if (end === i && /^(?:し|され)?た$/.test(ending.tail) && /^[、,]\s?[「『]/.test(folded.slice(i, i + 3))) continue;
      found.push({ start, end, ending, joined: isJoined(folded, end), to });
      start = i + 1;
    }
  }
  const end = clauseEnd(folded, start, to);
  if (end > start) found.push({ start, end, ending: endingOf(folded, start, end), joined: false, to });
  return found;
}

const isJoined = (folded: string, end: number) => /^(?:とともに|と共に)/.test(folded.slice(end, end + 4));

/** Brackets, and the commas that may end a clause. */
const marks = /[「『(」』)、,]/g;
