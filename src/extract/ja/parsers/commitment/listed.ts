import type { Force } from '../../../../model/kinds.ts';
import { leavesOf } from '../../../shared/facts/outline.ts';
import { areaOf } from '../../../shared/facts/area.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import { boundSentences } from './bound-sentences.ts';
import { brokenSentences } from './broken-sentence.ts';
import { agreedByBoth } from './agreed-by-both.ts';
import { contentOfPaper } from './paper-content.ts';
import { outlineOfPaper } from './paper-outline.ts';
import { promiseIn } from './promise.ts';
import { sentencesOfList } from './sentences-of-list.ts';
import { substanceOf } from './substance.ts';
import { detailsOf, generalHeadings } from './details.ts';

/** 「○日 程 :平成24年3月19日」, 「場所：三田共用会議所」 */
const programme =
  /^[^\p{L}]{0,6}(?:開催)?(?:日 ?[時程付]|期 ?[日間]|場 ?所|会 ?場|主 ?催|出席者|参加者|議 ?題|開催地)\s{0,2}[::]/u;

/** An item's own last noun may say more than the verb above it: 「…の立ち上げ」, 「…等の継続」. */
const ownForce: readonly (readonly [RegExp, Force])[] = [
  [/(?:立ち上げ|立上げ|創設|始動|発足)(?:ること)?$/, 'launched'],
  [/(?:継続|続けること)$/, 'continue'],
  [/目標(?:の|を)?(?:設定|設けること|定めること|策定)$/, 'decided'],
];

/** The items of a list after 「次の取組を発表しました。」 or 「次の分野で協力を進めることで一致しました。」, one each. */
export const listedCommitment: Parser<'commitments'> = {
  id: 'ja/parsers/commitment/listed',
  *find(source: Source, context: Context, earlier: FoundLists): Iterable<Found<'commitments'>> {
    for (const { statement, bound, actor, items } of boundSentences(source, earlier)) {
      const leaves = leavesOf(source, items);
      // 「下記のとおり…を開催します。」 and its day, place and host.
      if (leaves.some(({ start }) => programme.test(source.folded.slice(start, start + 24)))) continue;
      for (const item of leaves) {
        const { start, end } = item;
        // A whole sentence speaks for itself.
        if (/[。．]$/.test(source.text.slice(start, end))) continue;
        const words = source.folded.slice(start, end);
        const details = detailsOf(source, context, earlier, item, start, end);
        const force: Force =
          bound.force === 'agreed' ? 'agreed' : (ownForce.find(([shape]) => shape.test(words))?.[1] ?? bound.force);
        yield {
          list: 'commitments',
          start,
          end,
          rule: this.id,
          certainty: 'certain',
          value: {
            actor: actor?.actor ?? '双方',
            force,
            summary: source.text.slice(start, end),
            ...details,
            area: details.area ?? areaOf(source, statement.passage, generalHeadings),
            parts: actor ? { actor: source.anchor(actor.start, actor.end), ...details.parts } : details.parts,
          },
        };
      }
    }
    yield* sentencesOfList(source, context, earlier, this.id);
    yield* outlineOfPaper(source, context, earlier, this.id);
    yield* contentOfPaper(source, context, earlier, this.id);
    yield* inTelegramStyle(source, context, earlier, this.id);
    yield* points(source, context, earlier, this.id);
    yield* brokenSentences(source, context, earlier, this.id);
  },
};

const summary =
  /(?:宣言|声明|コミュニケ|ステートメント|合意|行動計画|フレームワーク)[」』]?(?:の|に関する)?[(「:]?(?:骨子|概要|要旨|ポイント)/;
/** Nouns of deeds that a line of such a summary ends with; 拡大, 強化 and 推進 name no deed of their own. */
const done = /を(?:実施|支援|構築|策定|維持|設立|設置|創設|開始|実現|派遣|供与|継続|開催|作成|導入|締結)[。.]$/;

/** 「東京宣言(骨子)」 and its lines: 「閣僚級の検証の仕組みを策定。」 Whoever declares is meant where nobody is named. */
function* inTelegramStyle(
  source: Source,
  context: Context,
  earlier: FoundLists,
  rule: string,
): Iterable<Found<'commitments'>> {
  const { folded, text, edition } = source;
  const title = edition.passages.find((p) => p.kind === 'title');
  if (!title || !summary.test(folded.slice(title.start, title.end))) return;
  const bound = new Set(boundSentences(source, earlier).map((b) => b.statement.start));
  for (const passage of edition.passages) {
    if (passage.kind !== 'item') continue;
    for (const { start, end } of statementsOf(source, passage)) {
      const words = folded.slice(start, end);
      const deed = done.exec(words.slice(-12));
      if (bound.has(start) || !deed || /は[、,]?/.test(words) || /これまで|既に|昨年/.test(words)) continue;
      if (substanceOf(folded, start, end) < 6) continue;
      const told = text.slice(start, end).replace(/[。.．]$/, '');
      yield agreedByBoth(rule, start, end, told, detailsOf(source, context, earlier, passage, start, end));
    }
  }
}

const pointsAhead =
  /(?:声明|宣言|コミュニケ|合意|合意事項|成果文書|行動計画)(?:文書)?の(?:主な)?(?:ポイント|要旨|骨子|概要|内容)は[、,]?(?:以下|次|下記)の?(?:とおり|通り)/;

/** 「同声明のポイントは以下のとおりです。」 and items that each end in what is to be done: 「…を毎年共有していくこと。」 */
function* points(source: Source, context: Context, earlier: FoundLists, rule: string): Iterable<Found<'commitments'>> {
  const { folded, text, edition } = source;
  const bound = new Set(boundSentences(source, earlier).map((b) => b.statement.passage.start));
  let ahead = false;
  for (const { kind, start, end, ...rest } of edition.passages) {
    if (kind !== 'item') {
      // A short line between is the list's heading: (ポイント).
      ahead = pointsAhead.test(folded.slice(start, end)) || (ahead && end - start < 12);
      continue;
    }
    // A sentence of the item that names who acts speaks for itself.
    if (!ahead || bound.has(start)) continue;
    const close = /こと[。.]?$/.exec(folded.slice(Math.max(start, end - 4), end));
    const promise = close && promiseIn(folded, start, end - (close[0].length - 2));
    if (!promise || substanceOf(folded, start, promise.end) < 2) continue;
    const details = detailsOf(source, context, earlier, { kind, start, end, ...rest }, start, end);
    yield agreedByBoth(rule, start, end, text.slice(start, promise.end), details);
  }
}
