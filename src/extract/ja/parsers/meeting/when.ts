import { inside } from '../../../shared/facts/choose-amount.ts';
import type { Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';

/** When a meeting was: its day (or span), the clock time it began, how long it lasted, with the words. */
export interface When {
  readonly date: string | null;
  readonly start: string | null;
  readonly duration: string | null;
  readonly time: Found<'times'> | null;
}
export const never: When = { date: null, start: null, duration: null, time: null };

const isDate = (value: string) => /^\d{4}/.test(value);
/** `2025-12-20T09:30/2025-12-20T14:00` → its day, its start and its length. */
export function readTime(time: Found<'times'>): When {
  const [first = '', last] = time.value.value.split('/');
  const [date = '', clock] = first.split('T');
  if (!clock) return { date: time.value.value, start: null, duration: null, time };
  return { date, start: `T${clock.slice(0, 5)}`, duration: last ? between(first, last) : null, time };
}

function between(first: string, last: string): string | null {
  const minutes = (Date.parse(`${last}Z`) - Date.parse(`${first}Z`)) / 60_000;
  return Number.isFinite(minutes) && minutes > 0 ? `PT${minutes}M` : null;
}

/** The length stated behind a start (「午前9時30分から約80分間」) or in the sentence (「約2時間にわたって」). */
export function durationIn(earlier: FoundLists, start: number, end: number): string | null {
  return inside(earlier.times, start, end).find((t) => t.value.value.startsWith('PT'))?.value.value ?? null;
}

/** A time further from a name than this is said of something else. */
const reach = 90;

/** The time said of a meeting named at an offset: in a bracket right behind, behind は or が, or the last one before. */
export function timeOfMention(
  source: Source,
  earlier: FoundLists,
  mention: { start: number; end: number; sentence: { start: number; end: number } },
): Found<'times'> | null {
  const { folded } = source;
  const dated = inside(
    earlier.times,
    Math.max(mention.sentence.start, mention.start - reach),
    Math.min(mention.sentence.end, mention.end + reach),
  ).filter((t) => isDate(t.value.value));
  const times = dated.filter(
    (t) => !dated.some((o) => o !== t && o.start <= t.start && t.end <= o.end && o.end - o.start > t.end - t.start),
  );
  const behind = times.find((t) => t.start >= mention.end);
  const span = (t: Found<'times'>) => bothDays(folded, times, t);
  const right = times.findLast((t) => t.end <= mention.start);
  if (behind && !(right && folded.slice(right.end, mention.start) === 'の')) {
    // 「教育未来創造会議（議長：岸田内閣総理大臣）が先月27日に」
    const gap = folded
      .slice(mention.end, behind.start)
      .replace(/^」?\((?:議長|座長|会長|主催)[:：、は][^)]{0,40}\)/, '');
    if (
      /^」?(?:の?(?:開催|実施)|への(?:出席|参加))?[(](?:於:|平成|令和)?$/.test(gap) ||
      /^[はがも、,\s]{1,3}(?:本|去る|来る|当初は?)?$/.test(gap) ||
      /^を[、,]?$/.test(gap)
    )
      return span(behind);
  }
  const before = times.filter((t) => t.end <= mention.start).at(-1);
  if (!before) return null;
  // 「午前9時から、国連の会合に出席するため出張中の大臣は、…と会談した」: the hour is that of what was done there.
  if (before.value.value.includes('T') && aim.test(folded.slice(mention.end, mention.end + 14))) return null;
  const gap = folded.slice(before.end, mention.start);
  if (gap.length > 46 || saysOfPerson.test(gap)) return null;
  if (isScheduled(source, before.start, mention)) return span(before);
  const said = gap.replace(/^(?:\([^)]{0,12}\))?(?:には|に|の|から|は)?[、,]?/, '');
  // 「2024年8月にアスタナで、また…東京で、ビジネス・フォーラムが」: commas between places do not part the date from it.
  const chunks = said.split(/[、,]/);
  const last = chunks.pop() ?? '';
  return !/[。]/.test(last) &&
    chunks.every((chunk) =>
      /(?:で|にて|において|約?[0-9]{1,3}(?:分|時間|時間半|時間[0-9]{1,2}分)間?(?:にわたり|にわたって)?|に合わせて?|を受けて?|を踏まえて?|に先立ち|に先立って|に続き|に続いて|に引き続き|の機会に|に際し)$/.test(
        chunk,
      ),
    )
    ? span(before)
    : null;
}

/** Behind a name: 「…に出席するため」. */
export const aim = /^」?(?:等|など)?(?:に|への)(?:出席|参加)(?:する)?の?ため/;

/** 「先月就任された…大臣と」: the month says something of the person who talked, not of the talk. */
export const saysOfPerson = /^に?(?:[^、。はがを]{0,8})(?:就任|着任|再任|選出|発足|任命)(?:し|さ|され|せられ)た/;

/** 「12月4日（木）二国間会談、歓迎夕食会」: a line of a programme that begins with its day. */
function isScheduled(source: Source, at: number, mention: { start: number }): boolean {
  const { start, end } = source.passageAt(mention.start);
  return at - start < 4 && end - start < 120 && !source.folded.slice(start, end).includes('。');
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** 「12月11日及び12日の両日」, 「翌月20日及び21日に」: two days that follow one another are one span. */
export function bothDays(folded: string, times: readonly Found<'times'>[], one: Found<'times'>): Found<'times'> {
  const i = times.indexOf(one);
  for (const [a, b] of [
    [one, times[i + 1]],
    [times[i - 1], one],
  ] as const) {
    if (!a || !b || !day.test(a.value.value) || !day.test(b.value.value) || a.value.value >= b.value.value) continue;
    // The weekday in its bracket may stand between: 11日（木）及び12日（金）.
    const gap = folded.slice(a.end, b.start);
    const isNext = Date.parse(b.value.value) - Date.parse(a.value.value) === 86_400_000;
    if (
      !/^(?:\([^)]{1,8}\))?(?:及び|と|並びに|・|から|~)$/.test(gap) &&
      !(isNext && /^(?:\([^)]{1,8}\))?、$/.test(gap))
    )
      continue;
    return { ...a, end: b.end, value: { ...a.value, value: `${a.value.value}/${b.value.value}` } };
  }
  return one;
}

/** Clock, day and length of a meeting told in one sentence: its first day with a clock time, else its first day. */
export function whenIn(earlier: FoundLists, start: number, end: number): When {
  const times = inside(earlier.times, start, end).filter(
    (t) => isDate(t.value.value) && /^\d{4}-\d{2}-\d{2}/.test(t.value.value),
  );
  const time = times.find((t) => t.value.value.includes('T')) ?? times[0];
  if (!time) return { ...never, duration: durationIn(earlier, start, end) };
  const when = readTime(time);
  return { ...when, duration: when.duration ?? durationIn(earlier, start, end) };
}
