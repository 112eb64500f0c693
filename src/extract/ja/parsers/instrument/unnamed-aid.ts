import type { Anchor } from '../../../../model/anchor.ts';
import { amountOf, inside, moneyIn, onlyAmount } from '../../../shared/facts/choose-amount.ts';
import { itemsAfter } from '../../../shared/facts/outline.ts';
import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { meetingsNamed } from '../meeting/own.ts';
import { partnerCountry } from './partner-country.ts';
import { partnerOf } from './partner.ts';
import { projectsOf } from './projects.ts';
import { speaksOfLetters } from './schemes.ts';

/** 緊急援助物資 and the 国際緊急援助隊 are sent, not signed for. */
const scheme = /(?:緊急無償資金協力|無償資金協力|食糧援助|食料援助|緊急援助(?!物資|隊)|円借款)/;
const decided = /決定|決め|実施|行[いうっ]|供与|署名|交換/;

/**
 * Aid without a project's name, in releases that name none: 「600万米ドルの緊急無償資金協力を…実施することを決めました」.
 */
export const unnamedAid: Parser<'instruments'> = {
  id: 'ja/parsers/instrument/unnamed-aid',
  *find(source: Source, _context: Context, earlier: FoundLists): Iterable<Found<'instruments'>> {
    if (projectsOf(source, earlier).length > 0 || meetingsNamed(source, earlier).own) return;
    const title = source.edition.passages.find((p) => p.kind === 'title');
    if (title && !/無償|借款|支援|供与|援助/.test(source.folded.slice(title.start, title.end))) return;
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
      for (const sentence of statementsOf(source, passage)) {
        const words = source.folded.slice(sentence.start, sentence.end);
        const each = amountsOfSchemes(source, earlier, sentence);
        if (each.length > 1 && decided.test(words)) {
          for (const one of each) yield aidOf(this.id, source, earlier, sentence, one);
          return;
        }
        const at = scheme.exec(words);
        const money = onlyAmount(earlier, sentence.start, sentence.end);
        if (!at || !money || !decided.test(words) || ['statistic', 'target', 'spent'].includes(money.value.basis))
          continue;
        // Several projects, counted, have a rule of their own.
        if (/[0-9]案?件/.test(words)) continue;
        const start = sentence.start + at.index;
        for (const one of byCountry(source, earlier, sentence)) yield aidOf(this.id, source, earlier, sentence, one);
        yield aidOf(this.id, source, earlier, sentence, { start, end: start + at[0].length, money });
        return;
      }
    }
  },
};

interface Aid {
  readonly start: number;
  readonly end: number;
  readonly money: Found<'money'>;
  /** The words of the scheme where they stand elsewhere, and the state of a list of states. */
  readonly scheme?: string;
  readonly country?: string;
}

/** 「下記の5か国に対する…食糧援助」 over a list 「(1)フィリピン共和国（8億円）」: one entry a state. */
function byCountry(source: Source, earlier: FoundLists, sentence: Statement): Aid[] {
  const words = source.folded.slice(sentence.start, sentence.end);
  const named = scheme.exec(words)?.[0];
  if (!named || !severalStates.test(words)) return [];
  return itemsAfter(source, sentence.passage).flatMap((item) => {
    const [state] = inside(earlier.countryMentions, item.start, item.end);
    const [money, ...more] = moneyIn(earlier, item.start, item.end);
    return state && money && more.length === 0 && state.start === item.start
      ? [{ start: state.start, end: state.end, money, scheme: named, country: state.value.code }]
      : [];
  });
}
const severalStates = /(?:[2-9]|[1-9][0-9])[かカヵヶ]国(?:等)?(?:に対する|への|に)/;

/** 「総額200億円を限度とする円借款、及び総額15億円を限度とする無償資金協力」: each with the amount right before it. */
function amountsOfSchemes(source: Source, earlier: FoundLists, sentence: { start: number; end: number }): Aid[] {
  const words = source.folded.slice(sentence.start, sentence.end);
  return [...words.matchAll(schemes)].flatMap((match) => {
    const start = sentence.start + match.index;
    const money = moneyIn(earlier, Math.max(sentence.start, start - 40), start).at(-1);
    return money && /^(?:を(?:上限|限度)(?:額)?とする|までの|の)$/.test(source.folded.slice(money.end, start))
      ? [{ start, end: start + match[0].length, money }]
      : [];
  });
}
const schemes = new RegExp(scheme.source, 'g');

function aidOf(
  rule: string,
  source: Source,
  earlier: FoundLists,
  sentence: { start: number; end: number },
  { start, end, money, scheme: words, country }: Aid,
): Found<'instruments'> {
  const title = words ?? source.text.slice(start, end);
  const loan = title === '円借款';
  const parts: Record<string, Anchor> = { amount: source.anchor(money.start, money.end) };
  return {
    list: 'instruments',
    start,
    end,
    rule,
    certainty: 'implied',
    value: {
      title,
      kind: speaksOfLetters(source) ? 'exchange-of-notes' : loan ? 'loan' : 'grant',
      scheme: loan ? 'loan' : 'grant',
      country:
        country ??
        (severalStates.test(source.folded.slice(sentence.start, sentence.end))
          ? null
          : partnerCountry(source, earlier, start, end, sentence)),
      amount: amountOf(money),
      project: null,
      count: 1,
      partner: partnerOf(source, { title: '', sentence }),
      parts,
    },
  };
}
