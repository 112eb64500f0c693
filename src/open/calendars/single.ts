import type { Sources } from '../declare/kind.ts';
import { deadline, meeting, target, withChanges } from './events.ts';
import { writeCalendar } from './ical.ts';

/** A calendar with one thing on it; empty where it has no day. Names in English where there are such. */
export async function singleCalendar(
  kind: 'meeting' | 'commitment' | 'target',
  id: string,
  from: Sources,
  origin: string,
): Promise<string> {
  const dated = await datedOf(kind, id, from);
  const events = await withChanges(dated === null ? [] : [dated], from, origin);
  return writeCalendar({ name: dated?.summary ?? 'Yakusoku', url: origin, events });
}

async function datedOf(kind: 'meeting' | 'commitment' | 'target', id: string, { record: { things } }: Sources) {
  if (kind === 'meeting') {
    const view = await things.meeting(id);
    return view && meeting(view, 'en');
  }
  if (kind === 'commitment') {
    const view = await things.commitment(id);
    return view && deadline(view, 'en');
  }
  const view = await things.target(id);
  return view && target(view, 'en');
}
