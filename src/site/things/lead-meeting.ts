import type { MeetingLevel } from '../../model/kinds.ts';
import type { DialogueView, MeetingCard } from '../../record/things/views.ts';

const rank: Partial<Record<MeetingLevel, number>> = { summit: 0, ministerial: 1, 'senior-officials': 2 };

/** The meeting that leads a dialogue's page: the latest of its highest level that was held; null where none was. */
export function leadMeeting(view: Pick<DialogueView, 'series'>): MeetingCard | null {
  const held = view.series
    .flatMap((row) => row.meetings)
    .filter((met): met is MeetingCard => !('gap' in met) && !met.announced && met.date !== null)
    .sort((a, b) => (rank[a.level] ?? 9) - (rank[b.level] ?? 9) || (b.date ?? '').localeCompare(a.date ?? ''));
  return held[0] ?? null;
}
