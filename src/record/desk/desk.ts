import type { Connections } from '../connections.ts';
import { agreement } from './agreement.ts';
import { answered, decide, undo, type Deciders } from './decide.ts';
import { addFact } from './facts/add-fact.ts';
import { history } from './history.ts';
import { checks, progress } from './progress.ts';
import { item, queue, waiting } from './queue.ts';
import { marks } from './said-otherwise.ts';
import { story } from './story.ts';
import type { DeskRecord } from './views.ts';

/** The editors' desk on one database. `done` is called after each decision. */
export function deskOf(
  { db, known }: Pick<Connections, 'db' | 'known'>,
  deciders: Deciders,
  done: <T>(work: Promise<T>) => Promise<T>,
): DeskRecord {
  return {
    fourEyes: deciders.fourEyes,
    queue: (options) => queue(db, options),
    item: (id) => item(db, id),
    waiting: () => waiting(db),
    decide: async (one, act, decider, edit) => done(decide(db, deciders, one, act, decider, edit ?? null)),
    add: async (fact, decider) => done(addFact(deciders, fact, decider).then((decided) => answered(db, decided))),
    undo: async (line, decider) => done(undo(db, deciders, line, decider)),
    history: (options) => history(db, options),
    story: (release, fact) => story(db, release, fact),
    progress: () => progress(db),
    agreement: () => agreement(db),
    checks: (release) => checks(db, release),
    marks: (release) => marks(known, release),
  };
}
