import type { Parser } from '../../../shared/found.ts';
import { personFound } from '../../../shared/names/person-candidate.ts';
import { titleWords } from './title-words.ts';

const rule = 'ja/parsers/person/courtesy-name';

const shape =
  /(?<![\p{sc=Han}ァ-ヴー・=])(?:(?<kana>[ァ-ヴ][ァ-ヴー]*(?:[・=][ァ-ヴ][ァ-ヴー]*){1,5})|(?<kanji>[\p{sc=Han}々]{3,5}))氏(?![\p{sc=Han}])/gu;

/** 「ビル・ゲイツ氏」, 「川口順子氏」: a whole name with a courtesy title and no office. */
export const courtesyName: Parser = {
  id: rule,
  *find(source, { vocabulary }) {
    const { surnames } = titleWords(vocabulary);
    for (const { index, groups, 0: quote } of source.folded.matchAll(shape)) {
      const { kanji } = groups ?? {};
      if (kanji && ![3, 2, 1].some((n) => surnames.has(kanji.slice(0, n)) && kanji.length - n <= 3 && kanji.length > n))
        continue;
      const nameEnd = index + quote.length - 1;
      yield personFound(
        rule,
        { start: index, end: nameEnd + 1 },
        { name: source.text.slice(index, nameEnd), role: null, country: undefined },
        { script: kanji ? 'kanji' : 'kana', head: '', nameStart: index, nameEnd },
      );
    }
  },
};
