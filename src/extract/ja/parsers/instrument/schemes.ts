import type { Source } from '../../../shared/source.ts';
import type { InstrumentKind, Scheme } from '../../../../model/kinds.ts';

/** Names of the schemes of Japan's development cooperation, and which scheme each belongs to. */
export const schemeWords: readonly (readonly [string, Scheme])[] = [
  ['無償資金協力', 'grant'],
  ['無償援助', 'grant'],
  ['一般無償', 'grant'],
  ['食糧援助', 'grant'],
  ['食料援助', 'grant'],
  ['草の根・人間の安全保障', 'grant'],
  ['贈与契約', 'grant'],
  ['経済社会開発計画', 'grant'],
  ['人材育成奨学計画', 'grant'],
  ['円借款', 'loan'],
  ['有償資金協力', 'loan'],
  ['借款', 'loan'],
  ['貸付契約', 'loan'],
  ['海外投融資', 'loan'],
  ['技術協力', 'technical'],
];

/** Letters between governments: whatever they are called, an exchange of notes. */
export const letters = /書簡|交換公文|口上書|E\/N|公文の交換/;

const speaking = new WeakMap<Source, boolean>();

/** Does the release speak of letters between governments anywhere? Looked for once. */
export function speaksOfLetters(source: Source): boolean {
  const known = speaking.get(source) ?? letters.test(source.folded);
  speaking.set(source, known);
  return known;
}

/** What an agency signs after the letters, or by itself. */
export const agencyPapers: readonly (readonly [RegExp, InstrumentKind, Scheme])[] = [
  [/贈与契約|G\/A|グラント・アグリーメント/, 'grant', 'grant'],
  [/借款契約|貸付契約|融資契約|L\/A|ローン・アグリーメント/, 'loan', 'loan'],
  [/討議議事録|R\/D|合意文書\(R\/D\)|ミニッツ/, 'technical-cooperation', 'technical'],
];

/** The scheme named nearest before an offset inside a stretch or, where none is, first behind it. */
export function schemeIn(folded: string, from: number, at: number, to: number): Scheme | null {
  const before = folded.slice(from, at);
  const after = folded.slice(at, to);
  let last: { at: number; scheme: Scheme } | null = null;
  let next: { at: number; scheme: Scheme } | null = null;
  for (const [word, scheme] of schemeWords) {
    const b = before.lastIndexOf(word);
    if (b >= 0 && (!last || b > last.at)) last = { at: b, scheme };
    const a = after.indexOf(word);
    if (a >= 0 && (!next || a < next.at)) next = { at: a, scheme };
  }
  return (last ?? next)?.scheme ?? null;
}
