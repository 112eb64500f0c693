import { numeralsIn, type Numeral } from '../../text/numerals-ja.ts';
import type { Source } from '../shared/source.ts';

const known = new WeakMap<Source, readonly Numeral[]>();

/** The numbers of a source, found once for all parsers that begin at a number. */
export function numeralsOf(source: Source): readonly Numeral[] {
  let numerals = known.get(source);
  if (!numerals) known.set(source, (numerals = numeralsIn(source.folded)));
  return numerals;
}
