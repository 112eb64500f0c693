import type { Language } from '../model/language.ts';

/** Words that hardly a sentence of a language does without. */
const words: Record<string, RegExp> = {
  en: /\b(?:the|of|and|to|in|for|with|on|is|was|will|by|that)\b/gi,
  fr: /\b(?:le|la|les|des|du|et|une|dans|pour|est|sur|avec|aux|par)\b/gi,
  de: /\b(?:der|die|das|und|den|von|mit|für|ist|auf|dem|eine|zu)\b/gi,
  es: /\b(?:el|los|las|del|una|y|para|con|por|que|es|en)\b/gi,
  pt: /\b(?:os|as|do|da|dos|das|uma|em|para|com|não|e)\b/gi,
  it: /\b(?:il|gli|della|delle|di|che|una|per|con|nel|sono|è)\b/gi,
  nl: /\b(?:de|het|een|van|en|voor|met|zijn|op|aan)\b/gi,
  tr: /\b(?:ve|bir|ile|için|olarak|bu|da|de)\b/gi,
  id: /\b(?:dan|yang|di|untuk|dengan|dari|pada|ini)\b/gi,
  vi: /\b(?:và|của|các|trong|được|với|cho|là)\b/gi,
};
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
  const scores = Object.entries(words).map(([language, pattern]) => ({ language, n: count(pattern) }));
  const best = scores.reduce((a, b) => (b.n > a.n ? b : a));
  if (tag !== null && tag !== 'ja' && (tag !== 'en' || best.language === 'en' || best.n < 5)) {
    const own = scores.find((s) => s.language === tag)?.n ?? Infinity;
    return own * 2 >= best.n || best.n < 5 ? tag : best.language;
  }
  return best.n === 0 ? 'en' : best.language;
}
