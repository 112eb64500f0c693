import { englishNumber, numberPatterns } from '../../../../text/numerals-en.ts';
import { amountOf, inside, onlyAmount } from '../../../shared/facts/choose-amount.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import { quotedIn } from '../../words/quoted.ts';
import { issuerOf } from '../commitment/issuer.ts';
import { partnerIn, schemeIn } from './aid.ts';

const item = new RegExp(
  String.raw`^(?:The\s)?(?:Signing\sand\s)?(?:Exchanges?\sof\s(?:notes|letters)|Letters|Notes)\s(?:on|for|concerning|regarding)\s(?:the\s)?(?:(?<count>${numberPatterns.words}|\d{1,2})\s)?`,
  'i',
);

/** Items of a list of signed papers: “Letters on four grants to the Kyrgyz Republic”. */
export const listedAid: Parser<'instruments'> = {
  id: 'en/parsers/instrument/listed-aid',
  *find(source, _context, earlier) {
    const own = issuerOf(source, earlier) ?? 'JP';
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'item') continue;
      const words = source.folded.slice(passage.start, passage.end);
      const match = item.exec(words);
      if (!match || words.length > 260) continue;
      const project =
        quotedIn(words).map((q) => source.text.slice(passage.start + q.start, passage.start + q.end))[0] ?? null;
      const states = new Set(
        inside(earlier.countryMentions, passage.start, passage.end)
          .map((c) => c.value.code)
          .filter((code) => code !== own),
      );
      const money = onlyAmount(earlier, passage.start, passage.end);
      yield {
        list: 'instruments',
        start: passage.start,
        end: passage.end,
        rule: listedAid.id,
        certainty: 'certain',
        value: {
          title: source.text.slice(passage.start, passage.end),
          kind: 'exchange-of-notes',
          scheme: schemeIn(words),
          country: states.size === 1 ? ([...states][0] ?? null) : null,
          amount: money ? amountOf(money) : null,
          project,
          count: match.groups?.count ? englishNumber(match.groups.count) : 1,
          partner: partnerIn(words),
          parts: {},
        },
      } satisfies Found<'instruments'>;
    }
  },
};
