import { englishOrdinal, numberPatterns } from '../../../../text/numerals-en.ts';
import type { Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { matchesIn } from '../../../shared/values/matches.ts';
import { placeIn } from './place.ts';
import { dateBehind } from './when.ts';

const pattern = new RegExp(
  String.raw`\bThe\s(?<ordinal>${numberPatterns.ordinal})\s(?:was|is|will|took)\s(?:to\s)?(?:be\s)?(?:held|hosted|convened|place)\b`,
  'gi',
);
const needs = /\bThe\s[\w-]{3,14}\s(?:was|is|will|took)\s/i;

/** “The Fifth was held in Dushanbe on 14 September 2023”: a meeting of the own series told by its number alone. */
export function* meetingsByNumber(
  source: Source,
  earlier: FoundLists,
  own: Found<'meetings'>,
): Iterable<Found<'meetings'>> {
  const { name, ordinal, level, dialogue } = own.value;
  if (ordinal === null) return;
  for (const { match, start } of matchesIn(source, pattern, needs)) {
    const written = match.groups?.ordinal ?? '';
    const value = englishOrdinal(written);
    const passage = source.passageAt(start);
    const behind = start + match[0].length;
    const date = dateBehind(source, earlier, behind, passage.end);
    if (value === null || value === 0 || value === ordinal || !date) continue;
    const place = placeIn(source, behind, Math.min(passage.end, behind + 80));
    yield {
      list: 'meetings',
      start,
      end: place ? Math.max(place.end, behind) : behind,
      rule: 'en/parsers/meeting/by-number',
      certainty: 'certain',
      value: {
        name: `${written} ${name.replace(/^(?:the\s)?\S{3,20}\s/i, '')}`,
        dialogue,
        date: date.value.value,
        start: null,
        duration: null,
        level,
        ordinal: value,
        place: place?.place ?? null,
        chair: null,
        participants: [],
        parts: { date: source.anchor(date.start, date.end) },
      },
    };
  }
}
