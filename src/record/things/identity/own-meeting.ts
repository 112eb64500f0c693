import { daysApart, daysOf } from './days.ts';
import { factsIn, textOf, type Heard, type HeardFact } from '../settle/heard.ts';

/** Releases that report a meeting; all others speak of meetings on the side. */
const reports = new Set([
  'summit',
  'ministerial',
  'bilateral-talk',
  'phone-call',
  'courtesy-call',
  'senior-officials',
  'symposium',
  'joint-statement',
  'announcement',
]);
/** How far into the text a release gets before it says what it is about: title, date, the first paragraphs. */
const lead = 4;

/** The meeting that the release is about: the first, named in its title or first lines, near its day; null without one. */
export function ownMeeting(heard: Heard): HeardFact | null {
  if (!reports.has(heard.kind)) return null;
  const [first] = factsIn(heard, 'meetings');
  if (!first || first.at.passage > lead) return null;
  const days = daysOf(textOf(first, 'date'));
  const today = daysOf(heard.day);
  return !days || !today || daysApart(days, today) <= 60 ? first : null;
}

/**
 * The meeting on whose occasion the release's papers were signed and promises made: its own, else the one that it
 * names with the very day of the release (「20日の首脳会合に際して」). An earlier one that it recalls is none.
 */
export function occasion(heard: Heard): HeardFact | null {
  const own = ownMeeting(heard);
  if (own) return own;
  const today = daysOf(heard.day);
  return (
    factsIn(heard, 'meetings').find((fact) => {
      const days = daysOf(textOf(fact, 'date'));
      return today && days && days.precision === 'day' && daysApart(days, today) === 0;
    }) ?? null
  );
}

/**
 * The earlier meeting that the sentence of a fact recalls (「昨年12月18日の日・カザフスタン首脳会談において…」): what it
 * says was said and signed there.
 */
export function recalled(heard: Heard, fact: HeardFact): HeardFact | null {
  const today = heard.day;
  return (
    factsIn(heard, 'meetings')
      .filter((each) => {
        const days = daysOf(textOf(each, 'date'));
        const past = days === null ? each.value['ordinal'] !== null : days.to < today;
        return past && each.at.passage === fact.at.passage && each.at.start <= fact.at.start + fact.at.quote.length;
      })
      .toSorted((a, b) => distance(a, fact) - distance(b, fact))[0] ?? null
  );
}

const distance = (meeting: HeardFact, fact: HeardFact) => Math.abs(fact.at.start - meeting.at.start);
