import type { Source } from '../source.ts';
import { lowerBound } from './country-span.ts';
import type { PersonFound } from './person-candidate.ts';

/**
 * Whose side a person is on by the sentence: `own` does the meeting (“Foreign Secretary James Cleverly met …”),
 * `counterpart` is met (“… met President William Ruto and Cabinet Secretary Alfred Mutua”), `company` comes along
 * (“They were joined by Secretary of State Antony Blinken”); null where it does not say.
 */
export type Side = 'own' | 'counterpart' | 'company' | null;

/** Whose side, and who does the meeting where that is a person before this one in the sentence. */
export interface SideTold {
  readonly side: Side;
  readonly subject: PersonFound | null;
}

/** How far back and forward the words are looked at. */
const reach = 120;
const time =
  '(?: (?:today|yesterday|briefly|again|virtually|separately|bilaterally|together|in person|by phone|by telephone|by video))?';
const small =
  '(?: (?:his|her|their|the|a|an|our|newly|new|elected|appointed|visiting|outgoing|incoming|His|Her|Excellency|Majesty)){0,4} ?';
const counterpart = new RegExp(
  `(?:\\b(?:met|meets|meet|meeting|met up)${time}(?: with)?|\\b(?:[Mm]eetings?|[Tt]alks?|[Dd]iscussions?|[Cc]alls?|[Cc]onversations?|[Dd]ialogue|[Cc]onsultations?)${time}(?: with)|\\b(?:spoke|speaks|speak|speaking|spoken)${time}(?: (?:with|to))|\\b(?:welcomed|welcomes|hosted|hosts|congratulated|thanked|thanks|telephoned|called)|\\b(?:(?:courtesy call|call) (?:on|of|by|from)|[Vv]isit (?:on|of|from))|\\bcounterpart,?)${small}$`,
  'u',
);
const company =
  /\b(?:joined by|accompanied by|alongside|flanked by|together with)(?: (?:his|her|their|the|its|and|both)){0,2} ?$/u;
const meets =
  /^(?:,[^,.\n]{1,80},)? (?:(?:today|yesterday|also|will|has|have|is to|is due to|is set to|then|jointly) ){0,2}(?:met|meets?|held|holds?|hosted|hosts?|welcomed|welcomes|spoke|speaks?|received|receives|travel(?:s|led|ed)?|announced|announces)\b/u;
const event =
  /^'s? (?:(?:bilateral|trilateral|telephone|phone|virtual|upcoming|official|state|first) ){0,2}(?:[Mm]eeting|[Cc]all|[Vv]isit|[Tt]ravel|[Tt]rip|[Tt]alks?|[Cc]onversation|[Pp]hone [Cc]all|[Ss]tatement|[Rr]emarks)\b/u;
/** What may stand before the subject of a sentence: “On 6 December, ”, “In Nairobi today, the ”. */
const opening =
  /^(?:(?:[Rr]eadout|[Rr]emarks|[Ss]tatement) (?:of|by|from) )?(?:(?:On|In|At|During|After|Before|Following|Today|Yesterday|Earlier|Also|Later)\b[^,.\n]{0,60}, ?)?(?:[Tt]he |[Oo]ur )?$/u;
/** Between two persons of one list. */
const joined = /^(?:,| and|, and|, as well as| as well as|;|, along with| \/)(?: (?:the|his|her|with)){0,2} $/u;
const sentenceEnd = /[.!?]["')]? (?=["'(]?\p{Lu}|$)/gu;

/** `people` are all persons of the release in order, without overlaps. */
export function sideOf(person: PersonFound, people: readonly PersonFound[], source: Source): SideTold {
  const { folded: text } = source;
  let at = lowerBound(people, person.start);
  while (at > 0) {
    const before = people[at - 1] as PersonFound;
    if (before.end > person.start || !joined.test(text.slice(before.end, (people[at] as PersonFound).start))) break;
    at--;
  }
  const start = people[at]?.start ?? person.start;
  const passage = source.passageAt(start);
  const before = text.slice(Math.max(passage.start, start - reach), start);
  const from = start - lastSentence(text.slice(Math.max(passage.start, start - 2 * reach), start)).length;
  // “Secretary Meade also met with …”: a visitor may be the one who meets.
  const first = people.find((p) => p.start >= from && p.end <= start);
  // “Ukrainian Deputy Foreign Minister …”: the adjective stands before the office.
  const subject =
    first && opening.test(text.slice(from, first.start).replace(/\p{Lu}[\p{L}.]{1,20} $/u, '')) ? first : null;
  if (company.test(before)) return { side: 'company', subject };
  if (counterpart.test(before)) return { side: 'counterpart', subject };
  const rest = text.slice(person.end, Math.min(passage.end, person.end + reach));
  if (event.test(rest)) return { side: 'own', subject: null };
  const opens = opening.test(lastSentence(text.slice(Math.max(passage.start, start - 2 * reach), start)));
  return { side: opens && meets.test(rest) ? 'own' : null, subject: null };
}

/** The part of a stretch behind its last sentence end: a name's initial ends none. */
function lastSentence(before: string): string {
  let from = 0;
  for (const { index, 0: end } of before.matchAll(sentenceEnd))
    if (!/(?:\b\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Hon|H\.E))$/u.test(before.slice(Math.max(0, index - 4), index)))
      from = index + end.length;
  return before.slice(from);
}
