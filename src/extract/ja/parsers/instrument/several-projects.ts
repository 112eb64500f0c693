import type { Anchor } from '../../../../model/anchor.ts';
import { amountOf, inside, moneyIn } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { partnerCountry } from './partner-country.ts';
import { letters, schemeIn, schemeWords } from './schemes.ts';

/** Several projects in one exchange, counted: 「計4件、合計68.54億円の無償資金協力を供与するための書簡」. */
export const severalProjects: Parser<'instruments'> = {
  id: 'ja/parsers/instrument/several-projects',
  *find(source: Source, _context: Context, earlier: FoundLists): Iterable<Found<'instruments'>> {
    const { folded } = source;
    const candidates: Found<'instruments'>[] = [];
    for (const passage of source.edition.passages) {
      if (passage.kind === 'row' || passage.kind === 'date') continue;
      const sentences = statementsOf(source, passage);
      for (const [order, sentence] of sentences.entries()) {
        const words = folded.slice(sentence.start, sentence.end);
        if (!letters.test(words)) continue;
        const counted = inside(earlier.counts, sentence.start, sentence.end);
        for (const count of counted.length > 0 ? counted : countsOfTitle(source, sentence)) {
          if (!/^案?件$/.test(count.value.unit) || count.value.value < 2 || count.value.ordinal) continue;
          const near = folded.slice(Math.max(sentence.start, count.start - 40), Math.min(sentence.end, count.end + 40));
          const scheme = schemeWords.some(([word]) => near.includes(word))
            ? schemeIn(folded, sentence.start, count.start, sentence.end)
            : /供与|贈与|援助/.test(near)
              ? 'grant'
              : null;
          if (!scheme) continue;
          const next = sentences[order + 1];
          const money =
            moneyIn(earlier, sentence.start, sentence.end)[0] ??
            (next && /^(?:供与(?:限度)?額|総額|合計)/.test(folded.slice(next.start, next.end))
              ? moneyIn(earlier, next.start, next.end)[0]
              : undefined);
          const parts: Record<string, Anchor> = { count: source.anchor(count.start, count.end) };
          if (money) parts['amount'] = source.anchor(money.start, money.end);
          const country = partnerCountry(source, earlier, count.start, count.end, sentence);
          candidates.push({
            list: 'instruments',
            start: withScheme(folded, sentence.start, count.start),
            end: count.end,
            rule: this.id,
            certainty: 'certain',
            value: {
              title: titleOf(source, sentence, count),
              kind: 'exchange-of-notes',
              scheme,
              country,
              amount: money ? amountOf(money) : null,
              project: null,
              count: count.value.value,
              partner: null,
              parts,
            },
          });
        }
      }
    }
    // The headline, the first sentence and a list of papers may all count the same projects: the one with an amount stays.
    const keyOf = (one: Found<'instruments'>) => `${one.value.count} ${one.value.country} ${one.value.scheme}`;
    for (const same of Map.groupBy(candidates, keyOf).values()) {
      const best = same.find((o) => o.value.amount) ?? same[0];
      const titled = same.find((o) => source.passageAt(o.start).kind === 'title');
      if (best) yield { ...best, value: { ...best.value, title: titled?.value.title ?? best.value.title } };
    }
  },
};

type Counted = Pick<Found<'counts'>, 'start' | 'end'> & { value: { unit: string; value: number; ordinal: boolean } };

/** 「…に対する無償資金協力4件に関する書簡の署名・交換」: numbers in a quoted title are no counts of the text, but they say how many. */
function countsOfTitle(source: Source, sentence: { start: number; end: number }): Counted[] {
  const m = /(?<n>[0-9]{1,3})件(?=に関する|の)/.exec(source.folded.slice(sentence.start, sentence.end));
  if (!m) return [];
  const start = sentence.start + m.index;
  return [{ start, end: start + m[0].length, value: { unit: '件', value: Number(m.groups?.['n']), ordinal: false } }];
}

/**
 * What the papers are called. In the headline or in brackets the whole phrase is their name (「…に対する無償資金協力4件に
 * 関する書簡」), as it is where it says what they are about before it counts them; in a sentence that only counts
 * (「円借款二件（…）及び無償資金協力一件（…）に関する書簡の交換が行われた」) they are 書簡.
 */
function titleOf(
  source: Source,
  sentence: { start: number; end: number },
  count: { start: number; end: number },
): string {
  const { folded } = source;
  const letter = /書簡|交換公文|口上書/.exec(folded.slice(count.end, sentence.end));
  const to = letter ? count.end + letter.index + letter[0].length : count.end;
  let start = count.start;
  while (start > sentence.start && !isComma(folded, start - 1)) start--;
  const phrase = source.text
    .slice(start, to)
    .replace(/^[「『]/, '')
    .trim();
  const passage = source.passageAt(count.start);
  const line = passage.kind !== 'row' && !/[。．]/.test(source.text.slice(passage.start, passage.end));
  const named =
    passage.kind === 'title' || passage.kind === 'heading' || line || /^[「『]/.test(folded.slice(start, start + 1));
  const about = folded.slice(start, count.start).includes('に関する');
  if (!letter || named || about || /に対する/.test(folded.slice(start, count.start)))
    return about ? uncounted(phrase) : phrase;
  return letter[0];
}

/** 円借款 of 円借款二件 is part of what is counted. */
function withScheme(folded: string, from: number, start: number): number {
  const word = schemeWords.find(([w]) => start - w.length >= from && folded.startsWith(w, start - w.length));
  return word ? start - word[0].length : start;
}

/** A comma of the sentence, not the one inside 3,100. */
const isComma = (folded: string, at: number) =>
  folded[at] === '、' || (folded[at] === ',' && !/[0-9]/.test(folded[at + 1] ?? ''));

/** 「…の供与に関する2件（計約17億円）の交換公文」 → 「…の供与に関する交換公文」 */
const uncounted = (phrase: string) => phrase.replace(/[0-9０-９]{1,3}件(?:（[^）]{0,40}）)?の/, '');
