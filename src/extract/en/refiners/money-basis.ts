import type { Basis } from '../../../model/kinds.ts';
import type { Stretch } from '../../../text/sentences.ts';
import type { Found, Refiner } from '../../shared/found.ts';
import { sentencesIn } from '../../shared/sentences.ts';
import type { Source } from '../../shared/source.ts';
import { leadIn } from '../lead-in.ts';
import { basisCues, contribution, exchangeOfNotes, giving, help, leadCues } from '../words/bases.ts';

/** How much of a sentence is looked at on either side of an amount. */
const reach = 240;
/** Sentences longer than this are lists; their beginning tells what they are about. */
const longest = 3000;

/**
 * What each amount is. The words of its sentence decide; an amount without any is of the basis of the one before
 * (a table under “Japan will provide …”), else a ceiling in a release about an exchange of notes, else provided.
 */
export const moneyBasis: Refiner = {
  id: 'en/refiners/money-basis',
  refine(found, source, context) {
    const sentences = sentencesIn(source);
    const release = releaseBasis(source);
    let carried: Basis | null = null;
    let at = 0;
    // Asked once a sentence, which may hold many amounts.
    let asked = -1;
    let note = false;
    const told = elsewhere(found, source, sentences);
    let last: { readonly end: number; readonly basis: Basis } | null = null;
    const settled = found.flatMap((f): Found[] => {
      if (f.list !== 'money') return [f];
      while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= f.start) at++;
      const sentence = sentences[at] ?? { start: f.start, end: f.end };
      if (asked !== at) {
        note = exchangeOfNotes.test(
          source.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + longest)),
        );
        asked = at;
      }
      // “SDR 254 million (about US$333 million)”: the same money in another currency.
      const same = last && again.test(source.folded.slice(last.end, f.start)) ? last.basis : null;
      const own =
        same ?? ownBasis(f, source, sentence, note) ?? told.get(keyOf(f)) ?? helpBasis(f, source, sentence, release);
      // In a release about an exchange of notes a grant that will be extended is the notes' limit.
      const part = carried === 'pledge' && (own ?? 'provided') === 'provided' && isPart(f, source, sentence);
      const given = (part ? null : own) ?? carried ?? release;
      const basis = given === 'provided' && release === 'ceiling' && isGrant(f, source) ? 'ceiling' : given;
      last = { end: f.end, basis };
      if (basis !== 'total' && basis !== 'statistic' && basis !== 'target')
        carried = basis === 'ceiling' && own === 'ceiling' && !note ? (carried ?? null) : basis;
      context.trace({
        action: 'resolve',
        rule: moneyBasis.id,
        list: 'money',
        start: f.start,
        end: f.end,
        reason: own ? `${basis} by its words` : `${basis} from the text around`,
      });
      // “(grant limit: 1.2 billion yen)”: a limit is at most that.
      const limited =
        basis === 'ceiling' &&
        /\b(?:limit|ceiling|maximum)\b[^.;]{0,24}$/i.test(source.folded.slice(Math.max(0, f.start - 40), f.start));
      const { value } = f as Found<'money'>;
      const done = {
        ...f,
        value: { ...value, basis, qualifier: limited && value.qualifier === 'exact' ? 'at-most' : value.qualifier },
      };
      const upper = f.hint?.upper;
      return typeof upper === 'number' ? [done, { ...done, value: { ...done.value, value: upper } }] : [done];
    });
    return oneBasis(settled, source);
  },
};

/** “This includes $5 million to help provide shelter”, “The package includes:” above items: a part of what was just told. */
const parts =
  /^(?:[-\u2022*]\s)?(?:(?:this|it|that|which|of\s(?:this|which)|these|the\s(?:[\w$€£.-]{1,16}\s){0,4}(?:package|funding|support|assistance|announcement|amount|sum))\b[^.;:]{0,40}\b(?:also\s)?(?:includ(?:es?|ed|ing)|compris(?:es|ed|ing)|consists?\sof|covers)\b|of\s(?:this|that|which|the\stotal),?\s)/i;
