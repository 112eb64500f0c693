import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { listedKinds } from '../../words/papers.ts';
import { otherState } from './own-state.ts';

/** Several papers were signed: “inked three memorandums of understanding”, “witnessed the exchange of four agreements”. */
const several =
  /\b(?:signed|exchanged|concluded|inked|signing\sof|exchange\sof)\b[^.;]{0,40}\b(?:memorand(?:ums|a)|M[Oo][UC]s|agreements|documents|papers|treaties|protocols|pacts)\b|\b(?:memorand(?:ums|a)|MO[UC]s|agreements|documents|papers|treaties|protocols)\b[^.;]{0,80}\bwere\s(?:also\s)?(?:signed|exchanged|concluded)\b/i;
/** A sentence about one of them: “The first is the MOU on …”, “The MoU on wells will …”. */
const one =
  /^(?:(?:Meanwhile|Separately|Similarly|Also|In\saddition|Moreover|Furthermore|Finally),\s)?(?:[Tt]he\s(?:first|second|third|fourth|fifth|other|last|latter|former|next)(?:\s(?:one|document|agreement|paper|MOU))?,?\s(?:is|was)\s(?:the|an?)\s|[Tt]he\s|[Aa]n?\s|[Aa]nother\s)(?<adjectives>(?:[A-Z][\w-]{1,20}\s){0,4})(?<noun>[Mm]emorandum\sof\s[A-Za-z]{4,16}(?:\s\(M[Oo][A-Z]\))?|M[Oo][UC]|[Aa]greement|[Tt]reaty|[Pp]rotocol|[Aa]rrangement|[Ll]etter\sof\s[A-Z]\w{3,14})\b/;
const about = /^\s(?:on|for|between|concerning|regarding)\s/;
const verb =
  /,?\s(?:which\s)?(?:is|are|will|aims?|seeks?|provides?|sets?|establish(?:es)?|covers?|allows?|enables?|formali[sz]es?|paves|focus(?:es)?)\s/;

/** Papers that sentences after “signed two memorandums” name one by one. */
export const namedAfter: Parser<'instruments'> = {
  id: 'en/parsers/instrument/named-after',
  *find(source, _context, earlier) {
    let left = 0;
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
      for (const statement of statementsOf(source, passage)) {
        const words = source.folded.slice(statement.start, statement.end);
        const at = left > 0 ? nameIn(words) : null;
        left = several.test(words) ? 4 : at ? 4 : left - 1;
        if (at) yield paper(source, statement, at, otherState(source, earlier));
      }
    }
  },
};

/** Where the name of the paper that a sentence tells of stands in it, the verb that tells of it ending the name; null for none. */
function nameIn(words: string): { start: number; end: number } | null {
  const match = one.exec(words);
  const { noun, adjectives = '' } = match?.groups ?? {};
  if (!match || !noun) return null;
  const end = verb.exec(words.slice(match[0].length, match[0].length + 200))?.index;
  if (!end || !about.test(words.slice(match[0].length))) return null;
  return { start: match[0].length - noun.length - adjectives.length, end: match[0].length + end };
}

function paper(
  source: Source,
  statement: Statement,
  at: { start: number; end: number },
  country: string | null,
): Found<'instruments'> {
  const start = statement.start + at.start;
  const end = statement.start + at.end;
  const title = source.text.slice(start, end);
  return {
    list: 'instruments',
    start,
    end,
    rule: namedAfter.id,
    certainty: 'certain',
    value: {
      title,
      kind: listedKinds.find(([noun]) => noun.test(title.slice(0, 90)))?.[1] ?? 'agreement',
      scheme: null,
      country,
      amount: null,
      project: null,
      count: null,
      partner: null,
      parts: {},
    },
  };
}
