import { inside } from '../../../shared/facts/choose-amount.ts';
import type { FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { agency, body, groupSubject } from '../../words/actors.ts';
import { certainIssuer } from './issuer.ts';
import type { Memory } from './memory.ts';
import { named } from './named.ts';
import { whoWeAre } from './several.ts';
import { speakerOf } from './speaker.ts';

/** Who a sentence is about: a state's code, or a group or agency as written. */
export interface Subject {
  readonly actor: string;
  readonly start: number;
  readonly end: number;
}

const adverbial =
  /^(?:(?:On|In|At|After|Following|Under|As|For|With|To|During|Building|Ahead|Through|By|While|Given|Based|Within|From|Before|Regarding|Concerning|Towards?|Taking|Recalling|Recogni[sz]ing|Noting|Recently|Today|Tomorrow|Yesterday|Earlier|Later|Separately|Together|When|Since|Upon|Having|Among|Against|Over|According|Besides|Alongside|Bearing|Guided|Responding|Between|Along)\b[^,\n]{0,220}|[Tt]he\scapital\sof\s[^,\n]{2,60}|Moreover|Furthermore|In\saddition|Also|Additionally|However|Then|Finally|Meanwhile|In\sparticular|Further|Similarly|Likewise|Therefore|Thus|Accordingly|Second|First|Third|Specifically|Lastly),\s/;
/** “TOKYO, 14 March 2013 – ”, where a release begins with its place and day. */
const dateline =
  /^[A-Z][A-Za-z .'-]{2,30}(?:,\s[A-Z][A-Za-z .'-]{2,44})?,?\s\(?(?:\d{1,2}(?:st|nd|rd|th)?\s[A-Za-z]{3,9}|[A-Za-z]{3,9}\s\d{1,2},)(?:\s\d{4})?\)?(?:\s?-{1,2}|:)\s/;
/** “MANILA, PHILIPPINES - ”, without a day. */
const place = /^[A-Z][A-Z.' ]{2,30}(?:,\s[A-Z][A-Za-z.' ]{2,30})?\s(?:-{1,2}|\u2013|\u2014)\s/;
const lead = /^(?:(?:and|but|then|also|meanwhile|similarly|today)\s)+/i;

/** Where the subject of a clause begins: behind “On tourism, ” and “Under the agreements, ”. */
export function clauseStart(folded: string, start: number, end: number): number {
  // “"We will deliver …," said the Minister”
  let at = folded[start] === '"' ? start + 1 : start;
  for (let i = 0; i < 4; i++) {
    const words = folded.slice(at, end);
    const skipped =
      dateline.exec(words)?.[0].length ??
      place.exec(words)?.[0].length ??
      adverbial.exec(words)?.[0].length ??
      lead.exec(words)?.[0].length ??
      0;
    if (!skipped) break;
    at += skipped;
  }
  return at;
}

/**
 * The actor named between two offsets, `to` being where the verb begins. A state is given by its code, several
 * parties as they are written; things and events are none.
 */
export function subjectIn(
  source: Source,
  earlier: FoundLists,
  from: number,
  to: number,
  memory: Memory,
): Subject | null {
  const start = clauseStart(source.folded, from, to);
  const words = source.folded.slice(start, to).trimEnd();
  if (!words) return null;
  const end = start + words.length;
  // “On behalf of the Minister of Ports, the Parliamentary Secretary today announced …”: the state whose release it is.
  if (
    /^On\sbehalf\sof\s(?:the\s)?(?:Right\s)?(?:Honou?rable|Minister|Secretary|Government|President)\b/.test(
      source.folded.slice(from, from + 60),
    )
  ) {
    const own = certainIssuer(source, earlier);
    if (own && /^[A-Z]{2}$/.test(own)) return { actor: own, start, end };
  }
  const pronoun = /^(?<pronoun>they|he|she|we|it|I\b(?!\s?[.:)]))\b/i.exec(words)?.groups?.pronoun?.toLowerCase();
  if (pronoun === 'we' || pronoun === 'i') {
    const speaker = speakerOf(source, earlier, start, end);
    const own = pronoun === 'we' ? whoWeAre(source, earlier) : certainIssuer(source, earlier);
    const actor = speaker === undefined ? own : speaker;
    return actor ? { actor, start, end: start + pronoun.length } : null;
  }
  if (pronoun === 'they') return memory.group ? { actor: memory.group, start, end: start + 4 } : null;
  if (pronoun === 'he' || pronoun === 'she')
    return memory.person ? { actor: memory.person, start, end: start + pronoun.length } : null;
  if (pronoun === 'it')
    return memory.single && words.length < 12 ? { actor: memory.single, start, end: start + 2 } : null;
  return (
    ownClause(source, earlier, start, end, words, memory) ??
    named(source, earlier, start, end, words, memory) ??
    afterComma(source, earlier, start, end, memory) ??
    beforeVerb(source, words, start)
  );
}

