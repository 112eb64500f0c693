import type { Stage } from '../shared/found.ts';

/** Times, money and counts. */
export const valueStage: Stage = { name: 'values', parsers: [], refiners: [] };
