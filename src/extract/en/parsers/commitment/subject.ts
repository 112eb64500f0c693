import type { FoundLists } from '../../../shared/found.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import type { Source } from '../../../shared/source.ts';
import {
  agency,
  agencyShort,
  article,
  bareOffice,
  body,
  groupSubject,
  japaneseMinistry,
  organ,
  ownGovernment,
  thing,
} from '../../words/actors.ts';
import { certainIssuer, issuerOf } from './issuer.ts';
import type { Memory } from './memory.ts';
import { listAt, partiesAt, speakerOf, whoWeAre } from './several.ts';

/** Who a sentence is about: a state's code, or a group or agency as written. */
export interface Subject {
  readonly actor: string;
  readonly start: number;
  readonly end: number;
}

const adverbial =
  /^(?:(?:On|In|At|After|Following|Under|As|For|With|To|During|Building|Ahead|Through|By|While|Given|Based|Within|From|Before|Regarding|Concerning|Towards?|Taking|Recalling|Recogni[sz]ing|Noting|Recently|Today|Tomorrow|Yesterday|Separately|Together|When|Since|Upon|Having|Among|Against|Over|Over|Bearing|Guided|Responding|Between|Along)\b[^,\n]{0,220}|[Tt]he\scapital\sof\s[^,\n]{2,60}|Moreover|Furthermore|In\saddition|Also|Additionally|However|Then|Finally|Meanwhile|In\sparticular|Further|Similarly|Likewise|Therefore|Thus|Accordingly|Second|First|Third|Specifically|Lastly),\s/;
/** “TOKYO, 14 March 2013 – ”, where a release begins with its place and day. */
const dateline =
  /^[A-Z][A-Za-z .'-]{2,30}(?:,\s[A-Z][A-Za-z .'-]{2,20})?,?\s\(?(?:\d{1,2}(?:st|nd|rd|th)?\s[A-Za-z]{3,9}|[A-Za-z]{3,9}\s\d{1,2},)(?:\s\d{4})?\)?(?:\s?-{1,2}|:)\s/;
const lead = /^(?:(?:and|but|then|also|meanwhile|similarly)\s)+/i;

