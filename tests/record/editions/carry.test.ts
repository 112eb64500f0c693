import { describe, expect, it } from 'vitest';
import { carryOver, type CarryEdition } from '../../../src/record/editions/carry/carry-over.ts';
import { sentenceDiff } from '../../../src/record/editions/diff/sentences.ts';
import { wordDiff } from '../../../src/record/editions/diff/words.ts';
import { editionOf } from '../../support/one-paragraph.ts';
import { corpusInputs } from '../support/corpus-inputs.ts';

/** A text whose facts are the words in 〔〕, each of which is read as what it says. */
function marked(text: string, lang = 'ja'): CarryEdition {
  const facts: CarryEdition['facts'][number][] = [];
  let plain = '';
  for (const [index, part] of text.split(/[〔〕]/).entries()) {
    const start = plain.length;
    plain += part;
    if (index % 2 === 1)
      facts.push({
        id: `${facts.length} ${part}`,
        list: 'money',
        value: { said: part },
        at: { passage: plain.slice(0, start).split('\n').length - 1, start, end: plain.length, quote: part },
        also: [],
      });
  }
  return { ...editionOf(plain, lang, null), facts };
}

describe('the words of a fact in the next edition', () => {
  it.each([
    ['stand', '会談\n日本は〔250万円〕を供与した。', '会談\n日本は〔250万円〕を供与した。', 'exact', '250万円', true],
    [
      'stand further on',
      '会談\n日本は〔250万円〕を供与した。',
      '会談\n日本は本日、〔250万円〕を供与した。',
      'exact',
      '250万円',
      true,
    ],
    [
      'were moved',
      '会談\n日本は〔250万円〕を供与した。\n両首脳は会食した。',
      '会談\n両首脳は会食した。\n席上、日本は〔250万円〕を供与した。',
      'moved',
      '250万円',
      true,
    ],
    [
      'were corrected',
      '会談\n日本は〔250万円〕を供与した。',
      '会談\n日本は〔280万円〕を供与した。',
      'changed',
      '280万円',
      false,
    ],
    [
      'were corrected and are told of',
      '会談\n合計〔68.54億円〕の協力。',
      '会談\n合計〔68.45億円〕の協力。\n（訂正）68.54億円を改めた。',
      'changed',
      '68.45億円',
      false,
    ],
    ['are gone', '会談\n日本は〔250万円〕を供与した。\n会食した。', '会談\n会食した。', 'gone', null, false],
    [
      'are short and only alike elsewhere',
      '会談\n署名は〔4件〕だった。',
      '会談\n参加者のうち4件の質問があった。',
      'gone',
      null,
      false,
    ],
  ])('%s', (_, before, after, how, quote, same) => {
    const [carried] = carryOver(marked(before), marked(after));
    expect([carried?.how, carried?.place?.quote ?? null, carried?.same]).toEqual([how, quote, same]);
  });

  it('stand but are read as something else', () => {
    const before = marked('会談\n〔本日〕署名した。');
    const after = marked('会談\n〔本日〕署名した。');
    const read = {
      ...after,
      facts: after.facts.map((fact) => ({ ...fact, id: 'other', value: { said: '2025-12-22' } })),
    };
    expect(carryOver(before, read)).toMatchObject([{ how: 'exact', to: 0, same: false }]);
    expect(carryOver(before, { ...after, facts: [] })).toMatchObject([{ how: 'exact', to: null, same: false }]);
  });
});

describe('sentences of two editions', () => {
  const lines = (before: string, after: string, lang = 'ja') =>
    sentenceDiff(editionOf(before, lang, null), editionOf(after, lang, null)).map((line) =>
      line.is === 'removed' || line.is === 'added' ? `${line.is}${line.moved ? ' moved' : ''}` : line.is,
    );
  it.each([
    ['nothing changed', '会談した。署名した。', '会談した。署名した。', ['same', 'same']],
    ['one was put in', '会談した。', '会談した。署名した。', ['same', 'added']],
    ['one was taken out', '会談した。署名した。', '署名した。', ['removed', 'same']],
    ['one was changed', '合計68.54億円を供与した。', '合計68.45億円を供与した。', ['changed']],
    [
      'one has nothing to do with the other',
      '両首脳は昼食をともにした。',
      '投資協定が発効する見込み。',
      ['removed', 'added'],
    ],
    [
      'two changed places',
      '一つ目の文です。\n二つ目の長い文です。',
      '二つ目の長い文です。\n一つ目の文です。',
      ['removed moved', 'same', 'added moved'],
    ],
  ])('%s', (_, before, after, expected) => expect(lines(before, after)).toEqual(expected));

  it('are put together again from their pieces', () => {
    const [before, after] = ['Japan will provide 5 million yen in 2025.', 'Japan provided 15 million yen.'];
    const pieces = wordDiff(before, after, 'en');
    const joined = (left: string) => pieces.filter(({ is }) => is !== left).map(({ text }) => text);
    expect([joined('added').join(''), joined('removed').join('')]).toEqual([before, after]);
  });
});

describe('every release of the corpus', () => {
  it('keeps all its facts where nothing changed, and loses none where a sentence is put before it', () => {
    for (const { edition, reading, slug } of corpusInputs()) {
      const facts = reading.money.map(({ at, also, quote, ...value }, index) => ({
        id: `${index} ${quote}`,
        list: 'money',
        value,
        at,
        also,
      }));
      const before = { ...edition, facts };
      for (const carried of carryOver(before, before))
        expect([slug, carried.how, carried.same]).toEqual([slug, 'exact', true]);
      const added = 'お知らせ。\n';
      const shifted = {
        ...edition,
        text: added + edition.text,
        passages: [
          { ...edition.passages[0]!, start: 0, end: added.length - 1 },
          ...edition.passages.map((p) => ({
            ...p,
            index: p.index + 1,
            start: p.start + added.length,
            end: p.end + added.length,
          })),
        ],
        facts: [],
      };
      for (const { how, place } of carryOver(before, shifted)) {
        expect([slug, how]).toEqual([slug, 'exact']);
        expect(shifted.text.slice(place?.start, place?.end)).toBe(place?.quote);
      }
    }
  });
});
