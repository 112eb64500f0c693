import type { Context } from '../found.ts';
import type { Source } from '../source.ts';
import { cleanName } from './clean-name.ts';
import { countriesOf } from './countries-of.ts';
import { generation, honorific, name, postNominals, skipLeadingWords } from './latin-names.ts';
import { type Head, headsIn, titleEnd, type TitleContext, titleStart } from './latin-titles.ts';
import { counterparts, officesByState, sharedOffice, untitled } from './latin-lists.ts';
import { officeState, stateAfter, stateBefore, stateOfTitle, stateSpanBefore } from './latin-states.ts';
import { spanEndingAt, spanStartingAt } from './country-span.ts';
import { organisationsOf } from './organisations.ts';
import { type PersonFound, personFound } from './person-candidate.ts';
import { rankAndPost, secondOffice } from './second-office.ts';

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
    // “3 PM Tokyo time”, “PM Awas Yojana”: an hour, and what is named after the office.
    if (
      head.words === 'PM' &&
      (/\d ?$/.test(titles.text.slice(Math.max(0, head.start - 2), head.start)) ||
        scheme.test(titles.text.slice(head.end, head.end + 14)))
    )
      continue;
    // “Office of the Spokesperson Washington, DC”: the office itself, and where it is.
    if (
      /\b(?:Office|Bureau|Residence) of the $/.test(titles.text.slice(Math.max(0, head.start - 14), head.start)) &&
      /^ \p{Lu}\p{Ll}+(?:,|$|\n)/u.test(titles.text.slice(head.end, head.end + 30))
    )
      continue;
    // “Air Chief Marshal”: a rank, and no chief.
    if (head.words.endsWith('Chief') && titles.text.startsWith(' Marshal', head.end)) continue;
    // “Mr. Sultan bin Abdulrahman Al-Marshad”: a name that an office has too.
    if (
      /^(?:Sultan|Prince|King|Emir|Amir)$/.test(head.words) &&
      /(?:Mr|Dr|Eng|Excellency)\.? $/.test(titles.text.slice(Math.max(0, head.start - 12), head.start))
    )
      continue;
    // “Hossein Amir Karimi”: the second of a person's names.
    if (
      /^(?:Sultan|Emir|Amir)$/.test(head.words) &&
      /(?:^|[\s(])\p{Lu}\p{Ll}+ $/u.test(titles.text.slice(Math.max(0, head.start - 24), head.start)) &&
      !/(?:^|\n| )(?:The|His|Highness) $/.test(titles.text.slice(Math.max(0, head.start - 10), head.start)) &&
      spanEndingAt(titles.countries, head.start - 1) === undefined
    )
      continue;
    const passage = source.passageAt(head.start);
    const person = titled(titles, head, passage, found.at(-1)?.end ?? 0, rule);
    from = person ? Math.max(person.end, head.end) : head.end;
    if (person && person.end <= passage.end) found.push(person);
  }
  const byState = [...officesByState(titles, rule, source)];
  // “Iran Hossein Amir Abdollahian” in such a row is no Amir.
  const alone = found.filter((p) => !byState.some((s) => s.start < p.end && p.start < s.end));
  const several = [...byState, ...sharedOffice(titles, [...alone, ...byState], rule, source)];
  const offices = [...alone, ...several].sort((a, b) => a.start - b.start);
  const all = [...offices, ...counterparts(titles, offices, rule, source)].sort((a, b) => a.start - b.start);
  return [...all, ...untitled(titles, all, rule, source)].sort((a, b) => a.start - b.start);
}

const scheme = /^ (?:Awas|Gati|Kisan|Surya|Ujjwala|Jan|Garib|Fasal|Mudra|Vishwakarma|SVANidhi|SHRI|CARES)\b/;

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
  /(?:(?:Special|Senior|Chief|Deputy|Principal|Personal|Parliamentary|National Security|Foreign Policy) ){0,2}(?:Advis[eo]r|Assistant|Envoy|Representative|Private Secretary|Chief of Staff|Spokesperson) (?:of|to) (?:the )?$|(?:(?:First )?(?:Deputy )?(?:Head|Chief|Director) of (?:the )?(?:Executive )?(?:Administration|Office|Apparatus|Cabinet|Chancellery|Secretariat|Protocol|Security Service) (?:of|to) (?:the )?)$/;

/** “Special Adviser to the Prime Minister Jane Roe”, “Head of the Administration of the President”: who serves another. */
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
  // “Chair of the Labour Caucus Hon Jane Roe”: the name begins behind its courtesy.
  if (!hit || !kept || / Hon /.test(kept)) return null;
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
  const end = rankAndPost(t, secondOffice(t, titleEnd(t, head, true)));
  const byOffice = officeState(t, start, end, head);
  const state = said(stateBefore(t, start), stateOfTitle(t, start, end), hon ? stateListed(t, end) : undefined);
  const country = state === undefined ? byOffice : state;
  return personFound(
    rule,
    { start: hon ? from + hit.index : nameStart, end },
    { name: t.original.slice(nameStart, nameStart + kept.length), role: t.original.slice(start, end), country },
    { script: 'latin', head: head.words, nameStart, nameEnd: nameStart + kept.length },
    state === undefined && byOffice !== undefined,
  );
}

/** “Mr. Enrique Soto, Minister of Mines, Chile, and Ms. …”: the state that a list puts behind each office. */
function stateListed({ text, countries }: TitleContext, end: number): string | undefined {
  const comma = /^, (?:the )?/.exec(text.slice(end, end + 6))?.[0];
  const span = comma ? spanStartingAt(countries, end + comma.length) : undefined;
  return span?.form === 'name' &&
    !span.territory &&
    /^(?:[,;.)\n]|$| and (?:H\.E|Mr|Ms|Mrs|Dr|Prof))/.test(text.slice(span.end, span.end + 9))
    ? span.code
    : undefined;
}

/** “the President of the European Council, António Costa, and …”, “The Foreign Secretary, David Lammy, said”. */
function titleCommaName(t: TitleContext, head: Head, start: number, limit: number, rule: string): PersonFound | null {
  const end = titleEnd(t, head, true);
  const hit = nameAfterComma.exec(t.text.slice(end, Math.min(limit, end + 120)));
  if (!hit?.groups || !/^\p{Lu}/u.test(head.words)) return null;
  const { hon = '', name: whole = '', end: next = '' } = hit.groups;
  // “H.E. Mr” and a stop is no name; a name that no courtesy announces ends where a few verbs begin.
  if (/^(?:Mr|Ms|Mrs|Dr|Hon)$/.test(whole)) return null;
  const behind = t.text.slice(end + hit[0].length - next.length, end + hit[0].length + 12);
  if (
    !hon &&
    next.startsWith(' ') &&
    !/^ (?:and|said|was|is|will|has|met|meets|held|holds|visited|visits|spoke|signed|attended|arrived|hosted|welcomed|received|chaired|opened)\b/.test(
      behind,
    )
  )
    return null;
  const nameStart = end + 2 + hon.length;
  if (cleanName(t, nameStart, whole) !== whole) return null;
  // Without an article only behind an office told in full: “Senior Vice-Minister for Foreign Affairs, Yasuhisa Shiozaki,”.
  // “Norway's Foreign Minister, Espen Eide,”: whose office it is says as much as an article.
  const full = end > head.end || start < head.start || stateBefore(t, start) !== undefined;
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

/** The first that is said; null is said too: the official of an international body. */
const said = (...states: (string | null | undefined)[]): string | null | undefined =>
  states.find((s) => s !== undefined);
