import { numeralAt } from '../../../../text/numerals-ja.ts';
import { matchAt, sticky } from '../../../../text/sticky.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import { numeralsOf } from '../../numerals.ts';

const monthWord = '(?:か|ヶ|ヵ|カ|ケ|ヵ|箇|個)月';
/** 5年生, 2年度, 3年物 and the like are no lengths of time; 2年前 and 3か月後 are points in time (ago.ts). */
const notYears =
  '(?![度代版生目次期号債式製産制物型級報])(?!前(?!半|期|提))(?!後(?!半|期|継))(?!国債|定期|に[一1]度|間?(?:当たり|あたり|当り))';
const years = sticky(`(?: ?(?<ago>年(?:半)?(?:間)?(?=[前後](?!半|期|提|継)))| ?年(?<half>半)?(?:間|来)?${notYears})`);
const monthsLong = sticky(` ?${monthWord}(?<half>半)?(?:間)?(?!前|後(?!半|期)|目|児|齢|ごとの)`);
const weeks = sticky(' ?週間(?!前|後|目)');
const days = sticky(' ?日(?:間(?!前|後|目)|(?=以内|ぶり|以上(?!の日)))');
/** 24時間体制 is a way of working, 3時間目 an ordinal. */
const hours = sticky(' ?時間(?!外|帯|割|目|前|体制|対応|営業|給|当たり|あたり|数)(?<half>半)?');
const minutesAfterHours = sticky('(?<n>[0-9]{1,2}|[二三四五]?十[一二三四五六七八九]?) ?分(?:間)?');
const minutes = sticky(
  ' ?分(?<long>間|半)?(?!の(?!会談|懇談|意見交換|表敬|面会|協議|立ち話)|野|析|類|科|割|担|配|布|身|離|散|裂|岐|譲|母|子|解|数|量|別|[0-9])',
);
const meets = sticky('(?:にわた|に渡|、|,|の?会談|懇談|行|意見|表敬|の会談)');
const walked = /(?:徒歩|車で|バスで|電車で|歩いて|から|[0-9]:)$/;

