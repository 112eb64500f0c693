import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { groupSubject } from '../../words/actors.ts';
import { aidOf } from '../instrument/aid.ts';
import { projectsIn } from '../instrument/projects.ts';
import { detailsOf, summaryOf } from './details.ts';
import { issuerOf } from './issuer.ts';

const passive =
  /\b(?:notes|letters|(?:grant|loan)\sagreements?|agreements?|contracts?|memorand(?:um|a)|MO[UC]s?)\b[^.;]{0,300}?\b(?:was|were)\s(?:also\s)?(?:signed|exchanged|concluded)\b|\bexchange\sof\s(?:notes|letters)\b[^.;]{0,240}?\btook\splace\b/i;
/** “the "Initiative on …", signed in Istanbul by …” */
const titled = /"[A-Z][^"]{10,160}",?\s(?:which\swas\s)?signed\b/;
/** “signed and exchanged notes on grant aid of 300 million yen”: with its amount, since notes on loans signed elsewhere only go with them. */
const active = /\b(?:signed|exchanged)\b[^.;]{0,40}\b(?:notes|letters)\b/i;
const activeWith = (words: string, amount: boolean): RegExpExecArray | null => (amount ? active.exec(words) : null);
/** Papers that are no aid: a promise only of those who are said to have signed them. */
const plainPaper = /^(?:agreements?|contracts?|memorand|MO[UC]|treat|protocol|")/i;
/** “… were signed by the two ministers”, “signed in Istanbul on 22 July by Türkiye, the Russian Federation and Ukraine” */
const signing =
  /\b(?:signed|exchanged|concluded)\s(?:(?:in|on|at)\s[^,.;]{2,60}?\s)?(?:by|between)\s(?<who>[^.;]{3,160})/i;
/** States and bodies named in a row: “the Russian Federation and the UN Secretariat”. */
const row =
  /^(?:the\s)?[A-Z][\w\u00c0-\u024f.'-]{0,40}(?:\s(?:of\s(?:the\s)?)?[A-Z][\w\u00c0-\u024f.'-]{0,40}){0,5}(?:,\s(?:the\s)?[A-Z][\w\u00c0-\u024f.'-]{0,40}(?:\s[A-Z][\w\u00c0-\u024f.'-]{0,40}){0,4}){0,8},?\sand\s(?:the\s)?[A-Z][\w\u00c0-\u024f.'-]{0,40}(?:\s[A-Z][\w\u00c0-\u024f.'-]{0,40}){0,4}/;

function signersOf(source: Source, earlier: FoundLists, told: string, start: number, end: number): string | null {
  if (!plainPaper.test(told)) return null;
  const words = source.folded.slice(start, end);
  const match = signing.exec(words);
  const who = match?.groups?.who;
  if (!match || !who) return null;
  const group = groupSubject.exec(who)?.groups?.group;
  if (group) return group;
  const named = row.exec(who)?.[0];
  const at = start + match.index + match[0].length - who.length;
  return named && inside(earlier.countryMentions, at, at + named.length).length > 0
    ? source.text.slice(at, at + named.length)
    : null;
}
const agency = /\b(?:JICA|Japan\sInternational\sCooperation\sAgency)\b/;

/**
 * Aid that was signed: each project named with its amount in a heading, else the sentence that tells the signing. Signing
 * is the donor's commitment, or its agency's where the agency signs.
 */
export const signed: Parser<'commitments'> = {
  id: 'en/parsers/commitment/signed',
  *find(source, context, earlier) {
    const aid = aidOf(source, context, earlier);
    const projects = projectsIn(source, earlier).filter(
      (p) =>
        p.passage.kind === 'heading' ||
        (p.passage.kind === 'item' && p.money !== null && p.start - p.passage.start < 3),
    );
    if (aid)
      for (const { passage, title } of projects) {
        const details = detailsOf(source, context, earlier, passage, passage.start, passage.end);
        yield commitment(passage.start, passage.end, aid.donor ?? 'JP', summaryOf(title), details);
      }
    // “signed an exchange of notes today”, the amount further down: told once, near the top.
    let plain = aid?.kind === 'exchange-of-notes' && projects.length === 0;
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
      for (const { start, end } of statementsOf(source, passage)) {
        const words = source.folded.slice(start, end);
        if (!/sign|exchang|conclud/i.test(words)) continue;
        const told =
          passive.exec(words) ??
          titled.exec(words) ??
          activeWith(words, inside(earlier.money, start, end).length > 0 || (plain && passage.index <= 6));
        if (!told) continue;
        plain = false;
        const byAgency = agency.test(words) && /\bagreements?\b/i.test(told[0]);
        // Where each project stands by itself, the sentence that sums them up is not one more promise.
        if (!byAgency && aid && projects.length > 0) continue;
        if (!byAgency && /\b(?:last|previous)\syear\b/i.test(words)) continue;
        const signers = signersOf(source, earlier, told[0], start, end);
        const actor = byAgency ? 'JICA' : (signers ?? aid?.donor ?? issuerOf(source, earlier));
        if (!actor || (!byAgency && plainPaper.test(told[0]) && !signers)) continue;
        const details = detailsOf(source, context, earlier, passage, start, end);
        yield commitment(start, end, actor, summaryOf(told[0]), details);
      }
    }
  },
};

function commitment(
  start: number,
  end: number,
  actor: string,
  summary: string,
  details: ReturnType<typeof detailsOf>,
): Found<'commitments'> {
  return {
    list: 'commitments',
    start,
    end,
    rule: signed.id,
    certainty: 'certain',
    value: { actor, force: 'signed', summary, ...details },
  };
}
