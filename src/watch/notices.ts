import type { DuePage, DueSource, NoticeKind } from '../record/watching/views.ts';
import type { WatchParts } from './parts.ts';

const day = 24 * 60 * 60 * 1000;

/** What a look showed of the source’s state. */
interface LookState {
  readonly failures: number;
  readonly reason?: string;
  /** Links in the list; null where it has not changed. */
  readonly listed?: number | null;
  /** When something new was last found. */
  readonly newAt?: Date | null;
  readonly at?: Date;
}

/** Raises and ends the notices that a look gives reason for: failing, a list without links, silence. */
export async function tellLook(parts: WatchParts, source: DueSource, state: LookState): Promise<void> {
  const { pace } = parts;
  if (state.failures >= pace.failingAfter)
    await raise(parts, source, 'failing', `${state.failures} looks in a row have failed; the last: ${state.reason}`);
  if (state.failures > 0) return;
  await settle(parts, source, 'failing');
  if (state.listed === 0 && (source.listed ?? 0) > 0)
    await raise(
      parts,
      source,
      'no-links',
      `the list led to ${source.listed} releases before and leads to none now: its layout may have changed`,
    );
  else if ((state.listed ?? 0) > 0) await settle(parts, source, 'no-links');
  const since = state.newAt ?? source.addedAt;
  const quiet = state.at ? (state.at.getTime() - since.getTime()) / day : 0;
  if (source.silentAfterDays > 0 && quiet >= source.silentAfterDays)
    await raise(parts, source, 'silent', `nothing new for ${Math.floor(quiet)} days`);
  else await settle(parts, source, 'silent');
}

/** Raises the notice that a source’s pages hold no release any more, or ends it. */
export async function tellBodies(parts: WatchParts, { source, url }: DuePage, bodiless: number): Promise<void> {
  if (bodiless >= parts.pace.bodilessAfter)
    await raise(
      parts,
      source,
      'no-body',
      `${bodiless} pages in a row held no release, the last ${url}: the layout of its pages may have changed`,
    );
  else if (bodiless === 0 && source.bodiless > 0) await settle(parts, source, 'no-body');
}

async function raise(
  { record, clock, log }: WatchParts,
  source: { readonly key: string; readonly address: string },
  what: NoticeKind,
  detail: string,
): Promise<void> {
  const isNew = await record.watching.raise(source.key, what, detail, clock.now());
  if (isNew) log.warn(`a watched source needs to be looked at: ${detail}`, { source: source.address, notice: what });
}

async function settle(
  { record, clock, log }: WatchParts,
  source: { readonly key: string; readonly address: string },
  what: NoticeKind,
): Promise<void> {
  const ended = await record.watching.end(source.key, what, clock.now());
  if (ended) log.info('a watched source is well again', { source: source.address, notice: what });
}
