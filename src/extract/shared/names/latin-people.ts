import type { Context } from '../found.ts';
import type { Source } from '../source.ts';
import { lowerBound, spanStartingAt } from './country-span.ts';
import { countriesOf } from './countries-of.ts';
import { generation, honorific, name, postNominals, skipLeadingWords, trimName } from './latin-names.ts';
import {
  secondOffice,
  type Head,
  headsIn,
  titleEnd,
  type TitleContext,
  titleLexicon,
  titleStart,
} from './latin-titles.ts';
import { officeState, stateAfter, stateBefore, stateOfTitle, stateSpanBefore } from './latin-states.ts';
import { organisationsOf } from './organisations.ts';
import { type PersonFound, personFound } from './person-candidate.ts';

const nameAfter = new RegExp(`^ (?:${honorific}){0,3}(?<name>${name}${generation})`, 'u');
const nameAfterComma = new RegExp(
  `^, (?<hon>(?:${honorific}){0,3})(?<name>${name}${generation})(?<end>,| \\p{Ll}|[.;)]|$)`,
  'u',
);
const seats = /(?: (?:MP|MEP|KC|QC|OBE|CBE|MBE|KBE|DBE|KCMG|GCMG|CMG|PhD|AO|AC|AM)){1,3}$/;
const nameBefore = new RegExp(
  `(?<![\\p{L}\\p{M}\\d.'-])(?<hon>(?:${honorific}){0,3})(?<name>${name}${generation})(?<post>${postNominals})(?: \\([^()]{1,40}\\))?(?:,| ?\\(| -) ?(?:the |current |currently )?$`,
  'u',
);
const named = new RegExp(`(?<![\\p{L}\\p{M}\\d.'-])(?<hon>(?:${honorific}){1,3})(?<name>${name}${generation})`, 'gu');

/**
 * Persons in Latin letters: “Prime Minister TAKAICHI Sanae”, “H.E. Mr. Sadyr ZHAPAROV, President of the Kyrgyz Republic”,
 * “the President of the European Council, António Costa”, “Ms. Kamikawa”. Office-holders without a name are left out.
 */
export function latinPeople(source: Source, context: Context, rule: string): PersonFound[] {
  const titles: TitleContext = {
    text: source.folded,
    original: source.text,
    countries: countriesOf(source, context),
    organisations: organisationsOf(source, context),
    vocabulary: context.vocabulary,
  };
  const found: PersonFound[] = [];
  let from = 0;
  for (const head of headsIn(titles.text, context.vocabulary)) {
    if (head.start < from) continue;
    // “Senator the Hon Penny Wong, Minister for Foreign Affairs”: her office is named behind.
    if (head.words === 'Senator' && titles.text.startsWith(' the Hon', head.end)) continue;
    const passage = source.passageAt(head.start);
    const person = titled(titles, head, passage, found.at(-1)?.end ?? 0, rule);
    from = person ? Math.max(person.end, head.end) : head.end;
    if (person && person.end <= passage.end) found.push(person);
  }
  const several = [...sharedOffice(titles, found, rule, source)];
  const all = [...found, ...several].sort((a, b) => a.start - b.start);
  return [...all, ...untitled(titles, all, rule, source)].sort((a, b) => a.start - b.start);
}

function titled(
  t: TitleContext,
  head: Head,
  passage: { start: number; end: number },
  after: number,
  rule: string,
): PersonFound | null {
  const own = Math.max(titleStart(t, head), passage.start, after);
  if (own > head.start) return null;
  const start = aideOf(t.text, own, Math.max(passage.start, after));
  const strict = titleEnd(t, head, false);
  return (
    titleThenName(t, head, start, strict, passage.end, rule) ??
    nameThenTitle(t, head, start, passage, after, rule) ??
    titleCommaName(t, head, start, passage.end, rule)
  );
}

const aide =
  /(?:(?:Special|Senior|Chief|Deputy|Principal|Personal|Parliamentary|National Security|Foreign Policy) ){0,2}(?:Advis[eo]r|Assistant|Envoy|Representative|Private Secretary|Chief of Staff|Spokesperson) (?:of|to) (?:the )?$/;

/** “Special Adviser to the Prime Minister Jane Roe”: the office of whoever serves another one. */
function aideOf(text: string, start: number, from: number): number {
  const hit = aide.exec(text.slice(Math.max(from, start - 80), start));
  return hit ? start - hit[0].length : start;
}

