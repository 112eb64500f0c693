import type { Force } from '../../../../model/kinds.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import { itemsAfter } from '../../../shared/facts/outline.ts';
import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { hasSubstance } from '../../words/goodwill.ts';
import type { Predicate } from '../../words/predicate.ts';
import { predicatesFor } from '../../words/predicates.ts';
import { detailsOf, summaryOf } from './details.ts';
import { knownIssuer } from './issuer.ts';
import { type Memory, remember } from './memory.ts';
import { otherGivers } from './pledgers.ts';
import { isNoPassivePromise, isNoPromise } from './no-promise.ts';
import { type Subject, subjectIn } from './subject.ts';

interface Bound {
  readonly subject: Subject;
  readonly force: Force;
  readonly action: string;
}

/**
 * Sentences by which somebody binds themselves: “Both sides agreed to …”, “Japan will provide …”, “She then announced
 * the launch of …”. Wishes, views and thanks are left alone, and so is goodwill without an object.
 */
export const stated: Parser<'commitments'> = {
  id: 'en/parsers/commitment/stated',
  *find(source, context, earlier) {
    const memory: Memory = { group: null, person: null, single: null };
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'item' && passage.kind !== 'note') continue;
      for (const { statement, bound } of statementsOf(source, passage).flatMap((s) =>
        boundTo(source, earlier, s, memory),
      )) {
        // “committed to advance defence ties through the following:” opens a list, whose items are the promises.
        if (isLead(source, earlier, statement)) continue;
        if (isLongAgo(source.folded.slice(statement.start, statement.end), context.issued)) continue;
        const details = detailsOf(source, context, earlier, passage, statement.start, statement.end);
        const { subject } = bound;
        yield {
          list: 'commitments',
          start: statement.start,
          end: statement.end,
          rule: stated.id,
          certainty: 'certain',
          value: {
            actor: subject.actor,
            force: bound.force,
            summary: summaryOf(bound.action),
            ...details,
            parts: {
              ...details.parts,
              ...(subject.end > subject.start ? { actor: source.anchor(subject.start, subject.end) } : {}),
            },
          },
        } satisfies Found<'commitments'>;
      }
    }
  },
};

/** A sentence without a sum of its own that ends in a colon above a list. */
const isLead = (source: Source, earlier: FoundLists, { passage, start, end }: Statement): boolean =>
  source.folded[end - 1] === ':' && !inside(earlier.money, start, end).length && itemsAfter(source, passage).length > 0;

/** “In March 2005, the bank approved a first loan”, in a release of 2007: a year gone by, and nothing that will be done. */
function isLongAgo(words: string, issued: string | null): boolean {
  const told =
    /^"?(?<how>In|On|During|Since|Through)\s(?:(?:early|late|mid)[\s-]|fiscal\syear\s|FY\s?)?(?:[A-Z][a-z]{2,8}\s(?:\d{1,2},\s)?|\d{1,2}\s[A-Z][a-z]{2,8}\s)?(?<year>(?:19|20)\d\d)\b/.exec(
      words,
    )?.groups;
  if (!told?.year || !issued || /\b(?:will|shall|would|intends?|plans?|continues?)\b/.test(words)) return false;
  const now = issued.slice(0, 4);
  return told.year < now || (told.year === now && /^(?:Since|Through)$/.test(told.how ?? ''));
}

interface Told {
  readonly statement: Statement;
  readonly bound: Bound;
}

/**
 * What a sentence binds somebody to: mostly one thing; two where a clause with a subject of its own follows (“The two
 * leaders agreed to launch a partnership, and President Biden announced nearly $200 million”).
 */
