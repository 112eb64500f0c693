import type { Grammar } from '../shared/found.ts';

export const kindOf: Grammar['kind'] = () => 'other';
