import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { matchesIn } from '../../../shared/values/matches.ts';
import { isDay } from './when.ts';

const needs = /\b(?:bilateral|separate|one-on-one)\s(?:meetings|talks|discussions)\s|\bcounterparts\s(?:from|of)\s/;
const pattern =
  /\b(?:(?:held|holds?|had|have|having|holding|conducted)\s(?:(?:an?\s)?(?:number|series)\sof\s|several\s)?(?<noun>(?:bilateral|separate|one-on-one)\s(?:meetings|talks|discussions))\s(?:today\s)?with\s|met\s(?:bilaterally\s|separately\s)?(?:with\s)?(?:[a-z]{3,12}\s){0,4}including\s|met\s(?:bilaterally|separately)\swith\s)(?:his\s|her\s|the\s|their\s)?(?<who>counterparts|(?:(?:[Ff]oreign|[Pp]rime|[Ff]inance|[Dd]efen[cs]e|[Tt]rade)\s)?[Mm]inisters|leaders|[Pp]residents)\s(?<of>from|of)\s/g;
const between = /^(?:,?\sand\s|,\s|;\s)(?:the\s)?$/;

/** “held bilateral meetings with his counterparts from Chile, Kenya and Japan”: one with each, though nobody is named. */
export function* withCounterparts(source: Source, earlier: FoundLists): Iterable<Found<'meetings'>> {
  for (const { match, start } of matchesIn(source, pattern, needs)) {
    const passage = source.passageAt(start);
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
    const statement = statementsOf(source, passage).find((s) => s.start <= start && start < s.end);
    if (!statement) continue;
    const from = start + match[0].length;
    const states: FoundLists['countryMentions'][number][] = [];
    for (const state of inside(earlier.countryMentions, from, statement.end)) {
      const gap = source.folded.slice(states.at(-1)?.end ?? from, state.start);
      if (states.length === 0 ? !/^(?:the\s)?$/.test(gap) : !between.test(gap)) break;
      states.push(state);
    }
    if (states.length < 2) continue;
    const host = inside(earlier.people, statement.start, start).at(-1);
    const day = inside(earlier.times, statement.start, statement.end).find((t) => isDay(t.value.value));
    const { noun = 'meeting', who = '', of = '' } = match.groups ?? {};
    for (const state of states)
      yield {
        list: 'meetings',
        start: state.start,
        end: state.end,
        rule: 'en/parsers/meeting/with-counterparts',
        certainty: 'implied',
        value: {
          name: `${noun.replace(/(meeting|discussion)s$/, '$1')} with ${who.replace(/s$/, '')} ${of} ${source.text.slice(state.start, state.end)}`,
          dialogue: null,
          date: day && !day.value.value.includes('/') ? day.value.value : null,
          start: null,
          duration: null,
          level: 'bilateral',
          ordinal: null,
          place: null,
          chair: null,
          participants: host ? [host.value.name] : [],
          parts: day ? { date: source.anchor(day.start, day.end) } : {},
        },
      };
  }
}
