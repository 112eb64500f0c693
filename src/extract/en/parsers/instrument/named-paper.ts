import type { InstrumentKind } from '../../../../model/kinds.ts';
import { englishNumber } from '../../../../text/numerals-en.ts';
import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { agreement, agreementVerb, papers } from '../../words/papers.ts';
import { namesGroup, partiesIn } from '../../words/parties.ts';
import { quotedIn } from '../../words/quoted.ts';
import { aidOf } from './aid.ts';
import { otherState, ownState } from './own-state.ts';
import { isReference, stretchOf, toldBehind } from './paper-words.ts';
import { projectsIn } from './projects.ts';

/** Papers told by name: a joint statement, a memorandum of cooperation, a declaration adopted, an agreement under negotiation. */
export const namedPaper: Parser<'instruments'> = {
  id: 'en/parsers/instrument/named-paper',
  *find(source, context, earlier) {
    const two = otherState(source, earlier);
    let declared = false;
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
      for (const statement of statementsOf(source, passage)) {
        for (const paper of papersIn(source, context, earlier, statement, two)) {
          declared ||= paper.value.kind === 'joint-declaration';
          yield paper;
        }
        yield* agreementsIn(source, context, earlier, statement, two);
        yield* quotedPapers(source, statement);
      }
    }
    // “Points of the joint declaration” above its points: the paper is told by the heading alone.
    if (!declared) yield* headed(source);
    yield* entitled(source);
  },
};

const heading =
  /\b(?:points|text|main\spoints|contents|elements|outline|summary)\sof\sthe\s(?<paper>(?:[\w-]{2,20}\s){0,3}(?:declaration|statement|communiqu[ée]))\b/i;

function* headed(source: Source): Iterable<Found<'instruments'>> {
  for (const { kind, start, end } of source.edition.passages) {
    const match = kind === 'heading' ? heading.exec(source.folded.slice(start, end)) : null;
    const paper = match?.groups?.paper;
    if (!match || !paper) continue;
    const at = start + match.index + match[0].length - paper.length;
    yield paperFound(at, at + paper.length, source.text.slice(at, at + paper.length), 'joint-declaration', null);
    return;
  }
}

/** “We adopted this Declaration” under the title that is its name. */
function* entitled(source: Source): Iterable<Found<'instruments'>> {
  const said = /\b(?:adopted|issued|endorsed)\sthis\s(?<noun>Declaration|Communiqu[ée]|Statement|Charter)\b/.exec(
    source.folded.slice(0, 8000),
  );
  const title = source.edition.passages.find((p) => p.kind === 'title');
  if (!said || !title) return;
  const words = source.folded.slice(title.start, title.end);
  const name = /(?:[A-Z\d][\w'.-]{0,30}\s){1,7}(?:Declaration|Communiqu[ée]|Statement|Charter)\b/.exec(words);
  if (!name || !name[0].endsWith(said.groups?.noun ?? '')) return;
  const at = title.start + name.index;
  yield paperFound(at, at + name[0].length, source.text.slice(at, at + name[0].length), 'joint-declaration', null);
}

function* papersIn(
  source: Source,
  context: Context,
  earlier: FoundLists,
  statement: Statement,
  two: string | null,
): Iterable<Found<'instruments'>> {
  const words = source.folded.slice(statement.start, statement.end);
  for (const paper of papers) {
    if (paper.holds?.test(words) === false || !paper.verb.test(words)) continue;
    for (const match of words.matchAll(paper.noun)) {
      const stretch = stretchOf(words, match.index, match.index + match[0].length, paper.tail);
      if (!stretch || isReference(source, context, earlier, statement, words, stretch)) continue;
      // “signed this new MOU”, “The MOU has been concluded”: the one that was named.
      if (
        paper.kind === 'memorandum' &&
        stretch.end - stretch.start === match[0].length &&
        /\bthis\s(?:\w{3,12}\s)?$|^(?:\W{0,3}(?:Under|In|At)\s)?the\s$/i.test(words.slice(0, stretch.start))
      )
        continue;
      // “and its Draft Roadmap”: not yet one.
      if (/^Draft\s/.test(words.slice(stretch.start))) continue;
      // “MoUs/Agreements exchanged:”: many, by no name.
      if (
        /^(?:MO[UC]s|memoranda\b|memorandums\b)/i.test(match[0]) &&
        stretch.end - stretch.start === match[0].length &&
        countBefore(words, stretch.start) === null
      )
        continue;
      if (paper.near && !isMadeHere(words, stretch, paper.verb)) continue;
      // “the seventh amendment to the Development Objective Grant Agreement”: the amendment is the paper.
      const amendment =
        /\b(?:(?:[a-z]{3,12}|\d{1,2}(?:st|nd|rd|th))\s)?amendment\s(?:to|of)\s(?:the\s)?"?(?:The\s)?$/.exec(
          words.slice(Math.max(0, stretch.start - 60), stretch.start),
        )?.[0] ?? '';
      const start = statement.start + stretch.start - amendment.replace(/^(?:the|an|this|that)\s/, '').length;
      const told =
        paper.kind === 'memorandum' && stretch.end === match.index + match[0].length && !stretch.quoted
          ? toldBehind(words.slice(stretch.end))
          : null;
      const end = statement.start + stretch.end + (told?.length ?? 0);
      const title = source.text.slice(start, statement.start + stretch.end) + (told?.tail ?? '');
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
          count: project
            ? 1
            : /^(?:memoranda|memorandums|records|MO[UC]s)\b/i.test(match[0])
              ? countBefore(words, stretch.start)
              : null,
        },
      );
    }
  }
}

