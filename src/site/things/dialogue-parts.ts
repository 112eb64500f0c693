import type { DialogueView, MeetingView, MeasuredTarget } from '../../record/things/views.ts';
import { amounts } from '../charts/amounts.tsx';
import type { Chart, Manner } from '../charts/chart.ts';
import { map } from '../charts/map/map.tsx';
import { matrix } from '../charts/matrix.tsx';
import { timeline } from '../charts/timeline.tsx';
import type { SiteRecord } from '../site.ts';
import type { Ui } from '../ui.ts';
import { byField } from './areas.ts';
import { leadMeeting } from './lead-meeting.ts';
import { silentTeller, tellerOf, type Teller } from './teller.ts';

export interface DialogueParts {
  readonly view: DialogueView;
  readonly lead: MeetingView | null;
  /** What the releases on the leading meeting add in the reader's language. */
  readonly teller: Teller;
  readonly targets: readonly MeasuredTarget[];
  readonly charts: Readonly<Record<'map' | 'timeline' | 'matrix' | 'amounts', Chart | null>>;
}

const mostTargets = 4;

/** All that a dialogue's page shows; null where the record knows no such dialogue. */
export async function dialogueParts(
  ui: Ui,
  record: Pick<SiteRecord, 'things' | 'release'>,
  id: string,
  now: Date,
  manner: Manner,
): Promise<DialogueParts | null> {
  const { things } = record;
  const view = await things.dialogue(id);
  if (!view) return null;
  const latest = leadMeeting(view);
  const [lead, targets] = await Promise.all([
    latest ? things.meeting(latest.id) : null,
    Promise.all(
      dueFirst(view.targets, now)
        .slice(0, mostTargets)
        .map((target) => things.measuredTarget(target.id)),
    ),
  ]);
  return {
    view,
    lead,
    teller: lead ? await tellerOf(record, lead, ui.locale) : silentTeller,
    targets: targets.filter((target) => target !== null),
    charts: {
      map: await map(ui, view, manner),
      timeline: timeline(ui, view, manner),
      matrix: matrix(ui, byField(ui, view), view.totals.matrix, view.members, manner),
      amounts: amounts(ui, view.totals.amounts, view.instruments, manner),
    },
  };
}

/** Targets whose time is running before those that are over, the nearest end first. */
function dueFirst<T extends { readonly until: string | null }>(targets: readonly T[], now: Date): T[] {
  const today = now.toISOString().slice(0, 10);
  const over = (t: T) =>
    t.until === null ? 1 : t.until.slice(-10) < today.slice(0, t.until.slice(-10).length) ? 2 : 0;
  return [...targets].sort((a, b) => over(a) - over(b) || (a.until ?? '').localeCompare(b.until ?? ''));
}
