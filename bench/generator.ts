import { readFileSync } from 'node:fs';
import { casesIn } from '../src/cli/corpus.ts';
import { vocabulary } from '../src/cli/vocabulary.ts';
import { extract } from '../src/extract/engine.ts';
import { grammars } from '../src/extract/grammars.ts';
import { read } from '../src/read/read.ts';
import type { ReleaseInput } from '../src/record/commands/release-input.ts';

/**
 * Releases without end, the same ones each time: pages of the corpus with other states, years, days, amounts and
 * projects, read and extracted as any page is. So a large record holds many different meetings, papers and promises, and
 * not the same ones thousands of times, which no index would have to tell apart.
 */
export function* releases(
  count: number,
  seed = 1,
  /** The year in which all are issued; without it the years of the pages, and others from 2000 to 2026 by chance. */
  issuedIn?: number,
): Generator<ReleaseInput> {
  const cases = ['corpus/ca-jad', 'corpus/variety', 'corpus/wide'].flatMap(casesIn).flatMap((c) => {
    const bytes = readFileSync(c.page);
    const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes);
    // Pages in older encodings are left out: they could not be written back as they were.
    return text.includes('\uFFFD') || c.page.endsWith('.pdf') ? [] : [{ ...c, text }];
  });
  for (let i = 0; i < count; i++) {
    const dice = diceOf(seed * 1_000_003 + i);
    const { meta, text } = cases[Math.floor(dice() * cases.length)] as (typeof cases)[number];
    const bytes = Buffer.from(otherwise(text, dice, issuedIn));
    const url = `${meta.url}?n=${seed}-${i}`;
    const asRead = read({ bytes, contentType: meta.contentType, url });
    const edition = issuedIn === undefined ? asRead : { ...asRead, issued: inYear(asRead.issued, issuedIn) };
    const fetchedAt = new Date(issuedIn === undefined ? meta.fetched : (inYear(meta.fetched, issuedIn) ?? 0));
    yield {
      capture: { bytes, url, contentType: meta.contentType, headers: {}, fetchedAt },
      edition,
      reading: extract(edition, { vocabulary, grammars }),
      source: { name: meta.issuer, credit: null, terms: null, lang: meta.lang },
      example: false,
    };
  }
}

const states = vocabulary.countries
  .filter((country) => country.territory !== true)
  .map(({ code, names }) => ({ code, ja: names['ja']?.[0] ?? code, en: names['en']?.[0] ?? code }));
const spoken = {
  ja: new RegExp(
    states
      .map((s) => escaped(s.ja))
      .sort(longest)
      .join('|'),
    'g',
  ),
  en: new RegExp(
    `\\b(?:${states
      .map((s) => escaped(s.en))
      .sort(longest)
      .join('|')})\\b`,
    'g',
  ),
};
const syllables = ['アル', 'バク', 'ダル', 'カン', 'マル', 'ナリ', 'オシ', 'サマ', 'タラ', 'ウル', 'ザル', 'キジ'];

/** An ISO day or time of the same day in another year: many pages have theirs as 令和7年 or in their head, which stay. */
const inYear = (day: string | null, year: number): string | null =>
  day === null ? null : `${year}${day.slice(4).replace(/^-02-29/, '-02-28')}`;

const yearOf = /(?<![\d/_-])20(?<two>[012]\d)(?=年|[ ,.)<-])/g;

/** The page with other states (Japan stays), years, days, amounts and projects; its markup and sentences as they are. */
function otherwise(page: string, dice: () => number, issuedIn?: number): string {
  const body = page.indexOf('<body') < 0 ? 0 : page.indexOf('<body');
  const turn = 1 + Math.floor(dice() * (states.length - 1));
  const other = (name: string, lang: 'ja' | 'en') => {
    const at = states.findIndex((s) => s[lang] === name);
    return at < 0 || states[at]?.code === 'JP' ? name : (states[(at + turn) % states.length]?.[lang] ?? name);
  };
  const years = Math.floor(dice() * 20);
  const last = Math.max(...Array.from(page.slice(body).matchAll(yearOf), ([year]) => Number(year) - 2000));
  const place = Array.from({ length: 3 }, () => syllables[Math.floor(dice() * syllables.length)]).join('');
  return (
    page.slice(0, body) +
    page
      .slice(body)
      .replace(spoken.ja, (name) => other(name, 'ja'))
      .replace(spoken.en, (name) => other(name, 'en'))
      .replace(yearOf, (_, two: string) =>
        String(issuedIn === undefined ? 2000 + ((Number(two) + years) % 27) : issuedIn - last + Number(two)),
      )
      .replace(/(?<![\d,])(?<n>[1-9]\d{0,2})(?=億|,\d{3}万|\.\d+ (?:billion|million)| (?:billion|million))/g, () =>
        String(1 + Math.floor(dice() * 900)),
      )
      .replace(/(?<![\d.])(?<d>1\d|2[0-8])(?=日| (?:January|March|May|July|August|October|December))/g, () =>
        String(10 + Math.floor(dice() * 19)),
      )
      .replace(/「(?=[^」]{4,60}計画」)/g, `「${place}地区における`)
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function longest(a: string, b: string): number {
  return b.length - a.length;
}

/** Numbers from 0 to 1 that follow from the seed alone (mulberry32). */
export function diceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
