import { inside } from '../../../shared/facts/choose-amount.ts';
import { type Deadline, deadlineIn, deadlinesIn } from '../../../shared/facts/deadline.ts';
import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Context, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { leadPassage } from '../../lead-in.ts';
import { deadlineWords } from '../../words/deadline.ts';

/**
 * By when: told in the sentence, as a date or as a coming period, else in the sentence above the list. Where it tells
 * several, the one right behind the figure, which ends at `after`.
 */
export function untilWhen(
  source: Source,
  context: Context,
  earlier: FoundLists,
  statement: Statement,
  after: number,
): Deadline | null {
  const { issued } = context;
  const told = deadlinesIn(source.folded, earlier, statement.start, statement.end, issued, deadlineWords);
  const own = told.find((deadline) => deadline.start >= after) ?? told[0];
  if (own || !issued) return own ?? null;
  // “between July 2022 and June 2025”, “for fiscal years 2023 to 2025”
  const period = inside(earlier.times, statement.start, statement.end).find((t) => {
    const [from, until] = t.value.value.split('/');
    return until && /^\d{4}(?:-\d\d)?$/.test(from ?? '') && until > issued.slice(0, until.length);
  });
  if (period) {
    const [from = null, until = ''] = period.value.value.split('/');
    return { from, until, time: period, start: period.start };
  }
  const lead = statement.passage.kind === 'item' ? leadPassage(source, statement.passage) : null;
  const above = lead && lead.kind !== 'title' ? statementsOf(source, lead).at(-1) : undefined;
  return above ? deadlineIn(source.folded, earlier, above.start, above.end, issued, deadlineWords) : null;
}

/** The day told right behind one of several figures, before the next one. */
export const ownUntil = (
  source: Source,
  { issued }: Context,
  earlier: FoundLists,
  start: number,
  end: number,
): Deadline | null => deadlineIn(source.folded, earlier, start, end, issued, deadlineWords);
