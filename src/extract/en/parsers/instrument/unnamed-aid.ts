import { amountOf, inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import { issuerOf } from '../commitment/issuer.ts';

const aid = /\b(?<quote>Emergency\s(?:Grant\s(?:Aid|Assistance)|Humanitarian\s(?:Grant|Aid|Assistance)))\b/i;

/** “USD 2 million in Emergency Grant Aid”: aid decided without a paper that is named. */
export const unnamedAid: Parser<'instruments'> = {
  id: 'en/parsers/instrument/unnamed-aid',
  *find(source, _context, earlier) {
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
      for (const statement of statementsOf(source, passage)) {
        const words = source.folded.slice(statement.start, statement.end);
        const quote = aid.exec(words);
        const money = inside(earlier.money, statement.start, statement.end)[0];
        if (!quote || !money) continue;
        const own = issuerOf(source, earlier);
        const title = source.edition.passages.find((p) => p.kind === 'title');
        const mentions = [
          ...inside(earlier.countryMentions, statement.start, statement.end),
          ...inside(earlier.countryMentions, title?.start ?? 0, title?.end ?? 0),
        ];
        const states = new Set(mentions.map((c) => c.value.code).filter((code) => code !== own && code !== 'JP'));
        const start = statement.start + quote.index;
        yield {
          list: 'instruments',
          start,
          end: start + quote[0].length,
          rule: unnamedAid.id,
          certainty: 'certain',
          value: {
            title: source.text.slice(start, start + quote[0].length),
            kind: 'grant',
            scheme: 'grant',
            country: states.size === 1 ? ([...states][0] ?? null) : null,
            amount: amountOf(money),
            project: null,
            count: null,
            partner: null,
            parts: { amount: source.anchor(money.start, money.end) },
          },
        } satisfies Found<'instruments'>;
        return;
      }
    }
  },
};