/** “adopted a roadmap”, “a plan of action … was also adopted”: not “adopted a law that the roadmap asks for”. */
const isMadeHere = (words: string, { start, end }: { start: number; end: number }, verb: RegExp): boolean =>
  verb.test(
    /\b\w+(?:\s(?:up)?on)?\s(?:(?:an?|the|their|its|this)\s)?"?$/.exec(
      words.slice(Math.max(0, start - 40), start),
    )?.[0] ?? '',
  ) ||
  // “adopted the Ferry Framework and a Strategy for Ports”
  verb.test(
    /\b\w+\s(?:the|an?)\s(?:[A-Z(][\w.()-]{0,30}\s(?:(?:on|for|of|and|the)\s){0,2}){1,9}?and\s(?:(?:the|an?)\s)?$/.exec(
      words.slice(Math.max(0, start - 140), start),
    )?.[0] ?? '',
  ) ||
  verb.test(
    /^"?(?:\s\([^()]{2,60}\))?(?:\s[^.;]{0,90})?\s(?:was|were|has\sbeen|have\sbeen)\s(?:also\s)?\w+\b/.exec(
      words.slice(end, end + 160),
    )?.[0] ?? '',
  );

/** “signed two memoranda of understanding” */
const countBefore = (words: string, start: number): number | null => {
  const said = /\b(?<count>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s$/i.exec(
    words.slice(Math.max(0, start - 8), start),
  );
  return said?.groups?.count ? englishNumber(said.groups.count) : null;
};

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
    const about = stretchOf(words, match.index, match.index + match[0].length, true);
    const end = about && !about.quoted ? statement.start + about.end : start + match[0].length;
    const { codes } = partiesIn(source.folded.slice(start, end), context.vocabulary);
    // “Timor-Leste signed an agreement”: one state, whose name has a hyphen.
    if (codes.length < 2 && !/^(?:bilateral|Japan-)/.test(match[0])) continue;
    const [other, more] = codes.filter((code) => code !== ownState(source, earlier));
    yield paperFound(start, end, source.text.slice(start, end), 'agreement', other && !more ? other : two);
  }
}

/** What is issued “together with” a paper in marks of its own: “Attachment I: …”. */
function* quotedPapers(source: Source, statement: Statement): Iterable<Found<'instruments'>> {
  const words = source.folded.slice(statement.start, statement.end);
  if (!/\b(?:issued|adopted|released|signed)\b/i.test(words)) return;
  for (const q of quotedIn(words)) {
    if (!/^(?:Attachment|Annex|Appendix)\s[\dIVX]{1,40}\b/i.test(words.slice(q.start, q.end))) continue;
    const start = statement.start + q.start;
    const end = statement.start + q.end;
    yield paperFound(start, end, source.text.slice(start, end), 'other', null);
  }
}

/** Whether a paper is one of two states: the release speaks of two, and of no group. */
const isBilateral = (source: Source, words: string) =>
  // “the leaders of the six countries adopted the Tokyo Declaration”
  (!/\b(?:three|four|five|six|seven|eight|nine|ten|all|\d{1,3})\s(?:Central\sAsian\s|participating\s|member\s)?(?:countries|states|leaders|presidents|ministers|heads)\b/i.test(
    words,
  ) &&
    !namesGroup(words) &&
    !/\b(?:EU|ASEAN|European|Dialogue|G7)\b/.test(source.edition.title)) ||
  /\bbilateral\b/i.test(words);

/** “the grant agreement for the customs project”: the project whose name holds that word. */
function projectFor(source: Source, earlier: FoundLists, title: string): string | null {
  const word = /\bfor\sthe\s(?<word>[\w-]{1,40})\sproject\b/i.exec(title)?.groups?.word?.toLowerCase();
  const projects = projectsIn(source, earlier);
  const fitting = projects.filter((p) => !word || p.title.toLowerCase().includes(word));
  return fitting.length === 1 ? (fitting[0]?.title ?? null) : null;
}
