import type { InstrumentKind } from '../../../../model/kinds.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { agreement, agreementVerb, papers } from '../../words/papers.ts';
import { partiesIn } from '../../words/parties.ts';
import { quotedIn } from '../../words/quoted.ts';
import { issuerOf } from '../commitment/subject.ts';
import { aidOf } from './aid.ts';
import { projectsIn } from './projects.ts';

/** Papers told by name: a joint statement, a memorandum of cooperation, a declaration adopted, an agreement under negotiation. */
export const namedPaper: Parser<'instruments'> = {
  id: 'en/parsers/instrument/named-paper',
  *find(source, context, earlier) {
    const two = otherOfTwo(source, earlier);
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
      for (const statement of statementsOf(source, passage)) {
        yield* papersIn(source, context, earlier, statement, two);
        yield* agreementsIn(source, context, earlier, statement, two);
        yield* quotedPapers(source, statement);
      }
    }
  },
};

function* papersIn(
  source: Source,
  context: Context,
  earlier: FoundLists,
  statement: Statement,
  two: string | null,
): Iterable<Found<'instruments'>> {
  const words = source.folded.slice(statement.start, statement.end);
  for (const paper of papers) {
    if (!paper.verb.test(words)) continue;
    for (const match of words.matchAll(paper.noun)) {
      const stretch = stretchOf(words, match.index, match.index + match[0].length, paper.tail);
      if (!stretch || isReference(source, context, earlier, statement, words, stretch)) continue;
      const start = statement.start + stretch.start;
      const end = statement.start + stretch.end;
      const title = source.text.slice(start, end);
      // The one agreement of a release about it is told by its project.
      if (
        paper.kind === 'grant' &&
        aidOf(source, context, earlier)?.kind === 'grant' &&
        projectsIn(source, earlier).length > 0
      )
        continue;
      const project = paper.kind === 'grant' ? projectFor(source, earlier, title) : null;
      const named = stretch.quoted ? title.replace(/[.,]$/, '') : title;
      yield paperFound(
        start,
        end,
        named,
        paper.kind,
        paper.kind === 'other' || !isBilateral(source, words)
          ? paper.kind === 'grant'
            ? two
            : paper.kind === 'memorandum'
              ? two
              : null
          : two,
        {
          scheme: paper.kind === 'grant' ? 'grant' : paper.kind === 'technical-cooperation' ? 'technical' : null,
          project,
          partner:
            paper.kind === 'grant' && /\b(?:JICA|Japan International Cooperation Agency)\b/.test(words) ? 'JICA' : null,
          count: project ? 1 : null,
        },
      );
    }
  }
}

interface Extra {
  readonly scheme: 'grant' | 'loan' | 'technical' | null;
  readonly project: string | null;
  readonly partner: string | null;
  readonly count: number | null;
}
const nothing: Extra = { scheme: null, project: null, partner: null, count: null };

function paperFound(
  start: number,
  end: number,
  title: string,
  kind: InstrumentKind,
  country: string | null,
  extra: Extra = nothing,
): Found<'instruments'> {
  return {
    list: 'instruments',
    start,
    end,
    rule: namedPaper.id,
    certainty: 'certain',
    value: { title: title.replace(/^[Tt]he\s/, ''), kind, country, amount: null, parts: {}, ...extra },
  };
}

