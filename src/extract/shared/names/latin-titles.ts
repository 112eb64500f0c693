import type { Vocabulary } from '../../../model/vocabulary.ts';
import { fold } from '../../../text/fold.ts';
import { type CountrySpan, spanEndingAt, spanStartingAt } from './country-span.ts';
import type { OrganisationSpan } from './organisations.ts';
import { lowerBound } from './country-span.ts';
import { oncePer, type Trie, trieOf } from './trie.ts';
import { isWordCharacter } from './word-bounds.ts';

/** What titles are read against. */
export interface TitleContext {
  /** The folded text that is matched, and the text as published that is quoted. */
  readonly text: string;
  readonly original: string;
  readonly countries: readonly CountrySpan[];
  readonly organisations: readonly OrganisationSpan[];
  readonly vocabulary: Vocabulary;
}

/** The head of a title as it stands: “Minister” of “First Deputy Minister of Foreign Affairs”. */
export interface Head {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

interface TitleLexicon {
  readonly head: RegExp;
  readonly heads: ReadonlySet<string>;
  readonly headTrie: Trie<boolean>;
  readonly portfolio: ReadonlySet<string>;
  /** The one state that has an office; null for an international body's. */
  readonly countryOf: ReadonlyMap<string, string | null>;
}

const escape = (s: string) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Written small only behind a name: “Mr. Imai, head of the Tajikistan Office”. */
const small =
  '(?:(?:deputy|vice|acting|executive|senior|regional|country|managing|resident|former|chief|mission) ){0,2}(?:head|director(?: general)?|chairman|chairperson|chair|president|chief executive(?: officer)?|representative|minister|professor|spokesperson|spokesman|governor|secretary(?: general)?|ambassador|co-founder|founder|chief|manager|adviser|advisor)(?= (?:of|for|at|to) |, \\p{Lu})';
const smallBehindName = new RegExp(`[,(] (?:the )?(?<head>${small})`, 'gu');

/** Every head of a title in a text, in order, without overlaps, the longest first: as `TitleLexicon.head` finds them. */
export function headsIn(text: string, vocabulary: Vocabulary): Head[] {
  const { headTrie } = titleLexicon(vocabulary);
  const endsWord = (end: number) => !isWordCharacter(text, end) && !/['-]/.test(text.charAt(end));
  const found: Head[] = [];
  for (let at = headTrie.nextStart(text, 0); at < text.length; at = headTrie.nextStart(text, at)) {
    const start = at++;
    if (start > 0 && (isWordCharacter(text, start - 1) || text.charAt(start - 1) === '-')) continue;
    const end = headTrie.longestFitting(text, start, endsWord)?.end;
    if (end !== undefined) found.push({ start, end: (at = end), words: text.slice(start, end) });
  }
  for (const { index, 0: whole, groups } of text.matchAll(smallBehindName)) {
    const words = groups?.['head'] ?? '';
    found.push({ start: index + whole.length - words.length, end: index + whole.length, words });
  }
  return found.sort((a, b) => a.start - b.start);
}

export const titleLexicon = oncePer((vocabulary: Vocabulary): TitleLexicon => {
  const names = [...new Set(vocabulary.offices.flatMap((office) => (office.names['en'] ?? []).map(fold)))].sort(
    (a, b) => b.length - a.length,
  );
  const countryOf = new Map<string, string | null>();
  for (const { names: own, country, international } of vocabulary.offices)
    for (const name of own['en'] ?? []) if (country || international) countryOf.set(fold(name), country ?? null);
  return {
    head: new RegExp(
      `(?<![\\p{L}\\p{M}\\d-])(?:${names.map(escape).join('|')}|(?<=[,(] (?:the )?)${small})(?![\\p{L}\\p{M}\\d'-])`,
      'gu',
    ),
    heads: new Set(names),
    headTrie: trieOf(names.map((name) => [name, true] as const)),
    portfolio: new Set(vocabulary.portfolios.names['en'] ?? []),
    countryOf,
  };
});

const modifier =
  /(?<![\p{L}\p{M}'-])(?:[Ff]ormer|[Tt]hen|[Ii]ncoming|[Oo]utgoing|Deputy|Vice|Acting|Interim|Caretaker|First|Second|Third|Senior|Assistant|Associate|Principal|Special|Permanent|Chief|Executive|Honorary|Joint|Under|Federal|Union|Lieutenant|Resident|Regional|Provincial|Presidential|European|Transitional|Additional|Alternate|Founding|Country|Mission|Group|Commission|Lead|White House|Emeritus|Distinguished|Personal)[ -]$/u;
/** Heads that a portfolio may stand before: “Foreign Minister”, “Defence Secretary”, “Health Commissioner”. */
const takesPortfolio =
  /(?:Minister|Secretary|Commissioner|Director|Adviser|Advisor|Spokesperson|Director[- ]General|Attaché|Envoy|Ambassador|Chief|Coordinator|Representative|Speaker|Governor|Counsellor|Commander)$/;
const wordJoin = /(?:,? (?:and |& )?|-)$/u;
const capitalised = /^\p{Lu}[\p{L}\p{M}']*(?:-\p{Lu}[\p{L}\p{M}']*)?$/u;

/** The word in capitals that a stretch ends with, and what joins it to what follows: “Economy, ”, “Foreign ”. */
function lastWord(before: string): { word: string; join: string } | undefined {
  const join = wordJoin.exec(before)?.[0];
  if (!join) return undefined;
  const end = before.length - join.length;
  let start = end;
  while (start > 0 && (isWordCharacter(before, start - 1) || /['-]/.test(before.charAt(start - 1)))) start--;
  const word = before.slice(start, end);
  return capitalised.test(word) ? { word, join } : undefined;
}

/** Where a title begins whose head begins at `start`: “First Deputy Foreign” belongs to it, “Japanese” does not. */
export function titleStart({ text, countries, organisations, vocabulary }: TitleContext, head: Head): number {
  const { portfolio } = titleLexicon(vocabulary);
  let start = head.start;
  let ranked = false;
  for (let words = 0; words < 8; words++) {
    const before = text.slice(Math.max(0, start - 40), start);
    // “DTI Secretary”, where the release tells what DTI is.
    const short = /(?<![\w.-])[A-Z]{2,6} $/.exec(before)?.[0];
    if (short && words === 0 && text.includes(`(${short.trimEnd()})`)) return start - short.length;
    const gap = /(?:'s)? $/.exec(before)?.[0].length ?? 0;
    const body = gap ? organisationEndingAt(organisations, start - gap) : undefined;
    if (body) return body.start;
    const modified = modifier.exec(before)?.[0].length;
    if (modified) {
      ranked = true;
      start -= modified;
      continue;
    }
    const word = takesPortfolio.test(head.words) ? lastWord(before) : undefined;
    // “of the Joint Staff, and Deputy Foreign Minister”: what stands before a rank is no field of the office.
    const plain = word?.join === ' ' || (words > 0 && !ranked);
    if (word && plain && portfolio.has(word.word) && !isCountryEnd(countries, start - word.join.length)) {
      start -= word.word.length + word.join.length;
      continue;
    }
    return start;
  }
  return start;
}

const isCountryEnd = (countries: readonly CountrySpan[], at: number) => spanEndingAt(countries, at) !== undefined;

export function organisationEndingAt(spans: readonly OrganisationSpan[], at: number): OrganisationSpan | undefined {
  const span = spans[lowerBound(spans, at) - 1];
  return span?.end === at ? span : undefined;
}

const organisationAt = (spans: readonly OrganisationSpan[], at: number) => {
  const span = spans[lowerBound(spans, at)];
  return span?.start === at ? span : undefined;
};

const ofForeignAffairs = /\bForeign (?:Secretary|Minister)$|\bSecretary(?: of State)?$/;

/** Where a title ends whose head ends at `end`; `loose` also takes words in capitals that no list of ours knows. */
export function titleEnd(context: TitleContext, head: Head, loose: boolean): number {
  const { text, vocabulary } = context;
  const { head: heads, portfolio } = titleLexicon(vocabulary);
  let end = head.end;
  let statesSaid = 0;
  for (let steps = 0; steps < 12; steps++) {
    const rest = text.slice(end, end + 24);
    const connector = /^ (?:of|for|to|on|in|at)(?: the)? /.exec(rest)?.[0];
    if (connector) {
      if (/^ (?:in|on|to|at)/.test(connector) && !placesOffice(head.words, connector)) return end;
      const next = phraseEnd(context, end + connector.length, loose && !connector.startsWith(' in '), portfolio);
      if (next.end === end + connector.length) return end;
      if (next.state) statesSaid++;
      end = next.end;
      continue;
    }
    const and = /^(?: (?:and|&|-) (?:the )?| ?\/ ?)/.exec(rest)?.[0];
    if (and) {
      const next = headAt(heads, text, end + and.length);
      // “President of Kazakhstan and Prime Minister Takaichi” are two persons, “Deputy Prime Minister and Minister of …” one.
      if (
        next &&
        !statesSaid &&
        !/^(?:President|Prime Minister|King|Queen)$/.test(next.words) &&
        // “the Foreign Secretary and Foreign Minister Duval”: nobody is foreign minister twice.
        !(ofForeignAffairs.test(text.slice(0, end).slice(-24)) && ofForeignAffairs.test(text.slice(end, next.end))) &&
        !(loose && /^ \p{Lu}/u.test(text.slice(next.end)))
      ) {
        end = next.end;
        continue;
      }
      const words = wordsIn(portfolio, text, end + and.length);
      if (next || words === end + and.length || end === head.end || text.slice(end, words).endsWith('Ministers'))
        return end;
      end = words;
      continue;
    }
    // “High Representative for …, Vice-President of the European Commission”: one person's two offices.
    const union = /^, Vice[- ]President of the (?:European )?Commission(?: \(HR\/VP\))?/.exec(
      text.slice(end, end + 60),
    )?.[0];
    if (union && head.words === 'High Representative') return end + union.length;
    // “Secretary, Economic Affairs Division”: the office is named by its place in a ministry.
    const placed = loose && rest.startsWith(', ') ? (bodyEnd(context, head, end + 2) ?? unitEnd(text, end + 2)) : end;
    if (placed > end + 2) {
      end = placed;
      continue;
    }
    const listed = rest.startsWith(',') && end > head.end ? wordsIn(portfolio, text, end + 2) : end;
    if (listed > end + 2 && /^(?:,| and | & )/.test(text.slice(listed, listed + 5))) {
      end = listed;
      continue;
    }
    // “Secretary (West), Ministry of …”, “Trade Representative (USTR) for …”
    const bracket =
      /^ \((?:[A-Z][A-Za-z]*[A-Z]{1,9}|Ambassador|Minister|a\.i\.|ad interim|(?:West|East|North|South|Political|Economic)(?=\)(?:,| \p{Lu})))\)/u.exec(
        text.slice(end, end + 22),
      )?.[0];
    if (!bracket || (end === head.end && !/Representative$|Secretary$|Director$/.test(head.words))) return end;
    end += bracket.length;
  }
  return end;
}

/** “Head, World Food Programme”: the body that a head without a field of its own is of. */
const bodyEnd = ({ organisations }: TitleContext, head: Head, at: number): number | undefined =>
  /^(?:Head|Director|Representative|Chief Representative|Country Director|head|chief representative|director|representative)$/.test(
    head.words,
  )
    ? organisationAt(organisations, at)?.end
    : undefined;

/** “Ambassador to Japan”, “Resident Representative … in Kazakhstan”: heads whose place belongs to the title. */
function placesOffice(head: string, connector: string): boolean {
  // “Secretary to the Cabinet”, “Permanent Secretary to the Treasury”
  if (head.endsWith('Secretary')) return connector === ' to the ';
  if (/^ (?:to|at|on)/.test(connector))
    return /Ambassador|Representative|Envoy|Advis[eo]r|Consul|Mission|Commissioner|Assistant|Counselor|Professor|Fellow|Director|head|director|professor|Observer|Plenipotentiary|Chargé|Charge|Coordinator/.test(
      head,
    );
  return /Representative|Director|Coordinator|Ambassador|Consul|Chargé|Charge|head|representative|Plenipotentiary/.test(
    head,
  );
}

export function headAt(heads: RegExp, text: string, at: number): Head | null {
  heads.lastIndex = at;
  const window = text.slice(0, at + 60);
  const hit = heads.exec(window);
  if (!hit) return null;
  const between = text.slice(at, hit.index);
  return /^(?:(?:First|Deputy|Vice|Acting|State|Senior|Special|Foreign|Finance|Non-[Rr]esident) ){0,3}$/.test(between)
    ? { start: at, end: hit.index + hit[0].length, words: hit[0] }
    : null;
}

function phraseEnd(context: TitleContext, at: number, loose: boolean, portfolio: ReadonlySet<string>) {
  const { text, countries, organisations } = context;
  const state = spanStartingAt(countries, at) ?? countries[lowerBound(countries, at - 30)];
  const named = [state, ...countries.slice(lowerBound(countries, at - 4), lowerBound(countries, at + 1))].find(
    (s) => s && s.start <= at && s.end > at && s.form === 'name',
  );
  const followed = (end: number) => loose && /^ \p{Lu}/u.test(text.slice(end, end + 2));
  if (named && !followed(named.end)) return { end: named.end, state: true };
  const body = organisationAt(organisations, at);
  if (body && !followed(body.end)) return { end: body.end, state: false };
  return { end: loose ? capitals(text, at) : wordsIn(portfolio, text, at), state: false };
}

/** The end of a run of words of a list, joined by blanks or hyphens: “Foreign Affairs”. */
function wordsIn(list: ReadonlySet<string>, text: string, at: number): number {
  // The one field of policy whose name begins with an article.
  if (text.startsWith('La Francophonie', at)) return at + 'La Francophonie'.length;
  let end = at;
  for (let from = at; ;) {
    const word = /^\p{Lu}[\p{L}\p{M}]*(?:-\p{Lu}[\p{L}\p{M}]*)?/u.exec(text.slice(from, from + 30))?.[0];
    if (!word || !list.has(word)) return end;
    end = from + word.length;
    if (text.charAt(end) !== ' ') return end;
    from = end + 1;
  }
}

const unit =
  /^\p{Lu}[\p{L}\p{M}&-]*(?: (?:and |& |of )?\p{Lu}[\p{L}\p{M}-]*){0,7}? (?:Division|Department|Bureau|Directorate|Secretariat)(?!\p{L})|^(?:Ministry|Department|Office|Agency)(?= of )/u;
const unitEnd = (text: string, at: number): number => at + (unit.exec(text.slice(at, at + 120))?.[0].length ?? 0);

const capitals = (text: string, at: number): number =>
  at +
  (/^\p{Lu}[\p{L}\p{M}'-]*(?: (?:\d+|\p{Lu}[\p{L}\p{M}'.-]*[\p{L}\p{M}'-])){0,9}/u.exec(text.slice(at, at + 160))?.[0]
    .length ?? 0);
