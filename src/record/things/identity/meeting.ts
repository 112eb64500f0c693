import type { Dialogue } from '../../../model/vocabulary.ts';
import { factsIn, numberOf, textOf, type HeardFact } from '../settle/heard.ts';
import { alike } from './alike.ts';
import { dateClues } from './date-clues.ts';
import { daysApart, daysBetween, daysOf, type Days } from './days.ts';
import { meetingDate } from './meeting-date.ts';
import { ownMeeting } from './own-meeting.ts';
import { peopleOf, partyOf } from './meeting-people.ts';
import { bareKey, dialogueIn, isOfOthers, relativeOf, seriesIn, sideOf } from './series.ts';
import { bothUndated } from './undated-meetings.ts';
import type { Candidate, KindRules, Sighting, Surroundings, Verdict } from './sighting.ts';

export interface MeetingTraits {
  /** What two tellings must agree in: `ca-jad ministerial`, `- bilateral JP-KZ summit`. */
  readonly series: string;
  readonly dialogue: string | null;
  /** The name without number and dialogue, for meetings of no known series. */
  readonly bare: string | null;
  readonly ordinal: number | null;
  readonly days: Days | null;
  readonly start: string | null;
  readonly day: string;
  readonly relative: -1 | 1 | null;
  readonly level: string;
}

function sight(around: Surroundings): Sighting<MeetingTraits>[] {
  const { heard } = around;
  const own = ownMeeting(heard);
  const facts = factsIn(heard, 'meetings');
  const ownSeries = own ? seriesOf(around, own, null) : null;
  return facts.map((fact) => {
    const name = textOf(fact, 'name') ?? fact.at.quote;
    const { series, dialogue, bare } = seriesOf(around, fact, ownSeries?.dialogue ?? null);
    const relative = relativeOf(name);
    const ordinal = numberOf(fact, 'ordinal') ?? (relative ? counted(around, own, series, relative) : null);
    const date = textOf(fact, 'date');
    const days = daysOf(date);
    const mine = fact === own;
    const number = ordinal === null ? [] : [`meeting ${series} #${ordinal}`];
    const dates = dateClues(series, days, heard.day);
    const people = peopleOf(around, fact);
    const held = wasHeld(around, fact, days, relative, mine);
    // What reports it afterwards says better when and where it was than what announced it.
    const rank = (mine ? 8 : 0) + (held === false ? 0 : 4);
    const lang = heard.lang;
    return {
      kind: 'meeting',
      facts: [fact.id],
      asks: [...number, ...dates.asks],
      leaves: [...number, ...dates.leaves],
      traits: {
        series,
        dialogue: dialogue?.id ?? null,
        bare,
        ordinal,
        days,
        start: textOf(fact, 'start'),
        day: heard.day,
        relative,
        level: textOf(fact, 'level') ?? 'other',
      },
      seed: dialogue && ordinal !== null ? `${series} #${ordinal}` : fact.id,
      says: {
        claims: {
          [`name ${lang}`]: {
            rank: rank + (relative ? 0 : 2),
            value: relative ? numbered(dialogue, textOf(fact, 'level'), ordinal, lang, name) : name,
          },
          series: { rank: dialogue ? 2 : 1, value: series },
          bare: { rank, value: bare },
          dialogue: { rank, value: dialogue?.id },
          level: { rank, value: textOf(fact, 'level') },
          ordinal: { rank: numberOf(fact, 'ordinal') === null ? 0 : rank + 1, value: ordinal },
          ...dateClaims(date, days, rank),
          start: { rank, value: fullStart(date, textOf(fact, 'start')) },
          duration: { rank, value: textOf(fact, 'duration') },
          [`place ${lang}`]: { rank, value: textOf(fact, 'place') },
          [`chairs ${lang}`]: { rank, value: people.chairs.length > 0 ? people.chairs : null },
          [`people ${lang}`]: {
            rank: rank * 100 + people.participants.length,
            value: people.participants.length > 0 ? people.participants : null,
          },
          countries: {
            rank: rank * 100 + people.countries.length,
            value: people.countries.length > 0 ? people.countries : null,
          },
          held: { rank: held === true ? 2 : 1, value: held },
        },
      },
    };
  });
}

