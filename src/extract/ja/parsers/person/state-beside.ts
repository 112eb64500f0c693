import { type CountrySpan, spanEndingAt, spanStartingAt } from '../../../shared/names/country-span.ts';

/** 「中国 李偉商務部長」: the state at the head of a line of a list, and a blank. */
export function headOfLine(text: string, countries: readonly CountrySpan[], nameStart: number): string | undefined {
  if (text.charAt(nameStart - 1) !== ' ') return undefined;
  const state = spanEndingAt(countries, nameStart - 1);
  const isHead = state && (state.start === 0 || /[\n・○● ]/.test(text.charAt(state.start - 1)));
  return isHead && state.form === 'name' && !state.territory ? state.code : undefined;
}

/** 「トカエフ大統領（カザフスタン）」: the state alone in the bracket behind the title. */
export function stateInBracket(text: string, countries: readonly CountrySpan[], end: number): string | undefined {
  const state = text.charAt(end) === '(' ? spanStartingAt(countries, end + 1) : undefined;
  return state && text.charAt(state.end) === ')' && state.form === 'name' && !state.territory ? state.code : undefined;
}
