import type { Edition } from '../../model/edition.ts';
import type { Reading } from '../../model/reading.ts';
import { blankedText } from './blanked.ts';
import { amountClue, cluesOf, type Clue } from './clues.ts';

/** A commitment or target as later releases are held against it. */
export interface OpenPromise {
  /** What it goes by for whoever asks: the thing's key in the record. */
  readonly key: string;
  readonly kind: 'commitment' | 'target';
  /** ISO day of the release that said it first. */
  readonly day: string;
  /** Ids of the releases that say it, and of their translations: none of them is evidence for it. */
  readonly releases: readonly string[];
  /** Ids of releases that say it again later: what they do besides is evidence, that they say it is not. */
  readonly retold: readonly string[];
  /** As a commitment's fact has it, ISO code of a state or the group as written; null for a target. */
  readonly actor: string | null;
  /** `signed`, `will` …; null for a target. */
  readonly force: string | null;
  /** ISO codes, without the state whose releases these mostly are: for whom and with whom. */
  readonly countries: readonly string[];
  readonly dialogues: readonly string[];
  readonly deadline: string | null;
  readonly clues: readonly Clue[];
  /** Of the heading that it stands under: they tell less, since all that stands there shares them. */
  readonly areaClues: readonly Clue[];
  /** Of the project that is signed for, where there is one: without it a signing is not spoken of. */
  readonly projectClues: readonly Clue[];
  /** A target's: a currency code, `%` or a noun. */
  readonly unit: string | null;
  /** A target's. */
  readonly value: number | null;
  /** Days on which it was said or signed, as later releases name them: `2025-12-18`. */
  readonly days: readonly string[];
  readonly quote: string;
  readonly lang: string;
}

/** One telling of a promise, before tellings of the same one are joined. */
export interface PromiseFact extends Omit<OpenPromise, 'key' | 'releases' | 'retold'> {
  readonly position: number;
}

export interface ReadRelease {
  readonly id: string;
  /** Id of the release that this one translates, else its own. */
  readonly group: string;
  /** ISO day: of issue, else of publication or fetching. */
  readonly day: string;
  readonly edition: Pick<Edition, 'title' | 'lang' | 'text' | 'passages'>;
  readonly reading: Reading;
}

/** The promises and targets of a release, in the order of its facts. */
export function promisesOf(release: ReadRelease): PromiseFact[] {
  const { reading, edition, day } = release;
  const blanked = blankedText(release);
  const dialogues = dialoguesOf(reading);
  const common = (at: { passage: number; start: number; end: number }, actor: string | null) => ({
    day,
    dialogues,
    lang: edition.lang,
    countries: partnersOf(release, at.passage, actor),
    days: daysOf(reading, day),
  });
  const commitments = reading.commitments.map((fact, position): PromiseFact => {
    const names = namesAt(reading, fact.at.start, fact.at.end);
    const own = cluesOf(blanked.slice(fact.at.start, fact.at.end), edition.lang, names);
    const amounts = [fact.amount, ...amountsAt(reading, fact.at.start, fact.at.end)];
    return {
      ...common(fact.at, fact.actor),
      kind: 'commitment',
      position,
      quote: fact.quote,
      actor: fact.actor,
      force: fact.force,
      deadline: fact.deadline,
      unit: null,
      value: null,
      areaClues: cluesOf(fact.area ?? '', edition.lang).filter((clue) => !own.includes(clue)),
      projectClues: names.length === 1 ? cluesOf(names[0] ?? '', edition.lang, names) : [],
      clues: unique([...own, ...amounts.flatMap((a) => (a ? [amountClue(a.value, a.currency)] : []))]),
    };
  });
  const targets = reading.targets.map((fact, position): PromiseFact => {
    const passage = edition.passages[fact.at.passage];
    const row = passage ? blanked.slice(passage.start, passage.end) : '';
    return {
      ...common(fact.at, null),
      kind: 'target',
      position,
      quote: fact.quote,
      actor: null,
      force: null,
      deadline: fact.until,
      unit: fact.unit,
      value: fact.value,
      areaClues: [],
      projectClues: [],
      clues: unique([
        ...cluesOf(
          [fact.quote, fact.subject, clauseAround(row, fact.at.start - (passage?.start ?? 0))].join('\n'),
          edition.lang,
        ),
        ...(/^[A-Z]{3}$/.test(fact.unit) ? [amountClue(fact.value, fact.unit)] : []),
      ]),
    };
  });
  return [...commitments, ...targets];
}

/** What is counted stands before the figure: 訪日外国人旅行消費額を早期に５兆円、国内旅行消費額を早期に20兆円. */
function clauseAround(text: string, at: number): string {
  const before = text.slice(0, at);
  return before.slice(Math.max(before.lastIndexOf('、'), before.lastIndexOf('。'), before.lastIndexOf(','), -1) + 1);
}

export function dialoguesOf(reading: Reading): string[] {
  return unique(reading.meetings.flatMap((meeting) => (meeting.dialogue === null ? [] : [meeting.dialogue])));
}

/** The states that a promise concerns: those its own passage names, else those of the release; never its actor. */
function partnersOf({ reading }: ReadRelease, passage: number, actor: string | null): string[] {
  const own = reading.countryMentions.filter((c) => [c.at, ...c.also].some((at) => at.passage === passage));
  const codes = unique(own.map((c) => c.code)).filter((code) => code !== actor && code !== 'JP');
  return codes.length > 0 ? codes : reading.countries.filter((code) => code !== actor && code !== 'JP');
}

/** Days by which a later release may point back: of issue, and of the meetings and signings told on that day. */
function daysOf(reading: Reading, day: string): string[] {
  const own = reading.meetings
    .filter((m) => m.date !== null && within(m.date.slice(-10), day, 40))
    .map((m) => m.date ?? '');
  return unique([day, ...own.flatMap((date) => date.split('/'))]).filter((date) => date.length === 10);
}
const within = (date: string, day: string, days: number) =>
  date.length === 10 && date <= day && Date.parse(day) - Date.parse(date) <= days * 86_400_000;

const namesAt = (reading: Reading, start: number, end: number) =>
  reading.instruments.flatMap((i) => (i.at.start >= start && i.at.end <= end && i.project !== null ? [i.project] : []));
const amountsAt = (reading: Reading, start: number, end: number) =>
  reading.money.filter((m) => [m.at, ...m.also].some((at) => at.start >= start && at.end <= end));

export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
