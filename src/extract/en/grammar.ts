import type { Grammar } from '../shared/found.ts';
import { factStage } from './facts.ts';
import { kindOf } from './kind.ts';
import { nameStage } from './names.ts';
import { valueStage } from './values.ts';

/** The rules for English. Order matters: names see the values found, facts see both. */
export const english: Grammar = { lang: 'en', stages: [valueStage, nameStage, factStage], kind: kindOf };