/** “Foreign Minister Muhriddin of Tajikistan”, “UNICEF Executive Director Anthony Lake”. */
function titleThenName(
  t: TitleContext,
  head: Head,
  start: number,
  end: number,
  limit: number,
  rule: string,
): PersonFound | null {
  if (/^\p{Ll}/u.test(head.words)) return null;
  const hit = nameAfter.exec(t.text.slice(end, Math.min(limit, end + 120)));
  const kept =
    hit && cleanName(t, end + hit[0].length - (hit.groups?.['name'] ?? '').length, hit.groups?.['name'] ?? '');
  if (!hit || !kept) return null;
  const nameStart = end + hit[0].length - (hit.groups?.['name'] ?? '').length;
  const nameEnd = nameStart + kept.length;
  const state = said(stateBefore(t, start), stateOfTitle(t, start, end), stateAfter(t, nameEnd));
  const byOffice = state === undefined ? officeState(t, start, end, head) : undefined;
  return personFound(
    rule,
    { start, end: nameEnd },
    {
      name: t.original.slice(nameStart, nameStart + kept.length),
      role: t.original.slice(start, end),
      country: said(state, byOffice),
    },
    { script: 'latin', head: head.words, nameStart, nameEnd },
    state === undefined && byOffice !== undefined,
  );
}

/** “Mr. Hideki Uyama, Special Representative for Central Asia (Ambassador)”, “Kao Kim Hourn, Secretary-General of ASEAN”. */
function nameThenTitle(
  t: TitleContext,
  head: Head,
  start: number,
  passage: { start: number },
  after: number,
  rule: string,
): PersonFound | null {
  const from = Math.max(passage.start, after, start - 140);
  // “Lloyd J. Austin III, U.S. Secretary of Defense”: the state stands between the name and the title.
  const sender = stateSpanBefore(t, start);
  const hit = nameBefore.exec(t.text.slice(from, sender?.start ?? start));
  if (!hit?.groups) return null;
  const { hon = '', name: whole = '' } = hit.groups;
  const skipped = hon ? 0 : skipLeadingWords(whole);
  const nameStart = from + hit.index + hon.length + skipped;
  // “James Cleverly MP, Foreign Secretary”
  const kept = whole.slice(skipped).replace(seats, '');
  if (cleanName(t, nameStart, kept) !== kept || (!hon && !kept.includes(' '))) return null;
  const end = secondOffice(t, titleEnd(t, head, true));
  const byOffice = officeState(t, start, end, head);
  const state = said(stateBefore(t, start), stateOfTitle(t, start, end));
  const country = state === undefined ? byOffice : state;
  return personFound(
    rule,
    { start: hon ? from + hit.index : nameStart, end },
    { name: t.original.slice(nameStart, nameStart + kept.length), role: t.original.slice(start, end), country },
    { script: 'latin', head: head.words, nameStart, nameEnd: nameStart + kept.length },
    state === undefined && byOffice !== undefined,
  );
}

/** “the President of the European Council, António Costa, and …”, “The Foreign Secretary, David Lammy, said”. */
function titleCommaName(t: TitleContext, head: Head, start: number, limit: number, rule: string): PersonFound | null {
  const end = titleEnd(t, head, true);
  const hit = nameAfterComma.exec(t.text.slice(end, Math.min(limit, end + 120)));
  if (!hit?.groups || !/^\p{Lu}/u.test(head.words)) return null;
  const { hon = '', name: whole = '', end: next = '' } = hit.groups;
  // “H.E. Mr” and a stop is no name; a name that no courtesy announces ends where a few verbs begin.
  if (/^(?:Mr|Ms|Mrs|Dr|Hon)$/.test(whole)) return null;
  const behind = t.text.slice(end + hit[0].length - next.length, end + hit[0].length + 8);
  if (!hon && next.startsWith(' ') && !/^ (?:and|said|was|is|will|has)\b/.test(behind)) return null;
  const nameStart = end + 2 + hon.length;
  if (cleanName(t, nameStart, whole) !== whole) return null;
  // Without an article only behind an office told in full: “Senior Vice-Minister for Foreign Affairs, Yasuhisa Shiozaki,”.
  const full = end > head.end || start < head.start;
  if (
    !hon &&
    (!whole.includes(' ') ||
      !(full || /\b(?:[Tt]he|[Oo]ur|[Ii]ts) $/.test(t.text.slice(Math.max(0, start - 5), start))))
  )
    return null;
  const nameEnd = nameStart + whole.length;
  const byOffice = officeState(t, start, end, head);
  const state = said(stateBefore(t, start), stateOfTitle(t, start, end));
  return personFound(
    rule,
    { start, end: nameEnd },
    {
      name: t.original.slice(nameStart, nameEnd),
      role: t.original.slice(start, end),
      country: state === undefined ? byOffice : state,
    },
    { script: 'latin', head: head.words, nameStart, nameEnd },
    state === undefined && byOffice !== undefined,
  );
}

