import { keyOf } from './alike.ts';
import { soundOf } from './sound.ts';

export type Script = 'han' | 'kana' | 'latin' | 'cyrillic' | 'other';

/** A name taken apart as far as its writing tells. */
export interface PersonName {
  readonly written: string;
  readonly script: Script;
  /** Given and family name are both there. */
  readonly full: boolean;
  /** One key for the same full name, whichever part stands first. */
  readonly key: string;
  /** What may be the family name: the last part; both parts of a Latin Japanese name; the first characters of a kanji one. */
  readonly families: readonly string[];
  /** Sounds of its parts, in the order written; empty for kanji. */
  readonly sounds: readonly string[];
  /** Those of them that can be the family name's: the last; of two Latin parts either, since Japanese names stand both ways. */
  readonly heads: readonly string[];
}

export function nameOf(written: string): PersonName {
  const script = scriptOf(written);
  const bare = written.replace(/[（(][^）)]{0,80}[）)]/g, ' ').trim();
  if (script === 'han') {
    const key = keyOf(bare);
    return {
      written,
      script,
      full: key.length > 2,
      key,
      families: key.length > 2 ? [1, 2, 3].filter((n) => n < key.length).map((n) => key.slice(0, n)) : [key],
      sounds: [],
      heads: [],
    };
  }
  const parts = bare
    .split(script === 'kana' ? /[・\s]+/ : /[\s·]+/)
    .map((part) => part.replace(/,$/, ''))
    .filter(
      (part) =>
        !/^(?:Jr\.?|Sr\.?|[A-Z]\.|de|da|dos|von|der|van|al|bin|フォン|デア|デ|ダ|ファン)$/iu.test(part) &&
        keyOf(part) !== '',
    );
  const sounds = parts.map(soundOf).filter((sound) => sound !== '');
  const last = parts.at(-1) ?? bare;
  // Kassym-Jomart TOKAYEV, TAKAICHI Sanae: who writes one part in capitals says which one the family name is.
  const capitals = parts.filter(
    (part) => part.length > 1 && part === part.toUpperCase() && part !== part.toLowerCase(),
  );
  const family = script === 'latin' && capitals.length > 0 && capitals.length < parts.length ? capitals : null;
  return {
    written,
    script,
    full: parts.length > 1,
    key: parts.map(keyOf).sort().join(' '),
    families: family
      ? family.map(keyOf)
      : script === 'latin'
        ? [...new Set([keyOf(last), keyOf(parts[0] ?? last)])]
        : [keyOf(last)],
    sounds,
    heads: family ? family.map(soundOf) : script === 'latin' && sounds.length === 2 ? sounds : sounds.slice(-1),
  };
}

export function scriptOf(name: string): Script {
  if (/\p{sc=Katakana}/u.test(name) && !/\p{sc=Han}/u.test(name)) return 'kana';
  if (/\p{sc=Han}/u.test(name)) return 'han';
  if (/\p{sc=Cyrillic}/u.test(name)) return 'cyrillic';
  if (/\p{sc=Latin}/u.test(name)) return 'latin';
  return /\p{sc=Hiragana}/u.test(name) ? 'kana' : 'other';
}

/** The language whose readers write a name so. */
export const languageOf = (script: Script, lang: string): string =>
  script === 'han'
    ? lang === 'zh'
      ? 'zh'
      : 'ja'
    : script === 'kana'
      ? 'ja'
      : script === 'cyrillic'
        ? 'ru'
        : lang === 'ja'
          ? 'en'
          : lang;
