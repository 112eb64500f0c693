import { describe, expect, it } from 'vitest';
import { compareTranslation } from '../../../src/record/editions/translation/compare.ts';
import { itemsOf, type Difference } from '../../../src/record/editions/translation/sides.ts';
import { translationPairs } from './translation-pairs.ts';

const pairs = translationPairs();
const pair = (slug: string) => {
  const found = pairs.find((p) => p.slug === slug);
  if (!found) throw new Error(`the corpus has no pair ${slug}`);
  return found;
};
const shown = ({ list, is, a, b }: Difference) => [list, is, a?.quote ?? null, b?.quote ?? null];

/** What a careful reader of both texts calls a difference; all others are false alarms. */
const real: Readonly<Record<string, readonly string[]>> = {
  // The English leaves out the second reference, the list of all meetings so far.
  '2020-08-11-online': ['7回', '13回', '11回', '5回'],
};

describe('the translations of the corpus', () => {
  it('are nine pairs', () => expect(pairs.length).toBe(9));

  it('differ where they differ, with no more than one false alarm in all', () => {
    const told = pairs.flatMap(({ slug, original, translation }) =>
      compareTranslation(original, translation).differences.map((d) => ({
        slug,
        words: d.a?.quote ?? d.b?.quote ?? '',
      })),
    );
    const alarms = told.filter(({ slug, words }) => !real[slug]?.includes(words));
    // The Japanese names the eight ministries one by one, the English counts them.
    expect(alarms).toEqual([{ slug: '2018-11-26-som13', words: 'eight ministries and agencies' }]);
    for (const [slug, quotes] of Object.entries(real))
      for (const words of quotes) expect(told).toContainEqual({ slug, words });
  });

  it.each(pairs.map((p) => [p.slug, p] as const))(
    '%s: each passage stands in one row, in order',
    (_, { original, translation }) => {
      const { rows } = compareTranslation(original, translation);
      expect(rows.flatMap((row) => row.a)).toEqual(original.edition.passages.map((p) => p.index));
      expect(rows.flatMap((row) => row.b)).toEqual(translation.edition.passages.map((p) => p.index));
      const alone = rows.filter((row) => row.a.length === 0 || row.b.length === 0);
      expect(alone.length).toBeLessThanOrEqual(4);
    },
  );

  it.each(pairs.map((p) => [p.slug, p] as const))(
    '%s: the other way round the same is told',
    (_, { original, translation }) => {
      const there = compareTranslation(original, translation).differences.map(shown);
      const back = compareTranslation(translation, original).differences.map(({ a, b, ...d }) =>
        shown({ ...d, a: b, b: a }),
      );
      expect(back.map(String).sort()).toEqual(there.map(String).sort());
    },
  );
});

describe('a false translation is caught', () => {
  it.each([
    ['2025-12-20-summit', '3 trillion yen', '4 trillion yen', 'money', 'otherwise', '3兆円', '4 trillion yen'],
    ['2025-12-20-summit', '150 documents', '170 documents', 'counts', 'otherwise', '150件以上', '170 documents'],
    ['2025-12-20-summit', 'from 9:30 a.m.', 'from 10:30 a.m.', 'times', 'otherwise', null, null],
    ['2025-12-20-summit', 'about 80 minutes', 'about 60 minutes', 'times', 'otherwise', '80分', 'about 60 minutes'],
    ['2025-12-20-summit', 'Letters on two grants', 'Letters on three grants', 'counts', 'lacks', '2件', null],
    ['2025-12-20-summit', '<li>Cooperation on disaster risk reduction</li>', '', 'commitments', 'lacks', null, null],
    [
      '2025-12-20-tj-grants',
      '(up to 41 million yen)',
      '(up to 14 million yen)',
      'money',
      'otherwise',
      '0.41億円',
      '14 million yen',
    ],
    [
      '2025-12-18-jp-kz',
      'over 3.7 billion US dollars',
      'over 2.7 billion US dollars',
      'money',
      'otherwise',
      '37億ドル',
      'over 2.7 billion US dollars',
    ],
    ['2025-12-18-jp-kz', 'flights in 2026', 'flights in 2027', 'times', 'otherwise', '2026年', '2027'],
    [
      '2025-12-18-jp-kz',
      "<li>Prime Minister Takaichi informed President Tokayev of Japan's decision to provide large X-ray equipment to the customs of a Kazakh port, in order to smooth traffic on the Trans-Caspian route linking Central Asia with Europe.</li>",
      '',
      'commitments',
      'lacks',
      null,
      null,
    ],
    [
      '2025-12-18-jp-kz',
      'the leaders agreed to open intergovernmental',
      'the leaders intend to open intergovernmental',
      'commitments',
      'otherwise',
      null,
      null,
    ],
    ['2025-12-18-jp-kz', "Russia's aggression", "Belarus' aggression", 'countryMentions', 'lacks', null, null],
    [
      '2025-12-20-summit',
      'President Emomali RAHMON',
      'President Gurbanguly PETROSIAN',
      'people',
      'otherwise',
      null,
      null,
    ],
  ])('%s: “%s” made “%s”', (slug, from, to, list, is, a, b) => {
    const { original, falsified } = pair(slug);
    const told = compareTranslation(original, falsified(from, to)).differences.filter(
      (d) => d.list === list && d.is === is,
    );
    expect(told.map((d) => [d.a?.quote, d.b?.quote].join(' | '))).not.toEqual([]);
    if (a !== null) expect(told.some((d) => d.a?.quote.includes(a))).toBe(true);
    if (b !== null) expect(told.some((d) => d.b?.quote.includes(b))).toBe(true);
  });

  it('whichever figure of whichever translation is false: of amounts, dates and numbers nine in ten are caught', () => {
    const missed: string[] = [];
    let tried = 0;
    for (const { slug, original, translation, falsified } of pairs) {
      const honest = compareTranslation(original, translation).differences.length;
      const figures = (['money', 'times', 'counts'] as const).flatMap((list) =>
        itemsOf(translation, list).map(({ said }) => said.quote),
      );
      for (const quote of new Set(figures)) {
        // One digit more: 1.382 becomes 1.482, 20 becomes 30; words that hold no digit are tried in the table above.
        const wrong = quote.replace(/\d/, (digit) => String((Number(digit) + 1) % 10 || 1));
        if (wrong === quote) continue;
        let side;
        try {
          side = falsified(quote, wrong);
        } catch {
          continue; // Markup stands inside its words.
        }
        tried++;
        if (compareTranslation(original, side).differences.length <= honest)
          missed.push(`${slug}: ${quote} → ${wrong}`);
      }
    }
    expect(tried).toBeGreaterThan(30);
    expect(missed.length / tried, missed.join('\n')).toBeLessThan(0.1);
  });
});
