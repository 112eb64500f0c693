/** Series that items are counted in. Each gives the place of a sign in it, from 1, or null. */
export type Series = 'digit' | 'kanji' | 'aiueo' | 'iroha' | 'lower' | 'upper' | 'roman' | 'circled';

const aiueo = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const iroha = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス';
const kanjiDigits = '一二三四五六七八九';

const placeIn = (signs: string, sign: string) => {
  const i = sign.length === 1 ? signs.indexOf(sign) : -1;
  return i < 0 ? null : i + 1;
};

/** 一 to 九十九, as items are numbered. */
export function kanjiNumber(sign: string): number | null {
  const parts = /^(?<tens>[二三四五六七八九]?十)?(?<ones>[一二三四五六七八九])?$/.exec(sign)?.groups;
  if (!parts || sign === '') return null;
  const tens = parts['tens'];
  const ten = tens === undefined ? 0 : tens === '十' ? 1 : kanjiDigits.indexOf(tens[0] as string) + 1;
  return ten * 10 + (parts['ones'] === undefined ? 0 : kanjiDigits.indexOf(parts['ones']) + 1);
}

const romanValues: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** i to xcix in either case, also as one character (Ⅳ); null for what is none, such as iiii. */
function romanNumber(sign: string): number | null {
  const s = sign.normalize('NFKC').toLowerCase();
  if (!/^(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(s) || s === '') return null;
  let sum = 0;
  for (let i = 0; i < s.length; i++) {
    const v = romanValues[s[i] as string] ?? 0;
    sum += v < (romanValues[s[i + 1] ?? ''] ?? 0) ? -v : v;
  }
  return sum;
}

/** ① ⑴ ⒈ ❶ ㉑ as numbers: NFKC turns most of them into their digits. */
function circledNumber(sign: string): number | null {
  const c = sign.codePointAt(0) ?? 0;
  if (c >= 0x2776 && c <= 0x2793) return ((c - 0x2776) % 10) + 1;
  const digits = /\d{1,2}/.exec(sign.normalize('NFKC'))?.[0];
  return digits === undefined ? null : Number(digits);
}

const places: Record<Series, (sign: string) => number | null> = {
  digit: (s) => (/^\d{1,3}$/.test(s) && Number(s) > 0 ? Number(s) : null),
  kanji: kanjiNumber,
  aiueo: (s) => placeIn(aiueo, s),
  iroha: (s) => placeIn(iroha, s),
  lower: (s) => placeIn('abcdefghijklmnopqrstuvwxyz', s),
  upper: (s) => placeIn('ABCDEFGHIJKLMNOPQRSTUVWXYZ', s),
  roman: romanNumber,
  circled: circledNumber,
};

/** Every reading of a sign: (c) is the third letter or a hundred, (イ) the second of アイウ or the first of イロハ. */
export function readings(sign: string, series: readonly Series[]): { series: Series; value: number }[] {
  return series.flatMap((s) => {
    // ㋑ counts as イ, ㊁ as 二.
    const value = places[s](s === 'circled' ? sign : /[㊀-㊉㋐-㋾ⓐ-ⓩｱ-ﾝ]/u.test(sign) ? sign.normalize('NFKC') : sign);
    return value === null ? [] : [{ series: s, value }];
  });
}
