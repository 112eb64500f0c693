import { bodyHeads } from '../../words/meetings.ts';
import type { Mention } from './mention.ts';
import type { Told } from './own-meeting.ts';

/** A name of its own: a capital word besides the nouns of meetings, standing for one event. */
export function isProper(m: Mention): boolean {
  if (m.own.length === 0) return false;
  const head = m.head.toLowerCase();
  if (
    /^dialogue$/.test(head) &&
    !/\s(?:Business|Policy|Strategic|Industry|Economic|Energy|Tokyo|Security|Cyber|Defen[cs]e)\b/.test(` ${m.words}`)
  )
    return false;
  if (/^(?:talks?|calls?|negotiations|consultations?|press\s\w{1,40})$/.test(head) || bodyHeads.test(head))
    return false;
  // “a meeting of IDA20”: whose it is makes no name of a plain noun.
  if (/^meetings?$/.test(m.words.split(' ')[0] ?? '')) return false;
  // “Pacific Islands Forum” is a body, “"Central Asia plus Japan" Business Forum” a gathering.
  if (/^forum$/.test(head) && !/\b(?:Business|Investment|Economic|Youth|Infrastructure|Expert)\sForum\b/.test(m.words))
    return false;
  return !/^(?:Prime|Foreign)\sMinister/.test(m.words);
}

/** Whether a mention is the release's own meeting again. */
export function isOwn(m: Mention, own: Told): boolean {
  if (m.turn !== null) return false;
  const main = own.mention;
  if (m.ordinal !== null && own.found.value.ordinal !== null && m.ordinal !== own.found.value.ordinal) return false;
  if (m.ordinal !== null && own.found.value.ordinal === null && main.level !== m.level) return false;
  const withSomebody = /\b(?:meeting|talks?|call|conversation)\swith\b/i.test(m.words);
  // “In his first talks with …” in a release about a call.
  if (main.level === 'phone' && m.level === 'bilateral' && withSomebody && shares(m, main)) return true;
  // “the third meeting of the Strategic Dialogue” in a release on the third Norway-Chile Strategic Dialogue.
  if (m.ordinal !== null && m.ordinal === own.found.value.ordinal && shares(m, main) && / of /.test(m.words))
    return true;
  if (m.level !== main.level) return false;
  // “held a summit meeting with H.E. …” in a release about that talk.
  if ((m.level === 'bilateral' || m.level === 'phone') && withSomebody) return true;
  if (m.own.length === 0) return m.ordinal === null || m.ordinal === own.found.value.ordinal;
  return shares(m, main) || (m.dialogue !== null && m.dialogue === main.dialogue);
}

/** A name in common, or its short form: “the CICA Summit” after “… in Asia (CICA)”. */
const shares = (m: Mention, main: Mention): boolean =>
  m.own.some((w) => main.own.includes(w) || main.short.includes(w));
