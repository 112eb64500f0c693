import { numeralOf } from '../../../../text/numerals-ja.ts';
import { matchAt, sticky } from '../../../../text/sticky.ts';
import { small } from './month.ts';
import { written, type ReadPart, type WordTable } from './part.ts';

export const dayWords: WordTable = {
  一昨日: ['issue', -2],
  昨日: ['issue', -1],
  本日: ['issue', 0],
  明日: ['issue', 1],
  明後日: ['issue', 2],
  前々日: ['text', -2],
  前日: ['text', -1],
  同日: ['text', 0],
  同じ日: ['text', 0],
  当日: ['text', 0],
  翌日: ['text', 1],
  翌々日: ['text', 2],
};
/** What may stand before the number of a day: 本18日, 昨23日, 明19日, 翌27日, 同じ17日. */
const prefixes: WordTable = {
  本: ['issue', 0],
  昨: ['issue', -1],
  明: ['issue', 1],
  翌: ['text', 1],
  同じ: ['text', 0],
  同: ['text', 0],
};

/** 基本日程, 日本日 and 前日本部 hold no day; 当日券 and 明日への… are not one. */
const word = sticky(
  String.raw`(?<![日基根](?=本)|以(?=前)|戦(?=前)|説(?=明)|該(?=当))(?<word>${Object.keys(dayWords).join('|')})(?![程券本常比誌系付々])(?!への|を担)(?<night>夜|夕刻|夕|朝)?(?<!日夜(?=を|に日))`,
);
const counted = sticky(
  String.raw`(?<![日基根](?=本)|説(?=明)|[合共一](?=同))(?<prefix>${Object.keys(prefixes).join('|')}) ?(?<n>${small}) ?日(?![間目程])`,
);
const plain = sticky(`(?<n>${small}) ?日(?!間|目|程|以内|ぶり|前|後|以上|未満|余|分|当たり|あたり|ごと|毎|連続|付き)`);

/** The day that begins at an offset: after a month (or in a list or range) any number, else `readBareDay`. */
export function readDay(text: string, at: number): ReadPart | null {
  const match = matchAt(plain, text, at);
  const day = numeralOf(match?.groups['n'] ?? '');
  return match && day !== null && day >= 1 && day <= 31 ? written(day, match.end) : null;
}

/** A day named by a word (同日夜) or counted with its number (翌27日). */
export function readNamedDay(text: string, at: number): ReadPart | null {
  if (/[0-9]/.test(text[at] ?? '')) return null;
  const named = matchAt(word, text, at);
  if (named) {
    const [from, plus] = dayWords[named.groups['word'] ?? ''] ?? ['text', 0];
    // 同日夜 is a word of its own, but in 同日夜8時 the night belongs to the clock.
    const night = named.groups['night']?.length ?? 0;
    return {
      from,
      plus,
      value: null,
      end: /[0-9一二三四五六七八九十]/.test(text[named.end] ?? '') ? named.end - night : named.end,
    };
  }
  const match = matchAt(counted, text, at);
  const day = numeralOf(match?.groups['n'] ?? '');
  if (!match || day === null || day < 1 || day > 31) return null;
  const [from, plus] = prefixes[match.groups['prefix'] ?? ''] ?? ['text', 0];
  return { from, plus, value: day, end: match.end };
}

/** After a day of the month without its month: 16日の晩餐会, 18日には; not 3日間, 四日市, 1日の生産. */
const follows = sticky(
  String.raw` ?(?:[、,(]|に(?!わた|及|つき|[0-9一二三]+[回度])|の(?!間|[0-9])|から|まで|より|~|-|午前|午後|夜|夕|朝|未明|早朝|深夜|昼|正午|付|及び|並びに|・[0-9]|以降|以前|か[らは]|は|も|現在|時点|早々|発|着|と[0-9]|[0-2]?[0-9]時|[0-2]?[0-9]:)`,
);
const clockZone = /(?:現地時間|日本時間|現地)(?:の|で)?$/;

const isLength =
  /(?:期間|日数|最大|最長|最短|上限|合計|延べ|年間|毎月|毎週|約|原則)[^。\n]{0,4}(?:[0-9]{1,3}日[、・又は及び]{1,2}){0,3}$/;

export function readBareDay(text: string, at: number): ReadPart | null {
  const day = readDay(text, at);
  if (!day || text[at - 1] === '泊') return null;
  if (clockZone.test(text.slice(Math.max(0, at - 6), at))) return day;
  // 滞在期間は15日、30日又は90日: lengths, not days of a month.
  if (isLength.test(text.slice(Math.max(0, at - 16), at))) return null;
  // 「13日 輸送機が出発」: a row or line that begins with its day.
  const isLineHead = (at === 0 || text[at - 1] === '\n') && text[day.end] === ' ';
  // 「救助チームの派遣（26日）」: alone in its bracket, it says when.
  const isAside = text[at - 1] === '(' && text[day.end] === ')';
  // 「12日 リスボン発 13日 羽田着」: a day of a journey.
  const isJourney = text[at - 1] === ' ' && /^ [^ 、。]{2,12}[発着]/.test(text.slice(day.end, day.end + 15));
  if (!isLineHead && !isAside && !isJourney && !matchAt(follows, text, day.end)) return null;
  const next = text[day.end];
  // 1日に, 一日の: as often "a day" as "on the 1st".
  if (day.value === 1 && (next === 'に' || next === 'の' || next === 'は' || next === 'も' || next === 'か'))
    return null;
  return day;
}
