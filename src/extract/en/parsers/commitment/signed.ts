import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import { groupSubject } from '../../words/actors.ts';
import { aidOf } from '../instrument/aid.ts';
import { projectsIn } from '../instrument/projects.ts';
import { detailsOf, summaryOf } from './details.ts';
import { issuerOf } from './subject.ts';

const passive =
  /\b(?:notes|letters|(?:grant|loan)\sagreements?|agreements?|contracts?|memorand(?:um|a)|MO[UC]s?)\b[^.;]{0,300}?\b(?:was|were)\s(?:also\s)?(?:signed|exchanged|concluded)\b/i;
/** “signed and exchanged notes on grant aid of 300 million yen”: with its amount, since notes on loans signed elsewhere only go with them. */
const active = /\b(?:signed|exchanged)\b[^.;]{0,40}\b(?:notes|letters)\b/i;
const activeWith = (words: string, amount: boolean): RegExpExecArray | null => (amount ? active.exec(words) : null);
/** Papers that are no aid: a promise only of those who are said to have signed them. */
const plainPaper = /^(?:agreements?|contracts?|memorand|MO[UC])/i;
/** “memoranda of cooperation … were signed by the two ministers” */
const signersOf = (told: string, words: string): string | null =>
  plainPaper.test(told)
    ? (groupSubject.exec(/\s(?:signed|exchanged|concluded)\sby\s(?<who>[^.;]{3,60})/i.exec(words)?.groups?.who ?? '')
        ?.groups?.group ?? null)
    : null;
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
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
      for (const { start, end } of statementsOf(source, passage)) {
        const words = source.folded.slice(start, end);
        const told = passive.exec(words) ?? activeWith(words, inside(earlier.money, start, end).length > 0);
        if (!told) continue;
        const byAgency = agency.test(words) && /\bagreements?\b/i.test(told[0]);
        // Where each project stands by itself, the sentence that sums them up is not one more promise.
        if (!byAgency && aid && projects.length > 0) continue;
        if (!byAgency && /\b(?:last|previous)\syear\b/i.test(words)) continue;
        const actor = byAgency ? 'JICA' : (signersOf(told[0], words) ?? aid?.donor ?? issuerOf(source, earlier));
        if (!actor || (!byAgency && plainPaper.test(told[0]) && !signersOf(told[0], words))) continue;
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
