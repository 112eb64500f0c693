import type { Source } from '../source.ts';
import { cleanName } from './clean-name.ts';
import { lowerBound, spanStartingAt } from './country-span.ts';
import { generation, honorific, name } from './latin-names.ts';
import { stateAfter, stateSpanBefore } from './latin-states.ts';
import { type TitleContext, titleLexicon } from './latin-titles.ts';
import { type PersonFound, personFound } from './person-candidate.ts';

const named = new RegExp(`(?<![\\p{L}\\p{M}\\d.'-])(?<hon>(?:${honorific}){1,3})(?<name>${name}${generation})`, 'gu');

const offices =
  /\b(?<office>Presidents|(?:Deputy )?Prime Ministers|(?:Foreign |Finance |Defen[cs]e |Trade |Energy )?Ministers|Foreign Secretaries|Chancellors|Ambassadors) (?=\p{Lu})/gu;
const oneName = new RegExp(`^(?:${honorific}){0,3}(?<name>${name})`, 'u');

/** “Presidents Kassym-Jomart Tokayev of Kazakhstan, Sadyr Japarov of the Kyrgyz Republic and Emomali Rahmon of Tajikistan”. */
export function* sharedOffice(
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

const officesOf =
  /\b(?<office>Presidents|(?:Deputy )?Prime Ministers|(?:Deputy )?(?:Foreign |Finance |Defen[cs]e |Trade |Energy )?Ministers(?: (?:of|for) (?:Foreign Affairs|Finance|Defen[cs]e|Energy|Trade|Health))?) of (?=(?:the )?\p{Lu})/gu;

/** “the Foreign Ministers of the Republic of Belarus - Sergey Aleinik, Iran Hossein Amir-Abdollahian and …”: each behind a state. */
export function* officesByState(t: TitleContext, rule: string, source: Source): Iterable<PersonFound> {
  for (const hit of t.text.matchAll(officesOf)) {
    const limit = source.passageAt(hit.index).end;
    const role = (hit.groups?.['office'] ?? '').replace(/(Minister|President)s/, '$1');
    const list: PersonFound[] = [];
    for (let at = hit.index + hit[0].length, i = 0; i < 12; i++) {
      at += /^the /.exec(t.text.slice(at, at + 4))?.[0].length ?? 0;
      const state = spanStartingAt(t.countries, at);
      if (!state || state.form !== 'name') break;
      const gap = /^(?:,| -| –)? /.exec(t.text.slice(state.end, state.end + 3))?.[0].length ?? 0;
      const match = gap ? oneName.exec(t.text.slice(state.end + gap, Math.min(limit, state.end + 80))) : null;
      const whole = match?.groups?.['name'] ?? '';
      const nameStart = state.end + gap + (match?.[0].length ?? 0) - whole.length;
      const kept = match && cleanName(t, nameStart, whole);
      if (!kept?.includes(' ')) break;
      const nameEnd = nameStart + kept.length;
      list.push(
        personFound(
          rule,
          { start: nameStart, end: nameEnd },
          { name: t.original.slice(nameStart, nameEnd), role, country: state.code },
          { script: 'latin', head: role, nameStart, nameEnd },
        ),
      );
      const next = /^(?:, and |, | and )/.exec(t.text.slice(nameEnd, nameEnd + 6))?.[0].length;
      if (next === undefined) break;
      at = nameEnd + next;
    }
    if (list.length > 1) yield* list;
  }
}

const counterpart = new RegExp(`\\bcounterpart,? (?:${honorific}){0,3}(?<name>${name}${generation})`, 'gu');

/** “his Uzbek counterpart Shavkat Mirziyoyev”: the office is the one named before, the state is said. */
export function* counterparts(
  t: TitleContext,
  known: readonly PersonFound[],
  rule: string,
  source: Source,
): Iterable<PersonFound> {
  for (const hit of t.text.matchAll(counterpart)) {
    const whole = hit.groups?.['name'] ?? '';
    const nameStart = hit.index + hit[0].length - whole.length;
    const kept = cleanName(t, nameStart, whole);
    const state = stateSpanBefore(t, hit.index);
    if (!kept?.includes(' ') || !state) continue;
    const nameEnd = nameStart + kept.length;
    if (nameEnd > source.passageAt(hit.index).end || known.some((p) => p.start < nameEnd && p.end > nameStart))
      continue;
    yield personFound(
      rule,
      { start: nameStart, end: nameEnd },
      { name: t.original.slice(nameStart, nameEnd), role: null, country: state.code },
      { script: 'latin', head: '', nameStart, nameEnd },
    );
  }
}

/** “The Rt Hon David Lammy”, “Ms. Kamikawa”: a courtesy title and no office. */
export function* untitled(
  t: TitleContext,
  known: readonly PersonFound[],
  rule: string,
  source: Source,
): Iterable<PersonFound> {
  for (const hit of t.text.matchAll(named)) {
    const { hon = '', name: whole = '' } = hit.groups ?? {};
    const nameStart = hit.index + hon.length;
    const kept = cleanName(t, nameStart, whole);
    // “HRH Crown Prince and …”: an office behind a courtesy.
    if (!kept || titleLexicon(t.vocabulary).heads.has(kept)) continue;
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
