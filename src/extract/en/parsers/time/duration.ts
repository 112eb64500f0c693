import { englishNumber, numberPatterns } from '../../../../text/numerals-en.ts';
import { needsSpan } from '../../words/calendar.ts';
import { timeRule } from './rule.ts';

const letters: Readonly<Record<string, string>> = {
  year: 'Y',
  month: 'M',
  week: 'W',
  day: 'D',
  hour: 'H',
  minute: 'M',
  min: 'M',
  decade: 'Y',
};
const unit =
  '(?:calendar\\s|fiscal\\s|consecutive\\s)?(?<unit>years?|months?|weeks?|days?|hours?|minutes?|mins?|decades?)';
const number = String.raw`(?:${numberPatterns.digits}|${numberPatterns.words})(?:\s\(\d{1,4}\))?`;
const pattern = new RegExp(
  String.raw`(?<![\w.,:$€£¥-])(?:(?:about|approximately|around|roughly|nearly|almost|some|more\sthan|at\sleast)\s)?` +
    String.raw`(?:(?<number>${number})(?<half>\sand\sa\shalf)?(?:\s|-)${unit}\b(?<after>\sand\sa\shalf)?(?:(?:\s|,\s|\sand\s)(?<number2>${number})\s(?<unit2>months?|minutes?|mins?|days?)\b)?|(?<an>an|half\san)\shour\b(?<anHalf>\sand\sa\shalf)?)`,
  'gi',
);

/**
 * Lengths of time: “about 80 minutes”, “47 years”, “one hour and a half”, “one-day”, “1 hour and 30 minutes”. Ages
 * are none (“15-year-old”, “children under 5 years of age”); “three years ago” is a moment of its own.
 */
export const duration = timeRule('en/parsers/time/duration', pattern, needsSpan, (g, { start, end, source }) => {
  const behind = source.folded.slice(end, end + 16);
  const ahead = source.folded.slice(Math.max(0, start - 14), start);
  if (/^(?:[\s-]old\b|\sof\sage\b|-olds\b|\sago\b|\slater\b|\searlier\b|['\u2019]s?\sold)/i.test(behind)) return null;
  // “Read time: 2 mins”, “3 min read” are said of the page.
  if (/\b(?:read(?:ing)?)\s?(?:time)?:?\s$/i.test(ahead) || /^\sread\b/.test(behind)) return null;
  if (
    /\b(?:aged|ages|age|under|than\sthe)\s$/i.test(ahead) &&
    /^year/i.test(g.unit ?? '') &&
    /^\sof\sage|^\)|^\sand\s(?:over|above)/.test(behind)
  )
    return null;
  if (g.an) {
    const minutes = (/half/i.test(g.an) ? 30 : 60) + (g.anHalf ? 30 : 0);
    return { kind: 'fixed', value: minutes === 90 ? 'PT1H30M' : minutes === 60 ? 'PT1H' : `PT${minutes}M` };
  }
  const value = englishNumber(bare(g.number));
  const name = (g.unit ?? '').toLowerCase().replace(/s$/, '');
  if (value === null) return null;
  const whole = (name === 'decade' ? 10 : 1) * value;
  const second = g.number2 ? englishNumber(g.number2) : null;
  return iso(name, whole, Boolean(g.half || g.after), second, (g.unit2 ?? '').toLowerCase());
});

function iso(name: string, value: number, half: boolean, second: number | null, unit2: string) {
  const letter = letters[name] ?? 'D';
  const clock = ['hour', 'minute', 'min'].includes(name) ? 'T' : '';
  const fixed = (text: string) => ({ kind: 'fixed', value: text }) as const;
  const fraction = value % 1 || (half ? 0.5 : 0);
  const whole = Math.floor(value);
  if (name === 'hour') {
    const minutes = Math.round(fraction * 60) + (second !== null && unit2.startsWith('min') ? second : 0);
    return fixed(whole === 0 ? `PT${minutes}M` : `PT${whole}H${minutes ? `${minutes}M` : ''}`);
  }
  if (fraction && name === 'year') return fixed(`P${whole ? `${whole}Y` : ''}${Math.round(fraction * 12)}M`);
  if (fraction) return null;
  if (name === 'year' && second !== null && unit2.startsWith('month')) return fixed(`P${whole}Y${second}M`);
  return fixed(`P${clock}${whole}${letter}`);
}

/** “thirty (30)” without its figures. */
const bare = (written: string | undefined): string => (written ?? '').replace(/\s\(\d{1,4}\)$/, '');

const hence = new RegExp(String.raw`\b(?<number>${number})\syears'\stime\b`, 'gi');

/** “to meet again in two years' time”: counted from the day of issue. */
export const yearsHence = timeRule('en/parsers/time/years-hence', hence, /years'\stime\b/i, (g) => {
  const value = englishNumber(bare(g.number));
  return value === null || value % 1 ? null : { kind: 'years-away', years: value };
});

const ago = new RegExp(String.raw`\b(?<number>${number})\s(?<unit>years?|months?|days?|weeks?)\sago\b`, 'gi');

/** “three years ago”, “two days ago”: counted back from the day of issue. */
export const timeAgo = timeRule('en/parsers/time/time-ago', ago, /\sago\b/i, (g) => {
  const value = englishNumber(bare(g.number));
  if (value === null || value % 1) return null;
  if (/^year/i.test(g.unit ?? '')) return { kind: 'years-away', years: -value };
  if (/^month/i.test(g.unit ?? '')) return { kind: 'relative-month', months: -value, base: 'issue' };
  if (/^day/i.test(g.unit ?? '')) return { kind: 'relative-day', days: -value, base: 'issue' };
  return null;
});
