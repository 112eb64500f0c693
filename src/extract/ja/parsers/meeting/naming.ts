import type { Source } from '../../../shared/source.ts';
import type { Mention } from './mentions.ts';

/** Series that frameworks between states have; a 法務大臣会合 or a forum of its own is not one of them. */
const serial =
  /(?:首脳会合|首脳会議|外相会合|外相会議|外務大臣会合|外相テレビ会合|高級実務者会合|SOM|専門家会合|東京対話|ビジネス対話)$/;

/** A meeting's name as one would cite it: the framework before a name that leaves it out, no brackets around it. */
export function nameOf(source: Source, mention: Mention, framework: string | null): string {
  const words = source.text.slice(mention.start, mention.end);
  const plain = words.startsWith('「') && words.endsWith('」') ? words.slice(1, -1) : words;
  const name = plain.replace(/^(第[0-9０-９一二三四五六七八九十]{1,4}回)の/, '$1');
  if (!framework || !serial.test(mention.word) || plain.includes('「') || standsAlone(plain)) return name;
  return `${framework}・${name}`;
}

/** G7広島サミット, 日・カザフスタン首脳会談 and TICAD have names that need no framework. */
const standsAlone = (name: string) =>
  /^日(?:・|[一-龠])|[A-Z][A-Za-z]{0,12}[0-9]|ASEAN|[ァ-ヴー]{4}(?![ァ-ヴー]{0,12}・?対話)/.test(
    name.replace(
      /\([^()]{0,60}\)|（[^（）]{0,60}）|フォーラム|セミナー|シンポジウム|ビジネス|オンライン|サミット|テレビ/g,
      '',
    ),
  );

/** The series without its number: 第10回太平洋・島サミット（PALM10） → 太平洋・島サミット. */
export const seriesOf = (name: string): string =>
  name.replace(/第[0-9０-９一二三四五六七八九十]{1,4}回の?/, '').replace(/[（(][^（）()]{0,60}[）)]$/, '');
