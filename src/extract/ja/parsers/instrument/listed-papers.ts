import { itemsAfter, leavesOf } from '../../../shared/facts/outline.ts';
import { quotedIn } from '../../../shared/facts/quoted.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { paper } from './named-paper.ts';
import { headsIn, kindOfAdopted } from './papers.ts';

const papers = '(?:成果文書|文書|宣言|声明|協定|覚書|条約|合意)';
const deed = '(?:採択|署名|調印|発出|交換|取り交わ|披露|取りまとめ|公表|合意)';
/** 「以下の文書が採択されました。」, 「署名された文書は次のとおり。」 */
const announces = new RegExp(
  `(?:以下|次|下記)の[^。、]{0,14}${papers}[^。]{0,24}${deed}|${deed}[^。]{0,16}${papers}[^。]{0,16}(?:以下|次|下記)`,
);

/** Papers that a sentence leaves to a list, an item each: 「日・ベトナム租税条約」, 「同実施計画」. */
export const listedPapers: Parser<'instruments'> = {
  id: 'ja/parsers/instrument/listed-papers',
  *find(source: Source, _context: Context, earlier: FoundLists): Iterable<Found<'instruments'>> {
    const { folded } = source;
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
      const last = statementsOf(source, passage).at(-1);
      if (!last || !announces.test(folded.slice(last.start, last.end))) continue;
      for (const item of leavesOf(source, itemsAfter(source, passage))) {
        const words = folded.slice(item.start, item.end);
        if (words.length > 120 || /。/.test(words)) continue;
        const quote = quotedIn(folded, item.start, item.end)[0];
        const isQuote = quote?.start === item.start;
        // A name in brackets is read by the rule for those; an item is taken up to its own bracket or its amount.
        const end = isQuote ? quote.end : item.start + (/^[^(]{4,}(?=\()/.exec(words)?.[0].length ?? words.length);
        const name = folded.slice(item.start, end).replace(/[「」]/g, '');
        const head = headsIn(folded, item.start, end).at(-1);
        const kind = (head?.end === end ? head.kind : null) ?? kindOfAdopted(name) ?? 'other';
        const title = source.text.slice(item.start, end).replace(/[「」]/g, '');
        yield paper(this.id, source, earlier, item, item.start, end, title, kind);
      }
    }
  },
};
