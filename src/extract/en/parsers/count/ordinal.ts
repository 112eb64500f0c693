import { englishOrdinal, numberPatterns } from '../../../../text/numerals-en.ts';
import { matchesIn } from '../../../shared/values/matches.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import { countedInTurn, eventNouns } from '../../words/counted.ts';

const word = String.raw`(?:["(]?[A-Za-z\u00c0-\u024f][\w\u00c0-\u024f.&+/-]{0,40}(?:'s?)?[")]?)`;
const pattern = new RegExp(
  String.raw`(?<![\w.,-])(?<ordinal>${numberPatterns.ordinal})(?=(?<words>(?:\s${word}){1,9}))`,
  'gi',
);

const held = /^\s(?:was|is|will|took)\s(?:to\s)?(?:be\s)?(?:held|hosted|convened|place)\b/i;
const needs = /\d(?:st|nd|rd|th)\b|(?:th|second|third)\b/i;

/** Words that a series of events may hold in its name, small as they are. */
const inside = new Set(['on', 'of', 'plus', 'and', 'the', 'for']);
const ends = new Set(['of', 'in', 'at', 'was', 'is', 'to', 'has', 'will', 'which', 'that', 'held']);

/** “Thirteenth Senior Officials Meeting”, “24th EU-ASEAN Ministerial Meeting”, “30th anniversary”. “First” is an adjective. */
export const ordinal: Parser<'counts'> = {
  id: 'en/parsers/count/ordinal',
  *find(source) {
    let unit = '';
    for (const { match, start } of matchesIn(source, pattern, needs)) {
      const g = match.groups ?? {};
      const value = englishOrdinal(g.ordinal ?? '');
      if (value === null || value === 0 || /^first$/i.test(g.ordinal ?? '')) continue;
      // “The Fifth was held in Dushanbe”: the meeting told before, by its number alone.
      const alone = /^[A-Z]/.test(g.ordinal ?? '') && unit !== '' && held.test(g.words ?? '');
      const noun = alone ? { end: 0, unit } : headOf(g.words ?? '');
      if (!noun) continue;
      if (eventNouns.has(noun.unit)) unit = noun.unit;
      yield {
        list: 'counts',
        start,
        end: start + (g.ordinal ?? '').length + noun.end,
        rule: ordinal.id,
        certainty: 'certain',
        value: { value, unit: noun.unit, qualifier: 'exact', ordinal: noun.unit !== 'anniversary' },
      } satisfies Found<'counts'>;
    }
  },
};

/** The noun that the ordinal counts: the first event noun in reach, taking the longest name in capitals. */
function headOf(words: string): { end: number; unit: string } | null {
  let at = 0;
  let best: { end: number; unit: string } | null = null;
  for (const part of words.matchAll(new RegExp(`\\s(?<word>${word})`, 'g'))) {
    const raw = part.groups?.word ?? '';
    const bare = raw.replace(/^["(]{1,3}|[")(.,]{1,4}$/g, '');
    const lower = bare.toLowerCase();
    at = part.index + part[0].length;
    if (lower === 'anniversary') return { end: at - (raw.length - bare.length), unit: 'anniversary' };
    if (ends.has(lower) && !/^(?:of|in)$/.test(lower)) break;
    if (ends.has(lower) || (best && inside.has(lower))) break;
    // Once a noun stands, only capitals go on with the name: “Ministerial Meeting”, “Forum Leaders Meeting”.
    if (best && !/^[A-Z"(]/.test(raw)) break;
    if (
      /^(?:largest|biggest|most|highest|century|consecutive|quarter|largest|half|day|country|party|parties)$/.test(
        lower,
      )
    )
      return null;
    if (eventNouns.has(lower) || countedInTurn.has(lower))
      best = { end: part.index + 1 + raw.indexOf(bare) + bare.length, unit: lower };
    else if (best && /^[("]/.test(raw)) break;
    if (/[.,]$/.test(raw) && !/[A-Z]\.$/.test(raw)) break;
  }
  return best;
}
