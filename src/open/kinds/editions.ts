import { z } from 'zod';
import { kind } from '../declare/kind.ts';
import { cursorParts, parameters } from '../declare/parameters.ts';
import { captureSchema, editionSchema, passageSchema } from '../declare/schemas.ts';
import { captureOf, editionOf } from './present.ts';

const filters = { release: parameters.release.optional() };
const ofRelease = (release: string | undefined) => (release === undefined ? {} : { release });

export const editions = kind({
  path: 'editions',
  name: 'Edition',
  label: { ja: '版', en: 'Editions' },
  about: {
    ja: '発表の本文が変わるたびに一つ増える版。前の版は上書きされません。事実の位置は版の本文で数えます。',
    en: 'One distinct text of a release; a later one never overwrites an earlier one. The places of facts count in the text of an edition.',
  },
  item: editionSchema,
  whole: editionSchema.extend({ text: z.string(), passages: z.array(passageSchema) }),
  filters,
  sorts: ['-recorded', 'recorded'],
  keyset: () => z.tuple([cursorParts.key]),
  async list({ record }, { filter, sort, limit, after }) {
    const page = await record.open.editions(ofRelease(filter.release), { order: sort, limit, after });
    return { items: page.items.map(editionOf), next: page.next };
  },
  async one({ record }, id) {
    const found = await record.open.edition(id);
    if (found === null) return null;
    const { text, passages, ...edition } = found;
    return {
      ...editionOf(edition),
      text,
      passages: passages.map(({ table: _table, ...passage }) => ({
        ...passage,
        text: text.slice(passage.start, passage.end),
      })),
    };
  },
  changed: () => null,
});

export const captures = kind({
  path: 'captures',
  name: 'Capture',
  label: { ja: '取得', en: 'Captures' },
  about: {
    ja: '発表元から取得したデータの日時、大きさ、SHA-256。受け取ったままのデータは address にあります。',
    en: 'What was fetched from an address, when, how large and with which SHA-256. The bytes as they came are at `address`.',
  },
  item: captureSchema,
  whole: captureSchema,
  filters,
  sorts: ['-recorded', 'recorded'],
  keyset: () => z.tuple([cursorParts.key]),
  async list({ record }, { filter, sort, limit, after }) {
    const page = await record.open.captures(ofRelease(filter.release), { order: sort, limit, after });
    return { items: page.items.map(captureOf), next: page.next };
  },
  async one({ record }, id) {
    const capture = await record.open.capture(id);
    return capture && captureOf(capture);
  },
  changed: (item) => item.fetched,
});
