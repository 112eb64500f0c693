import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Found, FoundLists } from '../../../shared/found.ts';
import type { Passage } from '../../../../model/edition.ts';
import type { Source } from '../../../shared/source.ts';

type Person = Found<'people'>;

/** Names told more than once, the fullest form of each: “Taro Kono” stands for “Kono” too. */
export function fullest(people: readonly Person[], all: readonly Person[]): Person[] {
  const kept: Person[] = [];
  for (const p of people) {
    const full = longer(p, all) ?? p;
    if (!kept.some((k) => samePerson(k, full))) kept.push(full);
  }
  return kept;
}

const words = (name: string) =>
  name
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(Boolean);
const samePerson = (a: Person, b: Person): boolean => {
  if (a.value.country !== b.value.country) return false;
  const [short, long] = words(a.value.name).length <= words(b.value.name).length ? [a, b] : [b, a];
  if (words(short.value.name).every((w) => words(long.value.name).includes(w))) return true;
  // “Joe Biden” and “Joseph R. Biden, Jr.”: one family name, one office.
  const [x, y] = [a, b].map((p) => words(p.value.name.replace(/,?\s(?:Jr|Sr)\.?$/, '')));
  return (
    x?.at(-1) === y?.at(-1) && x?.[0]?.[0] === y?.[0]?.[0] && a.value.role !== null && a.value.role === b.value.role
  );
};
const longer = (p: Person, all: readonly Person[]): Person | null =>
  all.filter((o) => samePerson(p, o)).sort((a, b) => words(b.value.name).length - words(a.value.name).length)[0] ??
  null;

const takesPart =
  /\b(?:attend(?:ed|s)?|joined|took\spart|participated|represented|hosted|chaired|co-chaired|led|spoke|met|came\stogether|held|welcomed|presided|in\sthe\schair|as\s(?:co-)?chairs?|serve\sas\s(?:co-)?chair|took\sthe\schair)\b/i;
const announcer = /\b(?:made\sthe\sannouncement|announced\s(?:this|that|at)|press\sconference)\b/i;
const listHead =
  /\b(?:participants?|attend(?:ees|ance|ants)|heads\sof\s(?:the\s)?(?:[\w\s]{1,40}\s)?delegations?|delegations?|delegates)\b/i;

/** Who took part in the release's own meeting: those in its first paragraph, in lists of participants, and those said to have come. */
export function participantsOf(
  source: Source,
  earlier: FoundLists,
  lead: Passage,
  within: readonly Passage[],
): Person[] {
  const found: Person[] = [];
  for (const passage of within) {
    if (passage.kind === 'title' || passage.kind === 'date') continue;
    if (isListed(source, passage)) found.push(...inside(earlier.people, passage.start, passage.end));
    else if (passage.kind !== 'row')
      for (const { start, end, order } of statementsOf(source, passage)) {
        const said = source.folded.slice(start, end);
        if (announcer.test(said)) continue;
        // “On the sidelines of the Summit, Prime Minister A met with President B”: another meeting's.
        if (
          passage.index === lead.index
            ? /^On\sthe\s(?:sidelines|margins)\b/.test(said)
            : /\b(?:sidelines|margins)\b/.test(said)
        )
          continue;
        if (passage.index !== lead.index && !(takesPart.test(said) && joins(said))) continue;
        // “In addition, Minister A held bilateral meetings with …”: who those were with is told by them.
        if (
          order > 0 &&
          /\b(?:bilateral|separate)\s(?:meetings?|talks)\b|\balso\s(?:met|had\s|held\s)|\bmet\s(?:separately|bilaterally)\b/.test(
            said,
          )
        )
          continue;
        // Behind the sentence that tells of the meeting only those who came too: not “… following up from the meeting between …”.
        if (passage.index === lead.index && order > 0 && found.length > 0 && !takesPart.test(said)) continue;
        found.push(...inside(earlier.people, start, end).filter((p) => !isAside(source, p)));
      }
  }
  return fullest(found, earlier.people);
}

/** “attributable to Spokesperson W”, “under the administration of President X”, “at the invitation of Prime Minister Y”, “President Z's visit”: named, but not there. */
const isAside = (source: Source, p: Person): boolean =>
  /\b(?:administration|leadership|appointment|election|inauguration|passing|memory|legacy|spokesperson|attribut(?:able|ed))\s(?:of|by|to)\s(?:the\s)?(?:[A-Z][\w.]{0,40}\s){0,2}$/.test(
    source.folded.slice(Math.max(0, p.start - 60), p.start),
  ) ||
  /^'s?\s(?:[\w-]{1,20}\s){0,3}(?:visit|trip|inauguration|appointment|remarks|initiative|proposal|plan)\b/.test(
    source.folded.slice(p.end, p.end + 60),
  ) ||
  // “Ministers welcomed Mr X as Special Envoy”
  (/\b(?:welcomed|congratulated|appointed|named)\s(?:the\s)?$/.test(
    source.folded.slice(Math.max(0, p.start - 40), p.start),
  ) &&
    /^\sas\s/.test(source.folded.slice(p.end, p.end + 4)));

