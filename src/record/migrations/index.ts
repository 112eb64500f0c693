import { sql, type Migration } from 'kysely';
import { record } from './0001-record.ts';
import { guards } from './0002-guards.ts';
import { factsByValue } from './0003-facts-by-value.ts';
import { things } from './0004-things.ts';
import { evidence } from './0008-evidence.ts';
import { watching } from './0006-watching.ts';
import { editions } from './0007-editions.ts';
import { members } from './0010-members.ts';
import { open } from './0009-open.ts';
import { unread } from './0011-unread.ts';
import { identity } from './0012-identity.ts';
import { takingPart } from './0013-taking-part.ts';
import { byDialogue } from './0015-by-dialogue.ts';
import { desk } from './0016-desk.ts';
import { deskInSets } from './0068-desk-in-sets.ts';
import { indexesTwice } from './0076-indexes-twice.ts';
import { facetsKept } from './0079-facets-kept.ts';
import { wordsInOrder } from './0080-words-in-order.ts';
import { otherLanguages } from './0081-other-languages.ts';
import { lookOver } from './0082-look-over.ts';
import { textDecisions } from './0083-text-decisions.ts';
import { yearClues } from './0084-year-clues.ts';
import { yearsOfFacts } from './0069-years-of-facts.ts';
import { deskQueue } from './0017-desk-queue.ts';
import { fast } from './0021-fast.ts';
import { heardClues } from './0020-heard-clues.ts';
import { subscriptions } from './0021-subscriptions.ts';
import { searchWords } from './0022-search-words.ts';
import { deskRefresh } from './0024-desk-refresh.ts';
import { follows } from './0025-follows.ts';
import { deskFollows } from './0026-desk-follows.ts';
import { searchMarks } from './0040-search-marks.ts';
import { talk } from './0060-talk.ts';
import { oneStep } from './0061-one-step.ts';
import { followsBeside } from './0062-follows-beside.ts';
import { contradictionOfEither } from './0063-contradiction-of-either.ts';
import { postComment } from './0067-post-comment.ts';
import { samePapers } from './0025-same-papers.ts';
import { ledgerAgain } from './0030-ledger-again.ts';
import { claimsOfDialogues } from './0031-claims-of-dialogues.ts';
import { thingsOfStates } from './0032-things-of-states.ts';

/**
 * Every migration, in order. They are listed here, not read from a folder: the program is one file when it is
 * installed. A migration that was released is never edited; what it lacks is a new one.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-record': run(record),
  '0002-guards': run(guards),
  '0003-facts-by-value': run(factsByValue),
  '0004-things': run(things),
  '0006-watching': run(watching),
  '0008-evidence': run(evidence),
  '0007-editions': run(editions),
  '0009-open': run(open),
  '0010-members': run(members),
  '0011-unread': run(unread),
  '0012-identity': run(identity),
  '0013-taking-part': run(takingPart),
  '0015-by-dialogue': run(byDialogue),
  '0016-desk': run(desk),
  '0017-desk-queue': run(deskQueue),
  '0020-heard-clues': run(heardClues),
  '0021-subscriptions': run(subscriptions),
  '0021-fast': run(fast),
  '0022-search-words': run(searchWords),
  '0024-desk-refresh': run(deskRefresh),
  '0025-follows': run(follows),
  '0025-same-papers': run(samePapers),
  '0026-desk-follows': run(deskFollows),
  '0030-ledger-again': run(ledgerAgain),
  '0031-claims-of-dialogues': run(claimsOfDialogues),
  '0032-things-of-states': run(thingsOfStates),
  '0040-search-marks': searchMarks,
  '0060-talk': run(talk),
  '0061-one-step': run(oneStep),
  '0062-follows-beside': run(followsBeside),
  '0063-contradiction-of-either': run(contradictionOfEither),
  '0067-post-comment': run(postComment),
  '0068-desk-in-sets': run(deskInSets),
  '0069-years-of-facts': yearsOfFacts,
  '0076-indexes-twice': run(indexesTwice),
  '0079-facets-kept': facetsKept,
  '0080-words-in-order': run(wordsInOrder),
  '0081-other-languages': run(otherLanguages),
  '0082-look-over': run(lookOver),
  '0083-text-decisions': run(textDecisions),
  '0084-year-clues': run(yearClues),
};

function run(statements: readonly string[]): Migration {
  return {
    async up(db) {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