/** Whether a line tells that the meeting has been held, or only that it will be; null where it does not say. */
function wasHeld(
  { heard }: Surroundings,
  fact: HeardFact,
  days: Days | null,
  relative: -1 | 1 | null,
  mine: boolean,
): boolean | null {
  if (relative !== null) return relative < 0;
  if (days !== null) return days.from <= heard.day;
  if (mine) return heard.kind !== 'announcement';
  // 「「中央アジア+日本」法務大臣会合を開くこと」: a promise to hold it.
  const promised = factsIn(heard, 'commitments').some(
    ({ at }) => at.start <= fact.at.start && fact.at.end <= at.end && at.passage === fact.at.passage,
  );
  return promised || heard.kind === 'announcement' ? false : null;
}

/** How long ago the meeting that the next one follows may have been: not one of a chronicle's. */
const latestWithin = 550;

/**
 * The number of the meeting before or after: from the release's own if it is of the series, else for the next one from
 * the last that the release names (第5回外相会合 last July, and the next one next year).
 */
function counted(around: Surroundings, own: HeardFact | null, series: string, step: -1 | 1): number | null {
  const same = (fact: HeardFact) => seriesOf(around, fact, null).series === series;
  const { heard } = around;
  const last = factsIn(heard, 'meetings').reduce((most, fact) => {
    const days = daysOf(textOf(fact, 'date'));
    const late = days !== null && days.from <= heard.day && daysBetween(days.to, heard.day) <= latestWithin;
    return late && same(fact) ? Math.max(most, numberOf(fact, 'ordinal') ?? 0) : most;
  }, 0);
  const base = own && same(own) ? numberOf(own, 'ordinal') : step === 1 && last > 0 ? last : null;
  return base === null || base + step < 1 ? null : base + step;
}

/** The series that a meeting is one of, its dialogue, and for one of no series its name without number. */
function seriesOf(
  around: Surroundings,
  fact: HeardFact,
  ownDialogue: Dialogue | null,
): { series: string; dialogue: Dialogue | null; bare: string | null } {
  const { vocabulary } = around;
  const name = textOf(fact, 'name') ?? fact.at.quote;
  const level = textOf(fact, 'level') ?? 'other';
  const named =
    vocabulary.dialogues.find((each) => each.id === textOf(fact, 'dialogue')) ?? dialogueIn(vocabulary, name);
  const side = sideOf(name);
  if (level === 'bilateral' || level === 'phone' || level === 'courtesy') {
    const party = partyOf(around, fact);
    if (party) return { series: `- ${side ?? level} ${party}`, dialogue: null, bare: null };
  }
  if (side) return { series: `${named?.id ?? '-'} ${side}`, dialogue: named, bare: bareKey(named, name) };
  // 「ビジネス・フォーラム」 alone, in a declaration of the dialogue whose series is called so.
  const dialogue = named ?? (ownDialogue && seriesIn(ownDialogue, level, name) === null ? null : ownDialogue);
  const series = dialogue && !isOfOthers(level, name) ? seriesIn(dialogue, level, name) : null;
  if (dialogue && series) return { series: `${dialogue.id} ${series}`, dialogue, bare: null };
  return { series: `${dialogue?.id ?? '-'} ${level}`, dialogue, bare: bareKey(dialogue, name) };
}

/** A span of days is kept beside the day: the notice says 19–20, the result the 20th, and both are right. */
function dateClaims(date: string | null, days: Days | null, rank: number) {
  if (!date || !days) return {};
  const precise = { day: 300, month: 200, year: 100 }[days.precision];
  return date.includes('/') && days.precision === 'day'
    ? { span: { rank, value: date }, date: { rank: precise + rank - 1, value: date } }
    : { date: { rank: precise + rank, value: date.slice(0, 10) } };
}

const fullStart = (date: string | null, start: string | null) =>
  date && start ? `${date.slice(0, 10)}${start}` : null;

