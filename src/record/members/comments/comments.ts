import type { Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';
import { likeComment, likeRelease } from '../likes/likes.ts';
import { aboutWords } from './about-words.ts';
import { onRelease, thread } from './read.ts';
import { everythingOf, leave, standing } from './standing.ts';
import type { CommentsRecord } from './views.ts';
import { add, edit, remove } from './write.ts';

/** What people write about releases. `changed` waits until pages made here show what was done. */
export function commentsOf(db: Kysely<Tables>, changed: <T>(work: Promise<T>) => Promise<T>): CommentsRecord {
  return {
    onRelease: (release, asked) => onRelease(db, release, asked),
    thread: (comment, asked) => thread(db, comment, asked),
    aboutWords: (release, asked) => aboutWords(db, release, asked),
    add: (comment) => changed(add(db, comment)),
    edit: (comment, member, text, state) => changed(edit(db, comment, member, text, state)),
    remove: (comment, member) => changed(remove(db, comment, member)),
    likeRelease: (release, member, on) => changed(likeRelease(db, release, member, on)),
    likeComment: (comment, member, on) => changed(likeComment(db, comment, member, on)),
    standing: (member) => standing(db, member),
    everythingOf: (member) => everythingOf(db, member),
    leave: (member, words) => changed(leave(db, member, words)),
  };
}
