import { numeralOf } from '../../../../text/numerals-ja.ts';
import { matchAt, sticky } from '../../../../text/sticky.ts';
import { written, type ReadPart, type WordTable } from './part.ts';

export const monthWords: WordTable = {
  先々月: ['issue', -2],
  先月: ['issue', -1],
  本月: ['issue', 0],
  今月: ['issue', 0],
  来月: ['issue', 1],
  再来月: ['issue', 2],
  同月: ['text', 0],
  同じ月: ['text', 0],
  当月: ['text', 0],
  翌月: ['text', 1],
  前月: ['text', -1],
};

/** One- and two-digit numbers as dates write them. */
export const small = '[0-3]?[0-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]';
const plain = sticky(`(?<n>${small}) ?月(?![間号刊齢経餐]|期決算|旅行|曜)`);
const word = sticky(
  String.raw`(?<!日(?=本)|[将従元以](?=来)|該(?=当)|以(?=前))(?<word>${Object.keys(monthWords).join('|')})(?![比号曜])(?!同[期月])`,
);

/** The month that begins at an offset. */
export function readMonth(text: string, at: number): ReadPart | null {
  const isNumber = /[0-9]/.test(text[at] ?? '');
  const named = isNumber ? null : matchAt(word, text, at);
  if (named) {
    const [from, plus] = monthWords[named.groups['word'] ?? ''] ?? ['text', 0];
    return { from, plus, value: null, end: named.end };
  }
  const match = matchAt(plain, text, at);
  const month = numeralOf(match?.groups['n'] ?? '');
  return match && month !== null && month >= 1 && month <= 12 ? written(month, match.end) : null;
}