function boundTo(source: Source, earlier: FoundLists, statement: Statement, memory: Memory): Told[] {
  const whole = boundIn(source, earlier, statement, memory);
  const others = whole && givesMoney.has(whole.force) ? otherGivers(source, earlier, statement, memory) : [];
  if (whole && others[0]) {
    remember(source, earlier, statement.start, statement.end, memory);
    const end = firstEnd(source, statement, others[0]);
    const rest = source.folded.slice(end, statement.end).trim();
    const action = whole.action.slice(0, whole.action.length - rest.length).trim();
    return [
      { statement: { ...statement, end }, bound: { ...whole, action } },
      ...others.map((gift) => ({
        statement: { ...statement, start: gift.start, end: gift.end },
        bound: { ...whole, subject: gift.subject, action: source.folded.slice(gift.given, gift.end).trim() },
      })),
    ];
  }
  const cut = whole ? secondClause(source, earlier, statement) : null;
  const parts =
    cut === null
      ? []
      : [
          { ...statement, end: cut.end },
          { ...statement, start: cut.start },
        ].flatMap((part): Told[] => {
          const bound = boundIn(source, earlier, part, memory);
          return bound ? [{ statement: part, bound }] : [];
        });
  remember(source, earlier, statement.start, statement.end, memory);
  const actors = new Set(parts.map((part) => part.bound.subject.actor));
  return actors.size > 1 ? parts : whole ? [{ statement, bound: whole }] : [];
}

/** Where the words about the first of several givers end: before the comma or “and”. */
const firstEnd = (source: Source, { start }: Statement, next: { readonly start: number }): number =>
  start +
  source.folded
    .slice(start, next.start)
    .replace(/(?:[,;]\s?)?(?:\b(?:and|while|with)\s)?$|\s$/, '')
    .trimEnd().length;

/** Where a clause with a new subject begins, and where the one before it ends; null for none. */
function secondClause(
  source: Source,
  earlier: FoundLists,
  statement: Statement,
): { start: number; end: number } | null {
  const words = source.folded.slice(statement.start, statement.end);
  for (const match of words.matchAll(
    /(?:,\s(?:and|while)|;(?:\sand)?|\sand(?=\s(?:[Tt]he\s)?[A-Z]\w{1,20}(?:\s[A-Z]\w{1,20}){0,2}\s(?:will|would|intends|plans|agreed|announced|pledged)\b))\s(?:(?:the|both)\s)?/g,
  )) {
    const start = statement.start + match.index + match[0].length;
    const named =
      earlier.people.some((p) => p.start <= start + 6 && p.end > start && p.start >= start - 6) ||
      earlier.countryMentions.some((c) => c.start === start);
    if (named || /^(?:leaders|ministers|sides|two|they|presidents)\b/i.test(words.slice(match.index + match[0].length)))
      return {
        start: start - (/\s(?:the|both)\s$/i.exec(match[0])?.[0].length ?? 1) + 1,
        end: statement.start + match.index,
      };
  }
  return null;
}

function boundIn(source: Source, earlier: FoundLists, statement: Statement, memory: Memory): Bound | null {
  const words = source.folded.slice(statement.start, statement.end);
  for (const predicate of predicatesFor(words)) {
    const match = predicate.verb.exec(words);
    if (!match) continue;
    const at = statement.start + match.index;
    const behind = words.slice(match.index + match[0].length);
    if (predicate.needs && !predicate.needs.test(behind)) continue;
    if (
      predicate.passive
        ? isNoPassivePromise(words, match.index, behind)
        : isNoPromise(words, match.index, behind, predicate)
    )
      continue;
    const subject = predicate.passive
      ? told(source, earlier, memory, statement)
      : predicate.reported
        ? reportedSubject(source, earlier, statement, at, match, memory)
        : subjectBefore(source, earlier, statement, at, predicate, memory);
    if (!subject) continue;
    const action = behind.trim();
    if (predicate.force === 'signed' && signedBefore.test(action)) continue;
    if (predicate.force !== 'signed' && predicate.force !== 'launched' && !predicate.always && !hasSubstance(action))
      continue;
    if (
      predicate.force === 'signed' &&
      /^(?:an?\s|the\s|their\s)?"?(?:[\w-]{1,40}\s){0,3}?joint\s(?:statement|declaration|communiqu)/i.test(action)
    )
      continue;
    // “The EU reaffirmed its commitment to provide …”: one alone agrees with nobody.
    const alone = predicate.force === 'agreed' && /\bits\s[^.;]{0,24}commitment\sto$/i.test(match[0].trimEnd());
    return { subject, force: forceOf(alone ? 'will' : predicate.force, action), action };
  }
  return null;
}

