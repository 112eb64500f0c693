import { leavesOf } from '../../../shared/facts/outline.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { nobody } from './bound.ts';
import { boundSentences } from './bound-sentences.ts';
import { detailsOf } from './details.ts';
import { promiseIn } from './promise.ts';
import { substanceOf } from './substance.ts';

/**
 * Items that are whole sentences without a subject, below 「以下の改善策を実施する。」: 「中進国向けの金利を0.6%引き下げる。」
 * is promised by whoever the sentence above them binds.
 */
export function* sentencesOfList(
  source: Source,
  context: Context,
  earlier: FoundLists,
  rule: string,
): Iterable<Found<'commitments'>> {
  const { folded, text } = source;
  const all = boundSentences(source, earlier);
  for (const { bound, actor, items } of all) {
    for (const item of leavesOf(source, items)) {
      const [only, ...more] = statementsOf(source, item);
      if (!only || more.length > 0 || !/[。．]$/.test(text.slice(only.start, only.end))) continue;
      if (all.some((b) => b.statement.start === only.start)) continue;
      const promise = promiseIn(folded, only.start, only.end - 1);
      if (!promise || !nobody(folded, only.start, promise.end)) continue;
      if (substanceOf(folded, only.start, promise.end) < 2) continue;
      const details = detailsOf(source, context, earlier, item, only.start, only.end);
      yield {
        list: 'commitments',
        start: only.start,
        end: only.end,
        rule,
        certainty: 'implied',
        value: {
          actor: actor?.actor ?? (bound.donor ? 'JP' : '双方'),
          force: promise.force === 'will' && bound.force === 'agreed' ? 'agreed' : promise.force,
          summary: text.slice(only.start, promise.end),
          ...details,
          parts: actor ? { actor: source.anchor(actor.start, actor.end), ...details.parts } : details.parts,
        },
      };
    }
  }
}
