import type { Parser, Stage } from '../shared/found.ts';
import { headlined } from './parsers/commitment/headlined.ts';
import { listed } from './parsers/commitment/listed.ts';
import { signed } from './parsers/commitment/signed.ts';
import { stated } from './parsers/commitment/stated.ts';
import { aidProject } from './parsers/instrument/aid-project.ts';
import { aidSeveral } from './parsers/instrument/aid-several.ts';
import { countedPapers } from './parsers/instrument/counted-papers.ts';
import { headlinedPaper } from './parsers/instrument/headlined-paper.ts';
import { listedAid } from './parsers/instrument/listed-aid.ts';
import { listedPaper } from './parsers/instrument/listed-paper.ts';
import { namedAfter } from './parsers/instrument/named-after.ts';
import { namedPaper } from './parsers/instrument/named-paper.ts';
import { signedLoan } from './parsers/instrument/signed-loan.ts';
import { signedPaper } from './parsers/instrument/signed-paper.ts';
import { unnamedAid } from './parsers/instrument/unnamed-aid.ts';
import { unnamedNotes } from './parsers/instrument/unnamed-notes.ts';
import { meetings } from './parsers/meeting/meetings.ts';
import { document, link } from './parsers/reference/references.ts';
import { figure } from './parsers/target/figure.ts';
import { earlierMeetings } from './refiners/earlier-meetings.ts';
import { factsOnce } from './refiners/facts-once.ts';

/** Meetings, instruments, commitments, targets and references. Of finds in the same words the earlier parser's stays. */
export const factStage: Stage = {
  name: 'facts',
  parsers: [
    stated,
    listed,
    headlined,
    signed,
    listedAid,
    listedPaper,
    aidProject,
    signedLoan,
    aidSeveral,
    unnamedAid,
    unnamedNotes,
    countedPapers,
    namedAfter,
    namedPaper,
    signedPaper,
    headlinedPaper,
    meetings,
    figure,
    link,
    document,
  ] as readonly Parser[],
  refiners: [factsOnce, earlierMeetings],
};
