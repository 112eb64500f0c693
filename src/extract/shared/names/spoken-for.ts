import type { Source } from '../source.ts';
import { type CountrySpan, lowerBound, spanStartingAt } from './country-span.ts';

/** “For Fiji, Mr. …”, “Signatory from India: Mr. …”, “on behalf of the Government of Chad, the agreement was signed by …”. */
const before =
  /(?:^|[.;:(] ?|, |\b(?:and|while) )(?:[Ff]or|[Oo]n behalf of|[Rr]epresenting|[Ss]ignator(?:y|ies) (?:from|for|of)|[Ff]rom) (?:the )?(?:(?:Government|side|State|people) of )?(?:the )?$/u;
const between =
  /^(?: (?:side|Government))?(?:,|:| :| -)? (?:(?:the |it )?(?:[\p{L}()/-]{2,20} ){0,5}(?:was|were) signed by )?(?:the |by (?:the )?|its )?$/u;
/** “…, Additional Secretary, for the Government of India”, “… signed on behalf of Chad” */
const behind =
  /^,? (?:(?:who )?signed (?:it |the [a-z]{3,20} )?)?(?:for|on behalf of|representing) (?:the )?(?:(?:Government|State|Kingdom|side) of )?(?:the )?/u;

/** The state for which a person signs or speaks, where the words directly beside the person say it. */
export function stateSpokenFor(
  source: Source,
  countries: readonly CountrySpan[],
  start: number,
  end: number,
): string | undefined {
  const passage = source.passageAt(start);
  const text = source.folded;
  const span = countries[lowerBound(countries, start) - 1];
  if (
    span &&
    span.start >= passage.start &&
    span.end <= start &&
    start - span.end < 120 &&
    !span.territory &&
    between.test(text.slice(span.end, start)) &&
    before.test(text.slice(Math.max(passage.start, span.start - 60), span.start))
  )
    return span.code;
  const link = behind.exec(text.slice(end, Math.min(passage.end, end + 90)))?.[0];
  const next = link === undefined ? undefined : firstStart(countries, end + link.length);
  if (!next || next.territory || next.form !== 'name') return undefined;
  return /^(?:[,.;)]|$| (?:and|at|in|on|while)\b)/u.test(text.slice(next.end, Math.min(passage.end, next.end + 8)))
    ? next.code
    : undefined;
}

/** A state's name may begin with words that the link has taken: “the Kingdom of Tonga”. */
function firstStart(countries: readonly CountrySpan[], at: number): CountrySpan | undefined {
  const exact = spanStartingAt(countries, at);
  if (exact) return exact;
  const span = countries[lowerBound(countries, at - 24)];
  return span && span.start < at && span.end > at ? span : undefined;
}

const joined = /^(?:;|,)? ?(?:and,? )?(?:the )?$/u;
const tail = /^, of (?:the )?/u;

/**
 * “Hon. A, Secretary of Trade; and Hon. B, Secretary of Finance, of the Republic of the Philippines”: the state behind the
 * last of a row is that of all. `people` are all of the release in order.
 */
export function stateBehindRow(
  source: Source,
  countries: readonly CountrySpan[],
  people: readonly { readonly start: number; readonly end: number }[],
  at: number,
): string | undefined {
  const text = source.folded;
  const passage = source.passageAt(people[at]?.start ?? 0);
  for (let i = at; i < Math.min(people.length, at + 8); i++) {
    const end = people[i]?.end ?? 0;
    const link = tail.exec(text.slice(end, Math.min(passage.end, end + 10)))?.[0];
    if (link) return (spanStartingAt(countries, end + link.length) ?? firstStart(countries, end + link.length))?.code;
    const next = people[i + 1];
    if (!next || next.start > passage.end || !joined.test(text.slice(end, next.start))) return undefined;
  }
  return undefined;
}
