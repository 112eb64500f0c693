import { createHash } from 'node:crypto';
import type { SearchFilter } from '../views.ts';
import type { AskedValue } from './asked-value.ts';
import type { Matcher } from './matcher.ts';

/**
 * What the index of releases is asked, in PostgreSQL's notation for tsquery: every term by its tokens or by the amount
 * or time of a fact, and what the search is narrowed to. It leads to every release that matches, and to some that do
 * not where a term has a recheck: 外務大臣 stands where 外務, 務大 and 大臣 do, mostly. Of terms with a minus only those
 * that need no recheck are in it.
 */
export function indexQuery(matchers: readonly Matcher[], filter: SearchFilter): string {
  const terms = matchers.flatMap((matcher) => {
    const asked = `(${[matcher.ofRelease, ...valueWords(matcher.value)].join(' | ')})`;
    if (!matcher.term.not) return [asked];
    return matcher.recheck === null ? [`!${asked}`] : [];
  });
  return [...terms, ...filterWords(filter)].join(' & ');
}

function valueWords(value: AskedValue | null): string[] {
  if (value === null) return [];
  // A day stands in its month, and a time of day in its day.
  if (value.is === 'time') return [`${quoted(`time:${value.value}`)}:*`];
  const digits = Number.isInteger(value.value) ? BigInt(value.value).toString() : String(value.value);
  return [quoted(`money:${value.currency}:${digits}`)];
}

function filterWords({ lang, kind, country, field, year, issuer }: SearchFilter): string[] {
  return Object.entries({ lang, kind, country, field, year })
    .flatMap(([name, value]) => (value === undefined ? [] : [quoted(`${name}:${value}`)]))
    .concat(issuer === undefined ? [] : [quoted(`issuer:${createHash('md5').update(issuer).digest('hex')}`)]);
}

/** What a search is narrowed to besides the words of the index: marks of releases, all of which must be there. */
export function marksOf({ dialogue, force, scheme }: SearchFilter): string[] {
  return Object.entries({ dialogue, force, scheme }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}:${value}`],
  );
}

const quoted = (word: string) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
