import type { Passage } from '../../../../model/edition.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import type { Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import type { Mention } from './mention.ts';
import { placeIn } from './place.ts';
import { isDay } from './when.ts';

/** “CHAIRMAN'S STATEMENT OF THE 26TH … MEETING”: capitals tell no name from other words; the text below writes it. */
export function inCapitals(source: Source, title: Passage, inLead: readonly Mention[]): Mention | undefined {
  const words = source.folded.slice(title.start, title.end);
  if (/[a-z]{2}/.test(words)) return undefined;
  return inLead.find(
    (m) =>
      (m.own.length > 0 || m.ordinal !== null) && words.includes(source.folded.slice(m.start, m.end).toUpperCase()),
  );
}

const ofMeeting =
  /\b(?:Statement|Communiqu[ée]|Declaration|Summary|Press\sRelease)\b[^\n]{0,30}\b(?:of|on|from|at)\b[^\n]{0,160}\b(?:Meeting|Summit|Conference|Dialogue|Session|Retreat|Council)\b/i;

/**
 * “Kuala Lumpur, Malaysia, 10 July 2025” between the headline of a meeting's statement and its text: where and when the
 * meeting was that adopted it.
 */
export function datelineOf(
  source: Source,
  earlier: FoundLists,
): { date: Found<'times'>; place: ReturnType<typeof placeIn> } | null {
  const title = source.edition.passages.find((p) => p.kind === 'title');
  if (!title || !ofMeeting.test(source.folded.slice(title.start, title.end))) return null;
  for (const line of source.edition.passages.slice(title.index + 1, title.index + 4)) {
    if (line.end - line.start > 90) return null;
    const place = /^(?<place>[A-Z][\p{L}'. -]{2,30}), /u.exec(source.folded.slice(line.start, line.end))?.groups?.place;
    const date = inside(earlier.times, line.start, line.end).find((t) => isDay(t.value.value));
    if (!date || !place || date.start < line.start + place.length) continue;
    const end = line.start + place.length;
    return { date, place: { place: source.text.slice(line.start, end), start: line.start, end } };
  }
  return null;
}
