import type { Anchor } from '../../../../model/anchor.ts';
import { amountOf, onlyAmount } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { meetingsNamed } from '../meeting/own.ts';
import { partnerCountry } from './partner-country.ts';
import { partnerOf } from './partner.ts';
import { projectsOf } from './projects.ts';
import { speaksOfLetters } from './schemes.ts';

/** 緊急援助物資 and the 国際緊急援助隊 are sent, not signed for. */
const scheme = /(?:緊急無償資金協力|無償資金協力|緊急援助(?!物資|隊)|円借款)/;
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
        const at = scheme.exec(words);
        const money = onlyAmount(earlier, sentence.start, sentence.end);
        if (!at || !money || !decided.test(words) || ['statistic', 'target', 'spent'].includes(money.value.basis))
          continue;
        // Several projects, counted, have a rule of their own.
        if (/[0-9]件/.test(words)) continue;
        const start = sentence.start + at.index;
        const end = start + at[0].length;
        const loan = at[0] === '円借款';
        const parts: Record<string, Anchor> = { amount: source.anchor(money.start, money.end) };
        yield {
          list: 'instruments',
          start,
          end,
          rule: this.id,
          certainty: 'implied',
          value: {
            title: source.text.slice(start, end),
            kind: speaksOfLetters(source) ? 'exchange-of-notes' : loan ? 'loan' : 'grant',
            scheme: loan ? 'loan' : 'grant',
            country: partnerCountry(source, earlier, start, end, sentence),
            amount: amountOf(money),
            project: null,
            count: 1,
            partner: partnerOf(source, { title: '', sentence }),
            parts,
          },
        };
        return;
      }
    }
  },
};
