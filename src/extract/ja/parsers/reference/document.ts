import { quotesOf } from '../../../shared/facts/quoted.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';

/** Titles of papers, plans and initiatives. */
const document =
  /(?:宣言|声明|計画|戦略|ビジョン|ロードマップ|イニシアティブ|コミュニケ|条約|協定|覚書|憲章|指針|原則|強化|プログラム|プレスリリース)(?:[0-9]{4}|[（(][^）)]{1,20}[）)])?$/;
/** How a text leans on a paper that was there before. */
const leaning =
  /^(?:(?:の下|に基づ|に沿|を踏まえ|に則|が定め|の一部|の後を継|に掲げ|において|で(?:定め|示|確認)|の着実な|の履行|の実施|の進)|について各国)/;
const before = /(?:採択された|策定された|発表された|発表した|定めた|立ち上げた|始めた|署名された|まとめた|「?の)$/;

/** Papers that the release leans on: 「「２０５０年戦略」が定める分野に沿って」, 「採択された「行動計画」について」. */
export const documentReference: Parser<'reference'> = {
  id: 'ja/parsers/reference/document',
  *find(source: Source, _context: Context, _earlier: FoundLists): Iterable<Found<'reference'>> {
    const { folded } = source;
    for (const passage of source.edition.passages) {
      if (passage.kind === 'title' || passage.kind === 'heading') continue;
      for (const sentence of statementsOf(source, passage)) {
        for (const quote of quotesOf(source, sentence.start, sentence.end)) {
          const name = folded.slice(quote.start + 1, quote.end - 1);
          if (name.length < 3 || !document.test(name)) continue;
          const ahead = folded.slice(Math.max(sentence.start, quote.start - 8), quote.start);
          if (!leaning.test(folded.slice(quote.end, quote.end + 8)) && !before.test(ahead)) continue;
          yield {
            list: 'reference',
            start: quote.start,
            end: quote.end,
            rule: this.id,
            certainty: 'implied',
            value: { what: 'document', value: source.text.slice(quote.start + 1, quote.end - 1) },
          };
        }
      }
    }
  },
};