/** “Both ambassadors signed the agreements on behalf of …”: who set their names under what was told before. */
const signedBefore =
  /^(?:the|this|these|both|said)\s(?:(?:loan|grant|financing|respective|above|new|said)\s){0,2}(?:agreements?|MO[UC]s?|MoUs?|memorand(?:ums?|a)|contracts?|documents?|deals?|notes)(?:\.?$|,?\s(?:on\sbehalf|for\s(?:the|their)\s(?:Government|respective|Ministry|Bank)|in\sthe\spresence|at\sa\sceremony))/i;

/** Those who spoke before, where a sentence names nobody. */
const told = (source: Source, earlier: FoundLists, memory: Memory, { start }: Statement): Subject | null => {
  // “Norway's humanitarian budget is being increased …”
  const [state] = inside(earlier.countryMentions, start, start + 40);
  const owner =
    state && state.start - start <= 5 && source.folded.startsWith("'s", state.end) ? state.value.code : null;
  const actor =
    owner ?? (memory.group === 'They' ? 'both sides' : memory.group) ?? memory.single ?? knownIssuer(source);
  return actor ? { actor, start, end: start } : null;
};

const forceOf = (force: Force, action: string): Force =>
  force === 'will' && /^(?:also\s)?(?:continue|keep|maintain)\b|\bcontinue\sto\b/i.test(action.slice(0, 40))
    ? 'continue'
    : force;

/** Forces by which money is promised. */
const givesMoney: ReadonlySet<Force> = new Set(['will', 'agreed', 'intends']);

/** Forces of verbs that a report may quote: “confirmed that the UK intends to …”. */
const saysThat: ReadonlySet<Force> = new Set(['will', 'continue', 'intends', 'expects']);

function subjectBefore(
  source: Source,
  earlier: FoundLists,
  statement: Statement,
  at: number,
  predicate: Predicate,
  memory: Memory,
): Subject | null {
  const before = source.folded.slice(statement.start, at);
  // The clause that the verb stands in: behind the last “that”, colon or semicolon.
  const cut = Math.max(lastEnd(before, /[;:]\s/g), saysThat.has(predicate.force) ? lastEnd(before, /\bthat\s/g) : 0);
  // “The two leaders reaffirmed that at the coming meetings they will …”: those who speak.
  if (cut > 0 && /(?:^|,\s)they\s$/i.test(before.slice(cut))) {
    const speaking = subjectIn(source, earlier, statement.start, statement.start + cut, memory);
    if (speaking && !/^[A-Z]{2}$/.test(speaking.actor)) return speaking;
  }
  if (/\bdecision\sto\b/i.test(source.folded.slice(at, at + 12)))
    return possessor(source, earlier, statement, at, memory);
  return (
    subjectIn(source, earlier, statement.start + cut, at, memory) ??
    (cut > 0 && predicate.force !== 'will' ? subjectIn(source, earlier, statement.start, at, memory) : null)
  );
}

/** “informed President Tokayev of Japan's decision to provide …” */
function possessor(
  source: Source,
  earlier: FoundLists,
  statement: Statement,
  at: number,
  memory: Memory,
): Subject | null {
  const state = earlier.countryMentions.findLast((c) => c.end <= at && c.end > at - 24 && c.start >= statement.start);
  if (state) return { actor: state.value.code, start: state.start, end: state.end };
  return subjectIn(source, earlier, statement.start, at, memory);
}

function reportedSubject(
  source: Source,
  earlier: FoundLists,
  statement: Statement,
  at: number,
  match: RegExpExecArray,
  memory: Memory,
): Subject | null {
  const words = match.groups?.subject ?? '';
  const start = at + match[0].lastIndexOf(words);
  if (/^(?:they|he|she|it|its\sgovernment)$/i.test(words)) {
    const teller = subjectIn(source, earlier, statement.start, at, memory);
    return teller ? { ...teller } : null;
  }
  return subjectIn(source, earlier, start, start + words.length, memory);
}

function lastEnd(words: string, pattern: RegExp): number {
  let end = 0;
  for (const match of words.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}
