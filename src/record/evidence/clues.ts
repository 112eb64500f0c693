import { askedBefore } from '../../text/asked-before.ts';
import { fold } from '../../text/fold.ts';
import { concepts } from './words/concepts.ts';
import { plainEnglish, plainJapanese, plainNames } from './words/plain-words.ts';

/**
 * What a stretch of words can be found again by:
 * `n:` a name in brackets or quotation marks, a project, an abbreviation; `c:` a concept, the same in every language;
 * `t:` a word (Japanese: a katakana word or two neighbouring kanji); `a:` an amount with its currency.
 */
export type Clue = string;

/** The clues of some words of a release, each once. `names` are titles and projects that its facts give. */
export function cluesOf(words: string, lang: string, names: readonly string[] = []): Clue[] {
  const { named, others } = (lang === 'ja' ? inJapanese : inLatin)(words);
  return names.length === 0 ? [...named, ...others] : [...new Set([...named, ...names.flatMap(nameClue)]), ...others];
}

interface FoundIn {
  readonly named: readonly Clue[];
  readonly others: readonly Clue[];
}
/** A passage of one sentence, and a promise that is one, are asked for their clues as both. */
const inJapanese = askedBefore(500, (words) => foundIn(words, true));
const inLatin = askedBefore(500, (words) => foundIn(words, false));

function foundIn(words: string, japanese: boolean): FoundIn {
  const folded = fold(words);
  const lower = folded.toLowerCase();
  const named = new Set(namesIn(folded).flatMap(nameClue));
  const others = new Set<Clue>();
  for (const concept of conceptsIn(lower, japanese)) others.add(`c:${concept}`);
  for (const term of japanese ? japaneseTerms(lower) : latinTerms(lower)) others.add(`t:${term}`);
  return { named: [...named], others: [...others] };
}

function nameClue(name: string): Clue[] {
  const key = nameKey(name);
  return key.length >= 2 && !plainKeys.has(key) ? [`n:${key}`] : [];
}

export const amountClue = (value: number | string, currency: string): Clue => `a:${currency}${Number(value)}`;

/** 「…」, “…”, "…" of some length, and abbreviations: RCEP, CA+JAD. */
const quoted = /「(?<ja>[^「」]{3,80})」|[“"](?<en>[^“”"]{6,120})[”"]/gu;
const abbreviation = /(?<![\p{sc=Latin}\p{N}])(?<short>[A-Z][A-Z0-9+&-]{1,9}[A-Z0-9])(?![\p{sc=Latin}\p{N}])/gu;
/** Abbreviations that name a body or a style and no matter. */
const plainShort = new Set([
  'EU',
  'UN',
  'US',
  'USA',
  'UK',
  'JICA',
  'ODA',
  'UNDP',
  'WFP',
  'SOM',
  'JPY',
  'USD',
  'EUR',
  'PDF',
  'ASEAN',
  'JBIC',
]);

function namesIn(folded: string): string[] {
  const names = Array.from(folded.matchAll(quoted), ({ groups }) => groups?.['ja'] ?? groups?.['en'] ?? '');
  for (const { groups } of folded.matchAll(abbreviation)) {
    const short = groups?.['short'] ?? '';
    if (!plainShort.has(short) && !isHonorific(short)) names.push(short);
  }
  return names;
}
/** Family names are printed in capitals, “TOKAYEV”; an abbreviation is shorter or has a sign in it. */
const isHonorific = (short: string) => short.length > 6 && /^[A-Z]+$/.test(short);

/** One key for the ways in which a name is set: brackets, spaces, dashes and case do not matter. */
export const nameKey = (name: string) =>
  fold(name)
    .toLowerCase()
    .replaceAll(/[\s・、，,.「」『』“”"'’‘()（）−–—\-=＝:：]+/gu, '');

const plainKeys = new Set(plainNames.map(nameKey));

interface ConceptWords {
  readonly id: string;
  readonly ja: readonly string[];
  readonly en: RegExp | null;
}
const table: readonly ConceptWords[] = concepts.map((line) => {
  const [ja = '', en = ''] = line.split('|');
  const english = en.split(',').filter((word) => word !== '');
  return { id: english[0] ?? ja, ja: ja.split(','), en: english.length > 0 ? wordsLike(english) : null };
});

function wordsLike(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  // A short word stands alone: “ai” is none of “aid”; a longer one may go on.
  return new RegExp(`(?<![a-z0-9])(?:${escaped.map((w) => (w.length < 5 ? `${w}(?![a-z0-9])` : w)).join('|')})`, 'u');
}

function conceptsIn(folded: string, japanese: boolean): string[] {
  return table
    .filter((concept) => (japanese ? concept.ja.some((word) => folded.includes(word)) : concept.en?.test(folded)))
    .map((concept) => concept.id);
}

const plainRun = new RegExp(plainJapanese.toSorted((a, b) => b.length - a.length).join('|'), 'gu');
const plainKatakana = /アジア|ヨーロッパ|アフリカ/gu;
const katakana = /[ァ-ヴ][ァ-ヴー]+/gu;
const kanji = /[\p{sc=Han}々]{2,}/gu;
/** Between kana, a word of Latin letters: ＴＡＣに加入. */
const wordAmongKana = /\p{sc=Latin}[\p{sc=Latin}\p{N}'’-]{2,}/gu;
const spacedWord = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{N}'’-]{2,}/gu;

function japaneseTerms(folded: string): string[] {
  const rest = folded.replaceAll(plainRun, ' ');
  const words: string[] = folded.replaceAll(plainKatakana, ' ').match(katakana) ?? [];
  for (const run of rest.match(kanji) ?? []) for (let i = 0; i + 1 < run.length; i++) words.push(run.slice(i, i + 2));
  for (const [word] of folded.matchAll(wordAmongKana)) words.push(stem(word));
  return words;
}

function latinTerms(folded: string): string[] {
  return Array.from(folded.matchAll(spacedWord), ([word]) => word.replace(/['’]s$/, ''))
    .filter((word) => !plainEnglish.has(word))
    .map(stem);
}

/** “agreements” and “agreement”, “exercises” and “exercise”, “negotiated” and “negotiate” are one word. */
function stem(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(?:sses|ches|shes|xes)$/, (ending) => ending.slice(0, -2))
    .replace(/(?<=[^su])s$/, '')
    .replace(/(?:ing|ed|e)$/, '');
}

/** A concept as a word of a language: `customs` is 税関. */
export function wordOfConcept(id: string, lang: string): string {
  return (lang === 'ja' ? table.find((concept) => concept.id === id)?.ja[0] : id) ?? id;
}
