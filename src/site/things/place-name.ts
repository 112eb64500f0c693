import type { Locale } from '../../model/language.ts';
import type { Names } from '../../record/things/views.ts';
import { capitals } from '../charts/map/capitals.ts';
import { countryName, type Ui } from '../ui.ts';
import { nameIn, type NamedIn } from './names.ts';

/** Venues and towns that releases name again and again, besides capitals and states. */
const venues: readonly (readonly [ja: string, en: string])[] = [
  ['総理大臣官邸', 'Prime Minister’s Office'],
  ['首相官邸', 'Prime Minister’s Office'],
  ['官邸', 'Prime Minister’s Office'],
  ['外務省', 'Ministry of Foreign Affairs'],
  ['防衛省', 'Ministry of Defense'],
  ['財務省', 'Ministry of Finance'],
  ['経済産業省', 'Ministry of Economy, Trade and Industry'],
  ['飯倉公館', 'Iikura Guest House'],
  ['外務省飯倉公館', 'Iikura Guest House'],
  ['迎賓館', 'State Guest House'],
  ['迎賓館赤坂離宮', 'State Guest House, Akasaka Palace'],
  ['ホワイトハウス', 'White House'],
  ['国連本部', 'UN Headquarters'],
  ['都内', 'Tokyo'],
  ['都内のホテル', 'a hotel in Tokyo'],
  ['東京都', 'Tokyo'],
  ['札幌', 'Sapporo'],
  ['仙台', 'Sendai'],
  ['高崎', 'Takasaki'],
  ['横浜', 'Yokohama'],
  ['箱根', 'Hakone'],
  ['新潟', 'Niigata'],
  ['軽井沢', 'Karuizawa'],
  ['名古屋', 'Nagoya'],
  ['伊勢志摩', 'Ise-Shima'],
  ['京都', 'Kyoto'],
  ['大阪', 'Osaka'],
  ['神戸', 'Kobe'],
  ['岡山', 'Okayama'],
  ['広島', 'Hiroshima'],
  ['福岡', 'Fukuoka'],
  ['長崎', 'Nagasaki'],
  ['宮崎', 'Miyazaki'],
  ['沖縄', 'Okinawa'],
  ['那覇', 'Naha'],
  ['釜山', 'Busan'],
  ['上海', 'Shanghai'],
  ['ニューヨーク', 'New York'],
  ['ジュネーブ', 'Geneva'],
  ['ブリュッセル', 'Brussels'],
  ['アルマティ', 'Almaty'],
  ['サマルカンド', 'Samarkand'],
];

const known = new Map<Locale, Map<string, string>>([
  ['ja', new Map()],
  ['en', new Map()],
]);
for (const [ja, en] of [...venues, ...Object.values(capitals).map(({ names }) => [names.ja, names.en] as const)]) {
  known.get('en')?.set(folded(ja), en);
  if (!known.get('ja')?.has(folded(en))) known.get('ja')?.set(folded(en), ja);
}

/** 「新潟市」 is Niigata; 「来年東京」 is Tokyo; “the White House” is ホワイトハウス. */
function folded(name: string): string {
  return name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^(?:来年|本年|今年|昨年|同年)の?/, '')
    .replace(/^(?:the|central|downtown)\s+/, '')
    .replace(/(?<=[^都])市$/, '')
    .replaceAll('’', "'");
}

/**
 * Where a meeting was, in the reader's language: as a release names it in that, else by the names of states, capitals and
 * well-known venues; else in the language it is told in. Null for what is no name: an article alone.
 */
export function placeName(ui: Ui, names: Names): NamedIn | null {
  const told = nameIn(names, ui.locale);
  if (told === null || /^(?:the|an?|[\p{P}\s]*)$/iu.test(told.words.trim())) return null;
  if (told.lang === undefined) return told;
  const wanted = folded(told.words);
  const found = known.get(ui.locale)?.get(wanted) ?? stateCalled(ui, wanted);
  return found === undefined ? told : { words: found, lang: undefined };
}

/** 日本 in English and “South Africa” in Japanese, by the names that states have here. */
function stateCalled(ui: Ui, wanted: string): string | undefined {
  for (const [code, names] of ui.labels.countries)
    if ([names.ja, names.en].some((name) => folded(name) === wanted)) return countryName(ui, code);
  return undefined;
}
