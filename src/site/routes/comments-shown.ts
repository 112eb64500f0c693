import type { CommentsView } from '../../record/members/comments/views.ts';
import { currentReader } from '../http/current-reader.ts';
import type { SiteRecord } from '../site.ts';

const nothing: CommentsView = { threads: [], next: null, locked: null, liked: false, words: [] };

/** What was written about a release, as whoever asks may see it. */
export async function commentsShown(record: SiteRecord, release: string): Promise<CommentsView> {
  const reader = currentReader();
  const asked = reader === null ? {} : { reader: reader.id };
  return (await record.comments?.onRelease(release, asked)) ?? nothing;
}
