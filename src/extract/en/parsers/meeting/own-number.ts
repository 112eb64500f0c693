import type { Passage } from '../../../../model/edition.ts';
import { englishOrdinal } from '../../../../text/numerals-en.ts';
import type { Source } from '../../../shared/source.ts';
import type { Mention } from './mention.ts';

/** “the fifth ministerial meeting of the Trilateral Dialogue” under “Trilateral Dialogue”: its number and rank are its own. */
export const numberedOf = (source: Source, title: Mention, inLead: readonly Mention[]): Mention | undefined =>
  // “The Eighth Ministerial Conference ended in Geneva” under “WTO Ministerial Conference ends …”
  inLead.find(
    (m) =>
      m.ordinal !== null &&
      // “The first summit was held in 2018” is another one.
      m.ordinal > 1 &&
      m.passage === inLead[0]?.passage &&
      m.turn === null &&
      m.own.length === 0 &&
      m.level === title.level &&
      m.level !== 'bilateral' &&
      m.head.toLowerCase() === title.head.toLowerCase() &&
      /^\s(?:was\s|has\s)?(?:held|took\splace|ended|opened|concluded|convened|closed|began|met)\b/.test(
        source.folded.slice(m.end, m.end + 20),
      ),
  ) ??
  (/^(?:dialogue|forum|consultations|council|commission|committee)$/i.test(title.head)
    ? inLead.find(
        (m) =>
          m.ordinal !== null &&
          m.turn === null &&
          /\s(?:meeting|session|round)\sof\s/i.test(m.words) &&
          m.own.length > 0 &&
          m.own.every((w) => title.own.includes(w) || m.short.includes(w) || w.endsWith('-level')),
      )
    : undefined);

/** “This will be the third meeting of the presidents.” */
export const toldNumber = (source: Source, lead: Passage): number | null => {
  const after = source.edition.passages[lead.index + 1];
  const ordinal =
    /\b(?:This|It)\s(?:will\sbe|is|was)\sthe\s(?<ordinal>[\w-]{3,16})\s(?:[a-z-]{3,16}\s){0,2}(?:meeting|summit|conference|session|forum|dialogue|round)\b/.exec(
      source.folded.slice(lead.start, after?.end ?? lead.end),
    )?.groups?.ordinal;
  return ordinal ? englishOrdinal(ordinal) : null;
};

export const firstTime = (source: Source, lead: Passage) =>
  /\bfor\sthe\sfirst\stime\b(?!\sin\b)|\bit\s(?:is|was)\sthe\sfirst\stime\b|\bthe\sfirst\s(?:ever\s)?(?:summit|meeting|dialogue|conference)\b/i.test(
    source.folded.slice(lead.start, lead.end),
  ) && !/\bthe\sfirst\sof\sthe\b/i.test(source.folded.slice(lead.start, lead.end));
