import type { InstrumentKind } from '../../../../model/kinds.ts';
import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { signedPapers } from '../../words/papers.ts';
import { isTitle, quotedIn } from '../../words/quoted.ts';
import { nameStart } from '../meeting/name-bounds.ts';
import { stateOfPaper } from './own-state.ts';
import { severalInOne } from './several-in-one.ts';
import { isReference, stretchOf, toldBehind } from './paper-words.ts';

/** A signing before the paper, with nothing between that is only planned: “signed the RCEP Agreement”. */
const active =
  /\b(?:(?<!\b(?:of|the|all|previously|already|recently|now)\s)signed|(?:(?<!\b(?:to|and|or|not|soon|will|would|shall|should|must|may|can|could)\s)|(?<=\b(?:met|gathered|here|pleased|honou?red|delighted|proud)\sto\s))signs?|signing|conclud(?:ed|es)|initialled|initialed|inked|finali[sz]ed|entered\sinto|accession\sof\s(?:the\s)?[A-Z][\w ]{2,40}\sto|signing\sof|signature\sof|conclusion\sof|instruments?\sof\s(?:ratification|accession|acceptance|approval)\s(?:of|to)|ratif(?:ied|ication\sof))\b(?![^.;]{0,260}\b(?:negotiat|begin|towards?\b|under\b|pursuant|in\sline\swith|based\son|amending|implement))[^.;]{0,260}$/i;
/** … or behind it: “a treaty on extradition were signed”, “the Initiative, signed in Istanbul”. */
const passive =
  /^"?(?:[^.;]{0,160}\b(?:was|were|has\sbeen|have\sbeen)\s(?:also\s)?(?:signed|concluded|initialled|inked|ratified)\b|\s(?:[^.;,]{2,90}\s|,\swhich\swas\ssigned\s[^.;]{2,80},\s)?(?:has\s|have\s)?(?:entered|enters|came|come)\sinto\s(?:force|effect)\b|,?\s(?:which\swas\s)?signed\s(?:in|on|by|at|today|between)\b)/i;

/** Agreements, treaties, contracts and papers with a title of their own, wherever they are signed. */
export const signedPaper: Parser<'instruments'> = {
  id: 'en/parsers/instrument/signed-paper',
  *find(source, context, earlier) {
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
      for (const statement of statementsOf(source, passage)) {
        // “three agreements; namely a …”, “(i) an MoU on …; (ii) …” are one clause.
        const words = source.folded
          .slice(statement.start, statement.end)
          .replaceAll(/;(?=\s(?:namely\b|(?:and\s)?\((?:[ivx]{1,4}|[a-h]|\d{1,2})\)))/g, ',');
        if (
          !/\b(?:sign|signed|signs|signing|signature|conclud|conclusion|initial|inked|finali[sz]ed|entered\sinto|enters\sinto|into\s(?:force|effect)|ratif|accession|adopt(?:ed|s)\s(?:an?|the)\s(?:protocol|treaty|convention))/i.test(
            words,
          )
        )
          continue;
        yield* titledIn(source, context, earlier, statement, words);
        for (const [noun, kind] of signedPapers)
          for (const match of words.matchAll(noun)) {
            const found = paperAt(source, context, earlier, statement, words, match, kind);
            if (!found) continue;
            const row = severalInOne(source.text.slice(found.start, found.end));
            for (const one of row ?? [])
              yield paper(source, context, earlier, found.start + one.start, found.start + one.end, kind, one.title);
            if (!row) yield found;
          }
      }
    }
  },
};

