/** The number words of English, by what they add or multiply. */
const small: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 100,
};
/** Words and short forms that multiply a number written in digits: “2bn”, “15m”, “1.7 billion”. */
const multipliers: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  thousands: 1e3,
  lakh: 1e5,
  lac: 1e5,
  lacs: 1e5,
  million: 1e6,
  millions: 1e6,
  mln: 1e6,
  mil: 1e6,
  mill: 1e6,
  mio: 1e6,
  mn: 1e6,
  m: 1e6,
  crore: 1e7,
  billion: 1e9,
  billions: 1e9,
  bln: 1e9,
  bn: 1e9,
  mrd: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  k: 1e3,
};

const either = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const word = either([...Object.keys(small), ...Object.keys(scales)]);

const large = '(?:million|billion|trillion)';

const ordinalWord = String.raw`(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:${either(Object.keys(ordinals))})`;

/** Sources of regular expressions, to be used with the flag `i`; none holds a group that captures. */
export const numberPatterns = {
  /** “232,209”, “1.341”, “5500” */
  digits: String.raw`\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?`,
  /** “two hundred and fifty million”, “twenty-five”, “one and a half billion”, “half a million” */
  words: String.raw`(?:(?:${word})(?:(?:-|\s(?:and\s)?)(?:${word})){0,12}(?:\sand\sa\shalf\s${large})?|(?:half\s)?an?\s${large})\b`,
  /** Scales written out, and the short ones that stick to digits. */
  scale: 'hundred|thousand|million|billion|trillion|mln|bln|crore|lakh|lac',
  shortScale: 'bn|tn|mn|mill|mil|mio|mrd|m|b|k',
  /** “Tenth”, “twenty-first”; with the figures, “24th” too. */
  ordinalWord,
  ordinal: String.raw`\d{1,3}(?:st|nd|rd|th)|${ordinalWord}`,
} as const;

/**
 * The value of an English number in digits or words, times its scale: (“1.341”, “billion”) is 1341000000,
 * “two hundred and fifty million” 250000000. Null where the words make no number (“two three”).
 */
export function englishNumber(number: string, scale: string | null = null): number | null {
  const value = /^\d/.test(number) ? Number(number.replaceAll(',', '')) : spelled(number);
  if (value === null || !Number.isFinite(value)) return null;
  return scale === null
    ? value
    : exactProduct(value, multipliers[scale.toLowerCase().replace(/\W/g, '')] ?? Number.NaN);
}

/** The value of an ordinal: “24th” is 24, “twenty-first” 21; null where it is none. */
export function englishOrdinal(text: string): number | null {
  const lower = text.toLowerCase();
  if (/^\d+(?:st|nd|rd|th)$/.test(lower)) return Number.parseInt(lower, 10);
  const [tens, unit] = lower.includes('-') ? lower.split('-') : ['', lower];
  const last = ordinals[unit ?? ''];
  return last === undefined ? null : (small[tens ?? ''] ?? 0) + last;
}

/** 1.341 × 10^9 is 1340999999.9999998 in floating point; amounts are whole, so the decimal point is moved instead. */
function exactProduct(value: number, factor: number): number | null {
  const product = value * factor;
  if (!Number.isFinite(product)) return null;
  const rounded = Math.round(product * 100) / 100;
  return Math.abs(rounded - Math.round(rounded)) < 1e-6 ? Math.round(rounded) : rounded;
}

function spelled(text: string): number | null {
  let total = 0;
  let group = 0;
  // The size of the last word added: smaller ones may follow it, equal ones may not (“two three”).
  let last = Number.POSITIVE_INFINITY;
  let lastScale = Number.POSITIVE_INFINITY;
  for (const part of text.toLowerCase().split(/[\s-]+/)) {
    if (part === 'and' || (part === 'a' && group > 0)) continue;
    if (part === 'half' || part === 'a') {
      group += part === 'half' ? 0.5 : 1;
      last = 1;
      continue;
    }
    const unit = small[part];
    const scale = scales[part];
    if (unit !== undefined) {
      if (last < 100 && (last < 20 || unit > 9)) return null;
      group += unit;
      last = unit;
    } else if (scale === 100) {
      if (group < 1 || group > 9) return null;
      group *= 100;
      last = 100;
    } else if (scale !== undefined) {
      if (group === 0 || scale >= lastScale) return null;
      total += group * scale;
      group = 0;
      lastScale = scale;
      last = Number.POSITIVE_INFINITY;
    } else return null;
  }
  return total + group;
}
