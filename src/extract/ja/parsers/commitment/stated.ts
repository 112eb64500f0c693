import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import { boundSentences } from './bound-sentences.ts';
import { isHistory } from './history.ts';
import { detailsOf } from './details.ts';
import { traceRejected } from './rejected.ts';
import { signingIn } from './signing.ts';
import { summaryOf } from './summary.ts';

const measures =
  /(?:次の|以下の|別添の|必要な|更なる|追加の|あらゆる)(?:措置|行動|事項|原則|方針|対応)(?:を(?:と|採)ること)?(?:について|に|を|で)?$/;
const announced = /(?:次の|以下の)(?:措置|取組|行動|事項)を(?:実施|行|講じ|と)[^、。]{0,6}$/;
const toSign = /(?:署名|締結|調印)を?(?:する|行う)(?:こと|運び)と/;

/** A sentence whose verb binds its actor: 「両首脳は、…政府間の交渉を開始することで一致しました。」 */
export const statedCommitment: Parser<'commitments'> = {
  id: 'ja/parsers/commitment/stated',
  *find(source: Source, context: Context, earlier: FoundLists): Iterable<Found<'commitments'>> {
    const sentences = boundSentences(source, earlier);
    traceRejected(source, context, this.id, new Set(sentences.map((s) => s.statement.start)));
    let signed: boolean | null = null;
    const signs = () =>
      (signed ??= source.edition.passages.some((passage) =>
        statementsOf(source, passage).some((s) => signingIn(source, earlier, s) !== null),
      ));
    for (const { statement, bound, actor: found, named, items } of sentences) {
      if (items.length > 0) continue;
      // 「我々がとるべき次の措置に合意した」: what they are stands elsewhere.
      if (measures.test(source.folded.slice(Math.max(bound.start, bound.end - 24), bound.end))) continue;
      if (announced.test(source.folded.slice(Math.max(bound.start, bound.end - 24), bound.end))) continue;
      const { start, end, passage } = statement;
      if (isHistory(source, earlier, statement, bound)) {
        context.trace({ action: 'drop', rule: this.id, list: 'commitments', start, end, reason: 'of an earlier day' });
        continue;
      }
      // 「…ことを決め、これに関する書簡を交換した」 is told by its signing.
      if (bound.force === 'decided' && signingIn(source, earlier, statement)?.aid) continue;
      // 「…の機会に覚書の署名をすることとなりました」, where the signing itself is told as well.
      if (bound.force === 'decided' && toSign.test(source.folded.slice(start, end)) && signs()) continue;
      // 「協議を立ち上げることで一致した」 without a subject: not whoever spoke last, but those who met.
      const isShared = bound.force === 'agreed' && !named && found?.group !== true;
      const actor = (bound.donor && !named) || isShared ? null : found;
      const details = detailsOf(source, context, earlier, passage, start, end);
      yield {
        list: 'commitments',
        start,
        end,
        rule: this.id,
        certainty: named ? 'certain' : 'implied',
        value: {
          actor: actor?.actor ?? (bound.donor ? 'JP' : '双方'),
          force: bound.force,
          summary: summaryOf(source.text, bound.start, bound.end),
          ...details,
          parts: actor ? { actor: source.anchor(actor.start, actor.end), ...details.parts } : details.parts,
        },
      };
    }
  },
};
