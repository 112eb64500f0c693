import { moneyIn } from '../../../shared/facts/choose-amount.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import type { Passage } from '../../../../model/edition.ts';
import { actorIn } from './actor.ts';
import { detailsOf } from './details.ts';

const pledging = /表明|約束|誓約|プレッジ|拠出|支援額/;
/** What may still stand behind the amount: 「2億ドルの支援」, 「3億ドル（3年間）」. */
const rest = /^(?:\([^)]{0,30}\))?(?:の?(?:支援|拠出|無償資金協力|融資|追加支援|人道支援))?$/;
const longest = 120;

/**
 * Who promised how much, in a list without verbs: under 「各国から表明された支援…主なものは次のとおり。」 the items
 * 「米国は、2億9,600万ドル」 and 「世界銀行は、2年半で5億ドル」.
 */
export const pledgedItem: Parser<'commitments'> = {
  id: 'ja/parsers/commitment/pledged-item',
  *find(source: Source, context: Context, earlier: FoundLists): Iterable<Found<'commitments'>> {
    /** The last passage above or before the items that is no item: what it says holds for all of them. */
    let lead: Passage | null = null;
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'item') {
        lead = passage.kind === 'row' || passage.kind === 'caption' ? lead : passage;
        continue;
      }
      const { start, end } = passage;
      if (!lead || end - start > longest) continue;
      const money = moneyIn(earlier, start, end).at(-1);
      if (!money || !rest.test(source.folded.slice(money.end, end))) continue;
      if (!pledging.test(source.folded.slice(lead.start, lead.end))) continue;
      const actor = actorIn(source, earlier, start, money.start);
      if (!actor || actor.start > start + 2) continue;
      const details = detailsOf(source, context, earlier, passage, start, end);
      yield {
        list: 'commitments',
        start,
        end,
        rule: this.id,
        certainty: 'certain',
        value: {
          actor: actor.actor,
          force: 'will',
          summary: source.text.slice(actor.end + 1, end).replace(/^[、，\s]/, ''),
          ...details,
          parts: { actor: source.anchor(actor.start, actor.end), ...details.parts },
        },
      };
    }
  },
};
