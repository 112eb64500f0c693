import { lowerBound } from './country-span.ts';
import { trimName } from './latin-names.ts';
import { type TitleContext, titleLexicon } from './latin-titles.ts';

/** The part of a found name before a word of titles, an organisation or a state; null where that leaves nothing. */
export function cleanName(t: TitleContext, start: number, found: string): string | null {
  const { portfolio, heads } = titleLexicon(t.vocabulary);
  const body = t.organisations[lowerBound(t.organisations, start)];
  const state = t.countries[lowerBound(t.countries, start)];
  let cut = found.length;
  if (body && body.start < start + cut) cut = body.start - start;
  // A first name may be a state's (“Israel Katz”); a state by itself, or after the name, is none.
  const isFirstName =
    state?.start === start &&
    state.form === 'name' &&
    /^ \p{Lu}/u.test(found.slice(state.end - start)) &&
    !/ /.test(t.text.slice(start, state.end));
  if (state && !isFirstName && state.start < start + cut) cut = state.start - start;
  // “Prime Minister Modi—should be carried out”: a dash that a small letter follows is none of a name.
  const dash = t.original.slice(start, start + cut).search(/[\u2013\u2014](?!\p{Lu})/u);
  if (dash >= 0) cut = dash;
  const kept = trimName(found.slice(0, Math.max(0, cut)).trimEnd(), (word) => portfolio.has(word) || heads.has(word));
  return isFirstName && state && kept?.length === state.end - start ? null : kept;
}
