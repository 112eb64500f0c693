import { type CountrySpan, spanStartingAt } from '../../../shared/names/country-span.ts';
import { isTitle } from './kanji-name.ts';
import type { TitleWords } from './title-words.ts';

/** Words in katakana that stand before a title with a blank, and are no name. */
const noName =
  /(?:グループ|チーム|センター|プロジェクト|フォーラム|セッション|メンバー|パートナー|サミット|ビジネス|オンライン|ゲスト|コメント)$/;

/**
 * Where a name in katakana begins that a blank parts from its title: 「ムサ デジタル・交通大臣と」,
 * 「ムサ ケニア共和国教育大臣」; null where none stands there.
 */
export function kanaBefore(
  { text, words, countries }: { text: string; words: TitleWords; countries: readonly CountrySpan[] },
  start: number,
  limit: number,
  end: number,
): number | null {
  if (text.charAt(start - 1) !== ' ') return null;
  const state = spanStartingAt(countries, start);
  const isOffice =
    isTitle(text.slice(start, end), words) ||
    (state !== undefined && state.end < end && isTitle(text.slice(state.end, end), words));
  let at = start - 1;
  while (at > limit && start - at < 40 && /[ァ-ヴー・=]/.test(text.charAt(at - 1))) at--;
  while (at < start && /[・=ー]/.test(text.charAt(at))) at++;
  const name = text.slice(at, start - 1);
  if (name.length < 2 || noName.test(name)) return null;
  // 「フランス：ジャンヌ・ロワ エコロジー担当大臣」: behind the colon of a list a name in two parts needs no office that we know.
  const isListed = /.[・=]./.test(name) && /[:\n]/.test(text.charAt(at - 1));
  return isOffice || isListed ? at : null;
}
