import type { Connections } from '../../connections.ts';
import { likeComment, likeRelease } from '../likes/likes.ts';
import { aboutWords } from './about-words.ts';
import { onRelease, thread } from './read.ts';
import { everythingOf, leave } from './own-words.ts';
import { mayWrite } from './may-write.ts';
import type { CommentsRecord } from './views.ts';
import { add, edit, post, remove } from './write.ts';

/**
 * What people write about releases. `changed` waits until pages made here show what was done; `talked` has those made
 * anew that show what is said on a release.
 */
export function commentsOf(
  { db, known }: Pick<Connections, 'db' | 'known'>,
  changed: <T>(work: Promise<T>) => Promise<T>,
  talked: (release: string) => void,
): CommentsRecord {
  const done = (what: { readonly on: string } | 'late' | 'gone') => {
    if (typeof what === 'string') return what;
    talked(what.on);
    return 'done' as const;
  };
  const liked = (what: { readonly likes: number; readonly on: string } | null) => {
    if (what === null) return null;
    talked(what.on);
    return { likes: what.likes };
  };
  return {
    onRelease: (release, asked) => onRelease(known, release, asked),
    thread: (comment, asked) => thread(db, comment, asked),
    aboutWords: (release, asked) => aboutWords(db, release, asked),
    async add(comment) {
      const written = await add(db, comment);
      if (!('refused' in written)) talked(comment.release);
      return written;
    },
    async post(comment) {
      const posted = await post(db, comment);
      if (posted?.written && !('refused' in posted.written)) talked(comment.release);
      return posted;
    },
    edit: async (comment, member, text, state) => done(await edit(db, comment, member, text, state)),
    remove: async (comment, member) => (done(await remove(db, comment, member)) === 'done' ? 'done' : 'gone'),
    likeRelease: async (release, member, on) => liked(await likeRelease(db, release, member, on)),
    likeComment: async (comment, member, on) => liked(await likeComment(db, comment, member, on)),
    mayWrite: (member, limits) => mayWrite(db, member, limits),
    everythingOf: (member) => everythingOf(db, member),
    leave: (member, words) => changed(leave(db, member, words)),
  };
}
