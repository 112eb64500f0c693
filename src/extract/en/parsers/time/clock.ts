import { needsDigit } from '../../words/calendar.ts';
import { timeRule } from './rule.ts';

const zone = String.raw`(?:\s(?:JST|GMT|UTC|BST|CET|CEST|EET|EEST|EST|EDT|ET|CST|CDT|PST|PDT|PT|ICT|IST|KST|SGT|PHT|WIB|AEST|AEDT|NZST|NZDT|MSK|EAT|WAT|CAT|SAST|GST|local\stime|Japan\s(?:standard\s)?time)\b)?`;
const halfDay = String.raw`(?:a\.?m\.?|p\.?m\.?|A\.?M\.?|P\.?M\.?)(?![A-Za-z])`;
const pattern = new RegExp(
  String.raw`(?<![\w.:,/+-])(?<hour>\d{1,2})(?:[:.](?<minute>[0-5]\d))?(?!\d)\s?(?<half>${halfDay})?(?<zone>${zone})` +
    String.raw`(?:\s?(?:-|~|to|until|till|and)\s?(?:around\s|about\s|approximately\s)?(?<hour2>\d{1,2})(?:[:.](?<minute2>[0-5]\d))?(?!\d)\s?(?<half2>${halfDay})?${zone})?`,
  'g',
);
const before =
  /(?:\b(?:at|from|until|till|to|by|between|around|about|approximately|before|after|since)\s|^|[;,(]\s?)$/i;

/**
 * A time of day: “9:30 a.m.”, “9.15 pm”, “18:30 p.m.”, “from 10:00 to 18:30”, “9:15 a.m. JST”. Without a.m. or p.m.
 * it needs two digits of minutes behind a colon and a preposition before it.
 */
export const clock = timeRule('en/parsers/time/clock', pattern, needsDigit, (g, { start, end, source }) => {
  const ahead = source.folded.slice(Math.max(0, start - 16), start);
  const bare = !g.half && !g.half2;
  if (
    bare &&
    (!g.minute ||
      !(before.test(ahead) || g.zone) ||
      /^\s?(?:%|per\s?cent|million|billion)/.test(source.folded.slice(end, end + 9)))
  )
    return null;
  if (bare && source.folded.slice(start, end).includes('.')) return null;
  const from = timeOf(g.hour, g.minute, g.half ?? borrowed(g));
  if (!from) return null;
  const to = g.hour2 && (g.half2 || g.minute2) ? timeOf(g.hour2, g.minute2, g.half2) : null;
  const text = source.folded.slice(start, end);
  if (to && !/\sand\s/.test(text)) return { kind: 'clock', from, to };
  if (to && /\bbetween\s$/i.test(ahead)) return { kind: 'clock', from, to };
  if (!g.half && !g.minute) return null;
  const first = text.slice(0, firstLength(g));
  return [
    { when: { kind: 'clock', from }, words: first.trimEnd() },
    ...(to
      ? [{ when: { kind: 'clock' as const, from: to }, words: text.slice(first.length).replace(/^.*?(?=\d)/, '') }]
      : []),
  ];
});

/** “from 10 to 11 a.m.”: the first end takes the half of the second. */
const borrowed = (g: Readonly<Record<string, string | undefined>>) =>
  g.half2 && g.hour && g.hour2 && Number(g.hour) < Number(g.hour2) ? g.half2 : undefined;
const firstLength = (g: Readonly<Record<string, string | undefined>>) =>
  (g.hour?.length ?? 0) +
  (g.minute ? g.minute.length + 1 : 0) +
  (g.half ? g.half.length + 1 : 0) +
  (g.zone?.length ?? 0);

function timeOf(hour: string | undefined, minute: string | undefined, half: string | undefined): string | null {
  let h = Number(hour);
  // “18:30 p.m.” is half past six all the same, “0:30 p.m.” half past noon.
  if (half && /^p/i.test(half) && h < 12) h += 12;
  else if (half && /^a/i.test(half) && h === 12) h = 0;
  if (h > 23 || (half && /^a/i.test(half) && h > 12)) return null;
  return `${String(h).padStart(2, '0')}:${minute ?? '00'}`;
}

/** “at noon”. */
export const noon = timeRule(
  'en/parsers/time/noon',
  /\b(?:at|from|until|by|around)\s(?<words>(?:12\s)?noon)\b/gi,
  /noon/i,
  (g) => [{ when: { kind: 'clock', from: '12:00' }, words: g.words ?? '' }],
);