const apposed =
  /^,\sthe\s(?:[A-Z][\w'-]{1,30}\s(?:(?:and|on|of|for)\s)?){1,8}(?:Agreement|Treaty|Convention|Protocol|Arrangement|Pact)\b/;

const purpose =
  /^\sto\s(?:support|establish|promote|strengthen|finance|fund|provide|improve|create|set\sup|expand|develop)\s[^.,;:()"]{5,120}/;

function paperAt(
  source: Source,
  context: Context,
  earlier: FoundLists,
  statement: Statement,
  words: string,
  match: RegExpExecArray,
  kind: InstrumentKind,
): Found<'instruments'> | null {
  const end = match.index + match[0].length;
  const named = nameStart(words, match.index);
  const own = plainStart(
    words,
    named + (/^(?:The|An?|This|These)\s/.exec(words.slice(named, match.index))?.[0].length ?? 0),
  );
  const stretch = stretchOf(words, own, end, true);
  if (!stretch || stretch.quoted) return null;
  // “a landmark defence treaty, the Reciprocal Access Agreement”: what follows is its name.
  if (/^[a-z]/.test(words.slice(own)) && apposed.test(words.slice(stretch.end, stretch.end + 120))) return null;
  const start = own;
  // “the signing of bilateral Agreements/MOUs in many fields”: many, by no name.
  if (match[0].endsWith('s') && words[stretch.end] === '/') return null;
  // “agreements”, “the agreement” alone are no title, nor is what a longer noun is made of (“agreement text”).
  const bare = start === match.index && stretch.end === end;
  // “signed an agreement to support the national plan”: what it is to do is its name.
  const aim = bare && /\ban\s$/.test(words.slice(0, start)) ? (purpose.exec(words.slice(end))?.[0].length ?? 0) : 0;
  if (aim > 0 && isSigned(words, start, end))
    return paper(source, context, earlier, statement.start + start, statement.start + end + aim, kind);
  // “An agreement was signed between the two banks”: its name stands behind the verb.
  const told = stretch.end === end && /\b[Aa]n?\s$/.test(words.slice(0, start)) ? toldBehind(words.slice(end)) : null;
  if (told) {
    const [from, to] = [statement.start + start, statement.start + end + told.length];
    return paper(source, context, earlier, from, to, kind, words.slice(start, end) + told.tail);
  }
  // “including three intergovernmental agreements” tells their kind, no name.
  if (
    stretch.end === end &&
    /^[a-z-]{3,24}\s(?:agreements|protocols|contracts|arrangements)$/.test(words.slice(start, end))
  )
    return null;
  if (bare && !/^[A-Z]|of\s[Ii]ntent$/.test(match[0])) return null;
  // “signed the Agreement on behalf of …”: the one that was named.
  if (bare && /\b(?:[Tt]he|[Tt]his|[Tt]hese)\s$/.test(words.slice(0, start)) && /^[A-Z][a-z]{3,12}$/.test(match[0]))
    return null;
  // “the corresponding agreement”, “the said treaty”: one that was named before.
  if (
    /^(?:corresponding|said|relevant|respective|above-mentioned|abovementioned|same|above|such)\s/.test(
      words.slice(start),
    )
  )
    return null;
  if (
    !isSigned(words, start, stretch.end) ||
    isReference(source, context, earlier, statement, words, { start, end: stretch.end })
  )
    return null;
  return paper(source, context, earlier, statement.start + start, statement.start + stretch.end, kind);
}

const isSigned = (words: string, start: number, end: number): boolean =>
  // “adopted a protocol to the Treaty on Ports”
  (/\badopt(?:ed|s)\s(?:an?|the)\s$/i.test(words.slice(0, start)) &&
    /^(?:protocol|treaty|convention)\b/i.test(words.slice(start))) ||
  active.test(words.slice(Math.max(0, start - 300), start)) ||
  passive.test(words.slice(end, end + 240));

/** “a free trade agreement”: plain words count back to an article, five at most; not “the leaders signed the”. */
function plainStart(words: string, at: number): number {
  const plain = /\b(?:[Aa]n?|[Tt]he|their|its|new)\s(?<name>(?:[a-z][\w-]{1,20}\s){1,5})$/.exec(
    words.slice(Math.max(0, at - 90), at),
  );
  return plain?.groups?.name &&
    !/\b(?:of|on|in|for|to|and|with|by|between|the|an?|their|its|signed|concluded|ratified|inked|into|today|also)\s/.test(
      plain.groups.name,
    )
    ? at - plain.groups.name.length
    : at;
}

/** “Initiative on the Safe Transportation of Grain …” in marks, signed: a paper by whatever name. */
function* titledIn(
  source: Source,
  context: Context,
  earlier: FoundLists,
  statement: Statement,
  words: string,
): Iterable<Found<'instruments'>> {
  for (const q of quotedIn(words)) {
    const title = words.slice(q.start, q.end);
    if (!isTitle(title) || title.length < 12 || /\b(?:Project|Programm?e?|Plan for)\b/.test(title)) continue;
    if (
      !passive.test(words.slice(q.end + 1, q.end + 60)) &&
      !/\bsign(?:ed|s)\s(?:the\s|an?\s|their\s)?"$/i.test(words.slice(Math.max(0, q.start - 20), q.start))
    )
      continue;
    const kind: InstrumentKind = /^Exchange of (?:Notes|Letters)/i.test(title)
      ? 'exchange-of-notes'
      : /^Loan Agreements?/i.test(title)
        ? 'loan'
        : /\b(?:Memorandum|MO[UC])\b/i.test(title)
          ? 'memorandum'
          : /\b(?:Declaration|Statement|Communiqu)/.test(title)
            ? 'joint-declaration'
            : 'agreement';
    yield paper(source, context, earlier, statement.start + q.start, statement.start + q.end, kind);
  }
}

function paper(
  source: Source,
  context: Context,
  earlier: FoundLists,
  start: number,
  end: number,
  kind: InstrumentKind,
  title = source.text.slice(start, end),
): Found<'instruments'> {
  return {
    list: 'instruments',
    start,
    end,
    rule: signedPaper.id,
    certainty: 'certain',
    value: {
      title: title.replace(/[.,]$/, ''),
      kind,
      scheme: kind === 'loan' ? 'loan' : null,
      country: stateOfPaper(source, context, earlier, start, end),
      amount: null,
      project: null,
      count: null,
      partner: null,
      parts: {},
    },
  };
}
