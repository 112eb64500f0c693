import type { Stage } from '../shared/found.ts';
import { listedCommitment } from './parsers/commitment/listed.ts';
import { pledgedItem } from './parsers/commitment/pledged-item.ts';
import { signedProject } from './parsers/commitment/signed-project.ts';
import { signedCommitment } from './parsers/commitment/signed.ts';
import { statedCommitment } from './parsers/commitment/stated.ts';
import { agencyContract } from './parsers/instrument/agency-contract.ts';
import { aidProject } from './parsers/instrument/aid-project.ts';
import { countedPapers } from './parsers/instrument/counted-papers.ts';
import { listedPapers } from './parsers/instrument/listed-papers.ts';
import { namedPaper } from './parsers/instrument/named-paper.ts';
import { severalProjects } from './parsers/instrument/several-projects.ts';
import { unnamedAid } from './parsers/instrument/unnamed-aid.ts';
import { courtesyCall } from './parsers/meeting/courtesy.ts';
import { namedMeeting } from './parsers/meeting/named-meeting.ts';
import { nextAndLast } from './parsers/meeting/next-and-last.ts';
import { ownMeeting } from './parsers/meeting/own-meeting.ts';
import { talk } from './parsers/meeting/talk.ts';
import { documentReference } from './parsers/reference/document.ts';
import { link } from './parsers/reference/link.ts';
import { targetTable } from './parsers/target/table.ts';
import { target } from './parsers/target/target.ts';
import { earlierMeetings } from './refiners/facts/earlier-meetings.ts';
import { oneMeetingOnce } from './refiners/facts/one-meeting-once.ts';
import { onePaperOnce } from './refiners/facts/one-paper-once.ts';

/** Meetings, instruments, commitments, targets and references. */
export const factStage: Stage = {
  name: 'facts',
  parsers: [
    ownMeeting,
    namedMeeting,
    nextAndLast,
    talk,
    courtesyCall,
    statedCommitment,
    listedCommitment,
    pledgedItem,
    signedCommitment,
    signedProject,
    aidProject,
    severalProjects,
    agencyContract,
    unnamedAid,
    countedPapers,
    namedPaper,
    listedPapers,
    target,
    targetTable,
    link,
    documentReference,
  ],
  refiners: [oneMeetingOnce, earlierMeetings, onePaperOnce],
};
