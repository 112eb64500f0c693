import type { InstrumentKind } from '../../../../model/kinds.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import { listedKinds } from '../../words/papers.ts';
import { otherState } from './own-state.ts';

/** “X and Y sign a …”, “Signing of the …”: what follows is the name of a paper. */
const signing =
  /\b(?:signs?|signed|signing\s(?:ceremony\s)?(?:of|for)|inks?|inked|concludes?|concluded|conclusion\sof|initials?|ratif(?:y|ies|ied)|adopts?|adopted|adoption\sof|entry\sinto\sforce\sof|exchange\sof\snotes\sfor)\s(?:on\s)?(?:an?\s|the\s|its\s|their\s|new\s|landmark\s|historic\s){0,3}"?/i;
const noun =
  /\b(?:memorand(?:um|a)(?:\sof\s[a-z]{4,16})?(?:\s\(MO[A-Z]\))?|MO[UC]s?|agreement|treaty|convention|protocol|pact|accord|arrangement|compact|letter\sof\sintent|joint\s(?:\w{3,20}\s)?(?:statement|declaration|communiqu[ée])|declaration|action\splan|road\s?map|contract)(?![\w-])/i;
/** What tells its subject. */
const tail = /^"?\s(?:on|for|to|concerning|regarding|between|of|in)\s[^:;|]{3,140}/i;
const cut =
  /"?\s(?:at|during|in\sthe\spresence|after|ahead\sof|in\s(?=[A-Z][a-z]+$)|with(?=\s[A-Z])|worth)\s?[^\n]*$|\s-{1,2}\s[^\n]*$/;

/** A paper that the headline tells of: dropped again where the text names one of its kind. */
export const headlinedPaper: Parser<'instruments'> = {
  id: 'en/parsers/instrument/headlined-paper',
  *find(source, _context, earlier) {
    const title = source.edition.passages.find((p) => p.kind === 'title');
    if (!title) return;
    const words = source.folded.slice(title.start, title.end);
    const verb = signing.exec(words);
    const from = verb ? verb.index + verb[0].length : 0;
    const match = verb ? noun.exec(words.slice(from, from + 120)) : null;
    // Between the verb and the noun stands nothing but its name; sums and loans are told elsewhere.
    if (!match || /[,:;]|\d|\b(?:loan|grant|and)\b/i.test(words.slice(from, from + match.index))) return;
    const nounEnd = from + match.index + match[0].length;
    const rest = tail.exec(words.slice(nounEnd))?.[0].replace(cut, '') ?? '';
    // “sign agreement” alone has no name.
    if (!rest && !/[A-Z]\w+\s/.test(words.slice(from, from + match.index))) return;
    const start = title.start + from;
    const end = title.start + nounEnd + rest.length;
    const name = source.text.slice(start, end);
    const kind: InstrumentKind = listedKinds.find(([told]) => told.test(name.slice(0, 90)))?.[1] ?? 'agreement';
    yield {
      list: 'instruments',
      start,
      end,
      rule: headlinedPaper.id,
      certainty: 'implied',
      value: {
        title: name,
        kind,
        scheme: null,
        country: otherState(source, earlier),
        amount: null,
        project: null,
        count: null,
        partner: null,
        parts: {},
      },
    } satisfies Found<'instruments'>;
  },
};