const offices =
  /\b(?<office>Presidents|(?:Deputy )?Prime Ministers|(?:Foreign |Finance |Defen[cs]e |Trade |Energy )?Ministers|Foreign Secretaries|Chancellors|Ambassadors) (?=\p{Lu})/gu;
const oneName = new RegExp(`^(?:${honorific}){0,3}(?<name>${name})`, 'u');

/** “Presidents Kassym-Jomart Tokayev of Kazakhstan, Sadyr Japarov of the Kyrgyz Republic and Emomali Rahmon of Tajikistan”. */
function* sharedOffice(
  t: TitleContext,
  known: readonly PersonFound[],
  rule: string,
  source: Source,
): Iterable<PersonFound> {
  for (const hit of t.text.matchAll(offices)) {
    const limit = source.passageAt(hit.index).end;
    const role = (hit.groups?.['office'] ?? '').replace(/ies$/, 'y').replace(/s$/, '');
    const list: PersonFound[] = [];
    for (let at = hit.index + hit[0].length, i = 0; i < 12; i++) {
      const match = oneName.exec(t.text.slice(at, Math.min(limit, at + 80)));
      const whole = match?.groups?.['name'] ?? '';
      const nameStart = at + (match?.[0].length ?? 0) - whole.length;
      const kept = match && cleanName(t, nameStart, whole);
      if (!kept) break;
      const nameEnd = nameStart + kept.length;
      const behind = /^ (?:of (?:the )?|\()/.exec(t.text.slice(nameEnd, nameEnd + 10))?.[0].length;
      const state =
        behind === undefined
          ? undefined
          : (spanStartingAt(t.countries, nameEnd + behind) ?? spanStartingAt(t.countries, nameEnd + 4));
      const end = state ? state.end : nameEnd;
      list.push(
        personFound(
          rule,
          { start: nameStart, end },
          { name: t.original.slice(nameStart, nameEnd), role, country: state?.code },
          { script: 'latin', head: role, nameStart, nameEnd },
        ),
      );
      const next = /^\)?(?:, and |, | and )/.exec(t.text.slice(end, end + 8))?.[0].length;
      if (next === undefined) break;
      at = end + next;
    }
    const free = list.filter((p) => !known.some((k) => k.start < p.end && k.end > p.start));
    if (list.length > 1) yield* free;
  }
}

/** “The Rt Hon David Lammy”, “Ms. Kamikawa”: a courtesy title and no office. */
function* untitled(
  t: TitleContext,
  known: readonly PersonFound[],
  rule: string,
  source: Source,
): Iterable<PersonFound> {
  for (const hit of t.text.matchAll(named)) {
    const { hon = '', name: whole = '' } = hit.groups ?? {};
    const nameStart = hit.index + hon.length;
    const kept = cleanName(t, nameStart, whole);
    if (!kept) continue;
    const nameEnd = nameStart + kept.length;
    const passage = source.passageAt(hit.index);
    if (nameEnd > passage.end) continue;
    // “General Untied” on a line of its own is a term of loans.
    if (/^General $/.test(hon) && !kept.includes(' ') && passage.start === hit.index && passage.end - nameEnd < 3)
      continue;
    const before = known[lowerBound(known, nameEnd) - 1];
    if (before && before.end > hit.index) continue;
    yield personFound(
      rule,
      { start: hit.index, end: nameEnd },
      { name: t.original.slice(nameStart, nameStart + kept.length), role: null, country: stateAfter(t, nameEnd) },
      { script: 'latin', head: '', nameStart, nameEnd },
    );
  }
}

/** The part of a found name before a word of titles, an organisation or a state; null where that leaves nothing. */
function cleanName(t: TitleContext, start: number, found: string): string | null {
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
  const kept = trimName(found.slice(0, Math.max(0, cut)).trimEnd(), (word) => portfolio.has(word) || heads.has(word));
  return isFirstName && state && kept?.length === state.end - start ? null : kept;
}

/** The first that is said; null is said too: the official of an international body. */
const said = (...states: (string | null | undefined)[]): string | null | undefined =>
  states.find((s) => s !== undefined);