/** What every unit of time begins with, and the bracket of a second length. */
const begins = /[年かヶヵカケ箇個月週日時分(]/;

const halfYear = /(?<![0-9一二三四五六七八九十数前後毎上下])半年間?(?!前|後|ごと|期|度|報)/g;

/** Lengths of time: 約80分間, 5年間, 1時間30分, 約1年半, 六か月, 3週間, 17年ぶり. */
export const duration: Parser<'times'> = {
  id: 'ja/parsers/time/duration',
  *find(source) {
    const text = source.folded;
    for (const { start, end, value, kanji } of numeralsOf(source)) {
      if (!begins.test(text[text[end] === ' ' ? end + 1 : end] ?? '')) continue;
      const before = text[start - 1] ?? '';
      if (before === '(' && text[end] === ')') continue;
      if (
        before === '第' ||
        before === '同' ||
        before === '数' ||
        before === '何' ||
        before === '.' ||
        value <= 0 ||
        value > 1000
      )
        continue;
      const bracketed = matchAt(termAndGrace, text, end);
      if (bracketed) {
        const grace = Number(bracketed.groups['grace']);
        yield found(start, bracketed.end, `P${value}Y`);
        if (grace > 0) yield found(end + 1, end + 1 + String(grace).length, `P${grace}Y`);
        continue;
      }
      const read = yearsAt(text, end, value, kanji) ?? shorter(text, end, value, { kanji, start });
      if (read) yield found(start, read.end, read.value);
    }
    if (!text.includes('半年')) return;
    for (const match of text.matchAll(halfYear)) yield found(match.index, match.index + match[0].length, 'P6M');
  },
};

/** 償還（据置）期間 40（10）年: two lengths in one. */
const termAndGrace = sticky(String.raw` ?\( ?(?<grace>[0-9]{1,2}) ?\) ?年`);

interface Read {
  readonly end: number;
  readonly value: string;
}

function yearsAt(text: string, end: number, value: number, kanji: boolean): Read | null {
  const ka = matchAt(planYears, text, end);
  const match = ka ?? matchAt(years, text, end);
  // Four digits are a year of the calendar: 2025年.
  if (!match || value > 999) return null;
  const words = text.slice(end, match.end);
  const half = match.groups['half'] !== undefined || /年半/.test(words);
  // 2年前 is a point in time, 約1年半後 too vague for one: its length is kept.
  if (match.groups['ago'] !== undefined && !half) return null;
  // 一年 without 間 is as often "the year", 千年 a way of speaking.
  if (
    kanji &&
    !/間|半|か/.test(words) &&
    text.slice(match.end, match.end + 2) !== 'ぶり' &&
    (value === 1 || value >= 1000)
  )
    return null;
  if (!ka && (isTwoDigitYear(text, match.end, words) || isOfTheCentury(text, match.end, value, words))) return null;
  const totalMonths = Math.round(value * 12) + (half ? 6 : 0);
  // 2年6か月: one length.
  const more = words === '年' || ka ? numeralAt(text, match.end) : null;
  const months = more && more.value < 12 ? matchAt(monthsLong, text, more.end) : null;
  if (more && months && Number.isInteger(more.value))
    return { end: months.end, value: lengthOf(totalMonths + more.value) };
  return { end: match.end, value: lengthOf(totalMonths) };
}
const planYears = sticky('(?:か|ヶ|ヵ|カ|ケ|箇)年(?:間)?(?!計画|行動)');

/** 25年4月, 27年まで after 平成25年: a year whose era was left out. */
const isTwoDigitYear = (text: string, end: number, words: string) =>
  words === '年' &&
  /^ ?(?:[0-9]|[一二三四五六七八九十])/.test(text.slice(end, end + 2)) &&
  /^ ?[0-9一二三四五六七八九十]{1,3} ?月/.test(text.slice(end, end + 5));

/** 「97年に初めて開催され」: 1997; nothing of what releases tell lasted so long, and nobody says 年 alone of it. */
const isOfTheCentury = (text: string, end: number, value: number, words: string) =>
  words === '年' &&
  value >= 80 &&
  value <= 99 &&
  /^ ?(?:に(?!わた|渡|及|一度|1度)|の(?!歴史|伝統|歩み|節目)|以来|以降|、)/.test(text.slice(end, end + 5));

const lengthOf = (months: number) =>
  `P${months >= 12 ? `${Math.floor(months / 12)}Y` : ''}${months % 12 ? `${months % 12}M` : ''}`;

function shorter(text: string, end: number, value: number, at: { kanji: boolean; start: number }): Read | null {
  const month = matchAt(monthsLong, text, end);
  if (month) return { end: month.end, value: month.groups['half'] ? `P${value}M15D` : `P${value}M` };
  const week = matchAt(weeks, text, end);
  if (week) return { end: week.end, value: `P${value}W` };
  const day = matchAt(days, text, end);
  if (day) return { end: day.end, value: `P${value}D` };
  const hour = matchAt(hours, text, end);
  if (hour) {
    const more = matchAt(minutesAfterHours, text, hour.end);
    const extra = more ? (numeralAt(text, hour.end)?.value ?? 0) : hour.groups['half'] ? 30 : 0;
    const total = Math.round(value * 60) + extra;
    return {
      end: more?.end ?? hour.end,
      value:
        total % 60 === 0
          ? `PT${total / 60}H`
          : total > 60
            ? `PT${Math.floor(total / 60)}H${total % 60}M`
            : `PT${total}M`,
    };
  }
  const minute = matchAt(minutes, text, end);
  if (!minute) return null;
  // 徒歩10分 is a distance, 十分な is "enough": without 間 it must be said to last.
  const lasts =
    minute.groups['long'] !== undefined ||
    (!at.kanji && !!matchAt(meets, text, minute.end) && !walked.test(text.slice(Math.max(0, at.start - 4), at.start)));
  return lasts && value <= 600
    ? { end: minute.end, value: minute.groups['long'] === '半' ? `PT${value}M30S` : `PT${value}M` }
    : null;
}

function found(start: number, end: number, value: string): Found<'times'> {
  return { list: 'times', start, end, rule: duration.id, certainty: 'certain', value: { value } };
}
