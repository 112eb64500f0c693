import { englishNumber, numberPatterns } from '../../../../text/numerals-en.ts';
import type { Passage } from '../../../../model/edition.ts';
import { amountOf, inside, onlyAmount } from '../../../shared/facts/choose-amount.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { listedKinds } from '../../words/papers.ts';
import { schemeIn } from './aid.ts';
import { ownState } from './own-state.ts';

/** What stands above a list of papers: “List of documents signed”, “The following documents were exchanged”. */
const above =
  /\b(?:documents?|papers|agreements|memoranda|instruments|mo[uc]s?|treaties|deals)\b[^.]{0,60}\b(?:signed|exchanged|concluded|adopted|approved|endorsed|issued)\b|\b(?:signed|exchanged|concluded|signing\sof|exchange\sof)\s(?:the\sfollowing\s|of\s(?:the\sfollowing\s)?)?(?:documents|papers|agreements|memoranda|mo[uc]s)\b|\b(?:exchange|signing)\sof\s(?:the\s)?(?:following\s)?(?:[\w,-]{2,24}\s){0,4}(?:documents|agreements|papers|memoranda)\b|\blist\sof\s(?:the\s)?(?:signed\s|bilateral\s|key\s)?(?:documents|papers|agreements|mo[uc]s|outcomes|memoranda)\b/i;
const counted = new RegExp(
  String.raw`\b(?:on|for)\s(?<count>${numberPatterns.words}|\d{1,2})\s(?:\w{1,40}\s){0,2}?(?:projects|loans|grants)\b`,
  'i',
);

/** A line that is a paper's name: its noun stands in its first words, and nothing in it is told by a verb. */
const named =
  /^(?:(?:The\s)?(?:[\w'/-]{1,30}\s){0,5})?(?:memorand(?:um|a)|mo[uc]s?|agreements?|treaty|protocol|convention|arrangement|contract|exchange\sof|programmes?|programs?|plans?|letter\sof|statement|declaration|records?\sof|framework|road\s?map|concept|strategy|guidelines|principles|regulations?|communiqu[eé]|loan|credit|grant|letters|notes|signing)(?![a-z])/i;
const telling =
  /\b(?:is|are|was|were|will|would|has|have|had|shall|provides?|aims?|envisages?|seeks?|agreed|signed\s(?:the|an?)|welcomed|said|noted|adopted\sthe|they|we|he|she)\b/i;
/** “MoU on Ocean Economy: it will provide a framework …”: the name ends where its explanation begins. */
const explained =
  /(?:[.:;]\s|\s[-\u2013]\s)(?=[A-Z])|\s(?=(?:This|The)\s(?:(?:aim|objective|purpose)s?\sof\s)?(?:[Tt]h(?:is|e)\s)?(?:MO[UC]|MoU|Agreement|Protocol|Programme|programme|Treaty|Arrangement)\s(?:is|will|aims|seeks|provides|envisages|establishes|shall|facilitates)\b)/;

/** Names of papers under “documents signed”: items, cells of a table or lines, each by the noun that names its kind. */
export const listedPaper: Parser<'instruments'> = {
  id: 'en/parsers/instrument/listed-paper',
  *find(source, _context, earlier) {
    for (const passage of source.edition.passages) {
      const stretch = nameIn(source, passage);
      const words = stretch ? source.folded.slice(stretch.start, stretch.end) : '';
      const kind = listedKinds.find(([noun]) => noun.test(words.slice(0, 90)))?.[1];
      if (!stretch || !kind || !above.test(leadOf(source, passage))) continue;
      const { start, end } = stretch;
      const own = ownState(source, earlier);
      const states = new Set(inside(earlier.countryMentions, start, end).map((c) => c.value.code));
      states.delete(own ?? '');
      const money = onlyAmount(earlier, passage.start, passage.end);
      const count = counted.exec(words)?.groups?.count;
      const [state] = states;
      yield {
        list: 'instruments',
        start,
        end,
        rule: listedPaper.id,
        certainty: 'certain',
        value: {
          title: source.text
            .slice(start, end)
            .replace(/^the\s/i, '')
            .replace(/[;.,]$/, ''),
          kind,
          scheme: schemeIn(words),
          country: states.size === 1 ? (state ?? null) : null,
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

/** Where the name of a paper stands in a passage of a list; null for what is none. */
function nameIn(source: Source, passage: Passage): { start: number; end: number } | null {
  const { start, end, kind, table } = passage;
  if (table) {
    const cell = table.cells.find((c) => !c.header && isName(source.folded.slice(c.start, c.end)));
    return cell ? { start: cell.start, end: cell.end } : null;
  }
  if (kind !== 'item' && kind !== 'paragraph') return null;
  const words = source.folded.slice(start, end);
  const cut = named.test(words) ? words.search(explained) : -1;
  const name = cut > 10 ? words.slice(0, cut) : words;
  // “MoUs/Agreements exchanged:” is the line above the list.
  if (words.endsWith(':') && above.test(words)) return null;
  if (kind === 'paragraph') return isName(name) ? { start, end: start + name.length } : null;
  return name.length <= 260 && named.test(name) && !/[a-z]\.\s[A-Z]/.test(name)
    ? { start, end: start + name.length }
    : null;
}

const isName = (words: string): boolean =>
  words.length >= 16 && words.length <= 320 && named.test(words) && !telling.test(words);

/** The heading or sentence above an item's list; above a line or row the heading, or the sentence that ends in a colon. */
function leadOf(source: Source, passage: Passage): string {
  const parent = passage.parent === null ? undefined : source.edition.passages[passage.parent];
  const earlier = source.edition.passages.slice(0, passage.index);
  const before =
    passage.kind === 'item'
      ? earlier.findLast((p) => p.kind !== 'item' || p.depth < passage.depth)
      : earlier.findLast(
          (p) =>
            p.kind === 'heading' ||
            p.kind === 'title' ||
            (p.kind === 'paragraph' && source.folded.slice(p.start, p.end).endsWith(':')),
        );
  return [parent, before].map((p) => (p ? source.folded.slice(p.start, p.end) : '')).join('\n');
}
