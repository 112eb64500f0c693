import { fold } from '../text/fold.ts';
import { markerOf } from './outline/marker.ts';
import { printedDate } from './printed-date.ts';

/** What may stand beside a date in its line: weekdays, clocks, places, “Published”, 「掲載日」. */
const beside =
  /\b(?:press release|published|posted|released?|issued|date|updated|modified|last|on|at|from|(?:mon|tues?|wednes|wed|thurs?|fri|satur|sun|sat)(?:day)?|am|pm|jst|gmt|utc|cet|est|edt)\b|[ap]\.m\.|発表日?|公表日?|掲載日?|更新日?|公開日?|発出|作成日?|登録日?|最終|日付|[日月火水木金土]曜日?|[午前後時分現在付けより頃:：,，.。、()（）【】[\]／/|｜・\-–—~\s\d]/gi;

const event = /日時|会期|期間|開催|締切|期限|まで|から|～|〜/;

/** Whether a line says a day and next to nothing else: 「令和7年12月20日」, “02.02.2024 Brussels”. */
export function isDateLine(text: string): boolean {
  if (text.length > 120) return false;
  const date = printedDate(text);
  if (!date) return false;
  // 「1 日時 2018年6月29日」 is an item about the event, and so is 「会期：…」.
  const marker = markerOf(text);
  if ((marker && marker.length <= date.start) || event.test(text)) return false;
  // 「6月23日（土）、24日（日）」: two days are those of an event.
  if (/^[^。]{0,8}[、・及と]\s?(?:び\s?)?[0-9０-９]{1,2}日/.test(text.slice(date.end))) return false;
  const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`;
  const words = fold(rest).replace(beside, ' ').trim().replace(/\s+/g, ' ');
  if (/[をはがに].|[。]$/.test(rest.replace(/現在$/, ''))) return false;
  if (/[a-z] {0,3}\.$/.test(rest) && words.includes(' ')) return false;
  if (isKickerLine(fold(text), date)) return true;
  return /[\u3040-\u9fff]/.test(words)
    ? words.replaceAll(' ', '').length <= 12
    : words.length <= 45 && words.split(' ').length <= 4;
}

const kicker =
  /^(?:(?:(?:press|news|media) (?:release|statement)|statement|announcement|article|news|speech|readout|fact sheet)s?|for immediate release|(?:first )?(?:published|posted|issued|released)(?: date| on)?|(?:publication |release )?date)(?:[ :|,–-]{1,4}(?:\p{L}{2,5}day,?)?)?$/iu;

/**
 * A line in parts divided by bars or dashes, one of which is the day alone, or a day right behind “Press release”:
 * “June 9, 2018 – La Malbaie, Quebec – Global Affairs Canada”, “May 19, 2023 | Hiroshima, Japan | Statements and
 * Releases”, “Press release 4 July 2023 13:20 Foreign affairs & international relations”. A dateline that goes on with
 * its sentence is none.
 */
function isKickerLine(line: string, date: { readonly start: number; readonly end: number }): boolean {
  if (/[.!?;]$/.test(line)) return false;
  const before = line.slice(0, date.start).trim();
  // “Press releases · 15 December 2023 · Also available in: Français”
  const rest = line.slice(date.end);
  const languages = rest.search(/[|·•] ?also available in\b/i);
  const after = (languages < 0 ? rest : rest.slice(0, languages)).trim();
  if (kicker.test(before)) return true;
  // “Speech by the Minister, Melbourne, 4 July 2023”
  if (after === '' && before.endsWith(',') && smallWords(before) === 0 && before.length <= 90) return true;
  // “12 May 2023 New York, United States of America”
  if (before === '' && /^\p{Lu}/u.test(after) && smallWords(after) === 0 && after.length <= 60) return true;
  if (before === '' && /^[| ]{0,3}also available in\b/i.test(after)) return true;
  const parts = [before, after].filter((part) => part !== '');
  const divided = parts.every((part, i) =>
    i === 0 && part === before ? /(?:^|\s)[|\-–—·•]$/.test(part) : /^[|\-–—·•](?:\s|$)/.test(part),
  );
  const words = parts
    .join(' ')
    .split(/[\s|–—·•-]+/)
    .filter(Boolean);
  return parts.length > 0 && divided && words.length <= 16 && smallWords(parts.join(' ')) <= 1;
}

/** A sentence has more small words than names have: “Canada and its partners today announced …”. */
const smallWords = (words: string): number =>
  words.split(/[\s|–—·•,-]+/).filter((word) => /^[a-z]{2,}/.test(word) && !joining.has(word)).length;
const joining = new Set('and the for of on de la by in at to'.split(' '));

/** The page's own short form of a moment, without a year: `12.20 (土) 15:40`. */
const short =
  /^(?<month>1[0-2]|0?[1-9])[./](?<day>3[01]|[12]\d|0?[1-9]) ?(?:\([日月火水木金土A-Za-z]{1,4}\))? ?(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)$/;

export interface ShortMoment {
  readonly month: string;
  readonly day: string;
  readonly clock: string;
}

export function shortMoment(text: string): ShortMoment | null {
  const g = short.exec(fold(text).trim())?.groups;
  if (!g) return null;
  const two = (s: string | undefined) => (s ?? '').padStart(2, '0');
  return { month: two(g['month']), day: two(g['day']), clock: `${two(g['hour'])}:${two(g['minute'])}` };
}