/** 前回のSOM, of which the number is known, is called by it. */
function numbered(
  dialogue: Dialogue | null,
  level: string | null,
  ordinal: number | null,
  lang: string,
  name: string,
): string {
  const called = dialogue?.names[lang]?.[0];
  const series = dialogue?.series.find((each) => each.level === level)?.names[lang]?.[0];
  if (!called || !series || ordinal === null) return name;
  if (lang === 'ja') return `${called}・第${ordinal}回${series}`;
  return lang === 'en' ? `${ordinal}${suffix(ordinal)} ${series} of the ${called}` : name;
}
const suffix = (n: number) => (n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'));

function judge(
  { traits }: Sighting<MeetingTraits>,
  candidate: Candidate,
  { translated, before }: { translated: boolean; before: boolean },
): Verdict | null {
  const known = candidate.gathered.values;
  const ordinal = (known['ordinal'] as number | undefined) ?? null;
  const contradicts = ordinal !== null && traits.ordinal !== null && ordinal !== traits.ordinal;
  if (translated && known['level'] === traits.level && !contradicts)
    return { certain: true, score: 0.97, reasons: ['in the same place of the same release in another language'] };
  if (known['series'] !== traits.series) return null;
  const reasons: string[] = [];
  const bare = (known['bare'] as string | undefined) ?? null;
  const likeness = traits.bare === null || bare === null ? 1 : alike(traits.bare, bare);
  const named = likeness >= 0.7;
  if (!named && !before) return null;
  if (traits.bare !== null && named) reasons.push('the same name');
  if (traits.bare === null) reasons.push('the same series of meetings');
  const days = daysOf(meetingDate(known));
  const apart = traits.days && days ? daysApart(traits.days, days) : null;
  if (ordinal !== null && traits.ordinal !== null) {
    if (ordinal !== traits.ordinal) return null;
    reasons.push(`the same number, ${ordinal}`);
    const certain = apart === null || apart <= 400;
    return { certain, score: certain ? 0.99 : 0.6, reasons };
  }
  if (before && (apart === null || apart < 40)) return { certain: true, score: 0.96, reasons };
  if (apart !== null && traits.days && days) {
    if (apart > 0) {
      const close = apart <= 3 && traits.dialogue !== null && traits.bare === null;
      return close && traits.days.precision === 'day' && days.precision === 'day'
        ? {
            certain: true,
            score: 0.9,
            reasons: [...reasons, 'on neighbouring days, and a series does not meet twice in them'],
          }
        : null;
    }
    const coarse = traits.days.precision === 'year' || days.precision === 'year';
    if (coarse)
      return { certain: false, score: 0.5, reasons: [...reasons, `in the same year, ${traits.days.from.slice(0, 4)}`] };
    const month = traits.days.precision === 'month' || days.precision === 'month';
    return {
      certain: true,
      score: month ? 0.92 : 0.97,
      reasons: [...reasons, month ? 'in the same month' : 'on the same day'],
    };
  }
  // No date is told: the one of the series in the days of the release.
  const today = daysOf(traits.day);
  if (
    traits.days === null &&
    traits.ordinal === null &&
    days &&
    today &&
    traits.relative === null &&
    traits.dialogue !== null
  ) {
    const gap = daysApart(today, days);
    if (gap <= 10 && days.precision === 'day')
      return { certain: true, score: 0.9, reasons: [...reasons, 'in the days of the release'] };
  }
  return bothUndated(traits, candidate, reasons);
}

/** A meeting of which a number or a day was learned. */
function again({ key, gathered: { values, by } }: Candidate): Sighting<MeetingTraits> | null {
  const series = values['series'] as string;
  const ordinal = (values['ordinal'] as number | undefined) ?? null;
  const days = daysOf(meetingDate(values));
  if (ordinal === null && days === null) return null;
  const day = by[0]?.slice(0, 10) ?? '';
  const asks = [
    ...(ordinal === null ? [] : [`meeting ${series} #${ordinal}`]),
    ...(days ? dateClues(series, days, day).asks : []),
  ];
  const text = (name: string) => (values[name] as string | undefined) ?? null;
  return {
    kind: 'meeting',
    facts: [],
    asks,
    leaves: [],
    seed: key,
    says: { claims: {} },
    traits: {
      series,
      dialogue: text('dialogue'),
      bare: text('bare'),
      ordinal,
      days,
      start: text('start'),
      day,
      relative: null,
      level: text('level') ?? 'other',
    },
  };
}

export const meeting: KindRules<MeetingTraits> = { kind: 'meeting', sight, judge, joinsFrom: 0.9, again };
