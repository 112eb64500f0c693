import type { Edition, Passage } from '../../src/model/edition.ts';

/** The same numbers in every run, so that a failure can be looked at again (mulberry32). */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) % 1_000_003) % Math.max(1, below);
  };
}

/** What breaks rules: half brackets, digits of every kind, separators, marks of direction, halves of characters. */
const hostile = [
  '「',
  '」',
  '（',
  ')',
  '"',
  '億',
  '兆',
  '万円',
  '円',
  '第',
  '回',
  '年',
  '月',
  '日',
  '〇',
  '９',
  '9,999',
  '.',
  '・',
  '＝',
  '=',
  '大統領',
  'Minister',
  'of',
  ' ',
  '\u202e',
  '\u200b',
  '\ud842',
  '\udfb7',
  'million',
  'US$',
  '€',
  '同',
  '両',
  '本',
  '%',
  '-',
  '～',
  '①',
];

/**
 * An edition made of stretches of others, with pieces cut, doubled, moved and strewn with hostile characters: text
 * that no ministry writes, in the shape that the reader hands to the rules.
 */
export function mutatedEdition(editions: readonly Edition[], roll: (below: number) => number): Edition {
  const from = editions[roll(editions.length)] as Edition;
  const other = editions[roll(editions.length)] as Edition;
  const lines: { text: string; like: Passage }[] = [];
  const first = roll(from.passages.length);
  for (const like of from.passages.slice(first, first + 1 + roll(8))) {
    let text = from.text.slice(like.start, like.end);
    for (let n = roll(6); n > 0; n--) {
      const [a, b] = [roll(text.length + 1), roll(text.length + 1)].toSorted((x, y) => x - y) as [number, number];
      const at = roll(other.text.length);
      const piece = [
        '',
        text.slice(a, b).repeat(2),
        other.text.slice(at, at + roll(40)),
        (hostile[roll(hostile.length)] as string).repeat(1 + roll(30)),
        Array.from({ length: roll(20) }, () => hostile[roll(hostile.length)]).join(''),
      ][roll(5)] as string;
      text = (text.slice(0, a) + piece.replaceAll('\n', ' ') + text.slice(b)).slice(0, 4_000);
    }
    if (text !== '') lines.push({ text, like });
  }
  return assemble(from, lines);
}

function assemble(from: Edition, lines: readonly { text: string; like: Passage }[]): Edition {
  let text = '';
  const passages = lines.map(({ text: words, like }, index) => {
    if (index > 0) text += '\n';
    const start = text.length;
    text += words;
    const { kind, address, label, depth } = like;
    return {
      index,
      kind: kind === 'row' ? 'paragraph' : kind,
      address,
      label,
      depth,
      parent: null,
      start,
      end: text.length,
    } as const;
  });
  return { ...from, text, passages, links: [], figures: [] };
}
