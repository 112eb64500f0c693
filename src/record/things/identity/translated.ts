import {
  factsIn,
  numberOf,
  settledLists,
  textOf,
  type Heard,
  type HeardFact,
  type SettledList,
} from '../settle/heard.ts';
import { soundOf, sameSound } from './sound.ts';

/**
 * Which fact of a release stands in the place of which fact of its translation: both told in the same order, pairs
 * that agree best in what no language changes (address, state, amount, force, date, number). What contradicts is no
 * pair; what agrees in too little is none either.
 */
export function pairsOf(mine: Heard, other: Heard): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const list of settledLists) {
    if (list === 'countryMentions' || list === 'organisations' || list === 'times') continue;
    for (const [a, b] of align(factsIn(mine, list), factsIn(other, list), (x, y) => weigh(list, x, y, mine, other)))
      pairs.set(a.id, b.id);
  }
  return pairs;
}

/** The pairs, in order, whose weights sum to most (as in an edit distance); those without weight are none. */
function align<T>(left: readonly T[], right: readonly T[], weight: (a: T, b: T) => number): [T, T][] {
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  const weights = left.map((a) => right.map((b) => weight(a, b)));
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--) {
      const pair = weights[i]?.[j] ?? 0;
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      best[i * width + j] = Math.max(skip, pair > 0 ? pair + (best[(i + 1) * width + j + 1] ?? 0) : 0);
    }
  const pairs: [T, T][] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const pair = weights[i]?.[j] ?? 0;
    const a = left[i];
    const b = right[j];
    if (
      a !== undefined &&
      b !== undefined &&
      pair > 0 &&
      best[i * width + j] === pair + (best[(i + 1) * width + j + 1] ?? 0)
    ) {
      pairs.push([a, b]);
      i++;
      j++;
    } else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}

function weigh(list: SettledList, a: HeardFact, b: HeardFact, mine: Heard, other: Heard): number {
  const address = addressOf(mine, a);
  const otherAddress = addressOf(other, b);
  const place = address !== null && otherAddress !== null ? (address === otherAddress ? 2 : -1) : 0;
  const agree = (name: string, weight: number): number => {
    const x = plain(a, name);
    const y = plain(b, name);
    return x === null || y === null ? 0 : x === y ? weight : Number.NEGATIVE_INFINITY;
  };
  switch (list) {
    case 'people': {
      if (textOf(a, 'country') !== textOf(b, 'country')) return 0;
      const x = soundOf(textOf(a, 'name') ?? '');
      const y = soundOf(textOf(b, 'name') ?? '');
      const heard = x !== '' && y !== '' ? sameSound(x, y) : null;
      return heard === null ? 1.5 + place : heard < 0.5 ? 0 : 2 + heard + place;
    }
    case 'meetings':
      return positive(1 + place + agree('level', 1) + agree('ordinal', 2) + agree('date', 2) + agree('dialogue', 1));
    case 'instruments':
      return positive(
        0.5 + place + agree('kind', 1) + agree('country', 1) + agree('count', 1) + amountOf(a, b) + agree('partner', 1),
      );
    case 'commitments':
      return positive(-0.5 + place + agree('force', 1) + agree('deadline', 1) + amountOf(a, b) + actorOf(a, b));
    case 'targets':
      return positive(place + agree('value', 2) + agree('until', 1));
    default:
      return 0;
  }
}

const positive = (weight: number) => (weight > 0.9 ? weight : 0);

function plain(fact: HeardFact, name: string): string | null {
  const number = numberOf(fact, name);
  return number !== null && !Number.isNaN(number) ? String(number) : textOf(fact, name);
}

/** An amount that one has and the other lacks speaks against a pair, one that both have for it. */
function amountOf(a: HeardFact, b: HeardFact): number {
  const x = a.value['amount'] as { value: string; currency: string } | null | undefined;
  const y = b.value['amount'] as { value: string; currency: string } | null | undefined;
  if (!x && !y) return 0;
  if (!x || !y) return -1;
  return Number(x.value) === Number(y.value) && x.currency === y.currency ? 3 : Number.NEGATIVE_INFINITY;
}

/** Actors that are states are the same in every language; 両首脳 and the leaders are not held against each other. */
function actorOf(a: HeardFact, b: HeardFact): number {
  const x = textOf(a, 'actor') ?? '';
  const y = textOf(b, 'actor') ?? '';
  const code = /^[A-Z]{2}$/;
  if (code.test(x) && code.test(y)) return x === y ? 1 : -2;
  return code.test(x) !== code.test(y) ? -1 : 0.5;
}

/** 参考1.2 and Reference 1.2 are the same address; a bare 参考 too. */
function addressOf(heard: Heard, fact: HeardFact): string | null {
  const address = heard.passages[fact.at.passage]?.address ?? null;
  return address === null
    ? null
    : address.replace(/^(?:参考|Reference|別添|Annex)\s?(?<rest>.*)$/i, 'R $<rest>').trim();
}
