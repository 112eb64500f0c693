import { inside } from '../../../shared/facts/choose-amount.ts';
import type { Statement } from '../../../shared/facts/statements.ts';
import type { FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import type { Memory } from './memory.ts';
import { type Subject, subjectIn } from './subject.ts';

/** The part of a sentence that tells of one giver. */
export interface Gift {
  readonly subject: Subject;
  /** Where what is given begins, behind the verb. */
  readonly given: number;
  readonly start: number;
  readonly end: number;
}

/** “…, Germany pledged an additional” right before an amount: the next giver, with the verb again or without it. */
const giver =
  /(?<stop>(?:,|;)(?:\s(?:and|while|with))?\s|\sand\s)(?:the\s)?(?<who>[A-Z][\w.'-]{0,24}(?:\s(?:of\s(?:the\s)?)?[A-Z][\w.'-]{0,24}){0,4})(?:\s\([A-Z]{2,8}\))?(?<verb>\s(?:(?:has|have|had|will|would|also|then)\s){0,2}(?:pledg(?:ed|es|ing|e)|commit(?:ted|s|ting)?|promis(?:ed|es|ing|e)|announc(?:ed|es|ing|e)|offer(?:ed|s|ing)?|contribut(?:ed|es|ing|e)|g(?:ave|ives?|iving)|provid(?:ed|es|ing|e)))?(?:\s(?:an?|another|additional|further|up\sto|over|some|about|around|nearly|almost|more\sthan|approximately)){0,3}\s$/;

/**
 * The second and later givers of a sentence in which several promise money: “Norway pledged $5 million, Malawi
 * $3 million and Chile promised a further $2 million” tells of three. Empty where fewer than two give.
 */
export function otherGivers(
  source: Source,
  earlier: FoundLists,
  { start, end }: Statement,
  memory: Memory,
): readonly Gift[] {
  const sums = inside(earlier.money, start, end);
  const gifts: (Omit<Gift, 'end'> & { stop: number })[] = [];
  for (const [i, sum] of sums.entries()) {
    const last = sums[i - 1];
    if (!last) continue;
    const from = Math.max(last.end, sum.start - 160);
    const match = giver.exec(source.folded.slice(from, sum.start));
    const { stop, who, verb } = match?.groups ?? {};
    if (!match || !stop || !who) continue;
    const begin = from + match.index + stop.length;
    const at = source.folded.indexOf(who, begin);
    const to = at + who.length;
    const subject = subjectIn(source, earlier, begin, to, memory) ?? {
      actor: source.text.slice(at, to),
      start: at,
      end: to,
    };
    const given = verb ? source.folded.indexOf(verb, to) + verb.length : to;
    gifts.push({ subject, given, start: begin, stop: from + match.index });
  }
  return gifts.map(({ subject, given, start: begin }, i) => ({
    subject,
    given,
    start: begin,
    end: gifts[i + 1]?.stop ?? end,
  }));
}
