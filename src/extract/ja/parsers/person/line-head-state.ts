import { type CountrySpan, spanEndingAt } from '../../../shared/names/country-span.ts';

/** 「中国 李偉商務部長」: the state at the head of a line of a list, and a blank. */
export function headOfLine(text: string, countries: readonly CountrySpan[], nameStart: number): string | undefined {
  if (text.charAt(nameStart - 1) !== ' ') return undefined;
  const state = spanEndingAt(countries, nameStart - 1);
  const isHead = state && (state.start === 0 || /[\n・○● ]/.test(text.charAt(state.start - 1)));
  return isHead && state.form === 'name' && !state.territory ? state.code : undefined;
}