/** Somebody came, not: somebody led the talks to a conclusion elsewhere. */
const joins = (said: string) =>
  /\b(?:joined\sthis|joined\sthe|took\spart|participated\sin|were\sled\sby|was\sled\sby|represented|also\sattended|attended\sthe)\b/i.test(
    said,
  );

/** A passage under a heading such as “(Reference) Participants from Central Asia”. */
function isListed(source: Source, passage: Passage): boolean {
  for (let at: Passage | undefined = passage; at && at.parent !== null; at = source.edition.passages[at.parent]) {
    const above = source.edition.passages[at.parent];
    if (!above || above.index >= at.index) break;
    if (above.kind === 'heading' && listHead.test(source.folded.slice(above.start, above.end))) return true;
  }
  // Flat pages: the nearest heading above.
  const heading = source.edition.passages.slice(0, passage.index).findLast((p) => p.kind === 'heading');
  return (
    passage.kind !== 'paragraph' &&
    heading !== undefined &&
    listHead.test(source.folded.slice(heading.start, heading.end))
  );
}

/** Who was in the chair: named beside the word, or in a list behind “(chair)”. Several are joined by “ / ”. */
export function chairOf(
  source: Source,
  earlier: FoundLists,
  within: readonly Passage[],
): { name: string; people: Person[] } | null {
  for (const passage of within) {
    const stretches =
      passage.kind === 'row' || isListed(source, passage)
        ? [{ start: passage.start, end: passage.end }]
        : statementsOf(source, passage);
    for (const { start, end } of stretches) {
      const said = source.folded.slice(start, end);
      // “the Special Envoy of the ASEAN Chair”: an office, and nobody in the chair.
      const cue =
        /\((?:co-)?chair\)|\b(?:[Cc]o-)?(?:chair|(?<![A-Z][\w-]{1,20}\s)Chair)(?:ed|ing|s)?\b(?!\scountry|man's|person's|\sof\s)/.exec(
          said,
        );
      if (!cue) continue;
      const people = inside(earlier.people, start, end);
      const chosen = chairing(source, people, start, start + cue.index, cue[0], said);
      if (chosen.length > 0) {
        const full = fullest(chosen, earlier.people);
        return { name: full.map((p) => p.value.name).join(' / '), people: full };
      }
    }
  }
  return null;
}

function chairing(
  source: Source,
  people: readonly Person[],
  start: number,
  at: number,
  cue: string,
  said: string,
): Person[] {
  if (people.length <= 1)
    return /\bas\schair\b/i.test(said) &&
      !/\b(?:serve|serving|served|acted)\b/i.test(said) &&
      people[0] &&
      !/\bMr|Ms|H\.E/.test(said)
      ? []
      : [...people];
  if (cue.startsWith('(')) return people.filter((p) => p.start < at).slice(-1);
  const before = people.filter((p) => p.end <= at);
  const behind = people.filter((p) => p.start >= at);
  const by = /^\s(?:jointly\s)?by\b/i.test(source.folded.slice(at + cue.length, at + cue.length + 14));
  if (by) return together(source, behind);
  if (
    /\bjointly\swith\b|\bwith\b/.test(source.folded.slice(at, behind[0]?.start ?? at)) &&
    behind[0] &&
    before.length > 0
  )
    return [before.at(-1) as Person, behind[0]];
  if (/^co-chairs?|^chairs$/i.test(cue) && before.length > 0) return before.slice(-4);
  // “under the chairmanship of its co-chairs, Minister A, and Minister B”
  if (/chairs$/i.test(cue) && /^(?:,|:|\swere|\sare)\s/.test(source.folded.slice(at + cue.length, at + cue.length + 6)))
    return together(source, behind);
  return before.length > 0 ? before.slice(-1) : start < at ? behind.slice(0, 1) : [];
}

/** “chaired by A and B”: those joined by “and” directly. */
function together(source: Source, people: readonly Person[]): Person[] {
  const [first, second] = people;
  if (!first) return [];
  return second &&
    /^(?:,[^.;]{0,80})?\sand\s(?:by\s)?(?:the\s|his\s|her\s)?(?:[A-Z][\w-]{2,20}\s)?(?:counterpart,?\s)?$/.test(
      source.folded.slice(first.end, second.start),
    )
    ? [first, second]
    : [first];
}
