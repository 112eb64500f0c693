import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { agreedByBoth } from './agreed-by-both.ts';
import { boundSentences } from './bound-sentences.ts';
import { detailsOf } from './details.ts';
import { substanceOf } from './substance.ts';

/** 「本覚書は、」, 「この協定では、」 at the head of a passage: all of it tells what the paper says. */
const speaksOf =
  /^(?:また|なお)?[、,]?(?:この|本|同|当該)(?:協力)?(?:覚書|協定|取極|取決め|合意書|協力枠組み|協力文書|意図表明文書)(?:は|では|には|において|に基づき)/;
const holds =
  /(?:する|していく|行う|行っていく|進める|進めていく|図る)こと(?:とし|とされ)て(?:い(?:る|ます)|おります)[。.]?$/;

/**
 * What a signed paper provides, in prose: 「本覚書では、…専門家の派遣を実施していくこととしています。」 Those who signed it
 * have agreed on it.
 */
export function* contentOfPaper(
  source: Source,
  context: Context,
  earlier: FoundLists,
  rule: string,
): Iterable<Found<'commitments'>> {
  const { folded, text } = source;
  for (const passage of source.edition.passages) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
    if (!speaksOf.test(folded.slice(passage.start, passage.start + 30))) continue;
    for (const { start, end } of statementsOf(source, passage)) {
      const shape = holds.exec(folded.slice(Math.max(start, end - 24), end));
      if (!shape || substanceOf(folded, start, end) < 8) continue;
      if (boundSentences(source, earlier).some((b) => b.statement.start === start)) continue;
      const told = text
        .slice(start, end - shape[0].length)
        .replace(/^.{0,20}(?:では|には|は|において|に基づき)[、，]/u, '');
      const verb = /^[^こ]*/.exec(shape[0])?.[0] ?? '';
      yield agreedByBoth(rule, start, end, told + verb, detailsOf(source, context, earlier, passage, start, end));
    }
  }
}
