import { englishNumber, numberPatterns } from '../../../../text/numerals-en.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import { matchesIn } from '../../../shared/values/matches.ts';
import type { Source } from '../../../shared/source.ts';
import { qualified } from '../../words/qualifiers.ts';
import { nounAfter } from './noun-after.ts';

const pattern = new RegExp(
  String.raw`(?<![\w.,:/$€£¥%+#&(-]|\b(?:no|nos|tel|fax|ext|art|article|articles|chapter|section|paragraph|para|phase|goal|goals|sdg|figure|table|page|item|step|segment|segments|line|route|unit|resolution|block|annex|grade|level|group|type|version|part|vol|volume|age|aged|rule|reactor|class|stage|tier|track|apollo|pillar|room|floor)\.?\s)(?:(?<digits>${numberPatterns.digits})(?:\s(?<scale>${numberPatterns.scale})\b)?|(?<words>\b${numberPatterns.words})(?:\s\(\d{1,4}\))?|(?<dozen>\b(?:a|two|three|four)\sdozen\b))(?![\w%:/]|[.,]\d)`,
  'gi',
);

const needs =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{1,40}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen)\b/i;

/** “four pillars”, “nine loans”, “600 million people”, “some 200 business people”: a number and the noun it counts. */
export const numberOf: Parser<'counts'> = {
  id: 'en/parsers/count/number-of',
  *find(source) {
    for (const { match, start } of matchesIn(source, pattern, needs)) {
      const found = read(match, start, source);
      if (found) yield found;
    }
  },
};

const dozens: Readonly<Record<string, number>> = { a: 12, two: 24, three: 36, four: 48 };

function read(match: RegExpExecArray, start: number, source: Source): Found<'counts'> | null {
  const g = match.groups ?? {};
  const dozen = g.dozen?.split(/\s/)[0]?.toLowerCase();
  const value = dozen ? (dozens[dozen] ?? null) : englishNumber(g.digits ?? g.words ?? '', g.scale ?? null);
  // “one of”, “one country”: an article rather than a count.
  if (value === null || value < 2) return null;
  const numberEnd = start + match[0].length;
  const ahead = source.folded.slice(Math.max(0, start - 12), start);
  // “(02) 6277 7500 Media office”: the end of a telephone number.
  if (g.digits && /(?:\d[\s-]|\)\s)$/.test(ahead)) return null;
  if (/\b(?:one|two|out)\s(?:in|of)\s$/i.test(ahead)) return null;
  // “the 2024 elections”, “its 2023 reports”: a year.
  if (
    /^(?:19|20)\d\d$/.test(g.digits ?? '') &&
    !g.scale &&
    /\b(?:the|its|their|his|her|our|in|since|by|until|from|during|for|of|this)\s$/i.test(ahead)
  )
    return null;
  // “44 of the 55 Member States” counts what the second number counts.
  const share = /^\s(?:out\s)?of\s(?:the|its|their)\s\d{1,3}(?=\s)/.exec(
    source.folded.slice(numberEnd, numberEnd + 24),
  );
  const noun = nounAfter(source.folded, numberEnd + (share?.[0].length ?? 0));
  const whole = qualified(source.folded, start, share ? numberEnd : (noun?.end ?? numberEnd));
  if (!noun)
    return g.scale || (value >= 1000 && g.digits?.includes(','))
      ? elliptic(whole.start, whole.end, value, whole.qualifier, source)
      : null;
  return {
    list: 'counts',
    start: whole.start,
    end: whole.end,
    rule: numberOf.id,
    certainty: 'certain',
    value: { value, unit: noun.unit, qualifier: whole.qualifier, ordinal: false },
  };
}

/** Verbs and prepositions behind a number whose noun was told before: “over 12 million have been driven from …”. */
const goesOn = /^\s(?:have|has|had|are|were|will|into|more|in|to|from|of\sthem|live|remain|need)\b/;

function elliptic(
  start: number,
  end: number,
  value: number,
  qualifier: Found<'counts'>['value']['qualifier'],
  source: Source,
): Found<'counts'> | null {
  if (!goesOn.test(source.folded.slice(end, end + 10))) return null;
  return {
    list: 'counts',
    start,
    end,
    rule: numberOf.id,
    certainty: 'implied',
    value: { value, unit: '', qualifier, ordinal: false },
    hint: { elliptic: true },
  };
}
