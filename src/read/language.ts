import type { Language } from '../model/language.ts';

/** Words that hardly a sentence of a language does without. */
const words: Record<string, string> = {
  en: 'the of and to in for with on is was will by that',
  fr: 'le la les des du et une dans pour est sur avec aux par',
  de: 'der die das und den von mit für ist auf dem eine zu',
  es: 'el los las del una y para con por que es en',
  pt: 'os as do da dos das uma em para com não e',
  it: 'il gli della delle di che una per con nel sono è',
  nl: 'de het een van en voor met zijn op aan',
  tr: 've bir ile için olarak bu da de',
  id: 'dan yang di untuk dengan dari pada ini',
  vi: 'và của các trong được với cho là',
};
const languagesOfWord = new Map<string, string[]>();
for (const [language, list] of Object.entries(words))
  for (const word of list.split(' ')) languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), language]);
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Myanmar}/gu, 'my'],
];
/** Languages that share a script with another: the page's own word is taken for them. */
const sharing: Record<string, readonly string[]> = {
  ru: ['uk', 'be', 'bg', 'sr', 'kk', 'ky', 'tg', 'mn', 'mk'],
  ar: ['fa', 'ur', 'ps', 'ckb'],
  hi: ['ne', 'mr'],
};

/** How many letters of the three commonest scripts a text has, by the blocks that they stand in. */
function lettersOf(text: string): { kana: number; han: number; latin: number; other: number } {
  let [kana, han, latin, other] = [0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x41) continue;
    if (c < 0x250) latin += c < 0x5b || (c > 0x60 && c < 0x7b) || c >= 0xc0 ? 1 : 0;
    else if (c < 0x2000) other++;
    else if (c < 0x3041) han += c === 0x3005 || c === 0x3007 ? 1 : 0;
    else if (c <= 0x30fa) kana += c <= 0x309f || c >= 0x30a1 ? 1 : 0;
    else if ((c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff)) han++;
    else if ((c >= 0xff21 && c <= 0xff3a) || (c >= 0xff41 && c <= 0xff5a)) latin++;
    else other++;
  }
  return { kana, han, latin, other };
}

/** How many of each language's words a text has, in one walk. */
function scoresOf(text: string): { language: string; n: number }[] {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu))
    for (const language of languagesOfWord.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  return Object.keys(words).map((language) => ({ language, n: counts.get(language) ?? 0 }));
}

/**
 * The language of a text: by its script, among languages of one script by what the page says, and where it says
 * nothing by the commonest words. Pages of a Japanese ministry in English often still say `lang="ja"`.
 */
export function languageOf(text: string, declared: string | null): Language {
  const sample = text.slice(0, 20_000);
  const count = (pattern: RegExp) => (sample.match(pattern) ?? []).length;
  const tag = declared?.toLowerCase().split(/[-_]/)[0] ?? null;
  const { kana, han, latin, other } = lettersOf(sample);
  if (kana > 0 && (kana + han) * 4 > latin) return 'ja';
  if (han * 4 > latin && han > 0) return tag === 'ja' || tag === 'zh' ? tag : han > 4 && kana === 0 ? 'zh' : 'ja';
  for (const [script, language] of other > 0 ? scripts : []) {
    if (count(script) * 3 < latin + 1) continue;
    return tag !== null && sharing[language]?.includes(tag) ? tag : language;
  }
  const scores = scoresOf(sample);
  const best = scores.reduce((a, b) => (b.n > a.n ? b : a));
  if (tag !== null && tag !== 'ja' && (tag !== 'en' || best.language === 'en' || best.n < 5)) {
    const own = scores.find((s) => s.language === tag)?.n ?? Infinity;
    return own * 2 >= best.n || best.n < 5 ? tag : best.language;
  }
  return best.n === 0 ? 'en' : best.language;
}
