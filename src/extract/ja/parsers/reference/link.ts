import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';

/** A link out of the release's own text, by the words that carry it. */
export const link: Parser<'reference'> = {
  id: 'ja/parsers/reference/link',
  *find(source: Source, _context: Context, _earlier: FoundLists): Iterable<Found<'reference'>> {
    for (const { start, end, href } of source.edition.links) {
      const passage = source.passageAt(start);
      if (end <= start || start < passage.start || end > passage.end || /^(?:#|javascript:|mailto:|tel:)/i.test(href))
        continue;
      yield {
        list: 'reference',
        start,
        end,
        rule: this.id,
        certainty: 'certain',
        value: { what: 'link', value: href },
      };
    }
  },
};
