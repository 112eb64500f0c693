import { eraNames, eraSigns, eraYear } from '../../../../text/eras.ts';
import { numeralOf } from '../../../../text/numerals-ja.ts';
import { matchAt, sticky, type Match } from '../../../../text/sticky.ts';
import { written, type Part, type ReadPart, type WordTable } from './part.ts';

/** 昨年 counts from the day of issue, 同年 from the date named before. */
export const yearWords: WordTable = {
  一昨年: ['issue', -2],
  再来年: ['issue', 2],
  昨年: ['issue', -1],
  去年: ['issue', -1],
  本年: ['issue', 0],
  今年: ['issue', 0],
  来年: ['issue', 1],
  明年: ['issue', 1],
  翌々年: ['text', 2],
  翌年: ['text', 1],
  同年: ['text', 0],
  同じ年: ['text', 0],
  当年: ['text', 0],
  前年: ['text', -1],
  前々年: ['text', -2],
};

const digits = String.raw`[12][0-9]{3}|[一二][〇零一二三四五六七八九]{3}|千[八九]百[一二三四五六七八九十]{0,4}|二千[一二三四五六七八九十]{0,4}`;
/** 2022（令和4）年, 令和4（2022）年: the other count in brackets. */
const other = String.raw`(?: ?\( ?(?:(?:${eraNames}) ?(?:元|[0-9]{1,2}|[一二三四五六七八九十]{1,3})|[12][0-9]{3}) ?\))?`;
const western = sticky(`(?:西暦 ?|翌 ?)?(?<n>${digits})${other} ?年`);
const era = sticky(`(?<era>${eraNames}|[${eraSigns}]) ?(?<n>元|[0-9]{1,3}|[〇一二三四五六七八九十]{1,3})${other} ?年`);
/** 日本年金機構, 将来年 and 以前年 hold no year. */
const word = sticky(
  String.raw`(?<!日(?=本)|[将従元](?=来)|以(?=[来前])|[0-9](?=来)|説(?=明)|該(?=当)|相(?=当))(?<word>${Object.keys(yearWords).join('|')})(?![度比代金配報])(?!同[期月])(?!末年)`,
);
/** 来年1月の会合や同4月の会合: the same year. */
const sameYear = sticky('同(?=(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]) ?月)');

/** 平成28年に…、同29年: the era told before. */
const sameEra = sticky(
  '同(?<n>[0-9]{1,2}|[二三四五六]?十[一二三四五六七八九]?|[一二三四五六七八九]) ?年(?![度間代目])',
);

/** A year that is part of a name or a set term is not a time: 2025年日本国際博覧会, 令和6年能登半島地震, 1990年代. */
const notATime = sticky(
  String.raw`(?:(?<term>代|間|版|式|産|法律|政令|省令|条約|規則|告示|勅令|国債|物)|(?<event>(?:日本)?国際(?:博覧会|園芸博覧会)|大阪・関西万博|万博|東京(?:大会|オリンピック|パラリンピック|五輪)|冬季(?:大会|五輪)|夏季(?:大会|五輪)|オリンピック|パラリンピック|ワールドカップ|版?(?:外交青書|防衛白書|通商白書|開発協力白書)|[一-龠々ァ-ヶー]{1,8}(?:地震|豪雨|台風|大雪|大火|噴火災害)(?!が|の発生|等?により)))`,
);

/** 17年10月, 二十七年四月: a year whose era or century was left out. */
const shortYear = sticky(
  String.raw`(?<n>[0-9]{1,2}|[二三四五六]?十[一二三四五六七八九]?) ?年(?:(?= ?(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]) ?月)|(?<bare>))`,
);
/** 2023年（令和5年）11月1日: the same year twice, inside one date. */
const twice = sticky(
  String.raw` ?\( ?(?:(?:${eraNames}) ?(?:元|[0-9]{1,2}|[一二三四五六七八九十]{1,3})|[12][0-9]{3}) ?年? ?\) ?(?=[0-9一二三四五六七八九十]{1,2} ?月)`,
);

/** The year that begins at an offset: written, of an era, or named by a word. Fiscal years (年度) are not its. */
export function readYear(text: string, at: number, like: Part | null = null): ReadPart | null {
  const sign = text[at] ?? '';
  const isNumber = /[0-9]/.test(sign);
  const same = sign === '同' ? matchAt(sameYear, text, at) : null;
  if (same) return { from: 'text', plus: 0, value: null, end: same.end };
  const counted = text[at] === '同' ? matchAt(sameEra, text, at) : null;
  if (counted) return { from: 'text', plus: 0, value: numeralOf(counted.groups['n'] ?? ''), end: counted.end };
  const named = isNumber ? null : matchAt(word, text, at);
  if (named) {
    const [from, plus] = yearWords[named.groups['word'] ?? ''] ?? ['text', 0];
    return { from, plus, value: null, end: named.end };
  }
  const plain = matchAt(western, text, at) ?? (isNumber ? null : matchAt(era, text, at));
  if (!plain) {
    const short = matchAt(shortYear, text, at);
    return short ? leftOut(text, short, like) : null;
  }
  if (text[plain.end] === '度') return null;
  const { era: eraName, n = '' } = plain.groups;
  const count = n === '元' ? 1 : (numeralOf(n) ?? 0);
  const year = eraName ? eraYear(eraName, count) : count;
  if (year === null) return refuse(`${eraName ?? ''}${n}年 never was`, plain.end);
  const name = matchAt(notATime, text, plain.end);
  if (name) return refuse(name.groups['event'] ? 'the year belongs to a name' : 'not one year', plain.end);
  return { ...written(year, matchAt(twice, text, plain.end)?.end ?? plain.end), ...(eraName ? { era: eraName } : {}) };
}

/** 27年 after 平成25年から is of the same era, 15年 after 2013年から of the same century. */
function leftOut(text: string, short: Match, like: Part | null): ReadPart | null {
  const count = numeralOf(short.groups['n'] ?? '') ?? 0;
  if (like?.value != null && text[short.end] !== '度' && text[short.end] !== '間') {
    const year = like.era ? eraYear(like.era, count) : Math.floor(like.value / 100) * 100 + count;
    if (year !== null && year >= like.value)
      return { ...written(year, short.end), ...(like.era ? { era: like.era } : {}) };
  }
  const monthAndDay = /^ ?[0-9一二三四五六七八九十]{1,3} ?月(?: ?[0-9一二三四五六七八九十]{1,3} ?日)?/.exec(
    text.slice(short.end, short.end + 12),
  );
  if (short.groups['bare'] !== undefined || !monthAndDay) return null;
  return refuse('the era or century is left out', short.end + monthAndDay[0].length);
}

const refuse = (refused: string, end: number): ReadPart => ({ from: 'written', plus: 0, value: null, end, refused });
