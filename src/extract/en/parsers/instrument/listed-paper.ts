import type { InstrumentKind } from '../../../../model/kinds.ts';
import { englishNumber, numberPatterns } from '../../../../text/numerals-en.ts';
import type { Passage } from '../../../../model/edition.ts';
import { amountOf, inside, onlyAmount } from '../../../shared/facts/choose-amount.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { issuerOf } from '../commitment/issuer.ts';
import { schemeIn } from './aid.ts';

/** What stands above a list of papers: “List of documents signed”, “The following documents were exchanged”. */
const above =
  /\b(?:documents?|papers|agreements|memoranda|instruments|mous?)\b[^.]{0,60}\b(?:signed|exchanged|concluded|adopted|approved|endorsed|issued)\b|\b(?:signed|exchanged|concluded)\s(?:documents|papers|agreements)\b|\blist\sof\s(?:signed\s)?(?:documents|papers)\b/i;
const kinds: readonly (readonly [RegExp, InstrumentKind])[] = [
  [/\bmemorand(?:um|a)\b|^MO[UC]s?\b/i, 'memorandum'],
  [/\bexchanges?\sof\s(?:notes|letters)\b/i, 'exchange-of-notes'],
  [/\bloan\sagreements?\b/i, 'loan'],
  [/\bgrant\sagreements?\b/i, 'grant'],
  [/\brecords?\sof\sdiscussions?\b/i, 'technical-cooperation'],
  [/\bjoint\s(?:\w{1,40}\s){0,3}(?:statement|declaration|communiqu)/i, 'joint-declaration'],
  [/\b(?:agreement|treaty|convention)\b/i, 'agreement'],
  [/\bcontract\b/i, 'contract'],
  [/\bdeclaration\b|\bcommuniqu/i, 'joint-declaration'],
  [
    /^(?:the\s)?(?:[A-Z][\w'-]{1,30}\s){0,4}(?:Concept|Road\s?map|(?:Action\s)?Plan|Plan\sof\sAction|Programme|Program|Strategy|Framework|Regulations?|Protocol|Guidelines|Principles)\b/i,
    'other',
  ],
];
const counted = new RegExp(
  String.raw`\b(?:on|for)\s(?<count>${numberPatterns.words}|\d{1,2})\s(?:\w{1,40}\s){0,2}?(?:projects|loans|grants)\b`,
  'i',
);

/** Items of a list of documents that were signed, each by the noun that names its kind. */
export const listedPaper: Parser<'instruments'> = {
  id: 'en/parsers/instrument/listed-paper',
  *find(source, _context, earlier) {
    const own = issuerOf(source, earlier) ?? 'JP';
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'item' || passage.end - passage.start > 260) continue;
      const words = source.folded.slice(passage.start, passage.end);
      const kind = kinds.find(([noun]) => noun.test(words.slice(0, 90)))?.[1];
      if (!kind || /[a-z]\.\s[A-Z]/.test(words) || !above.test(leadOf(source, passage))) continue;
      const states = new Set(inside(earlier.countryMentions, passage.start, passage.end).map((c) => c.value.code));
      states.delete(own);
      const money = onlyAmount(earlier, passage.start, passage.end);
      const count = counted.exec(words)?.groups?.count;
      yield {
        list: 'instruments',
        start: passage.start,
        end: passage.end,
        rule: listedPaper.id,
        certainty: 'certain',
        value: {
          title: source.text
            .slice(passage.start, passage.end)
            .replace(/^the\s/i, '')
            .replace(/[;.,]$/, ''),
          kind,
          scheme: schemeIn(words),
          country: states.size === 1 ? ([...states][0] ?? null) : null,
          amount: money ? amountOf(money) : null,
          project: null,
          count: count ? englishNumber(count) : null,
          partner: null,
          parts: money ? { amount: source.anchor(money.start, money.end) } : {},
        },
      } satisfies Found<'instruments'>;
    }
  },
};

/** The heading or sentence above an item's list. */
function leadOf(source: Source, passage: Passage): string {
  const parent = passage.parent === null ? undefined : source.edition.passages[passage.parent];
  const before = source.edition.passages
    .slice(0, passage.index)
    .findLast((p) => p.kind !== 'item' || p.depth < passage.depth);
  return [parent, before].map((p) => (p ? source.folded.slice(p.start, p.end) : '')).join('\n');
}
