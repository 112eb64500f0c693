import { isoDate } from '../../../shared/values/calendar.ts';
import { YEAR, needsYear } from '../../words/calendar.ts';
import { timeRule } from './rule.ts';

const cue = [
  'in',
  'since',
  'by',
  'until',
  'till',
  'from',
  'to',
  'of',
  'during',
  'for',
  'before',
  'after',
  'between',
  'through',
  'throughout',
  'around',
  'beyond',
  'year',
  'years',
  'period',
  'than',
  'with',
  'and',
  'as\\sof',
  'within',
  'over',
  'start\\sin',
].join('|');
const pattern = new RegExp(
  String.raw`(?:\b(?<cue>${cue})\s(?:the\s)?(?:(?:years?|period|end\sof|beginning\sof|middle\sof|course\sof|summer\sof|spring\sof|autumn\sof|fall\sof|winter\sof)\s)?|(?<open>\bthe\s|\()|(?<verb>\b(?!and\s|or\s)[a-z]{2,15}\s(?=\d{4}-\d{4}))|\b(?=early|late|mid|end-))(?<said>(?:(?<vague>early|late|mid|end)[\s-])?(?<year>${YEAR})(?:\s?(?:-|to|through|until|and)\s?(?<last>${YEAR}))?)(?<tail>\s[A-Za-z]{1,40})?`,
  'gi',
);

/** “the Roadmap for the Development of Regional Cooperation for 2025-2027”: the years belong to the paper's name. */
const inName = (before: string): boolean =>
  /\b(?:Road\s?map|Plan|Programme|Program|Strategy|Concept|Framework|Agenda|Partnership|Agreement|Memorandum|Protocol)\b(?:\s(?:for|of|on|the|to|and|in|among|between|with)|\s[A-Z][\w-]{0,40}){0,12}\s?$/.test(
    before,
  );

/** Nouns that make a four-figure number a count: “in 2000 villages”. */
const counted =
  /^\s(?:people|persons|men|women|children|students|pupils|teachers|villages|households|families|homes|houses|schools|hospitals|clinics|companies|firms|troops|soldiers|officers|officials|experts|tons|tonnes|units|vehicles|doses|hectares|participants|trainees|jobs|kilometers|kilometres|km|meters|metres|dollars|yen|euros|pounds|US|million|billion|percent|per)$/i;

/** Subjects that may follow a year with no comma: “and by 2030 Japan will …”. */
const states = /^\s(?:Japan|The|We|It|They|He|She|Both)$/;

/**
 * A year by itself, with a preposition before it: “launched by Japan in 2004”, “since late 2024”, “from 2025 to 2027”.
 * In a name (“Expo 2025”, “Agenda 2030”, “in 2000 people”) it has none, or a noun behind it.
 */
export const year = timeRule('en/parsers/time/year', pattern, needsYear, (g, { start, source }) => {
  // “in 2023 Global …” is a name, “In 2016 Japan …” the beginning of a sentence.
  const opens = /^[A-Z]/.test(source.folded.slice(start, start + 1));
  // “between 2020 and 2025”, “from 2025 to 2027” and “for 2024 and 2025” are one stretch; “in 2010 and 2015” are two years.
  const range =
    g.last && (!/\sand\s/i.test(g.said ?? '') || Number(g.last) === Number(g.year) + 1)
      ? true
      : /^between/i.test(source.folded.slice(start, start + 7));
  if (!g.cue && !g.vague && !((g.open || g.verb) && g.last && /-/.test(g.said ?? ''))) return null;
  if (g.last && inName(source.folded.slice(Math.max(0, start - 120), start))) return null;
  const yearEnd = source.folded.indexOf(g.said ?? '', start) + (g.said ?? '').length;
  // “2021-22” may be two years or a fiscal one.
  if (/^[-/]\d\d(?!\d)/.test(source.folded.slice(yearEnd, yearEnd + 4))) return null;
  if (g.tail && counted.test(g.tail)) return null;
  if (!g.last && g.tail && !opens && /^\s[A-Z][a-z]/.test(g.tail) && !states.test(g.tail)) return null;
  const first = isoDate(Number(g.year));
  if (!g.last) return [{ when: { kind: 'fixed', value: first }, words: g.said ?? '' }];
  const last = isoDate(Number(g.last));
  if (range && last > first) return [{ when: { kind: 'fixed', value: `${first}/${last}` }, words: g.said ?? '' }];
  return [
    { when: { kind: 'fixed', value: first }, words: g.year ?? '' },
    { when: { kind: 'fixed', value: last }, words: g.last },
  ];
});

/** “2023 Global Refugee Forum” is a name, “the 2024 elections” a year; “in 2024” is found above. */
export const yearBefore = timeRule(
  'en/parsers/time/year-before',
  new RegExp(
    String.raw`\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[A-Z]\w{1,30}'s?)\s(?<year>${YEAR})\s(?<noun>(?!financial|fiscal|calendar)[a-z]{1,40})\b(?!\s[A-Z])`,
    'g',
  ),
  needsYear,
  (g) =>
    /^(?:agenda|strategy|goals?|targets?|plan|programme|program|vision|initiative|framework|convention|treaty|protocol|declaration|agreement|report|rules|edition)$/.test(
      g.noun ?? '',
    )
      ? null
      : [{ when: { kind: 'fixed', value: isoDate(Number(g.year)) }, words: g.year ?? '' }],
);
