import type { Stage } from '../shared/found.ts';
import { counted } from './parsers/count/counted.ts';
import { ordinal } from './parsers/count/ordinal.ts';
import { amount } from './parsers/money/amount.ts';
import { tableCell } from './parsers/money/table-cell.ts';
import { ago } from './parsers/time/ago.ts';
import { date } from './parsers/time/date.ts';
import { duration } from './parsers/time/duration.ts';
import { fiscalYear } from './parsers/time/fiscal-year.ts';
import { tableLength } from './parsers/time/table-length.ts';
import { numericDate } from './parsers/time/numeric-date.ts';
import { basis } from './refiners/values/basis.ts';
import { longest } from './refiners/values/longest.ts';
import { notInContacts } from './refiners/values/not-in-contacts.ts';
import { notInTitles } from './refiners/values/not-in-titles.ts';
import { resolveTimes } from './refiners/values/resolve-times.ts';

/** Times, money and counts. */
export const valueStage: Stage = {
  name: 'values',
  parsers: [date, numericDate, fiscalYear, duration, tableLength, ago, amount, tableCell, counted, ordinal],
  // Overlaps go first, so that what is no time after all (1990年代) still keeps others from its words; times
  // are resolved last, so that only what stays can be an antecedent.
  refiners: [longest, notInTitles, notInContacts, resolveTimes, basis],
};
