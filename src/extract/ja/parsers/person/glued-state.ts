import type { TitleWords } from './title-words.ts';

/** 「カルロス・ロペスフィリピン貿易産業大臣」: a state in katakana written right behind the name, before its office. */
export function gluedState(
  name: string,
  title: string,
  words: TitleWords,
): readonly [state: string, code: string, official: string] | undefined {
  // 「スクヴォルツォヴァロシア連邦保健大臣」: of one name only where the state stands with its official word.
  if (!/^\p{sc=Han}/u.test(title)) return undefined;
  if (!/[・=]/.test(name) && !(name.length > 7 && /^(?:連邦|共和国|王国)/.test(title))) return undefined;
  const last = name.slice(Math.max(name.lastIndexOf('・'), name.lastIndexOf('=')) + 1);
  const official = /^(?:(?:人民|民主|社会主義|連邦|イスラム|アラブ){0,3}(?:共和国|王国|連邦))/u.exec(title)?.[0] ?? '';
  const state = words.kanaStates.find(
    ([word]) => (word.length > 3 || official) && last.length >= word.length + 2 && last.endsWith(word),
  );
  return state && [state[0], state[1], official];
}
