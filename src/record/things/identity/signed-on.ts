import { sentencesOf } from '../../../text/sentences.ts';
import { factsIn, textOf, type Heard, type HeardFact, type HeardPassage } from '../settle/heard.ts';

const signing =
  /署名|調印|交換され|交換が|交換を|取り交わ|締結|\b(?:signed|signing|exchanged|concluded|exchange of)\b/i;
/** How far from its beginning a release tells when the papers that it lists below were signed. */
const lead = 5;

/**
 * The day on which a paper was signed, `2025-12-17`: the day that stands nearest before the word of signing in its own
 * sentence, else in the first lines of a release about a signing (「12月10日、書簡の署名・交換が行われました。」). Null
 * where none is told.
 */
export function signedOn(heard: Heard, fact: HeardFact): string | null {
  const days = factsIn(heard, 'times').flatMap((time) => {
    const value = textOf(time, 'value') ?? '';
    const day = /^\d{4}-\d\d-\d\d(?=$|T)/.exec(value)?.[0];
    return day === undefined || day > heard.day ? [] : [time.at, ...time.also].map((at) => ({ day, at }));
  });
  const own = heard.passages[fact.at.passage];
  const within = own ? dayOfSigning(heard.lang, own, days, fact.at.start) : null;
  if (within !== null || heard.kind !== 'aid-signing' || textOf(fact, 'scheme') === null) return within;
  for (const passage of heard.passages.slice(0, lead)) {
    if (passage.kind === 'title' || passage.kind === 'date') continue;
    const found = dayOfSigning(heard.lang, passage, days, null);
    if (found !== null) return found;
  }
  return null;
}

interface Day {
  readonly day: string;
  readonly at: { readonly start: number; readonly end: number };
}

/** In the sentence that holds the place, or in the first that speaks of signing where no place is asked for. */
function dayOfSigning(lang: string, passage: HeardPassage, days: readonly Day[], place: number | null): string | null {
  for (const { start, end } of sentencesOf(passage.text, lang)) {
    const [from, to] = [passage.start + start, passage.start + end];
    if (place !== null && (place < from || place >= to)) continue;
    const sentence = passage.text.slice(start, end);
    const here = days.filter(({ at }) => at.start >= from && at.end <= to);
    const word = lastOf(sentence, signing);
    if (word === null || here.length === 0) continue;
    // A project's own date in brackets stands right behind it: 「…計画」（昨年12月10日署名、供与限度額13.41億円）.
    const behind =
      place === null
        ? undefined
        : here.find(
            ({ at }) =>
              at.start > place && signing.test(passage.text.slice(at.end - passage.start, at.end - passage.start + 4)),
          );
    const before = here.filter(({ at }) => at.start - from < word);
    const told = before.filter(({ at }) => !recalls(passage.text, at, passage.start));
    return (behind ?? told.toSorted((a, b) => a.at.start - b.at.start).at(-1))?.day ?? null;
  }
  return null;
}

/** A day that only says when something else was: 20日に初めて開かれた首脳会合に先立つ, the Summit held on December 20. */
const recalls = (text: string, at: Day['at'], start: number): boolean =>
  /^(?:[（(][^）)]{0,12}[）)])?(?:の「|の(?:[^、。]{0,30})?(?:会合|会談|会議)|に[^、。]{0,30}?(?:開か|開催|行われた(?:会|首)))/.test(
    text.slice(at.end - start, at.end - start + 48),
  ) ||
  /\b(?:held|meeting|summit|conference|talks)\b[^,.]{0,24}\bon $/i.test(text.slice(0, at.start - start).slice(-48));

function lastOf(text: string, pattern: RegExp): number | null {
  let last: number | null = null;
  for (const match of text.matchAll(new RegExp(pattern.source, 'gi'))) last = match.index;
  return last;
}
