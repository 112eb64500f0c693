import { kind } from '../declare/kind.ts';
import { sourceSchema } from '../declare/schemas.ts';
import { counted, countedPage } from './thing-lists.ts';

export const sources = kind({
  path: 'sources',
  name: 'Source',
  label: { ja: '発表元', en: 'Sources' },
  about: {
    ja: '発表元と、その出典表示、利用条件、記録にある発表の数。',
    en: 'Who issues releases, with credit line, terms of use and how many of theirs are recorded.',
  },
  item: sourceSchema,
  whole: sourceSchema,
  filters: {},
  sorts: ['name'],
  keyset: () => counted,
  list: async ({ record }, query) => countedPage(await record.open.sources(), query),
  one: null,
  changed: () => null,
});
