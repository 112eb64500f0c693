import type { Passage } from '../../../../model/edition.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { actorIn } from './actor.ts';
import { detailsOf } from './details.ts';

const agrees = /^(?:こと)?(?:で|について|に|を)(?:、|,)?(?:それぞれ|改めて)?(?:一致|合意|確認|申し合わせ)/;
/** 「について着実に実施していく。」: nothing but how and that it will be done. */
const does =
  /^(?:について|に関して|に|を)[、,]?[^、,。をは]{0,10}(?:実施|推進|実行|検討|協力|支援|促進|進め|取り組)[^、,。をは]{0,10}[。.]$/;
/** 「日本及びケニアは、」: a passage that leaves off behind the one who acts. */
const opens = /は[、,]?$/;

/**
 * A sentence broken up into a list: 「…大臣と会談し、」, two items that end in こと, 「で一致しました。」 behind them; or
 * 「日本及びケニアは、」, projects, 「について着実に実施していく。」 One commitment an item.
 */
export function* brokenSentences(
  source: Source,
  context: Context,
  earlier: FoundLists,
  rule: string,
): Iterable<Found<'commitments'>> {
  const { folded, text, edition } = source;
  for (const passage of edition.passages) {
    if (passage.kind === 'title') continue;
    const begin = folded.slice(passage.start, Math.min(passage.end, passage.start + 40));
    const agreed = agrees.test(begin.slice(0, 16));
    if (!agreed && !does.test(begin.slice(0, begin.indexOf('。') + 1))) continue;
    const items = itemsBefore(source, passage);
    const lead = edition.passages[(items.at(-1)?.index ?? 0) - 1];
    const opened = lead && opens.test(folded.slice(Math.max(lead.start, lead.end - 3), lead.end));
    if (!agreed && !opened) continue;
    const opening = !agreed && lead ? statementsOf(source, lead).at(-1) : undefined;
    const actor = opening ? actorIn(source, earlier, opening.start, opening.end) : null;
    if (!agreed && !actor) continue;
    for (const { start, end, ...item } of items) {
      const details = detailsOf(source, context, earlier, { start, end, ...item }, start, end);
      yield {
        list: 'commitments',
        start,
        end,
        rule,
        certainty: 'certain',
        value: {
          actor: actor?.actor ?? '双方',
          force: agreed ? 'agreed' : 'will',
          summary: text.slice(start, end).replace(/こと$/, ''),
          ...details,
          parts: actor ? { actor: source.anchor(actor.start, actor.end), ...details.parts } : details.parts,
        },
      };
    }
  }
}

/** The run of items right before a passage, none of them a sentence of its own, the last one first. */
function itemsBefore(source: Source, passage: Passage): Passage[] {
  const found: Passage[] = [];
  for (let i = passage.index - 1; i >= 0; i--) {
    const item = source.edition.passages[i];
    if (!item || item.kind !== 'item' || /[。.]$/.test(source.folded.slice(item.start, item.end))) break;
    found.push(item);
  }
  return found;
}
