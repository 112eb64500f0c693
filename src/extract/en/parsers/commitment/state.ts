import { inside } from '../../../shared/facts/choose-amount.ts';
import type { FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { article, body, japaneseMinistry, ownGovernment, thing } from '../../words/actors.ts';
import { certainIssuer } from './issuer.ts';
import { listAt, partiesAt } from './several.ts';
import type { Subject } from './subject.ts';

const continent = /^(?:[Tt]he\s)?(?:Europe|Africa|Asia|Central\sAsia|Latin\sAmerica|Pacific)\b/;

/** A state or union at the head of a clause, by its code; several parties as they are written; null for its things. */
export function ofState(
  source: Source,
  earlier: FoundLists,
  start: number,
  end: number,
  words: string,
): Subject | null {
  if (
    ownGovernment.test(words) &&
    !/^the\s(?:government|ministry\sof\s[\w\s]{2,30})\s(?:of\s)(?:the\s)?[A-Z]/i.test(words)
  ) {
    const issuer = japaneseMinistry.test(words) ? 'JP' : certainIssuer(source, earlier);
    // “The government said it would donate …”, told by an agency: the state that was named last.
    const own =
      issuer && !/^(?!EU)[A-Z]{2}$/.test(issuer)
        ? (earlier.countryMentions.findLast((c) => c.end <= start)?.value.code ?? null)
        : issuer;
    return own ? { actor: own, start, end } : null;
  }
  // “EU and AU leaders will also …”: both, as written.
  const both = /^(?:the\s)?[A-Z][\w-]{1,20}\sand\s[A-Z][\w-]{1,20}\s(?:leaders|ministers|presidents)\b/i.exec(
    words,
  )?.[0];
  if (both) return { actor: source.text.slice(start, start + both.length), start, end: start + both.length };
  const states = inside(earlier.countryMentions, start, end);
  const [state] = states;
  const union = body.exec(words)?.[0];
  const parties = partiesAt(words) || listAt(words);
  // Companies that announce a deal are no parties to a promise between states.
  if (parties && (states.length > 0 || union || continent.test(words)))
    return { actor: source.text.slice(start, start + parties), start, end: start + parties };
  const rest = union ? words.slice(union.length) : '';
  // “EU funding will go to …” is a thing of the Union's; “The ASEAN Secretariat” is a body of its own.
  if (
    union &&
    /^(?:'s)?\s(?:[a-z-]{2,20}\s){0,2}(?:funding|funds|aid|assistance|support|money|package|programmes?|projects?|law|citizens|companies|exports|sanctions|trade)\b/.test(
      rest,
    )
  )
    return null;
  const organ = union ? /^\s(?:Secretariat|Centre|Foundation|Board|Assembly)\b/.exec(rest)?.[0].length : 0;
  if (union && organ)
    return { actor: source.text.slice(start, start + union.length + organ), start, end: start + union.length + organ };
  if (union)
    return {
      actor: /Commission|European/.test(union) ? 'EU' : union.replace(article, ''),
      start,
      end: start + union.length,
    };
  if (!state || state.start - start > 40) return null;
  const before = source.folded.slice(start, state.start);
  // “Japan's exports to Kazakhstan” are a thing of Japan's; “the Japanese side” is Japan.
  const behind = source.folded.slice(state.end, end);
  if (
    /^'s?\s/.test(behind) &&
    !/^'s?\s(?:government|ministry|(?:[a-z]{2,20}\s){0,3}(?:minister|secretary|chancellor|president))\b/i.test(behind)
  )
    return null;
  if (
    before &&
    !/^(?:(?:the|H\.E\.|Mr\.|Ms\.)\s)?(?:government\sof\s(?:the\s)?|republic\sof\s)?$/i.test(before) &&
    thing.test(words)
  )
    return null;
  if (
    !before.trim() ||
    /^(?:the|the\sgovernment\sof(?:\sthe)?|(?:the\s)?\w{1,40}\sminister\sof)$/i.test(before.trim())
  ) {
    const adjective = /^(?:ese|an|ish|i)?\s(?<noun>[a-z]{1,40})/.exec(behind)?.groups?.noun;
    if (
      adjective &&
      thing.test(behind.trim()) &&
      !/^(?:side|government|also)/.test(adjective) &&
      states.length === 1 &&
      /^\s[a-z]{1,40}s?\s*$/.test(behind)
    )
      return null;
    return { actor: state.value.code, start, end: state.end };
  }
  return thing.test(words) ? null : { actor: state.value.code, start, end: state.end };
}
