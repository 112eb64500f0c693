import type { Vocabulary } from '../../../model/vocabulary.ts';
import { fold } from '../../../text/fold.ts';
import type { CountrySpan } from './country-span.ts';
import { shortForms } from './japanese-short-forms.ts';
import { oncePer, trieOf, type Trie } from './trie.ts';

interface Entry {
  readonly codes: readonly string[];
  readonly form: CountrySpan['form'];
  readonly territory: boolean;
}
const lexicon = oncePer((vocabulary: Vocabulary): Trie<Entry> => {
  const words: [string, Entry][] = [];
  for (const { code, names, territory = false } of vocabulary.countries)
    for (const name of names['ja'] ?? []) words.push([fold(name), { codes: [code], form: 'name', territory }]);
  for (const { names, members } of vocabulary.groups)
    for (const name of names['ja'] ?? []) words.push([fold(name), { codes: members, form: 'group', territory: false }]);
  for (const own of ['我が国', 'わが国', '我国']) words.push([own, { codes: ['JP'], form: 'name', territory: false }]);
  return trieOf(words);
});

const katakana = /[ァ-ヴヵヶー]/;
const latin = /[A-Za-z]/;
/** The official ending of a katakana name: カザフスタン共和国, スリランカ民主社会主義共和国, タイ王国, ミクロネシア連邦. */
const officialEnding =
  /^(?:・?(?:人民|民主|社会主義|連邦|イスラム|アラブ|多民族|協同|ボリバル|東方|独立|民族|連合)){0,4}(?:共和国|王国|首長国連邦|首長国|公国|大公国|連邦|合衆国)/;
/** What makes another word of a name that it follows: 日本語, ジョージア州, 台湾海峡, インド洋, 米ドル, 中国地方, コンゴ川. */
const otherWordAfter =
  /^(?:語|州|海峡|運河|湾|海(?!上|外|軍|域|洋国|岸|空|保)|川|河|湖|洋|太平洋|・太平洋|亜大陸|半島|地方|盆地|高原|山脈|諸語|料理|円(?!借款|滑|卓|満|高|安)|ドル|ポンド|ウォン|ルピー|ペソ|フラン|バーツ|領|・デルタ|デルタ)/;
/** What makes another word of a name that it stands before: 南アメリカ, 内モンゴル, 北アイルランド. */
const otherWordBefore = /(?:[南北]|中央|ラテン・?|中南)$/;

/** Every state named in Japanese, full names and short forms, in order and without overlaps. */
export function japaneseCountries(text: string, vocabulary: Vocabulary): CountrySpan[] {
  const trie = lexicon(vocabulary);
  const spans: CountrySpan[] = [];
  for (let at = trie.nextStart(text, 0); at < text.length; at = trie.nextStart(text, at)) {
    const start = at++;
    const found = trie.longestAt(text, start);
    if (!found || isPartOfWord(text, start, found.end)) continue;
    const { codes, form, territory } = found.value;
    const name = text.slice(start, found.end);
    const official = katakana.test(name.slice(-1))
      ? (officialEnding.exec(text.slice(found.end, found.end + 20))?.[0].length ?? 0)
      : 0;
    const end = found.end + official;
    at = end;
    if (form !== 'group' && isOtherWord(text, name, start, end)) continue;
    for (const code of codes) spans.push({ start, end, code, form, territory });
  }
  return [...spans, ...shortForms(text, spans, vocabulary)].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** タイ of タイトル, マリ of アマリ, UAE of a longer acronym. */
function isPartOfWord(text: string, start: number, end: number): boolean {
  return [katakana, latin].some(
    (script) =>
      (script.test(text.charAt(start)) && script.test(text.charAt(start - 1))) ||
      (script.test(text.charAt(end - 1)) && script.test(text.charAt(end))),
  );
}

function isOtherWord(text: string, name: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 4);
  if (otherWordAfter.test(after)) return true;
  // 米国防長官 is 米 with 国防長官, 米国務省 is 米 with 国務省.
  if (/^.国$/u.test(name) && /^(?:防|務(?:長|次|省|副)|会議員|際)/.test(after)) return true;
  if (name === '中国') return /^(?:際|電力)/.test(after) || (/[日米韓露印]$/.test(before) && /^[交内会境]/.test(after));
  if (name === 'アメリカ') return otherWordBefore.test(before);
  return (name === 'モンゴル' && before.endsWith('内')) || (name === 'アイルランド' && before.endsWith('北'));
}