/** The title around a noun: its quotation marks where it has them, else what stands behind “on”, “for”, “between”. */
function stretchOf(
  words: string,
  start: number,
  end: number,
  tail: boolean,
): { start: number; end: number; quoted: boolean } | null {
  const quoted = quotedIn(words).find((q) => q.start <= start && q.end >= end);
  if (quoted) return { ...quoted, quoted: true };
  // Capitals and a pair of states before the noun: “the Japan-EU Joint Statement”.
  const before =
    /(?<![\w.-])(?:(?:[A-Z][\w.]{0,30}(?:-[A-Z][\w.]{0,30}){0,3}(?:'s?)?|\d{4})\s){1,6}$/.exec(
      words.slice(Math.max(0, start - 90), start),
    )?.[0] ?? '';
  const lead = before.replace(/^(?:The|On|In|At|After|This|These|A|An)\s/, '');
  const rest = tail
    ? (/^\s(?:on|for|between|concerning|regarding|in\sthe\sfield\sof)\s[^.;:()]{3,140}/.exec(words.slice(end))?.[0] ??
      '')
    : '';
  const cut = rest.search(
    /,?\s(?:with|which|signed|adopted|issued|dated|announced|and\s(?:agreed|decided|welcomed|issued|held)|was|were|had|that|after|at\sthe|during|in\sthe\spresence|under\s|to\s)\b|,\s(?:and|while)\s/,
  );
  return { start: start - lead.length, end: end + (cut >= 0 ? cut : rest.length), quoted: false };
}

/** A paper of an earlier day, or one that is only built upon, is referred to: “the Joint Statement issued in April”. */
function isReference(
  source: Source,
  context: Context,
  earlier: FoundLists,
  statement: Statement,
  words: string,
  stretch: { start: number; end: number },
): boolean {
  const before = words.slice(Math.max(0, stretch.start - 50), stretch.start);
  if (
    /\b(?:on\sthe\sbasis\sof|based\son|in\s(?:line|accordance)\swith|under|pursuant\sto|recalling|recalled|as\sset\sout\sin|implementation\sof|implement|implementing|welcomed|following|referring\sto|reaffirmed|in|of)\s(?:the\s)?(?:"|their\s|its\s)?$/i.test(
      before,
    ) &&
    !/\b(?:recorded|signing|adoption|signature|issuance|conclusion)\s(?:in|of)\s(?:the\s|an?\s)?"?$/i.test(before)
  )
    return true;
  const behind = statement.start + stretch.end;
  const time = inside(earlier.times, behind, Math.min(statement.end, behind + 50))[0];
  const told =
    time &&
    /^,?"?\s?(?:which\swas\s)?(?:issued|adopted|signed|announced|released|of|dated)\s(?:in|on|of)?\s?(?:the\s)?$/i.test(
      source.folded.slice(behind, time.start),
    );
  return Boolean(told && context.issued && time && time.value.value.slice(0, 7) < context.issued.slice(0, 7));
}

function* agreementsIn(
  source: Source,
  context: Context,
  earlier: FoundLists,
  statement: Statement,
  two: string | null,
): Iterable<Found<'instruments'>> {
  const words = source.folded.slice(statement.start, statement.end);
  if (!agreementVerb.test(words)) return;
  for (const match of words.matchAll(agreement)) {
    if (
      /\b(?:under|took\seffect|based\son|implementation\sof)\s(?:the\s)?$/i.test(
        words.slice(Math.max(0, match.index - 30), match.index),
      )
    )
      continue;
    const start = statement.start + match.index;
    const end = start + match[0].length;
    const [other, more] = partiesIn(match[0], context.vocabulary).codes.filter(
      (code) => code !== issuerOf(source, earlier),
    );
    yield paperFound(start, end, source.text.slice(start, end), 'agreement', other && !more ? other : two);
  }
}

/** What is issued “together with” a paper in marks of its own: “Attachment I: …”. */
function* quotedPapers(source: Source, statement: Statement): Iterable<Found<'instruments'>> {
  const words = source.folded.slice(statement.start, statement.end);
  if (!/\b(?:issued|adopted|released|signed)\b/i.test(words)) return;
  for (const q of quotedIn(words)) {
    if (!/^(?:Attachment|Annex|Appendix)\s[\dIVX]+\b/i.test(words.slice(q.start, q.end))) continue;
    const start = statement.start + q.start;
    const end = statement.start + q.end;
    yield paperFound(start, end, source.text.slice(start, end), 'other', null);
  }
}

/** Whether a paper is one of two states: the release speaks of two, and of no group. */
const isBilateral = (source: Source, words: string) =>
  !/\b(?:EU|ASEAN|European|Dialogue|G7)\b/.test(source.edition.title) || /\bbilateral\b/i.test(words);

/** The other state in a release about a talk of two. */
function otherOfTwo(source: Source, earlier: FoundLists): string | null {
  const title = source.edition.passages.find((p) => p.kind === 'title');
  const own = issuerOf(source, earlier) ?? 'JP';
  const codes = new Set(inside(earlier.countryMentions, title?.start ?? 0, title?.end ?? 0).map((c) => c.value.code));
  codes.delete(own);
  if (codes.size === 1) return [...codes][0] ?? null;
  const others = new Set(earlier.countryMentions.map((c) => c.value.code));
  others.delete(own);
  return others.size === 1 ? ([...others][0] ?? null) : null;
}

/** “the grant agreement for the customs project”: the project whose name holds that word. */
function projectFor(source: Source, earlier: FoundLists, title: string): string | null {
  const word = /\bfor\sthe\s(?<word>[\w-]+)\sproject\b/i.exec(title)?.groups?.word?.toLowerCase();
  const projects = projectsIn(source, earlier);
  const fitting = projects.filter((p) => !word || p.title.toLowerCase().includes(word));
  return fitting.length === 1 ? (fitting[0]?.title ?? null) : null;
}
