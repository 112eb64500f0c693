import type { Context, Parser } from '../../../shared/found.ts';
import { spanEndingAt } from '../../../shared/names/country-span.ts';
import { countriesOf } from '../../../shared/names/countries-of.ts';
import { personFound } from '../../../shared/names/person-candidate.ts';
import type { Source } from '../../../shared/source.ts';
import { titleWords } from './title-words.ts';

const rule = 'ja/parsers/person/courtesy-name';

const courtesy = /[氏様](?![\p{sc=Han}々])/gu;
const shape =
  /(?<![\p{sc=Han}々ァ-ヴー・=])(?:(?<kana>[ァ-ヴ][ァ-ヴー]{1,20}(?:[・=][ァ-ヴ][ァ-ヴー]{0,20}){0,5})|(?<kanji>[\p{sc=Han}々]{2,5}))$/u;
/** How far back the name before a courtesy title may reach. */
const reach = 50;
/** Words that 氏 and 様 are the end of, or that stand before them and name no one. */
const noName = /^(?:同|両|各|故|前|元|被|諸|皆|某|関係者|代表者|グループ|ゲスト|メンバー|ユーザー|スタッフ)/;

/** 「ビル・ゲイツ氏」, 「川口順子氏」, 「スミス氏」, 「李明博氏」: a name with a courtesy title and no office. */
export const courtesyName: Parser = {
  id: rule,
  *find(source, context) {
    const { surnames, foreignSurnames } = titleWords(context.vocabulary);
    for (const { index: nameEnd, 0: title } of source.folded.matchAll(courtesy)) {
      const from = Math.max(0, nameEnd - reach);
      const hit = shape.exec(source.folded.slice(from, nameEnd));
      if (!hit) continue;
      const index = from + hit.index;
      const { kanji, kana = '' } = hit.groups ?? {};
      if (noName.test(hit[0]) || (title === '様' && !(kanji ?? kana).match(/[・=]|^.{3,}$/u))) continue;
      const isJapanese = (name: string) =>
        [3, 2, 1].some((n) => surnames.has(name.slice(0, n)) && name.length - n <= 3 && (name.length > n || n > 1));
      const isForeign = (name: string) => name.length <= 3 && foreignSurnames.has(name.charAt(0));
      if (kanji && !isJapanese(kanji) && !(title === '氏' && isForeign(kanji))) continue;
      yield personFound(
        rule,
        { start: index, end: nameEnd + 1 },
        { name: source.text.slice(index, nameEnd), role: null, country: stateBefore(source, context, index) },
        { script: kanji ? 'kanji' : 'kana', head: '', nameStart: index, nameEnd },
      );
    }
  },
};

/** 「米国からはフレデリック・スター氏が」, 「米国のビル・ゲイツ氏」. */
function stateBefore(source: Source, context: Context, at: number): string | undefined {
  const link = /(?:側?の|からは?|側|: ?)$/.exec(source.folded.slice(Math.max(0, at - 3), at))?.[0];
  const state = link && spanEndingAt(countriesOf(source, context), at - link.length);
  return state && state.form === 'name' && !state.territory ? state.code : undefined;
}
