import { type CountrySpan, lowerBound, spanEndingAt, spanStartingAt } from './country-span.ts';
import { type Head, type TitleContext, titleLexicon } from './latin-titles.ts';

/** “Japanese Prime Minister”, “Kazakhstan's President”, “U.S. Secretary of State”. */
export const stateBefore = (t: TitleContext, start: number): string | undefined => stateSpanBefore(t, start)?.code;

export function stateSpanBefore({ text, countries }: TitleContext, start: number): CountrySpan | undefined {
  // “his Bruneian counterpart, Second Minister …”
  const gap = /(?:'s)? (?:counterpart,? )?$/.exec(text.slice(Math.max(0, start - 16), start))?.[0].length;
  const span = gap ? spanEndingAt(countries, start - gap) : undefined;
  // “handed over to Nepal's Prime Minister”: a possessive is no place.
  const owns = gap !== undefined && text.startsWith("'", start - gap);
  return span &&
    !span.territory &&
    (owns || !/\b(?:in|to) (?:the )?$/.test(text.slice(Math.max(0, span.start - 8), span.start)))
    ? span
    : undefined;
}

/** “President Kassym-Jomart Tokayev of Kazakhstan”, “Prime Minister Modi (India)”. */
export function stateAfter({ text, countries }: TitleContext, end: number): string | undefined {
  const link = /^(?:,? of (?:the )?| \(|, )/.exec(text.slice(end, end + 12))?.[0];
  if (!link) return undefined;
  const span: CountrySpan | undefined =
    spanStartingAt(countries, end + link.length) ?? spanStartingAt(countries, end + link.replace('the ', '').length);
  // “Pascale Baeriswyl of the Swiss Federal Department of Foreign Affairs”
  if (
    span?.form === 'adjective' &&
    link.includes(' of ') &&
    /^ (?:Federal )?(?:\p{Lu}\p{L}{2,16} ){0,2}?(?:Department|Ministry|Government|Parliament|Embassy|Foreign Ministry)(?!\p{L})/u.test(
      text.slice(span.end, span.end + 50),
    )
  )
    return span.code;
  if (!span || span.form !== 'name' || span.territory) return undefined;
  if (/^'s?(?!\p{L})/u.test(text.slice(span.end, span.end + 3)) || /^ \p{Lu}/u.test(text.slice(span.end, span.end + 2)))
    return undefined;
  if (/^ \(|^, $/.test(link) && !/^(?:\)|,|;|$|\n)/.test(text.slice(span.end, span.end + 1))) return undefined;
  return span.code;
}

/** The state of an office that only one state has: “Chief Cabinet Secretary”; a state said before or in the title wins. */
export function officeState(
  { text, vocabulary }: TitleContext,
  start: number,
  end: number,
  head: Head,
): string | null | undefined {
  const { countryOf } = titleLexicon(vocabulary);
  const title = text.slice(start, end).replace(/^(?:[Ff]ormer|[Tt]hen) /, '');
  return countryOf.has(title) ? countryOf.get(title) : countryOf.get(head.words);
}

/**
 * The state that a title names as its own: the one after “of” (“Ambassador of Japan to India”), the agency's, null
 * for an international body; undefined where it names none (“Ambassador to Japan”).
 */
export function stateOfTitle(context: TitleContext, start: number, end: number): string | null | undefined {
  const { text, countries, organisations } = context;
  for (let i = lowerBound(countries, start - 40); i < countries.length; i++) {
    const span = countries[i] as CountrySpan;
    if (span.start >= end) break;
    if (span.end <= start || span.form !== 'name' || span.territory) continue;
    const body = organisations[lowerBound(organisations, start)];
    if (body && body.start < span.start) return body.country;
    const within = text.slice(span.end, end);
    if (
      /\b(?:of|from)(?: the)? $/.test(text.slice(start, span.start)) &&
      !/^ (?!Communist |Workers )\p{Lu}/u.test(within)
    )
      return span.code;
  }
  const body = organisations[lowerBound(organisations, start)];
  if (body && body.start < end) return body.country;
  if (text.startsWith('White House ', start)) return 'US';
  return /^European |\bEuropean (?:Commissioner|Commission|Council|Parliament)\b/.test(text.slice(start, end))
    ? null
    : undefined;
}
