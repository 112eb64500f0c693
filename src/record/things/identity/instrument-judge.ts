import { alike } from './alike.ts';
import { daysApart, daysOf } from './days.ts';
import type { Candidate, Circumstance, Sighting, Verdict } from './sighting.ts';

export interface Money {
  readonly value: string | number;
  readonly currency: string;
  readonly qualifier: string;
  readonly basis: string;
}
export interface PaperTraits {
  readonly paper: string;
  readonly country: string | null;
  readonly scheme: string | null;
  /** Keys of its project and of its titles, as far as they tell it from others. */
  readonly projects: readonly string[];
  readonly titles: readonly string[];
  /** A title that many bear, 共同声明. */
  readonly generic: string | null;
  readonly amount: Money | null;
  readonly count: number | null;
  readonly partner: string | null;
  /** The day of signing where told, and the day of the release. */
  readonly date: string | null;
  readonly day: string;
  readonly meeting: string | null;
  readonly dialogue: string | null;
}

const many = (count: number | null) => count !== null && count > 1;

/**
 * Whether a paper is one that is known: of the same kind, with nothing that contradicts, and the same project, title
 * or number of papers in the same days or at the same meeting.
 */
export function judgePaper(
  { traits }: Sighting<PaperTraits>,
  candidate: Candidate,
  { translated, before }: Circumstance,
): Verdict | null {
  const values = candidate.gathered.values;
  const known = <T>(name: string) => (values[name] as T | undefined) ?? null;
  const list = (name: string) => known<readonly string[]>(name) ?? [];
  if (known('paper') !== traits.paper) return null;
  const country = known<string>('country');
  // What all states of a dialogue adopted is no one's, though a sentence may name one.
  const dialogues = new Set([traits.dialogue, known<string>('dialogue')].filter((each) => each !== null));
  const common = traits.scheme === null && known('scheme') === null && dialogues.size === 1;
  if (!common && country !== null && traits.country !== null && country !== traits.country) return null;
  const count = known<number>('count');
  if (many(count) !== many(traits.count) || (many(count) && count !== traits.count)) return null;
  const amount = known<Money>('amount');
  const sameAmount =
    amount !== null &&
    traits.amount !== null &&
    Number(amount.value) === Number(traits.amount.value) &&
    amount.currency === traits.amount.currency;
  // A corrected page may correct the amount.
  if (amount && traits.amount && !sameAmount && !before) return null;
  const sameMeeting = traits.meeting !== null && known('meeting') === traits.meeting;
  const apart = daysBetween(traits, known<string>('signed') ?? known<string>('date'));
  const close = sameAmount || sameMeeting || (apart !== null && apart <= 45);
  const reasons = [
    sameAmount ? 'the same amount' : '',
    country !== null && country === traits.country ? 'the same state' : '',
    sameMeeting ? 'at the same meeting' : '',
    apart !== null && apart <= 14 ? 'in the same days' : '',
  ].filter(Boolean);
  if (translated)
    return {
      certain: true,
      score: 0.97,
      reasons: ['in the same place of the same release in another language', ...reasons],
    };
  if (many(count)) {
    const certain = sameMeeting || (apart !== null && apart <= 14);
    const score = certain ? 0.95 : 0.6;
    return certain || sameAmount || before
      ? { certain: certain || before, score, reasons: [`${count} papers of one kind`, ...reasons] }
      : null;
  }
  if (traits.projects.length > 0 && list('projects').length > 0) {
    const likeness = best(traits.projects, list('projects'));
    if (before && likeness >= 0.6) return { certain: true, score: 0.95, reasons };
    // Plans of the same name are concluded again years later (経済社会開発計画): the days, meeting or amount must agree.
    if (likeness >= 0.9)
      return { certain: close, score: close ? 0.98 : 0.6, reasons: ['the same project', ...reasons] };
    return null;
  }
  const same =
    traits.generic === null ? best(traits.titles, list('titles')) : Number(list('generic').includes(traits.generic));
  if (before && same >= 0.6) return { certain: true, score: 0.95, reasons };
  // Of a title that many papers bear there is one at a meeting.
  if (traits.generic !== null && sameMeeting && list('generic').includes(traits.generic))
    return { certain: true, score: 0.9, reasons: ['the same title', ...reasons] };
  if (best(traits.titles, list('titles')) >= 0.95) {
    const sure = close || (common && apart !== null && apart <= 1_000);
    return { certain: sure, score: sure ? 0.95 : 0.6, reasons: ['the same title', ...reasons] };
  }
  if (sameAmount && country !== null && country === traits.country && apart !== null && apart <= 14)
    return { certain: false, score: 0.6, reasons };
  return null;
}

const best = (a: readonly string[], b: readonly string[]): number =>
  Math.max(0, ...a.flatMap((x) => b.map((y) => alike(x, y))));

function daysBetween(traits: PaperTraits, other: string | null): number | null {
  const [a, b] = [daysOf(traits.date ?? traits.day), daysOf(other)];
  return a && b ? daysApart(a, b) : null;
}
