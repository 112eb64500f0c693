import { z } from 'zod';
import { kind } from '../declare/kind.ts';
import { cursorParts } from '../declare/parameters.ts';
import { instantSchema } from '../declare/schemas.ts';

const changeSchema = z.object({
  seq: z.string().regex(/^\d{1,18}$/),
  at: instantSchema,
  kind: z.string(),
  id: z.string(),
  what: z.string(),
  release: z.string().nullable(),
});

export const changes = kind({
  path: 'changes',
  name: 'Change',
  label: { ja: '変更', en: 'Changes' },
  about: {
    ja: '記録の意味が変わるたびに一行。番号（seq）は確定の順で抜けがなく、最後に読んだ番号をsinceに渡せば続きだけを読めます。',
    en: 'One line a change of meaning, numbered in the order of the commits without gaps: give the last `seq` that you have read as `since` and read only what is new.',
  },
  item: changeSchema,
  whole: changeSchema,
  filters: {
    kind: z
      .string()
      .regex(/^[a-z]{1,30}$/, 'is no kind such as meeting or release')
      .optional(),
    since: z
      .string()
      .regex(/^\d{1,18}$/, 'is no number of a change')
      .optional(),
  },
  sorts: ['recorded', '-recorded'],
  keyset: () => z.tuple([cursorParts.key]),
  list: ({ record }, { filter, sort, limit, after }) =>
    record.open.changes(
      {
        ...(filter.kind === undefined ? {} : { kind: filter.kind }),
        ...(filter.since === undefined ? {} : { since: filter.since }),
      },
      { order: sort, limit, after },
    ),
  one: null,
  changed: (item) => item.at,
});
