import { inside } from '../../../shared/facts/choose-amount.ts';
import type { FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import {
  agency,
  agencyShort,
  article,
  bareOffice,
  firm,
  groupSubject,
  ministries,
  organ,
  sitting,
} from '../../words/actors.ts';
import { issuerOf } from './issuer.ts';
import type { Memory } from './memory.ts';
import { ofPerson } from './person.ts';
import { ofState } from './state.ts';
import type { Subject } from './subject.ts';

/** “… (ADB) and its donors”, “… (EIB) and Harbour Bank for Development (HBD) have”: who stands beside an agency. */
const besides =
  /^(?:\s\([A-Z]{2,8}\))?\sand\s(?:its\s[a-z]{3,20}(?=\s|$)|(?!(?:the\s)?Government\b)(?:the\s)?[A-Z][\w&-]{0,40}(?:\s(?:(?:of|for|and)\s(?:the\s)?)?[A-Z][\w&-]{0,40}){0,6}(?:\s\([A-Z]{2,8}\))?(?=\s(?:have|has|had|also|jointly|today)\b|$))/;

/** Whoever the words before a verb begin with: a body, an organ, a group, a person, an office or a state. */
export function named(
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
    const whole = besides.exec(words.slice(institution.length))?.[0];
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
  const ministry = short?.groups?.abbr && ministries[short.groups.abbr];
  if (short && ministry) return { actor: ministry, start, end: start + short[0].length };
  if (short?.groups?.abbr) return { actor: short.groups.abbr, start, end: start + short[0].length };
  const company = firm.exec(words)?.groups?.who;
  if (company) {
    const at = start + words.indexOf(company);
    return { actor: source.text.slice(at, at + company.length), start: at, end: at + company.length };
  }
  const people = inside(earlier.people, Math.max(0, start - 6), end);
  const first = people.find(
    (p) =>
      p.start <= start + 40 &&
      !/[,.]\s|\sand\s/.test(
        source.folded.slice(start, Math.max(start, p.start)).replace(/^(?:H\.E|Mr|Ms|Mrs|Dr|Hon|Rt)\.?\s/g, ''),
      ),
  );
  const sits = sitting.exec(words)?.[0].replace(/\s(?:also|further|then|therefore|unanimously)$/i, '');
  if (sits) return { actor: source.text.slice(start, start + sits.length), start, end: start + sits.length };
  const deciding = organ.exec(words)?.groups?.organ;
  // “The Board of the African Development Bank” decides for the bank.
  const of = deciding ? /^\sof\s(?=(?:the\s)?[A-Z])/.exec(words.slice(deciding.length))?.[0].length : 0;
  const whose = deciding && of ? words.slice(deciding.length + of) : '';
  if (deciding && of && agency.test(whose))
    return named(source, earlier, start + deciding.length + of, end, whose, memory);
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
  if (first) return ofPerson(people, first, start, source, earlier);
  // “The Deputy Secretary and Vice Ministers”: several offices together, as written.
  const offices =
    /^the\s(?:[\w-]{2,14}\s){1,3}and\s(?:the\s)?(?:[\w-]{2,14}\s){0,3}(?:ministers?|presidents?|secretar(?:y|ies)|leaders?|chancellors?|premiers?)\b(?!\s[A-Z])/i.exec(
      words,
    )?.[0];
  if (offices) return { actor: source.text.slice(start, start + offices.length), start, end: start + offices.length };
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
