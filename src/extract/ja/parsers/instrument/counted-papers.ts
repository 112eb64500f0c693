import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { countryOfTitle } from './partner-country.ts';

const signedPapers = /署名(?:された|・披露された|した|等が行われた)文書/;
const occasion = /(?:首脳|外相|防衛相|大臣|閣僚|経済)(?:会談|会合|会議|協議)/;

/** Papers that are counted and not named: 「会談に際して署名された文書は14件です。」 */
export const countedPapers: Parser<'instruments'> = {
  id: 'ja/parsers/instrument/counted-papers',
  *find(source: Source, _context: Context, earlier: FoundLists): Iterable<Found<'instruments'>> {
    const title = source.edition.passages.find((p) => p.kind === 'title');
    const event = title ? occasion.exec(source.folded.slice(title.start, title.end))?.[0] : undefined;
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
      for (const sentence of statementsOf(source, passage)) {
        const papers = signedPapers.exec(source.folded.slice(sentence.start, sentence.end));
        if (!papers) continue;
        const from = sentence.start + papers.index;
        const count = inside(earlier.counts, from, sentence.end).find(
          (c) => /^[件本通点]$/.test(c.value.unit) && c.value.qualifier === 'exact',
        );
        if (!count) continue;
        yield {
          list: 'instruments',
          start: from,
          end: count.end,
          rule: this.id,
          certainty: 'implied',
          value: {
            title: `${event ? `${event}の機会に` : ''}${papers[0]}`,
            kind: 'other',
            scheme: null,
            country: countryOfTitle(source, earlier) ?? null,
            amount: null,
            project: null,
            count: count.value.value,
            partner: null,
            parts: { count: source.anchor(count.start, count.end) },
          },
        };
      }
    }
  },
};
