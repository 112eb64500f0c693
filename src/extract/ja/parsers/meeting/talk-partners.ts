import type { Passage } from '../../../../model/edition.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import { ancestorsOf } from '../../../shared/facts/outline.ts';
import type { FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { samePerson, type Person } from './persons.ts';

/** 「ルビオ米国務長官、王毅中国外交部長とそれぞれ会談し」: those before the last one, each of whom had a talk of his own. */
export function eachMet(source: Source, before: readonly Person[], one: Person, last: Person, at: number): Person[] {
  if (!/と(?:それぞれ|個別に)/.test(source.folded.slice(last.end, at))) return [];
  const found: Person[] = [];
  let next = last;
  for (const person of before.toReversed()) {
    if (person === last || person.end > next.start) continue;
    if (
      person === one ||
      !/^(?:\([^)]{0,80}\))?(?:、|,|及び|並びに|と)$/.test(source.folded.slice(person.end, next.start))
    )
      break;
    found.unshift(person);
    next = person;
  }
  return found;
}

/** …外務大臣（H.E. …）と会談し: nothing but brackets, と and an adverb stands between the second name and the verb. */
export function linked(source: Source, person: Person, at: number): boolean {
  const gap = source.folded.slice(person.end, at).replace(/\([^)]{0,160}\)/g, '');
  // 「ラフモン大統領を始め各国要人と会談し」, 「リベイロ副大臣等と会談し」
  return (
    gap.length <= 24 && /^(?:(?:等|ら|など)?と|を(?:始め|はじめ)[^、。はが]{2,14}と)/.test(gap) && !gap.includes('。')
  );
}

/** 「安倍総理大臣と朴槿恵大統領は、約15分間、電話で会談しました」: two joined by と, and は behind the second. */
export function areSubjects(source: Source, before: readonly Person[], at: number): boolean {
  const [one, other] = before.slice(-2);
  if (!one || !other || before.length > 3) return false;
  const plain = (from: number, to: number) => source.folded.slice(from, to).replace(/\([^)]{0,160}\)/g, '');
  return (
    /^(?:と|及び)$/.test(plain(one.end, other.start)) && /^(?:は|が)[、,]?[^。はが]{0,50}$/.test(plain(other.end, at))
  );
}

/** 「…岸田内閣総理大臣（当時）と首脳会談を行い」 of a section on one person's visit: that person is who talked. */
export function subjectAbove(
  source: Source,
  earlier: FoundLists,
  passage: Passage,
  at: number,
  one: Person,
): Person | undefined {
  const title = source.edition.passages.filter((p) => p.kind === 'title');
  const above = [...title, ...[passage, ...ancestorsOf(source, passage)].toReversed()];
  return above
    .flatMap((p) => inside(earlier.people, p.start, Math.min(p.end, at)))
    .findLast(
      (p) =>
        p.value.country !== one.value.country &&
        // 「先ほどウン国防大臣と…。その後、グラール軍事大臣と会談し」: two guests of the speaker did not meet each other.
        (p.value.country === 'JP' || one.value.country === 'JP') &&
        !samePerson(p, one),
    );
}

/** 「ベトナムの建設大臣と会談し」: the office alone of somebody of another state, right before the verb. */
export function unnamed(
  source: Source,
  earlier: FoundLists,
  from: number,
  at: number,
): { readonly start: number; readonly end: number; readonly state: string } | null {
  const words = source.folded.slice(Math.max(from, at - 60), at);
  const who = officeOnly.exec(words)?.groups?.['who'];
  if (!who) return null;
  const start = Math.max(from, at - 60) + words.lastIndexOf(who);
  const state = inside(earlier.countryMentions, start, start + who.length).find((c) => c.value.code !== 'JP');
  return state && state.start === start ? { start, end: start + who.length, state: state.value.code } : null;
}

const officeOnly =
  /(?:^|[はにで、])(?<who>[\p{sc=Han}\p{sc=Katakana}ー]{2,16}(?:の[\p{sc=Han}\p{sc=Katakana}・ー]{0,14})?(?:大臣|首相|大統領|長官|次官|外相))と(?:それぞれ|個別に)?(?:の間で)?(?:二国間)?$/u;

/** 「ロペス首相、ディアス大臣及びガルシア総局長と会談され」: all of them on one side. */
export function inOneRow(source: Source, people: readonly Person[], one: Person, other: Person): boolean {
  const [from, to] = [people.indexOf(one), people.indexOf(other)];
  return from >= 0 && people.slice(from, to).every((p, i) => besides(source, p, people[from + i + 1] as Person));
}

/** 「先ほど、ウン国防大臣と会談を行いました」: a minister's own words, in which nobody but the other one is named. */
export function metBySpeaker(source: Source, before: readonly Person[], at: number): Person[] {
  const last = before.at(-1);
  if (!last?.value.country || last.value.country === 'JP' || !linked(source, last, at)) return [];
  let first = before.length - 1;
  while (first > 0 && besides(source, before[first - 1] as Person, before[first] as Person)) first--;
  return before.slice(first);
}

/** 「アイルランガ工業大臣およびエンガル商業大臣と会談し」: two of one state are on the same side of the table. */
const besides = (source: Source, one: Person, other: Person) =>
  one.value.country !== null &&
  one.value.country === other.value.country &&
  /^(?:および|及び|並びに|、|と)$/.test(source.folded.slice(one.end, other.start));

/** 「ルボワ財務長官、モロー商務長官及びプティ通商代表と会談し」: those in a row with the last one, who sat on the same side. */
export function rowOf(source: Source, before: readonly Person[], one: Person, last: Person): Person[] {
  const row = [last];
  for (const person of before.slice(0, before.indexOf(last)).toReversed()) {
    const [next] = row as [Person];
    const sides = new Set([person, next].flatMap((p) => p.value.country ?? []));
    const joined = /^(?:\([^)]{0,60}\))?(?:および|及び|並びに|、|と)$/.test(
      source.folded.slice(person.end, next.start),
    );
    if (person === one || !joined || sides.size > 1 || sides.has('JP')) break;
    row.unshift(person);
  }
  return row;
}
