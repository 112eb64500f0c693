import { inside } from '../../../shared/facts/choose-amount.ts';
import type { Statement } from '../../../shared/facts/statements.ts';
import type { Context, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { quotedIn } from '../../words/quoted.ts';

const withWhom =
  /^\swith\s(?:the\s)?[A-Z][\w.'-]{1,30}(?:\s(?:of\s(?:the\s)?)?[A-Z][\w.'-]{1,30}){0,5}(?=\s(?:for|on|concerning|regarding|in\sthe\sfield\sof)\s)/;

/** “An agreement was signed in Oslo between the two banks to lower fees”: what tells of a paper behind the verb. */
const passiveTail =
  /^(?<verb>\s(?:\([A-Z][\w]{1,5}\)\s)?(?:was|were|has\sbeen|have\sbeen)\s(?:(?:also|today|jointly)\s)?(?:signed|concluded|initialled|inked|exchanged|finali[sz]ed|reached)(?:\s(?:today|yesterday|(?:on|in|at)\s[A-Z\d][\w ]{1,24}?,?))?)(?<tail>\s(?:between|on(?!\s(?:behalf|\w{3,6}day|[A-Z][a-z]{2,8}\s\d|\d))|for|to(?=\s[a-z]{3,14}\s)|concerning|regarding|in\sthe\sfield\sof)\s[^.;:]{3,160})/;
const tailEnd =
  /,?\s(?:which|with(?=\s(?:a|an|the)\s(?:view|aim|presence))|by(?=\s(?:the\s)?[A-Z])|in\sthe\spresence|during|at\sthe|while|whereby|under\swhich|that)\b|,\s(?:and|as)\s/;

export interface ToldBehind {
  /** Where the words end that tell of the paper, counted from the end of its noun. */
  readonly length: number;
  /** Those of them that belong to its name: “ between the two banks”. */
  readonly tail: string;
}

/** What a sentence tells of a paper behind “was signed”; null where it tells nothing. */
export function toldBehind(behind: string): ToldBehind | null {
  const match = passiveTail.exec(behind);
  const { verb = '', tail = '' } = match?.groups ?? {};
  if (!match) return null;
  const cut = tail.search(tailEnd);
  const told = cut > 0 ? tail.slice(0, cut) : tail;
  return told.length > 10 ? { length: verb.length + told.length, tail: told } : null;
}