/** “…, and on the work done since then, the participants exchanged views”: the subject behind the last comma. */
function afterComma(source: Source, earlier: FoundLists, start: number, end: number, memory: Memory): Subject | null {
  const words = source.folded.slice(start, end);
  const comma = words.lastIndexOf(', ');
  if (comma < 0) return null;
  const at = start + comma + 2;
  const rest = words.slice(comma + 2);
  // “the Fund, at its meeting in Geneva, Switzerland, approved …”: the state of a city.
  if (
    /\b(?:in|at|from)\s(?:[A-Z][\w.-]{1,20}\s?){1,3}$/.test(words.slice(0, comma)) &&
    /^[A-Z][\w ]{2,24},?$/.test(rest)
  )
    return null;
  if (groupSubject.test(rest) || /^(?:they|we|it)\b/i.test(rest)) return subjectIn(source, earlier, at, end, memory);
  return nameAt(source, earlier, at, rest) ? named(source, earlier, at, end, rest, memory) : null;
}

/** Whether a state, a union or an agency stands at the very head of these words. */
const nameAt = (source: Source, earlier: FoundLists, at: number, words: string): boolean =>
  agency.test(words) ||
  body.test(words) ||
  inside(earlier.countryMentions, at, at + words.length).some(
    (c) => c.start - at <= (/^the\sGovernment\sof\s(?:the\s)?(?:Republic\sof\s)?/i.exec(words)?.[0].length ?? 4),
  );

/** “Bangladesh asked India for help and in response, India agreed …”: a bare name between a finished clause and the verb. */
function ownClause(
  source: Source,
  earlier: FoundLists,
  start: number,
  end: number,
  words: string,
  memory: Memory,
): Subject | null {
  const comma = words.lastIndexOf(', ');
  const joined = /^(?:and|but|while)\s/.exec(words.slice(comma + 2))?.[0].length ?? 0;
  const rest = words.slice(comma + 2 + joined);
  const bare =
    /^(?:[Tt]he\s)?(?:Government\sof\s(?:the\s)?(?:Republic\sof\s)?)?[A-Z][\w-]{1,30}(?:\s[A-Z][\w-]{1,30}){0,3}(?:\s(?:also|then|side))?$/.test(
      rest,
    );
  if (comma < 0 || !(bare || (joined && groupSubject.test(rest)))) return null;
  const before = words.slice(0, comma);
  const told = /\b(?:[a-z]{3,14}ed|will|would|is|are|was|were|has|have|had)\b[^,]{0,160}$/.test(before);
  if (!told || (joined && /\b(?:which|who|whose)\b/.test(before))) return null;
  const at = start + comma + 2 + joined;
  return (joined && groupSubject.test(rest)) || nameAt(source, earlier, at, rest)
    ? named(source, earlier, at, end, rest, memory)
    : null;
}

/** “During the talks the two sides signed …”: a group right before the verb. */
function beforeVerb(source: Source, words: string, start: number): Subject | null {
  const group =
    /\b(?:the|both)\s(?:(?:two|three|four|five|six)\s)?(?:leaders|ministers|presidents|sides|parties|governments|countries|participants|principals)(?:\s(?:also|then|jointly|both|further))?$/i.exec(
      words,
    );
  if (!group) return null;
  const actor = group[0].replace(/\s(?:also|then|jointly|both|further)$/i, '');
  const at = start + group.index;
  return { actor: source.text.slice(at, at + actor.length), start: at, end: at + actor.length };
}
