import type { Passage } from '../../../../model/edition.ts';
import { ancestorsOf, leavesOf } from '../../../shared/facts/outline.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { agreedByBoth } from './agreed-by-both.ts';
import { listAhead } from './bound.ts';
import { boundSentences } from './bound-sentences.ts';
import { detailsOf } from './details.ts';
import { substanceOf } from './substance.ts';

/** 「覚書の概要」, 「共同文書の主な内容」: a line that heads what a paper says. */
const head =
  /(?:覚書|協定|取極|取決め|議定書|宣言|声明|文書|合意|合意書|行動計画|ロードマップ|プログラム|枠組み)」?(?:等|\([^)]{1,20}\))?の(?:主な)?(?:概要|内容|骨子|要旨|ポイント|合意事項)(?:は[、,]?(?:以下|次|下記)の?(?:とおり|通り)(?:です|である)?)?[。::]?$/;
/** Looked for first: few short lines hold any of these. */
const says = /概要|内容|骨子|要旨|ポイント|合意事項/;
const longestHead = 60;
const deed =
  /(?:を|へ|に|で)[^、,。をは]{0,10}?(?:実施|開催|設置|創設|設立|開始|派遣|導入|策定|継続|構築|締結|支援|促進|推進|共有|交換|検討|強化|拡大|協力|受入れ|受け入れ)[。.]?$/;
const deedNoun =
  /の(?:実施|開催|設置|創設|設立|開始|派遣|導入|策定|継続|構築|通知)等?$|の[^の、,を]{0,5}(?:共有|交換|派遣|開催)等?$/;
const fields = /^(?:協力|対象|連携)(?:の|となる|する)?(?:範囲|分野|領域)[::]?$/;
/** What the paper is for, who signed it and how long it holds are no promises. */
const frame = /^(?:目的|趣旨|背景|署名者|署名日|期間|有効期間|経緯|意義)/;

/**
 * The points of a paper in telegram style below its headline: 「次官級の対話を毎年開催。」 under 「覚書の概要」. Those who
 * signed have agreed on each; 「以下の分野で協力を実施。」 leaves it to the items under it.
 */
export function* outlineOfPaper(
  source: Source,
  context: Context,
  earlier: FoundLists,
  rule: string,
): Iterable<Found<'commitments'>> {
  const { folded, text, edition } = source;
  let heads: Passage | null = null;
  let bound: ReadonlySet<number> | null = null;
  const told = (passage: Passage, start: number, end: number) =>
    agreedByBoth(
      rule,
      start,
      end,
      text.slice(start, end).replace(/[。.．]$/, ''),
      detailsOf(source, context, earlier, passage, start, end),
    );
  for (const passage of edition.passages) {
    const { kind, start, end } = passage;
    if (kind === 'title' || kind === 'row') continue;
    if (end - start < longestHead && says.test(folded.slice(start, end)) && head.test(folded.slice(start, end))) {
      heads = passage;
      continue;
    }
    if (kind === 'heading') heads = null;
    // 「協力の範囲」 names fields: what stands under it says in what the two work together, not what they do.
    if (ancestorsOf(source, passage).some((p) => fields.test(folded.slice(p.start, p.end)))) continue;
    if (!heads || kind !== 'item') continue;
    bound ??= new Set(boundSentences(source, earlier).map((b) => b.statement.start));
    for (const statement of statementsOf(source, passage)) {
      const words = folded.slice(statement.start, statement.end);
      if (bound.has(statement.start) || frame.test(words)) continue;
      if (!deed.test(words.slice(-30)) && !deedNoun.test(words)) continue;
      const leaves = listAhead.test(words) ? leavesOf(source, [passage]).filter((leaf) => leaf !== passage) : [];
      for (const leaf of leaves)
        if (!/[。.]$/.test(folded.slice(leaf.start, leaf.end))) yield told(leaf, leaf.start, leaf.end);
      if (leaves.length === 0 && substanceOf(folded, statement.start, statement.end) >= 4)
        yield told(passage, statement.start, statement.end);
    }
  }
}
