import { eraNames, eraSigns, eras } from '../../../../text/eras.ts';
import { matchAt, sticky } from '../../../../text/sticky.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import { dayWords } from './day.ts';
import { readMoment } from './moment.ts';
import { monthWords } from './month.ts';
import type { Moment, TimeHint } from './part.ts';
import { readShortRange } from './short-range.ts';
import { readWeekday } from './weekday.ts';
import { yearWords } from './year.ts';

const words = [...Object.keys(yearWords), ...Object.keys(monthWords), ...Object.keys(dayWords)].sort(
  (a, b) => b.length - a.length,
);
/** All signs that the beginnings below can have first: most of a text is passed over by one look. */
const firsts = [
  ...new Set([...words, ...eras.map((e) => e.name)].map((w) => w[0] as string)),
  `${eraSigns}西本昨明翌同千二0-9〇一二三四五六七八九十午正早深未朝夜昼夕`,
].join('');
/** A number is the beginning of a date only before a unit, a range, a list or a bracketed second count. */
const unit = ' ?(?:[年月日時:~、,・/(-]|から|及び)';
/** Where a date or clock can begin; what it says is read by `readMoment`. */
const beginning = new RegExp(
  `(?=[${firsts}])(?:(?:${words.join('|')})|(?:${eraNames}|[${eraSigns}])(?= ?[元0-9〇一二三四五六七八九十])|西暦|[本昨明翌同](?=[0-9一二三四五六七八九十])|同じ(?=[0-9一二三十])|千[八九]百|二千(?=[〇一二三四五六七八九十])|(?<![0-9][.,/:]|[0-9〇一二三四五六七八九十])[0-9〇一二三四五六七八九十]+(?=${unit})|午[前後]|正午|早朝|深夜|未明|[朝夜昼](?=[0-9])|夕[方刻](?=[0-9]))`,
  'g',
);
const approximate = String.raw` ?(?:頃|ごろ)?(?:\((?:現地|日本)時間\))?`;
const to = sticky(`${approximate} ?(?:(?<closed>から|~|-|ー|乃至|ないし)|(?<open>より))[、,]? ?`);
const until = sticky('(?:頃|ごろ)?(?:まで|にかけて|の間)');
const listedYear = sticky(' ?(?:、|・|及び|並びに|と) ?(?=[0-9]{1,2} ?年(?!間|度|ぶり|前|後))');
const listedDay = sticky(
  ' ?(?:、|,|・|及び|および|並びに|又は|または|と|/) ?(?=[0-3]?[0-9] ?日|[一二三四五六七八九十]{1,3}日)',
);

/** Dates and clocks, alone, in ranges (12月19日から20日まで) and in lists (4日、5日及び6日). */
export const date: Parser<'times'> = {
  id: 'ja/parsers/time/date',
  *find(source) {
    const text = source.folded;
    beginning.lastIndex = 0;
    for (let at = beginning.exec(text); at; at = beginning.exec(text)) {
      const dates = readDates(text, at.index);
      yield* dates;
      const last = dates.at(-1);
      if (last) beginning.lastIndex = Math.max(last.end, at.index + 1);
    }
  },
};

function readDates(text: string, at: number): Found<'times'>[] {
  const watch = watchHours(text, at);
  if (watch) return [watch];
  const short = readShortRange(text, at);
  if (short) return short.map((s) => found(s.start, s.end, s.hint));
  const first = readMoment(text, at);
  if (!first) return [];
  if (first.refused !== undefined) return [found(first.start, first.end, { refused: first.refused })];
  const second = secondOf(text, first) ?? neighbourOf(text, first);
  if (second) return [found(first.start, second.end, { moment: first, to: second })];
  return [found(first.start, first.end, { moment: first }), ...restOfList(text, first)];
}

const watches = sticky(
  '(?<a>[01][0-9]|2[0-3])(?<b>[0-5][0-9]) ?(?:~|-) ?(?<c>[01][0-9]|2[0-4])(?<d>[0-5][0-9])(?![0-9年.])',
);
const hoursAhead = /(?:日時|時間|時刻|日|[^0-9]\)) ?[:、]? ?$/;
/** Of hours up to 16, alone in a bracket: （１１１０～１１３５）. （1945～1950） are years. */
const alone = /^(?:0[0-9]|1[0-6])[0-5][0-9] ?~ ?[0-9]{4}\)/;

