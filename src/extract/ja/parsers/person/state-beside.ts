import { isTitle } from './kanji-name.ts';
import type { TitleWords } from './title-words.ts';
import { type CountrySpan, spanEndingAt, spanStartingAt } from '../../../shared/names/country-span.ts';

/** 「中国 李偉商務部長」: the state at the head of a line of a list, and a blank; or the side in brackets. */
export function headOfLine(text: string, countries: readonly CountrySpan[], nameStart: number): string | undefined {
  // 「【中国側】李偉商務部長」
  const side = /側[】)] ?$/.exec(text.slice(Math.max(0, nameStart - 3), nameStart))?.[0];
  const sided = side === undefined ? undefined : spanEndingAt(countries, nameStart - side.length);
  if (sided?.form === 'name' && !sided.territory) return sided.code;
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

/** 「ロシア連邦保健省ムラビヨフ国際協力局長」: how long the ministry is between the state and the name. */
export const ministryBefore = (words: string): number =>
  /^[\p{sc=Han}・]{2,10}(?:省|庁)(?=[ァ-ヴ]{2})/u.exec(words)?.[0].length ?? 0;

/** A state before the title is no part of it; 米外交政策評議会 and 中国共産党 are names of bodies. */
export const titleFollows = (rest: string, state: CountrySpan, words: TitleWords) =>
  rest !== '' &&
  (state.form === 'name'
    ? !/^(?:共産党|人民|銀行|赤十字|オリンピック|商工会議所|貿易)/.test(rest)
    : isTitle(rest, words));