const labelOnly = /^(?:[-\u2022*]\s)?(?:(?:the\s)?[A-Z][\w ().'&-]{2,60}:\s(?:an?\s)?)?$/;
function isPart(f: Found, source: Source, sentence: Stretch): boolean {
  const passage = source.passageAt(f.start);
  return (
    // “Malawi: 5 million euros to support ports”, an amount on a line of its own
    (passage.kind !== 'title' && labelOnly.test(source.folded.slice(passage.start, f.start))) ||
    parts.test(source.folded.slice(sentence.start, f.start)) ||
    ((passage.kind === 'item' || passage.kind === 'row') && parts.test(leadIn(source, passage) ?? ''))
  );
}

const isGrant = (f: Found, source: Source): boolean =>
  /\bgrant\b[^.;]{0,60}$/i.test(source.folded.slice(Math.max(0, f.start - 100), f.start)) ||
  /^[^.;]{0,20}\bgrant\b/i.test(source.folded.slice(f.end, f.end + 40));

/** “will commit $5 million” and, further down, “will provide $5 million”: one amount, of the basis that the text first gives it below its title. */
function oneBasis(found: readonly Found[], source: Source): readonly Found[] {
  const title = source.edition.passages.find((p) => p.kind === 'title')?.end ?? 0;
  const first = new Map<string, Basis>();
  const money = found.filter((f): f is Found<'money'> => f.list === 'money');
  for (const f of [...money.filter((m) => m.start >= title), ...money])
    if (giftLike.has(f.value.basis) && !first.has(keyOf(f))) first.set(keyOf(f), f.value.basis);
  // What the title only names, the text tells.
  const told = new Map(money.filter((m) => m.start >= title).map((m) => [keyOf(m), m.value.basis]));
  return found.map((f) => {
    if (f.list !== 'money') return f;
    const { value } = f as Found<'money'>;
    const gift = giftLike.has(value.basis) ? first.get(keyOf(f)) : undefined;
    const basis = (f.start < title && giftLike.has(value.basis) ? told.get(keyOf(f)) : undefined) ?? gift;
    return basis && basis !== value.basis ? { ...f, value: { ...value, basis } } : f;
  });
}
const giftLike: ReadonlySet<Basis> = new Set(['provided', 'pledge']);

const keyOf = (f: Found): string => {
  const { value, currency } = f.value as Found<'money'>['value'];
  return `${value} ${currency}`;
};

/** “New funding of £120 million” above a text that says “will provide a further £120 million”: the same amount, told once. */
function elsewhere(found: readonly Found[], source: Source, sentences: readonly Stretch[]): ReadonlyMap<string, Basis> {
  const money = found.filter((f) => f.list === 'money');
  const times = new Map<string, number>();
  for (const f of money) times.set(keyOf(f), (times.get(keyOf(f)) ?? 0) + 1);
  const told = new Map<string, Basis>();
  let at = 0;
  for (const f of money) {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= f.start) at++;
    if ((times.get(keyOf(f)) ?? 0) < 2 || told.has(keyOf(f))) continue;
    const sentence = sentences[at] ?? { start: f.start, end: f.end };
    const note = exchangeOfNotes.test(
      source.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + longest)),
    );
    const basis = ownBasis(f, source, sentence, note);
    if (basis) told.set(keyOf(f), basis);
  }
  return told;
}

