import { englishOrdinal, numberPatterns } from '../../../../text/numerals-en.ts';
import type { Found, FoundLists } from '../../../shared/found.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Source } from '../../../shared/source.ts';
import { bareName } from './naming.ts';
import { placeIn } from './place.ts';
import { dayOf, isDate } from './when.ts';

const pattern = new RegExp(
  String.raw`(?:[,;]|\sand|[,;]\sand)\sthe\s(?<words>(?<ordinal>${numberPatterns.ordinalWord}|\d{1,2}(?:st|nd|rd|th))(?:\sone)?|(?<next>next)\sone)(?:\s[-–—])?` +
    String.raw`(?:\s(?:was|is|will|took|to)\s(?:to\s)?(?:be\s)?(?:held|hosted|take\splace|place))?(?=\s(?:in|on|at)\s)`,
  'g',
);
const end = /[,;]\s(?:and\s)?the\s|\sand\sthe\s|;/;

/**
 * “The first summit was held in 2018 in Oslo, the second in 2019 in Bergen and the next one in Finland.”: meetings of the
 * series of the one told before in the sentence.
 */
export function* ellipticMeetings(
  source: Source,
  earlier: FoundLists,
  found: readonly Found<'meetings'>[],
): Iterable<Found<'meetings'>> {
  const series = found.filter((f) => !/^(?:bilateral|phone|courtesy)$/.test(f.value.level));
  if (series.length === 0) return;
  for (const passage of source.edition.passages) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
    for (const statement of statementsOf(source, passage)) {
      const base = series.findLast((f) => f.start >= statement.start && f.end <= statement.end);
      if (!base) continue;
      const words = source.folded.slice(statement.start, statement.end);
      for (const match of words.matchAll(pattern)) {
        const at = statement.start + match.index + match[0].length;
        if (at < base.end) continue;
        const { words: said = '', ordinal, next } = match.groups ?? {};
        const number = ordinal ? englishOrdinal(ordinal) : null;
        if (!next && (number === null || number === base.value.ordinal)) continue;
        const rest = words.slice(at - statement.start);
        const limit = at + (end.exec(rest)?.index ?? rest.length);
        const time = inside(earlier.times, at, limit).find((t) => isDate(dayOf(t.value.value)));
        const place = placeIn(source, at, limit);
        if (!time && !place) continue;
        const start = at - match[0].length + match[0].indexOf(said);
        yield {
          list: 'meetings',
          start,
          end: start + said.length,
          rule: 'en/parsers/meeting/elliptic',
          certainty: 'implied',
          value: {
            name: `${ordinal ?? 'next'} ${bareName(base.value.name)}`,
            dialogue: base.value.dialogue,
            date: time ? dayOf(time.value.value) : null,
            start: null,
            duration: null,
            level: base.value.level,
            ordinal: number,
            place: place?.place ?? null,
            chair: null,
            participants: [],
            parts: time ? { date: source.anchor(time.start, time.end) } : {},
          },
        };
      }
    }
  }
}
