import { japaneseCountries } from './japanese-countries.ts';
import { latinCountries } from './latin-countries.ts';
import type { CountrySpan } from './country-span.ts';
import type { Context } from '../found.ts';
import type { Source } from '../source.ts';

const scanned = new WeakMap<Source, readonly CountrySpan[]>();

/**
 * Every country named in an edition, in order, without overlaps; the text is scanned once, however many rules ask.
 * A Japanese release is read in both scripts: “(H.E. Mr. … of the Kyrgyz Republic)” stands in its brackets.
 */
export function countriesOf(source: Source, context: Context): readonly CountrySpan[] {
  let spans = scanned.get(source);
  if (!spans) {
    spans = countriesIn(source.folded, source.edition.lang, context);
    scanned.set(source, spans);
  }
  return spans;
}

function countriesIn(text: string, lang: string, { vocabulary }: Context): CountrySpan[] {
  const latin = latinCountries(text, vocabulary);
  if (lang !== 'ja') return latin;
  const japanese = japaneseCountries(text, vocabulary);
  const claimed = new Set(
    japanese.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
  return [...japanese, ...latin.filter(({ start, end }) => !claimed.has(start) && !claimed.has(end - 1))].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}