/** Between an amount and itself in another currency. */
const again =
  /^\s?\((?:or\s|i\.e\.,?\s|around\s|roughly\s)?(?:an?\s)?(?:equivalent\s(?:of|to)\s|equal\sto\s)?$|^,?\s(?:or\s)?equivalent\sto\s$/i;

const sameSum = /^\s\((?=[^()]{0,40}\d)[^()]{3,60}\)(?=\s[a-z])/;

function ownBasis(f: Found, source: Source, sentence: Stretch, note: boolean): Basis | null {
  const bare = typeof f.hint?.bare === 'number' ? f.hint.bare : f.start;
  const before = clause(source.folded.slice(Math.max(sentence.start, bare - reach), bare));
  // “5 billion yen (about $40 million) line of credit”: what it is stands behind the same sum in another currency.
  const after = clause(source.folded.slice(f.end, Math.min(sentence.end, f.end + reach))).replace(sameSum, '');
  const { currency } = f.value as Found<'money'>['value'];
  const cue = basisCues.find((c) => {
    const told = c.of ? behindLast(before, c.of) : c.before?.exec(before)?.[0];
    const fits = told !== undefined && told !== null && !c.unless?.test(told);
    return c.both ? fits && c.after?.test(after) : fits || c.after?.test(after);
  });
  if (cue === undefined && labelled(f, source)) return 'ceiling';
  if (cue?.basis === 'loan' && note) return 'ceiling';
  if (cue) return cue.basis;
  // The Fund's own unit is what it lends in.
  if (currency === 'XDR') return 'loan';
  const head = f.hint?.head;
  if (typeof head === 'string') return /\bloans?\b/i.test(head) ? 'loan' : /\btotal\b/i.test(head) ? 'total' : null;
  if (note) return 'ceiling';
  const lead = leadBasis(f, source);
  if (lead) return lead;
  // Of a list in one sentence only the amount's own part: “(b) up to $1 billion to the Fund; (c) …”.
  const words = `${before.slice(before.lastIndexOf(';') + 1)} ${after.split(';')[0]}`;
  if (contribution.test(words) && isGivenTo(source) && !/\b(?:has|have)\s(?:already\s)?contributed\b/i.test(before))
    return 'pledge';
  if (contribution.test(words)) return 'provided';
  return giving.test(words) && !source.passageAt(f.start).table ? 'provided' : null;
}

/** “$5 million in new funding”: a noun of help alone, promised in a release that announces, else given. */
function helpBasis(f: Found, source: Source, sentence: Stretch, release: Basis): Basis | null {
  if (source.passageAt(f.start).table || release === 'ceiling' || release === 'loan') return null;
  const around = source.folded.slice(Math.max(sentence.start, f.start - reach), Math.min(sentence.end, f.end + reach));
  return help.test(around) ? (release === 'pledge' ? 'pledge' : 'provided') : null;
}

/** “Maximum Loan Amount” on a line of its own above the amount. */
function labelled(f: Found, source: Source): boolean {
  const passage = source.passageAt(f.start);
  const above = source.edition.passages[passage.index - 1];
  const label = above && above.end - above.start <= 40 ? source.folded.slice(above.start, above.end) : '';
  return f.start - passage.start <= 2 && /\b(?:maximum|ceiling|upper\slimit)\b/i.test(label);
}

/** The words between the last match of a pattern and the end, where they are few and of the same clause. */
function behindLast(words: string, pattern: RegExp): string | null {
  const last = [...words.matchAll(pattern)].at(-1);
  const gap = last && words.slice(last.index + last[0].length);
  return gap !== undefined && gap.length <= 90 && !/[.;]/.test(gap) ? gap : null;
}

/** A decimal point and that of U.S. end no clause: “pledged $20.3 billion, Japan $1.5 billion”. */
const clause = (words: string) => words.replaceAll(/(?<=[\dA-Z])\.(?=[\dA-Z$])|(?<=\b[A-Z][.,][A-Z])\.(?=\s)/g, ',');

/** A release of an international body about what it is given. */
const isGivenTo = (source: Source) =>
  /\bcontribution\b[^\n]{0,120}\b(?:for|to)\b/i.test(source.edition.title) ||
  /\b(?:UNICEF|UNHCR|WFP|UNDP|UNRWA|WHO|FAO|IOM|UN Women|UNFPA)\b[^\n]{0,40}\b(?:welcomes|receives|thanks)\b/i.test(
    source.edition.title,
  );

/** “announced the following:” above an item says of its amount what it says of the list. */
function leadBasis(f: Found, source: Source): Basis | null {
  const passage = source.passageAt(f.start);
  if (passage.kind !== 'item' && passage.kind !== 'row') return null;
  const lead = leadIn(source, passage);
  return lead && !exchangeOfNotes.test(lead) ? (leadCues.find(([words]) => words.test(lead))?.[1] ?? null) : null;
}

const opening =
  /\b(?:announce[sd]?|announcing|unveil(?:s|ed)?|pledge[sd]?|committed\sto)\b(?![^.;]{0,40}\b(?:results|survey|appointment)\b)/i;

function releaseBasis(source: Source): Basis {
  const title = source.edition.title;
  if (/\bloans?\b/i.test(title)) return 'loan';
  if (
    /\b(?:pledg|announc|commit(?:s|ted|ments?)\b|new\s(?:support|funding|investment)|fact\ssheet|support\spackage)/i.test(
      title,
    )
  )
    return 'pledge';
  if (exchangeOfNotes.test(`${title}.`)) return 'ceiling';
  // “… announced a package of measures”: told in the first lines, whatever the title.
  return opening.test(source.folded.slice(title.length, title.length + 900)) ? 'pledge' : 'provided';
}
