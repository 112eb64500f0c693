import type { Dialogue, Vocabulary } from '../../../model/vocabulary.ts';
import { askedBefore } from '../../../text/asked-before.ts';
import { keyOf } from './alike.ts';

/** Gatherings within a meeting: never the meeting itself, though they bear its name. */
const sides: readonly (readonly [kind: string, words: RegExp])[] = [
  ['lunch', /ランチ|昼食|午餐|lunch/i],
  ['dinner', /ディナー|夕食|晩餐|夕餐|dinner|banquet/i],
  ['reception', /レセプション|歓迎会|reception/i],
  ['breakfast', /朝食|breakfast/i],
  ['press', /記者会見|記者発表|press (?:conference|announcement|briefing|encounter)/i],
];
export const sideOf = (name: string): string | null => sides.find(([, words]) => words.test(name))?.[0] ?? null;

/**
 * Gatherings of others than the members' own leaders and ministers, which bear the name all the same: 「Ｇ７こども
 * サミット」, the Business 7.
 */
const guests =
  /こども|子ども|子供|ユース|若者|学生|ビジネス|経済人|女性|市民|議員|自治体|youth|children|student|business|women|civil society|parliament|mayors/i;
export const isOfOthers = (level: string, name: string): boolean =>
  (level === 'summit' || level === 'ministerial') && guests.test(name);

/** 前回, 次回: said of the meeting before or after the one that the release is about. */
export function relativeOf(name: string): -1 | 1 | null {
  if (/前回|\b(?:previous|last|preceding)\b/i.test(name)) return -1;
  return /次回|\b(?:next|forthcoming|upcoming)\b/i.test(name) ? 1 : null;
}

/** The longest name of a dialogue's series that stands in a name, and its level; null where none does. */
export function seriesIn(dialogue: Dialogue, level: string, name: string): string | null {
  const key = keyOf(name);
  const found = dialogue.series
    .flatMap((series, place) =>
      Object.values(series.names)
        .flat()
        .map((each) => ({ level: series.level, place, key: keyOf(each) })),
    )
    .filter((series) => series.level === level && series.key !== '' && key.includes(series.key))
    .sort((a, b) => b.key.length - a.key.length)[0];
  if (found)
    return `${level}${dialogue.series.findIndex((each) => each.level === level) === found.place ? '' : found.place}`;
  return null;
}

/** A name without its dialogue's, its number and what says which one it is: 「CA+JAD」第9回外相会合 → 外相会合. */
export function bareKey(dialogue: Dialogue | null, name: string): string {
  let known = bare.get(dialogue ?? none);
  if (!known) {
    known = askedBefore(1_000, (each) => withoutDialogue(dialogue, each));
    bare.set(dialogue ?? none, known);
  }
  return known(name);
}

const none = {};
const bare = new WeakMap<object, (name: string) => string>();
function withoutDialogue(dialogue: Dialogue | null, name: string): string {
  let key = keyOf(name.replace(/[（(][^）)]{0,80}[）)]/g, ''));
  for (const each of namesOf(dialogue)) key = key.replaceAll(each, '');
  return key
    .replace(/第?[0-9〇一二三四五六七八九十]{1,4}回/g, '')
    .replace(
      /^(?:the)?(?:[0-9]{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\p{L}{3,9}teenth)/u,
      '',
    )
    .replace(/^(?:初の|前回の?|次回の?|previous|next|last|対話の?|の)/, '')
    .replace(/(?:ofthe|of|結果|概要|outcome)$/, '');
}

const keys = new WeakMap<Dialogue, readonly string[]>();
function namesOf(dialogue: Dialogue | null): readonly string[] {
  if (!dialogue) return [];
  const known = keys.get(dialogue);
  if (known) return known;
  const made = Object.values(dialogue.names)
    .flat()
    .concat(dialogue.aliases ?? [])
    .map(keyOf)
    .sort((a, b) => b.length - a.length);
  keys.set(dialogue, made);
  return made;
}

/** The dialogue whose name stands in a meeting's, where the release's rules gave none: 「中央アジア+日本」ビジネス・フォーラム. */
export function dialogueIn(vocabulary: Vocabulary, name: string): Dialogue | null {
  const key = keyOf(name);
  return (
    vocabulary.dialogues
      .flatMap((dialogue) => (dialogue.aliases ?? []).map((alias) => ({ dialogue, alias: keyOf(alias) })))
      .filter(({ alias }) => alias !== '' && key.includes(alias))
      .sort((a, b) => b.alias.length - a.alias.length)[0]?.dialogue ?? null
  );
}

/** Whether a key is a dialogue's name and nothing more. */
export const isDialogue = (vocabulary: Vocabulary, key: string): boolean =>
  vocabulary.dialogues.some(
    (dialogue) => namesOf(dialogue).some((name) => name.includes(key)) || bareKey(dialogue, key) === '',
  );
