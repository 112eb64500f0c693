import type { Stage } from '../shared/found.ts';

/** Meetings, instruments, commitments, targets and references. */
export const factStage: Stage = { name: 'facts', parsers: [], refiners: [] };
