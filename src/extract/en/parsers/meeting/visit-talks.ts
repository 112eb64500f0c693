import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { placeIn } from './place.ts';
import { isDay } from './when.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';

type Person = Found<'people'>;

/** “Following the talks held at the highest level”, “the results of the negotiations”, “talks were held in a narrow format”. */
const held =
  /\b(?:following|after|during|upon|results\sof|outcomes?\sof|at|end\sof|conclusion\sof|completion\sof|held)\s(?:the\s|their\s|his\s|her\s)?(?:(?:[\w-]{2,20})\s){0,2}?(?<noun>talks|negotiations)\b|\b(?<first>[Tt]alks|[Nn]egotiations)\s(?:were\sheld|took\splace|began|continued|ended)\b/i;
const visit = /\b(?:(?:state|official|working|friendly)\svisit|visiting|arrived\s(?:in|on)|invitation\sof)\b/i;
/** “negotiations between President … and …” */
const between =
  /\b(?:talks|negotiations)\sbetween\s(?:the\s)?(?:[A-Z][\w'-]{1,20}\s){0,4}(?:President|Prime\sMinister|Foreign\sMinister|King|Emir)\b/;
const rank =
  /\b(?:President|Prime\sMinister|Head\sof\s(?:State|Government)|King|Emir|Chancellor|Premier|(?:Foreign\s)?Minister)\b/;

/**
 * “Following the talks, the two presidents signed …”: the talks of a visit, told by a noun with nobody beside it. Between
 * the first two of the release's leaders who are of different states; none where the release tells a meeting already.
 */
export function visitTalks(source: Source, earlier: FoundLists): Found<'meetings'> | null {
  const body = source.edition.passages.filter((p) => p.kind === 'paragraph' || p.kind === 'item').slice(0, 6);
  const last = body.at(-1);
  if (!last) return null;
  const opening = source.folded.slice(0, last.end);
  const pair = pairOf(inside(earlier.people, 0, last.end));
  if (
    !pair ||
    !(
      between.test(opening) ||
      visit.test(opening) ||
      /\b(?:presidents|leaders|heads\sof\sstate|prime\sministers)\b/i.test(opening)
    )
  )
    return null;
  for (const passage of body)
    for (const { start, end } of statementsOf(source, passage)) {
      const match = held.exec(source.folded.slice(start, end));
      const noun = match?.groups?.noun ?? match?.groups?.first;
      if (!match || !noun) continue;
      const told = start + match.index + match[0].indexOf(noun);
      const meal = /^\sover\s(?:an?\s)?(?:working\s)?(?:lunch|dinner|breakfast)\b/.exec(
        source.folded.slice(told + noun.length, end),
      )?.[0];
      // “Turkmen-Azerbaijani high-level talks”: a name of its own.
      const own =
        /\b[A-Z][a-z]{2,20}-[A-Z][a-z]{2,20}\s(?:[a-z-]{2,20}\s){0,3}$/.exec(source.folded.slice(start, told))?.[0] ??
        '';
      const at = told - own.length;
      const day = inside(earlier.times, start, end).find((t) => isDay(t.value.value) && !t.value.value.includes('/'));
      return {
        list: 'meetings',
        start: at,
        end: told + noun.length + (meal?.length ?? 0),
        rule: 'en/parsers/meeting/visit-talks',
        certainty: 'implied',
        value: {
          name: own
            ? source.text.slice(at, told + noun.length)
            : `${noun.toLowerCase()}${meal ?? ''} between ${pair.map((p) => p.value.name).join(' and ')}`,
          dialogue: null,
          date: day?.value.value ?? onlyDay(earlier, 0, start) ?? null,
          start: null,
          duration: null,
          level: 'bilateral',
          ordinal: null,
          place: null,
          chair: null,
          participants: pair.map((p) => p.value.name),
          parts: day ? { date: source.anchor(day.start, day.end) } : {},
        },
      };
    }
  return null;
}

/** “on the occasion of the meeting between H.E. …, President of …, and H.E. …, held on 21 June in Brussels” */
export function* talksBetween(source: Source, earlier: FoundLists, own: boolean): Iterable<Found<'meetings'>> {
  for (const passage of source.edition.passages) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
    for (const { start, end } of statementsOf(source, passage))
      for (const match of source.folded
        .slice(start, end)
        .matchAll(
          /\b(?<noun>meeting|talks|negotiations|(?:(?:tele)?phone\s)?(?:conversation|call))\s(?:(?:took\splace|(?:was|were)\sheld)\s(?:today\s)?)?between\s/g,
        )) {
        const from = start + match.index;
        const behind = from + match[0].length;
        const [first, second] = inside(earlier.people, behind, end);
        if (
          !first ||
          !second ||
          !/^(?:the\s|[A-Z][\w'.-]{1,20}\s){0,3}$/.test(source.folded.slice(behind, first.start))
        )
          continue;
        if (
          !/^,?\sand\s(?:the\s|[A-Z][\w'.-]{1,20}\s|his\s|her\s|counterpart,?\s){0,4}$/.test(
            source.folded.slice(first.end, second.start),
          )
        )
          continue;
        if (first.value.country === second.value.country) continue;
        const day = inside(earlier.times, second.end, Math.min(end, second.end + 60)).find((t) => isDay(t.value.value));
        const place = placeIn(source, second.end, Math.min(end, second.end + 80));
        // Beside the release's own meeting another one is told by its day or its place.
        if (own && !day && !place) continue;
        yield {
          list: 'meetings',
          start: from,
          end: second.end,
          rule: 'en/parsers/meeting/visit-talks',
          certainty: 'certain',
          value: {
            name: `${match.groups?.['noun'] ?? ''} between ${first.value.name} and ${second.value.name}`,
            dialogue: null,
            date: day?.value.value ?? null,
            start: null,
            duration: null,
            level: /conversation|call/.test(match.groups?.['noun'] ?? '') ? 'phone' : 'bilateral',
            ordinal: null,
            place: place?.place ?? null,
            chair: null,
            participants: [first.value.name, second.value.name],
            parts: day ? { date: source.anchor(day.start, day.end) } : {},
          },
        };
      }
  }
}

/** The one day that the text tells before: of several nobody knows which is the talks'. */
function onlyDay(earlier: FoundLists, from: number, to: number): string | undefined {
  const days = new Set(
    inside(earlier.times, from, to)
      .map((t) => t.value.value)
      .filter(isDay),
  );
  const [day] = days;
  return days.size === 1 && day && !day.includes('/') ? day : undefined;
}

/** The first leader, and the first of another state; a name without an office counts as the second (“his counterpart”). */
function pairOf(people: readonly Person[]): [Person, Person] | null {
  const first = people.find((p) => p.value.country !== null && rank.test(p.value.role ?? ''));
  const second = people.find(
    (p) =>
      p !== first &&
      p.value.country !== null &&
      p.value.country !== first?.value.country &&
      (p.value.role === null || rank.test(p.value.role)),
  );
  return first && second ? (first.start < second.start ? [first, second] : [second, first]) : null;
}
