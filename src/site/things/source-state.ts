import type { Locale } from '../../model/language.ts';
import type { WatchedSource } from '../../record/watching/views.ts';
import { sourceWords } from '../catalogue/sources.ts';
import { listDate } from '../format/dates.ts';

/** What readers should know of a source: that nothing comes from it does not mean that its issuer says nothing. */
export function sourceState(
  source: Pick<WatchedSource, 'paused' | 'failures' | 'answeredAt' | 'addedAt' | 'lookedAt' | 'newAt'> & {
    readonly notices: readonly Pick<WatchedSource['notices'][number], 'what'>[];
  },
  locale: Locale,
): string {
  const words = sourceWords[locale];
  const day = (time: Date) => listDate(time.toISOString().slice(0, 10), locale);
  const has = (...kinds: readonly string[]) => source.notices.some(({ what }) => kinds.includes(what));
  if (source.paused) return words.paused;
  if (source.failures > 0) return words.stateFailing(day(source.answeredAt ?? source.addedAt));
  if (source.lookedAt === null) return words.stateNever;
  if (has('no-body', 'no-links')) return words.stateChanged;
  if (has('silent')) return words.stateSilent(day(source.newAt ?? source.addedAt));
  return words.stateFine;
}
