import { statementsOf } from '../../../shared/facts/statements.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import type { Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import type { Mention } from './mentions.ts';
import { bothDays, readTime } from './when.ts';

const day = /^\d{4}-\d{2}-\d{2}/;
/** 「また、同期間中に…が行われた」: what begins so goes on with the day of what stands before. */
const goesOn =
  /^(?:また|その後|続いて|引き続き|次いで|さらに|加えて|同日|会期中|期間中|滞在中|この間|これに先立ち|その機会に|この機会に)/;
const held = /^」?(?:等|など)?(?:、|及び|並びに)?[^。]{0,60}(?:開[かきくい]|行[わいうっ]|催|出席|参加|実施|臨)/;

const forWhich = /^[^。]{0,90}(?:出席|参加)[^。]{0,40}(?:ため|目的で)[、,]/;

/**
 * The day of a meeting that has none beside its name: the one that its sentence goes by (「6月3日から4日にかけてシンガポールを
 * 訪問し、第20回…会議に出席し」), or the sentence before where this one goes on from it. Only of what is said to be held or attended.
 */
export function dayAround(source: Source, earlier: FoundLists, mention: Mention): string | null {
  const { start, end, passage } = mention.sentence;
  if (mention.turn || !held.test(source.folded.slice(mention.end, end))) return null;
  const before = lastDay(source, earlier, start, mention.start);
  if (before !== null) return before;
  // 「…外相会議に出席するため、7月26日から30日まで、ラオスを訪問する」
  const aim = forWhich.exec(source.folded.slice(mention.end, end))?.[0].length;
  const trip = aim === undefined ? undefined : inside(earlier.times, mention.end + aim, end)[0];
  if (trip && aim !== undefined && trip.start - mention.end - aim < 3 && day.test(trip.value.value))
    return readTime(bothDays(source.folded, inside(earlier.times, trip.start, end), trip)).date;
  if (!goesOn.test(source.folded.slice(start, start + 10))) return null;
  const previous = statementsOf(source, passage).findLast((s) => s.end <= start);
  return previous ? lastDay(source, earlier, previous.start, previous.end) : null;
}

function lastDay(source: Source, earlier: FoundLists, from: number, to: number): string | null {
  const times: readonly Found<'times'>[] = inside(earlier.times, from, to).filter((t) => day.test(t.value.value));
  const last = times.at(-1);
  return last === undefined ? null : readTime(bothDays(source.folded, times, last)).date;
}
