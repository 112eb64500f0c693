import type { Stage } from '../shared/found.ts';

/** Countries, organisations and people. */
export const nameStage: Stage = { name: 'names', parsers: [], refiners: [] };
