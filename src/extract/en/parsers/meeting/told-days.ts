import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { dateBehind, daysFrom } from './when.ts';

const toldOf =
  /(?:^|[.;]\s)The\s(?<noun>[Ss]ummit|[Cc]onference|[Mm]eeting|[Ff]orum|[Tt]alks|[Dd]ialogue|[Ss]ymposium)\s(?:(?:itself|in\s[A-Z]\w{1,20})\s)?(?:was\s(?:being\s)?held|took\splace|is\s(?:being\s)?held|ran|lasted|will\s(?:be\sheld|take\splace|run))\s/g;

/**
 * “The Summit took place on 8 and 9 June”: the days of a meeting told in a sentence of its own, for the one meeting
 * of the release that goes by that noun; they tell more than the “today” of an announcement made there.
 */
export function withToldDays(
  source: Source,
  earlier: FoundLists,
  found: readonly Found<'meetings'>[],
): readonly Found<'meetings'>[] {
  const days = new Map<string, string>();
  for (const passage of source.edition.passages) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
    const words = source.folded.slice(passage.start, passage.end);
    if (!/\b(?:held|took\splace|take\splace|ran|lasted|run)\s/.test(words)) continue;
    for (const { start, end } of statementsOf(source, passage))
      for (const match of source.folded.slice(start, end).matchAll(toldOf)) {
        const time = dateBehind(source, earlier, start + match.index + match[0].length - 1, end);
        const noun = match.groups?.['noun']?.toLowerCase();
        if (time && noun && !days.has(noun)) days.set(noun, daysFrom(source, earlier, time));
      }
  }
  if (days.size === 0) return found;
  return found.map((f) => {
    const noun = [...days.keys()].find((n) => new RegExp(`\\b${n}\\b`, 'i').test(f.value.name));
    const alike = noun && found.filter((o) => new RegExp(`\\b${noun}\\b`, 'i').test(o.value.name));
    const day = noun && days.get(noun);
    return day && alike?.length === 1 && (f.value.date === null || day.includes(f.value.date))
      ? { ...f, value: { ...f.value, date: day } }
      : f;
  });
}