/** Where the subject of a clause begins: behind “On tourism, ” and “Under the agreements, ”. */
export function clauseStart(folded: string, start: number, end: number): number {
  // “"We will deliver …," said the Minister”
  let at = folded[start] === '"' ? start + 1 : start;
  for (let i = 0; i < 4; i++) {
    const words = folded.slice(at, end);
    const skipped =
      dateline.exec(words)?.[0].length ?? adverbial.exec(words)?.[0].length ?? lead.exec(words)?.[0].length ?? 0;
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
  const pronoun = /^(?<pronoun>they|he|she|we|it)\b/i.exec(words)?.groups?.pronoun?.toLowerCase();
  if (pronoun === 'we') {
    const speaker = speakerOf(source, earlier, start, end);
    if (speaker === null) return null;
    if (speaker) {
      const actor = speaker.value.country ?? bodyOf(speaker.value.role ?? '');
      return actor ? { actor, start, end: start + 2 } : null;
    }
    return { actor: whoWeAre(source, earlier), start, end: start + 2 };
  }
  if (pronoun === 'they') return memory.group ? { actor: memory.group, start, end: start + 4 } : null;
  if (pronoun === 'he' || pronoun === 'she')
    return memory.person ? { actor: memory.person, start, end: start + pronoun.length } : null;
  if (pronoun === 'it')
    return memory.single && words.length < 12 ? { actor: memory.single, start, end: start + 2 } : null;
  return (
    named(source, earlier, start, end, words, memory) ??
    afterComma(source, earlier, start, end, memory) ??
    beforeVerb(source, words, start)
  );
}

function named(
  source: Source,
  earlier: FoundLists,
  start: number,
  end: number,
  words: string,
  memory: Memory,
): Subject | null {
  const institution = agency.exec(words)?.[0];
  if (institution) {
    // “The Asian Development Bank (ADB) and its donors”: both as written.
    const whole = /^(?:\s\([A-Z]{2,8}\))?\sand\sits\s[a-z]{3,20}(?=\s|$)/.exec(words.slice(institution.length))?.[0];
    if (whole) {
      const to = start + institution.length + whole.length;
      return { actor: source.text.slice(start, to), start, end: to };
    }
    const short = agencyShort.find(([name]) => name.test(institution))?.[1];
    return { actor: short ?? institution.replace(article, ''), start, end: start + institution.length };
  }
  // “The United Nations Development Programme (UNDP) and …”: bodies that give their short name sign in it.
  const short = /^(?:[Tt]he\s)?(?:[A-Z][\w'&,-]{0,40}\s|(?:of|for|and|the|on)\s){2,9}\((?<abbr>[A-Z]{3,8})\)/.exec(
    words,
  );
  if (short?.groups?.abbr) return { actor: short.groups.abbr, start, end: start + short[0].length };
  const people = inside(earlier.people, Math.max(0, start - 6), end);
  const first = people.find(
    (p) =>
      p.start <= start + 40 &&
      !/[,.]\s|\sand\s/.test(
        source.folded.slice(start, Math.max(start, p.start)).replace(/^(?:H\.E|Mr|Ms|Mrs|Dr|Hon|Rt)\.?\s/g, ''),
      ),
  );
  const deciding = organ.exec(words)?.groups?.organ;
  if (deciding)
    return { actor: source.text.slice(start, start + deciding.length), start, end: start + deciding.length };
  const group = groupSubject.exec(words)?.groups?.group;
  if (group && !(first && first.start < start + group.length)) {
    const joined = joint(source, words, group.length);
    return { actor: source.text.slice(start, start + joined), start, end: start + joined };
  }
  const together = /^the\s[\w\s]{3,30}?\sand\s(?=[A-Z])/i.exec(words);
  if (together && first && first.end - start < 90 && !/\sof\s/.test(together[0]))
    return { actor: source.text.slice(start, first.end), start, end: first.end };
  if (first) return ofPerson(people, first, start, source);
  if (bareOffice.test(words)) {
    // “The Secretary announced …” is the one whose office it is, not whoever was named last.
    const title = (bareOffice.exec(words)?.[0] ?? '').toLowerCase().replace(/^the\s/, '');
    const last = title.split(' ').at(-1) ?? '';
    const before = earlier.people.filter((p) => p.start < start);
    const holder =
      before.findLast((p) => p.value.role?.toLowerCase() === title) ??
      earlier.people.find((p) => p.value.role?.toLowerCase() === title) ??
      before.findLast((p) => p.value.role?.toLowerCase().endsWith(last));
    const office = holder?.value.country ?? memory.person ?? issuerOf(source, earlier);
    if (office) return { actor: office, start, end };
  }
  // “The authorities have committed …” in a release about one state's programme.
  if (/^the\sauthorities\b/i.test(words)) {
    const title = inside(earlier.countryMentions, 0, source.edition.title.length);
    const own = new Set(title.map((c) => c.value.code)).size === 1 ? title[0]?.value.code : null;
    if (own) return { actor: own, start, end: start + 'the authorities'.length };
  }
  // “IDA will reach …”, “ADF 14 will support …”: a body or fund by its letters.
  const letters = /^(?:[Tt]he\s)?(?<who>[A-Z]{2,8}(?:\s\d{1,2})?)(?:\s(?:also|now|has|have|is))?$/.exec(words)?.groups
    ?.who;
  return (
    ofState(source, earlier, start, end, words) ??
    (letters && !inside(earlier.countryMentions, start, end).length
      ? { actor: letters, start, end: start + words.indexOf(letters) + letters.length }
      : null)
  );
}

/** “Japan and the Pacific island countries and regions”, “The EU and Japan”: both parties as written. */
function joint(source: Source, words: string, length: number): number {
  const more =
    /^\sand\s(?:the\s)?[A-Z][\w-]{0,40}(?:\s[A-Z][\w-]{0,40}){0,3}/.exec(words.slice(length))?.[0].length ?? 0;
  return length + (source.folded.length ? more : 0);
}

function ofPerson(
  people: FoundLists['people'],
  first: FoundLists['people'][number],
  start: number,
  source: Source,
): Subject | null {
  const codes = new Set(people.filter((p) => p.start - first.start < 200).map((p) => p.value.country));
  const second = people[1];
  if (
    second &&
    codes.size > 1 &&
    /\sand\s/.test(source.folded.slice(first.end, second.start)) &&
    second.start - first.end < 120
  )
    return { actor: 'ministers of both countries', start, end: second.end };
  const code = first.value.country ?? bodyOf(first.value.role ?? '');
  return code ? { actor: code, start, end: first.end } : null;
}

/** An official of a body speaks for it: “European Commissioner” for the EU. */
const bodyOf = (role: string): string | null =>
  /\bEurop|\bEU\b/.test(role) ? 'EU' : (/\b(?<name>[A-Z]{3,6})\b/.exec(role)?.groups?.name ?? null);

function ofState(source: Source, earlier: FoundLists, start: number, end: number, words: string): Subject | null {
  if (
    ownGovernment.test(words) &&
    !/^the\s(?:government|ministry\sof\s[\w\s]{2,30})\s(?:of\s)(?:the\s)?[A-Z]/i.test(words)
  ) {
    const own = japaneseMinistry.test(words) ? 'JP' : certainIssuer(source, earlier);
    return own ? { actor: own, start, end } : null;
  }
  const states = inside(earlier.countryMentions, start, end);
  const [state] = states;
  const union = body.exec(words)?.[0];
  const parties = partiesAt(words) || listAt(words);
  // Companies that announce a deal are no parties to a promise between states.
  if (parties && (states.length > 0 || union))
    return { actor: source.text.slice(start, start + parties), start, end: start + parties };
  if (union)
    return {
      actor: /Commission|European/.test(union) ? 'EU' : union.replace(article, ''),
      start,
      end: start + union.length,
    };
  if (!state || state.start - start > 40) return null;
  const before = source.folded.slice(start, state.start);
  // “Japan's exports to Kazakhstan” are a thing of Japan's; “the Japanese side” is Japan.
  const behind = source.folded.slice(state.end, end);
  if (
    /^'s?\s/.test(behind) &&
    !/^'s?\s(?:government|ministry|(?:[a-z]{2,20}\s){0,3}(?:minister|secretary|chancellor|president))\b/i.test(behind)
  )
    return null;
  if (
    before &&
    !/^(?:(?:the|H\.E\.|Mr\.|Ms\.)\s)?(?:government\sof\s(?:the\s)?|republic\sof\s)?$/i.test(before) &&
    thing.test(words)
  )
    return null;
  if (
    !before.trim() ||
    /^(?:the|the\sgovernment\sof(?:\sthe)?|(?:the\s)?\w{1,40}\sminister\sof)$/i.test(before.trim())
  ) {
    const adjective = /^(?:ese|an|ish|i)?\s(?<noun>[a-z]{1,40})/.exec(behind)?.groups?.noun;
    if (
      adjective &&
      thing.test(behind.trim()) &&
      !/^(?:side|government|also)/.test(adjective) &&
      states.length === 1 &&
      /^\s[a-z]{1,40}s?\s*$/.test(behind)
    )
      return null;
    return { actor: state.value.code, start, end: state.end };
  }
  return thing.test(words) ? null : { actor: state.value.code, start, end: state.end };
}

/** “…, and on the work done since then, the participants exchanged views”: the subject behind the last comma. */
function afterComma(source: Source, earlier: FoundLists, start: number, end: number, memory: Memory): Subject | null {
  const words = source.folded.slice(start, end);
  const comma = words.lastIndexOf(', ');
  if (comma < 0) return null;
  const rest = words.slice(comma + 2);
  if (groupSubject.test(rest)) return named(source, earlier, start + comma + 2, end, rest, memory);
  const pronoun = /^they\b/i.test(rest) && memory.group;
  return pronoun ? { actor: pronoun, start: start + comma + 2, end: start + comma + 6 } : null;
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
