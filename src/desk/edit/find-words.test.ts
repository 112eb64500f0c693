import { describe, expect, it } from 'vitest';
import type { Passage } from '../../model/edition.ts';
import { findWords } from './find-words.ts';

const texts = ['総額3兆円の支援', '3兆円と3兆円', '𠮷野大臣は3兆円'];
let at = 0;
const passages = texts.map((text, index): Passage => {
  const start = at;
  at += text.length + 1;
  return {
    index,
    kind: 'paragraph',
    parent: null,
    address: null,
    label: null,
    depth: 0,
    start,
    end: start + text.length,
  };
});
const edition = { text: texts.join('\n'), passages };

describe('words in an edition', () => {
  it('are found in the passage that is meant, nearest to where they stood', () => {
    expect(findWords(edition, '3兆円', '', { passage: 1, start: 5 })).toEqual({ passage: 1, start: 4, end: 7 });
    expect(findWords(edition, ' 3兆円 ', '', { passage: 1, start: 0 })).toEqual({ passage: 1, start: 0, end: 3 });
  });
  it('are looked for in other passages where that one has none of them', () => {
    expect(findWords(edition, '𠮷野', '', { passage: 0, start: 0 })).toEqual({ passage: 2, start: 0, end: 3 });
  });
  it('are believed where a script has counted them, and only if they stand there', () => {
    expect(findWords(edition, '3兆円', '2:6:9', { passage: 0, start: 0 })).toEqual({ passage: 2, start: 6, end: 9 });
    expect(findWords(edition, '3兆円', '2:0:3', { passage: 0, start: 0 })).toEqual({ passage: 0, start: 2, end: 5 });
  });
  it.each(['', '  ', '4兆円', '支援\n3兆円'])('are none: %j', (quote) =>
    expect(findWords(edition, quote, '', { passage: 0, start: 0 })).toBeNull(),
  );
});