/** 0915~0945, as the Ministry of Defense writes hours; 2010-2030 is one only behind a day or 時間, 0915-0945 too. */
function watchHours(text: string, at: number): Found<'times'> | null {
  const match = matchAt(watches, text, at);
  if (!match || /[0-9]/.test(text[at - 1] ?? '')) return null;
  const bracketed = text[at - 1] === '(' && alone.test(text.slice(at, match.end + 1));
  const early = text[at] === '0' && text.slice(at, match.end).includes('~');
  if (!early && !bracketed && !hoursAhead.test(text.slice(Math.max(0, at - 6), at))) return null;
  const { a, b, c, d } = match.groups;
  const clock = (hour: number, minute: number): Moment => ({
    start: at,
    end: match.end,
    year: null,
    month: null,
    day: null,
    weekday: null,
    clock: { hour, minute, afternoon: hour > 12, end: match.end },
  });
  return found(at, match.end, { moment: clock(Number(a), Number(b)), to: clock(Number(c), Number(d)) });
}

const and = sticky(' ?(?:及び|および|並びに|ならびに|・|&) ?(?=[0-9一二三四五六七八九十])');

/** 12月11日及び12日, 12日・13日: two days on end that are joined by nothing but 及び or ・ are one stretch. */
function neighbourOf(text: string, first: Moment): Moment | null {
  if (first.day?.from !== 'written' || first.clock) return null;
  const gap = matchAt(and, text, afterWeekday(text, first));
  const next = gap && readMoment(text, gap.end, { follows: true });
  if (!next || next.refused !== undefined || next.month || next.year || next.clock) return null;
  if (next.day?.value !== (first.day.value ?? 0) + 1) return null;
  return matchAt(listedDay, text, afterWeekday(text, next)) ? null : next;
}

/** 12月4日、5日及び6日, 平成25年及び26年: each is an item of its own. */
function restOfList(text: string, first: Moment): Found<'times'>[] {
  const items: Found<'times'>[] = [];
  const ofYears = first.year?.value != null && !first.month;
  let last = first;
  for (;;) {
    if (last.clock || !(last.day || ofYears)) break;
    const gap = matchAt(ofYears ? listedYear : listedDay, text, afterWeekday(text, last));
    const next = gap && readMoment(text, gap.end, { follows: true, like: ofYears ? last.year : null });
    if (!next || next.refused !== undefined || next.month) break;
    if (ofYears ? !next.year : next.year || next.day?.from !== 'written') break;
    const end = secondOf(text, next);
    items.push(found(next.start, end?.end ?? next.end, { moment: next, joined: true, ...(end ? { to: end } : {}) }));
    if (end) break;
    last = next;
  }
  return items;
}

/** The end of a range, when a second moment of the same kind stands behind から or ~. */
function secondOf(text: string, first: Moment): Moment | null {
  if (first.day?.from === 'issue' && first.day.value === null) return null;
  const gap = matchAt(to, text, afterWeekday(text, first));
  if (!gap) return null;
  const second = readMoment(text, gap.end, { follows: true, like: first.year });
  if (!second || second.refused !== undefined) return null;
  const isOpen = gap.groups['open'] !== undefined;
  const end = until.exec.call(reset(until, afterWeekday(text, second)), text);
  if (isOpen && !end) return null;
  // A clock follows a clock, a day a day; 20日から午後 is no range of days.
  if (!first.clock && second.clock && !second.day) return null;
  if (!sameDepth(first, second)) return null;
  return { ...second, end: second.weekday === null || second.clock ? second.end : afterWeekday(text, second) };
}

const reset = (pattern: RegExp, at: number) => {
  pattern.lastIndex = at;
  return pattern;
};
const depth = (m: Moment) => (m.clock ? 4 : m.day ? 3 : m.month ? 2 : 1);
const sameDepth = (a: Moment, b: Moment) => depth(a) === depth(b) || (depth(a) === 3 && depth(b) === 4 && !!b.day);

function afterWeekday(text: string, moment: Moment): number {
  return moment.weekday !== null && !moment.clock ? (readWeekday(text, moment.end)?.end ?? moment.end) : moment.end;
}

function found(start: number, end: number, hint: TimeHint): Found<'times'> {
  return { list: 'times', start, end, rule: date.id, certainty: 'certain', value: { value: '' }, hint: { ...hint } };
}
