import type { EvidenceRelation, Status } from '../../model/things.ts';

/** Evidence that an editor has accepted. */
export interface AcceptedEvidence {
  readonly relation: EvidenceRelation;
  /** ISO day of the release. */
  readonly day: string;
}

/** The version of the rule below and of docs/method.md, given with every export. */
export const statusRule = '2';

/**
 * What became of a promise or target, by rule 2 of docs/method.md: from accepted evidence, the deadline (ISO 8601 of any
 * precision, null for none; a duration counts for none) and today's day. Evidence of one day counts in the order
 * withdraws, contradicts, the others: what is done last that day stands. A promise whose place another took in time
 * does not lapse.
 */
export function statusOf(evidence: readonly AcceptedEvidence[], deadline: string | null, today: string): Status {
  const inOrder = evidence
    .filter((e) => e.relation !== 'repeats')
    .toSorted((a, b) => (a.day === b.day ? order[a.relation] - order[b.relation] : a.day < b.day ? -1 : 1));
  if (inOrder.at(-1)?.relation === 'withdraws') return 'withdrawn';
  const sinceWithdrawn = inOrder.slice(inOrder.findLastIndex((e) => e.relation === 'withdraws') + 1);
  const fulfilled = sinceWithdrawn.findLastIndex((e) => e.relation === 'fulfils');
  if (fulfilled >= 0)
    return sinceWithdrawn.slice(fulfilled + 1).some((e) => e.relation === 'contradicts')
      ? 'partly-fulfilled'
      : 'fulfilled';
  const replaced = inOrder.some((e) => e.relation === 'supersedes' && !isPast(deadline, e.day));
  if (isPast(deadline, today) && !replaced) return 'lapsed';
  return sinceWithdrawn.some((e) => e.relation === 'advances') ? 'under-way' : 'announced';
}

const order: Readonly<Record<EvidenceRelation, number>> = {
  withdraws: 0,
  contradicts: 1,
  repeats: 2,
  supersedes: 3,
  advances: 4,
  fulfils: 5,
};

/** Whether the last day of a deadline is over: that of 2030 is 31 December, that of 2028-03 its last day. */
export function isPast(deadline: string | null, today: string): boolean {
  const end = deadline?.split('/').at(-1)?.slice(0, 10) ?? '';
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(end)) return false;
  return end.padEnd(10, '~') < today;
}
