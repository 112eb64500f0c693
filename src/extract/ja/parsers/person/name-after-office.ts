import type { Parser } from '../../../shared/found.ts';
import { personFound } from '../../../shared/names/person-candidate.ts';
import { cutFullName } from './full-name.ts';
import { officesIn, titleWords } from './title-words.ts';

const rule = 'ja/parsers/person/name-after-office';

/** 「外務大臣 岩屋毅」, 「（理事長：田中 明彦）」: the office first, a blank or colon, then a whole name and nothing more. */
export const nameAfterOffice: Parser = {
  id: rule,
  *find(source, { vocabulary }) {
    const { folded: text } = source;
    const words = titleWords(vocabulary);
    for (const { start: headStart, end: headEnd } of officesIn(source, words)) {
      if (!/[ :]/.test(text.charAt(headEnd))) continue;
      const gap = /^(?: ?: ?| )/.exec(text.slice(headEnd, headEnd + 3))?.[0].length;
      if (!gap) continue;
      const nameStart = headEnd + gap;
      const length = cutFullName(text, nameStart, words);
      const before = /[\p{sc=Han}ァ-ヴー]{0,12}$/u.exec(text.slice(Math.max(0, headStart - 12), headStart))?.[0] ?? '';
      const start = headStart - before.length;
      const nameEnd = nameStart + length;
      // What stands before the office must be of the title: 外務大臣, 代表取締役社長; 高市総理大臣 has its name already.
      const whole = text.slice(start, headEnd);
      if (length === 0 || nameEnd > source.passageAt(start).end || !(before === '' || words.composed.test(whole)))
        continue;
      const name = source.text.slice(nameStart, nameEnd).replace(/\s/g, '');
      const marks = { script: 'kanji', head: text.slice(headStart, headEnd), nameStart, nameEnd } as const;
      yield personFound(
        rule,
        { start, end: nameEnd },
        { name, role: source.text.slice(start, headEnd), country: undefined },
        marks,
      );
    }
  },
};
