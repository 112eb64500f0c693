import { spanEndingAt } from './country-span.ts';
import { headAt, type TitleContext, titleEnd, titleLexicon } from './latin-titles.ts';

const smallOffice =
  /^(?:co-)?(?:leader|chair|chairman|chairperson|chairwoman|champion|head|host|coordinator|spokesperson|facilitator|rapporteur) of /;

/**
 * Where a title behind a name ends that goes on with another office of the same person: “Paul Kagame, President of the
 * Republic of Rwanda and Chairperson of the Union”. Not where a name follows: “… and Prime Minister Takaichi”.
 */
export function secondOffice(context: TitleContext, end: number): number {
  const { text, vocabulary } = context;
  const and = /^,? (?:and|&) (?:the |its |current )?/.exec(text.slice(end, end + 16))?.[0];
  if (!and || and.startsWith(',')) return end;
  const at = end + and.length;
  const leading = smallOffice.exec(text.slice(at, at + 40))?.[0];
  const next = leading
    ? { start: at, end: at + leading.length - 4, words: 'head' }
    : headAt(titleLexicon(vocabulary).head, text, at);
  if (!next) return end;
  const named = titleEnd(context, next, true);
  const until = leading
    ? at +
      (/^[^,.;()\n]{3,60}?(?=,|\.|;|\)|$| (?:and|who|said|was|were|is|has|will)\b)/.exec(text.slice(at, at + 70))?.[0]
        .length ?? 0)
    : named;
  // A name behind the office, or an office whose holder is named next, is another person's.
  return until > at && !/^ \p{Lu}|^, (?:H\.E\.|Mr|Ms|Dr)/u.test(text.slice(until, until + 8)) ? until : end;
}

/** “Ambassador, Permanent Representative of Latvia”: a rank and the post that goes with it, where the post names a state. */
export function rankAndPost(context: TitleContext, end: number): number {
  const { text, countries, vocabulary } = context;
  const comma = /^, (?:the )?/.exec(text.slice(end, end + 6))?.[0];
  if (!comma || !/(?:Ambassador|Plenipotentiary|Professor|Envoy|General)$/.test(text.slice(Math.max(0, end - 16), end)))
    return end;
  const next = headAt(titleLexicon(vocabulary).head, text, end + comma.length);
  if (!next) return end;
  const until = titleEnd(context, next, true);
  return spanEndingAt(countries, until) && !/^ \p{Lu}/u.test(text.slice(until, until + 2)) ? until : end;
}
