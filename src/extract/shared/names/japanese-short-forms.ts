import type { Vocabulary } from '../../../model/vocabulary.ts';
import type { CountrySpan } from './country-span.ts';
import { oncePer } from './trie.ts';

const codes = oncePer((vocabulary: Vocabulary): ReadonlyMap<string, string> => {
  const map = new Map<string, string>();
  for (const { code, short } of vocabulary.countries) for (const c of short?.['ja'] ?? []) map.set(c, code);
  return map;
});

/** 日米, 日中韓, 日米豪印, 米英: the characters that may stand together for states. */
const run = /[日米英仏独伊加豪印中韓露ロ朝越比泰蒙緬馬墨伯亜土西葡蘭白台尼智秘墺芬丁諾波洪希典]{2,6}/g;
/** Those that mean a state often enough to stand without 日 or 米 beside them. */
const strong = /^[日米英仏独伊豪印韓露越]+$/;
/** What may stand before a compound: 第15回日・メコン外相会議, 在日, 対日; any other kanji makes another word of it. */
const wordBefore = /[\p{sc=Han}\d々](?<![回次期対在駐訪第初両の])$/u;
/** Where a character of a compound is the first of the next word: 日中央アジア, 日米加盟, 日比谷, 日独立. */
const nextWord: Readonly<Record<string, RegExp>> = {
  日: /[本常程時付刊曜没照射夜光数額系目前後々]/,
  米: /[国州作飯寿]/,
  英: /[国語気断雄訳文才会字]/,
  仏: /[教像壇閣国領具]/,
  独: /[立自占特身学国断走]/,
  伊: /[勢豆丹達]/,
  加: /[盟工速算入害者味圧熱筆護古重減]/,
  豪: /[州雨雪華快国]/,
  印: /[刷象紙字税鑑]/,
  中: /[央東南小長心国期核堅部高古止立毒継旬等級世米庭身途断学略身腹]/,
  韓: /[国流]/,
  露: /[出店天呈骨国光]/,
  朝: /[食鮮日刊夕]/,
  越: /[境年冬え権]/,
  比: /[較率重例谷野国類]/,
  泰: /[然国]/,
  土: /[地曜木砂壌台]/,
  西: /[部側洋暦欧アサ]/,
  白: /[書人紙髪黒血]/,
  台: /[湾風数頭所]/,
};
/** What follows 日中, 日朝, 日土 … where states are meant: 日中の気温 and 日中は are no talk with China. */
const stateFollows =
  /^(?:韓|平和|両|間|首|外[相交務]|関係|経済|共同|友好|高級|ハイ|国交|条約|貿易|財務|漁業|海洋|投資|民間|文化|青少年|平壌|協議|防衛|戦略|社会保障|租税|航空|領事|人権|・|二国|政府|安全|議員|科学|農|環境|省エネ|観光|人的|植林|映画|の(?:両国|外相|首脳|関係|国交)|E?EPA|FTA|サミット|協力|新時代)/;

/** One-character forms, where the context says that a state is meant; `names` already claim their characters. */
export function shortForms(text: string, names: readonly CountrySpan[], vocabulary: Vocabulary): CountrySpan[] {
  const byCharacter = codes(vocabulary);
  const claimed = new Set<number>();
  for (const { start, end } of names) for (let i = start; i < end; i++) claimed.add(i);
  const found: CountrySpan[] = [];
  const add = (start: number) => {
    const code = byCharacter.get(text.charAt(start));
    if (!code || claimed.has(start)) return;
    claimed.add(start);
    found.push({ start, end: start + 1, code, form: 'short', territory: false });
  };
  for (const { index, 0: whole } of text.matchAll(run)) {
    const characters = Array.from(whole)
      .filter((_, i) => !claimed.has(index + i))
      .join('');
    const used = whole.startsWith(characters) ? compound(text, index, characters) : 0;
    for (let i = 0; i < used; i++) add(index + i);
  }
  for (const { index, groups } of text.matchAll(withName))
    if (!isDay(text, index)) add(index + (groups?.['verb']?.length ?? 0));
  for (const { index, groups } of text.matchAll(withVerb)) {
    const at = index + (groups?.['verb']?.length ?? 0);
    if (!nextWord[text.charAt(at)]?.test(text.charAt(at + 1))) add(at);
  }
  for (const { index } of text.matchAll(withOffice)) add(index);
  for (const { index, groups } of text.matchAll(withKana)) {
    const at = index + (groups?.['lead']?.length ?? 0);
    add(at);
    const code = text.charAt(at + 1) === 'パ' ? 'PK' : undefined;
    if (code && !claimed.has(at + 1)) found.push({ start: at + 1, end: at + 2, code, form: 'short', territory: false });
  }
  return found;
}