/** The title around a noun: its quotation marks where it has them, else what stands behind “on”, “for”, “between”. */
export function stretchOf(
  words: string,
  start: number,
  end: number,
  tail: boolean,
): { start: number; end: number; quoted: boolean } | null {
  const quoted = quotedIn(words).find((q) => q.start <= start && q.end >= end);
  if (quoted) return { ...quoted, quoted: true };
  // ‘Memorandum on Ferries’, in marks of the British kind
  const single = /(?<![A-Za-z])'(?<name>(?:[A-Z][\w.-]{0,30}\s){0,6})$/.exec(
    words.slice(Math.max(0, start - 90), start),
  );
  const closes = single ? /^[^'"]{0,160}?'(?![A-Za-z])/.exec(words.slice(end, end + 170))?.[0].length : undefined;
  if (single && closes)
    return { start: start - (single.groups?.name?.length ?? 0), end: end + closes - 1, quoted: true };
  // Capitals and a pair of states before the noun: “the Japan-EU Joint Statement”.
  const before =
    /(?<![\w.-])(?:(?:[A-Z][\w.]{0,30}(?:-[A-Z][\w.]{0,30}){0,3}(?:'s?)?|\d{4})\s){1,6}$/.exec(
      words.slice(Math.max(0, start - 90), start),
    )?.[0] ?? '';
  const lead = before.replace(/^(?:The|On|In|At|After|This|These|A|An)\s/, '');
  // “a Memorandum of Understanding with Malawi for the exchange of …”: whom with, and then what about.
  const whom = tail ? (withWhom.exec(words.slice(end, end + 120))?.[0].length ?? 0) : 0;
  const rest = tail
    ? (/^\s(?:on(?!\s(?:behalf|the\s(?:sidelines?|margins?|occasion|basis|same\sday)|\w{3,6}day|[A-Z][a-z]{2,8}\s\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s[A-Z])\b)|for(?!\s(?:an?\s|the\s)?(?:additional\s|further\s)?[A-Z]{0,3}[$€£¥])|between|concerning|regarding|to(?=\sthe\s(?:[A-Z][\w-]{1,20}\s){0,3}(?:Treaty|Convention|Charter)\b)|[Ee]stablishing|[Aa]mending|in\sthe\sfield\sof)\s[^.;:()]{3,140}/.exec(
        words.slice(end + whom),
      )?.[0] ?? '')
    : '';
  // Not the word that the tail itself begins with.
  const from = Math.min(3, rest.length);
  const found = rest
    .slice(from)
    .search(
      /,?\s(?:with|which|signed|adopted|issued|dated|announced|and\s(?:agreed|decided|welcomed|issued|held)|was|were|had|has|have|that|after|entered\sinto|enters\sinto|came\sinto|at\sthe|during|in\sthe\spresence|under\s|to\s|and\san?\s|in\sorder\s)\b|\sand\s(?:the\s)?(?:signing|conclusion|exchange|adoption|ratification|entry\sinto\sforce|launch|start)\sof\b|\sand\s(?:(?:the|its|their)\s)?(?=(?:Joint\s|Loan\s|Grant\s|Draft\s(?:[A-Z][a-z]{2,20}\s)?)?(?:Road\s?map|(?:Action|Work)\sPlan|Programme|Agreement|Memorand|MO[UC]\b|Protocol|Treaty|Convention|Declaration|Exchange\sof))|,\s(?:and|while|an?)\s/,
    );
  const cut = found < 0 ? -1 : found + from;
  return { start: start - lead.length, end: end + (rest ? whom : 0) + (cut >= 0 ? cut : rest.length), quoted: false };
}

/** “the Oslo Declaration and the Bergen Communiqué adopted at the previous meetings” */
const earlierOnes =
  /^[^.;]{0,160}\b(?:adopted|signed|issued|concluded)\s(?:in|at|during)\s(?:the|their|our)\s(?:previous|earlier|past|last|preceding)\b/i;
/** “emphasised their commitment to the Oslo Declaration” */
const heldTo = /\b(?:commitment|adherence|committed|adhere|loyalty|fidelity)\sto\s(?:the\s|all\s)?$/i;
const madeNow =
  /^,?"?\s(?:which\s(?:was|were)\s)?(?:issued|adopted|signed|endorsed|released)\s(?:here\s)?(?:today|yesterday|on\s\w{3,6}day\b|at\sthe\s(?:end|close|conclusion)\b)/;

/** A paper of an earlier day, or one that is only built upon, is referred to: “the Joint Statement issued in April”. */
export function isReference(
  source: Source,
  context: Context,
  earlier: FoundLists,
  statement: Statement,
  words: string,
  stretch: { start: number; end: number },
): boolean {
  const before = words.slice(Math.max(0, stretch.start - 50), stretch.start);
  // “builds on their 30 September Vision Statement”: one of an earlier day.
  if (
    /^(?:Jan|Febr)uary|^March|^April|^May|^June|^July|^August|^(?:Septem|Octo|Novem|Decem)ber/.test(
      words.slice(stretch.start),
    ) &&
    /\d\s$/.test(before)
  )
    return true;
  if (earlierOnes.test(words.slice(stretch.end, stretch.end + 240)) || heldTo.test(before)) return true;
  // “the ninth state that Norway has concluded a visa agreement with”
  if (
    /\b(?:that|which)\s[^.;]{2,60}\b(?:has|have|had)\s(?:concluded|signed|ratified)\s(?:an?\s|the\s)?$/i.test(
      words.slice(Math.max(0, stretch.start - 110), stretch.start),
    )
  )
    return true;
  // “inscribed in the Oslo Declaration, issued today at the end of the meeting”
  if (madeNow.test(words.slice(stretch.end, stretch.end + 60))) return false;
  if (
    /\b(?:on\sthe\sbasis\sof|based\son|in\s(?:line|accordance)\swith|under|pursuant\sto|recalling|recalled|as\sset\sout\sin|implementation\sof|implement|implementing|welcomed|following|referring\sto|reaffirmed|in|of|is|are)\s(?:the\s)?(?:"|their\s|its\s|an?\s)?$/i.test(
      before,
    ) &&
    // “the signing of an agreement on ports and of an MoU on ferries”
    !/\b(?:signing|signature|exchange|conclusion)\sof\s[^.;]{3,120}\sand\sof\s(?:the\s|an?\s)?"?$/i.test(
      words.slice(Math.max(0, stretch.start - 160), stretch.start),
    ) &&
    !/\b(?:recorded|signing|adoption|signature|issuance|conclusion|ratification|text)\s(?:in|of)\s(?:the\s|an?\s)?"?$/i.test(
      before,
    )
  )
    return true;
  const behind = statement.start + stretch.end;
  const time = inside(earlier.times, behind, Math.min(statement.end, behind + 50))[0];
  const told =
    time &&
    /^,?"?\s?(?:(?:which\s)?was\s)?(?:issued|adopted|signed|announced|released|of|dated)\s(?:in|on|of)?\s?(?:the\s)?$/i.test(
      source.folded.slice(behind, time.start),
    );
  // “the Joint Roadmap adopted at the 19th Ministerial Meeting in Luxembourg on 23 October 2023”
  const elsewhere = inside(earlier.times, behind, Math.min(statement.end, behind + 140))[0];
  const made =
    elsewhere &&
    /^,?"?\s(?:which\swas\s)?(?:issued|adopted|signed|announced|released)\s(?:at|in|by|on)\s[^.;]{0,110}$/i.test(
      source.folded.slice(behind, elsewhere.start),
    );
  const when = told ? time : made ? elsewhere : undefined;
  return Boolean(when && context.issued && when.value.value.slice(0, 7) < context.issued.slice(0, 7));
}
