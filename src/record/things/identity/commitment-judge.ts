import { alike, keyOf, within } from './alike.ts';
import type { Candidate, Circumstance, Sighting, Verdict } from './sighting.ts';

export interface PromiseTraits {
  readonly actor: string;
  readonly force: string;
  readonly summary: string;
  readonly lang: string;
  /** `3000000000000 JPY`. */
  readonly amount: string | null;
  readonly deadline: string | null;
  readonly meeting: string | null;
  readonly dialogue: string | null;
  /** Keys of what stands in quotation marks, and of the project that it is about. */
  readonly names: readonly string[];
  readonly projects: readonly string[];
  /** It is the release's own headline that says it. */
  readonly headline: boolean;
  readonly release: string;
}

/**
 * Whether a promise is one that is known. The same words years later are not the same promise but one made again, which
 * is evidence: so beyond translations it is the same only if it was made on the same occasion.
 */
export function judgePromise(
  { traits }: Sighting<PromiseTraits>,
  candidate: Candidate,
  { translated, before }: Circumstance,
): Verdict | null {
  const values = candidate.gathered.values;
  const known = <T>(name: string) => (values[name] as T | undefined) ?? null;
  const money = known<{ value: string | number; currency: string }>('amount');
  const amount = money ? `${money.value} ${money.currency}` : null;
  const contradicts = amount !== null && traits.amount !== null && amount !== traits.amount;
  // A corrected page may correct the amount; nothing else may.
  if (contradicts && !before) return null;
  const deadline = known<string>('deadline');
  if (deadline !== null && traits.deadline !== null && deadline !== traits.deadline) return null;
  const certain = (score: number, ...reasons: string[]): Verdict => ({ certain: true, score, reasons });
  if (translated) return certain(0.97, 'in the same place of the same release in another language');

  const other = keyOf(known<string>(`summary ${traits.lang}`) ?? '');
  const mine = keyOf(traits.summary);
  const likeness = alike(mine, other);
  if (before && likeness >= (contradicts ? 0.8 : 0.5))
    return certain(0.95, 'the same promise in a new edition of the release');
  if (contradicts) return null;
  const sameAmount = amount !== null && traits.amount !== null;
  const force = known('force') === traits.force;
  const actor = known<{ name: string }>('actor')?.name === traits.actor;
  if (
    actor &&
    sameAmount &&
    (traits.headline
      ? candidate.gathered.by.some((by) => by.endsWith(` ${traits.release}`))
      : known('headline') === traits.release)
  )
    return certain(0.93, 'the headline of the release and its text', 'the same amount', 'the same actor');
  // Of two lines of one release each is a promise of its own, be they ever so alike.
  if (candidate.gathered.by.some((by) => by.endsWith(` ${traits.release}`)) && likeness < 0.95) return null;
  const names = (name: 'names' | 'projects') =>
    traits[name].filter((each) => (known<string[]>(name) ?? []).includes(each));
  if (force && sameAmount && names('projects').length > 0)
    return certain(0.96, 'the same project', 'the same amount', 'with the same force');

  if (traits.meeting === null || known('meeting') !== traits.meeting) {
    const long = Math.min(mine.length, other.length) >= 24;
    return likeness >= 0.85 && long && actor
      ? { certain: false, score: 0.7, reasons: ['much the same words', 'the same actor'] }
      : null;
  }
  const meeting = 'at the same meeting';
  if (likeness >= 0.75 && mine.length >= 8) return certain(0.95, 'much the same words', meeting);
  if (sameAmount && likeness >= 0.4) return certain(0.95, 'the same amount', meeting);
  const shared = names('names');
  if (force && shared.some((name) => name.length >= 8))
    return certain(0.94, `both name 「${shared[0]}」`, 'with the same force', meeting);
  if (shared.length >= 2) return certain(0.93, 'both name the same two things', meeting);
  const short = traits.lang === 'ja' ? 10 : 24;
  const contained = Math.min(mine.length, other.length) >= short ? within(mine, other) : 0;
  if (force && contained >= 0.85) return certain(0.92, 'one says in fewer words what the other says', meeting);
  if (likeness >= 0.55 || contained >= 0.7)
    return { certain: false, score: 0.5 + likeness / 4, reasons: ['similar words', meeting] };
  return null;
}
