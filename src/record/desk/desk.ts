import type { Kysely } from 'kysely';
import { YakusokuError } from '../../model/errors.ts';
import type { Tables } from '../tables.ts';
import { decide, undo, type Deciders } from './decide.ts';
import { history } from './history.ts';
import { checks, progress } from './progress.ts';
import { queue, waiting } from './queue.ts';
import { deskKinds, type DeskRecord } from './views.ts';

/** The editors' desk on one database. `done` is called after each decision. */
export function deskOf(db: Kysely<Tables>, deciders: Deciders, done: <T>(work: Promise<T>) => Promise<T>): DeskRecord {
  const soon = async () => {
    throw new YakusokuError('record-refused', 'facts cannot be changed yet');
  };
  return {
    fourEyes: false,
    item: async (id) => {
      const [kind = ''] = id.split('~');
      const known = deskKinds.find((each) => each === kind);
      return known
        ? ((await queue(db, { kind: known, limit: 200 })).items.find((item) => item.id === id) ?? null)
        : null;
    },
    add: soon,
    story: async () => null,
    agreement: async () => [],
    queue: (options) => queue(db, options),
    waiting: () => waiting(db),
    decide: (item, act, decider) => done(decide(db, deciders, item, act, decider)),
    undo: (line, decider) => done(undo(db, deciders, line, decider)),
    history: (options) => history(db, options),
    progress: () => progress(db),
    checks: (release) => checks(db, release),
  };
}