/** How many characters of a run stand for states: 日米 of 日米両国, none of 8日米国 or of 土日. */
function compound(text: string, start: number, characters: string): number {
  let length = characters.length;
  const last = characters.charAt(length - 1);
  if (nextWord[last]?.test(text.charAt(start + length))) length--;
  const kept = characters.slice(0, length);
  if (length < 2 || wordBefore.test(text.slice(Math.max(0, start - 1), start))) return 0;
  // 中米 is Central America; 中露, 中韓 are states.
  if (!/^(?:[日米英豪韓露]|中[韓露印台朝豪])/.test(kept) && !strong.test(kept)) return 0;
  if (
    !strong.test(kept) &&
    !stateFollows.test(text.slice(start + length, start + length + 5)) &&
    !/[米韓豪印英露]/.test(kept)
  )
    return 0;
  return length;
}

/** 日・キルギス, 日タイ, 日EU, 日・中央アジア: Japan with a partner whose name is written out. */
const withName =
  /(?<verb>)日(?=・(?:[ァ-ヴ]|EU|ASEAN|NATO|GCC|中央アジア|太平洋|中米|中東|中南米|北欧)|(?:EU|ASEAN|NATO|GCC|中央アジア|メコン)|[ァ-ヴ][ァ-ヴー・]{1,14}(?:首脳|外相|両|間|関係|経済|投資|租税|友好|電話|戦略|防衛|共同|・|\p{sc=Han}))/gu;
/** 印パ, 日ソ: with a partner of one kana; the Soviet Union has no code of today's. */
const withKana = /(?<lead>)(?:印(?=パ(?![ァ-ヴー]))|[日米英独中](?=ソ(?![ァ-ヴー])))/gu;
/** A day of the month, not Japan: 12日ウズベキスタン, 同日, 翌日, 土曜日, 祝日. */
function isDay(text: string, start: number): boolean {
  return (
    /[\d\p{sc=Han}々]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
    !/[回次期対在駐訪第初旧現]$/.test(text.slice(Math.max(0, start - 1), start))
  );
}
/** 訪日, 来日, 駐日, 対日, 訪米, 駐韓 …: a verb with the state it goes to. */
const withVerb =
  /(?<![\p{sc=Han}])(?<verb>訪|駐|在|渡)(?:日|米|英|仏|独|伊|豪|印|韓|露|越|朝)|(?<![絶相反敵応])(?<verb>対)(?:日|米|英|仏|独|豪|印|韓|露|朝|中)|(?<verb>訪|駐|在|滞|離)日|(?<![以従将未本外由到古元年])(?<verb>来)日|(?<verb>訪|駐)(?:中|比|加|蒙)/gu;
/**
 * バイデン米大統領, 英首相, 露外相, 米国務長官, 米政府: the short form before an office; before one of any portfolio only
 * behind a name in katakana (ロッシュ仏農業・林業大臣), because 加藤 and 伊藤 begin like it.
 */
const withOffice =
  /(?<![\p{sc=Han}々])[米英仏独伊加豪印韓露越比](?=大統領|副大統領|首相|副首相|外相|外務|国防|国務|財務|商務|通商代表|政府|議会|連邦|上院|下院|国王|軍|海軍|空軍|陸軍|海兵|沿岸警備|エネルギー(?:省|長官)|中央軍|側|外交|大使|高官|企業|国際開発|太平洋)|(?<=[ァ-ヴー])[米英仏独伊加豪印韓露越比](?=(?:農|産業|経済|貿易|運輸|環境|厚生|保健|保険|労働|教育|文化|内務|司法|法務|漁業|水産|気候|科学|国土|公共|観光|開発|国家)[\p{sc=Han}・]{0,16}(?:大臣|長官|次官|相(?!\p{sc=Han})))/gu;
