import { z } from 'zod';
import { kind } from '../declare/kind.ts';
import {
  commitmentSchema,
  evidenceSchema,
  historySchema,
  instrumentSchema,
  targetSchema,
  toldSchema,
} from '../declare/thing-schemas.ts';
import { commitmentOf, decimal, evidenceOf, historyOf, instrumentOf, targetOf, toldOf } from './present-things.ts';
import { dueFilters, statusFilter, thingFilters, thingKeyset, thingPage } from './thing-lists.ts';

const story = { told: z.array(toldSchema), history: z.array(historySchema) };

export const commitments = kind({
  path: 'commitments',
  name: 'Commitment',
  label: { ja: '約束', en: 'Commitments' },
  about: {
    ja: '誰が誰のために、いつまでに、何をするか。状況は確認された根拠から導きます。「根拠が見つからない」は「始まっていない」ではありません。',
    en: 'Who will do what for whom, by when, for how much. The status follows from evidence; no evidence found is not the same as not started.',
  },
  item: commitmentSchema,
  whole: commitmentSchema.extend({ ...story, evidenceFound: z.array(evidenceSchema), lastLook: z.string().nullable() }),
  filters: { ...thingFilters, ...statusFilter, ...dueFilters },
  sorts: ['-date'],
  keyset: () => thingKeyset,
  list: ({ record }, query) =>
    thingPage((filter) => record.things.commitments(filter), query.filter, query, commitmentOf),
  async one({ record }, id) {
    const view = await record.things.commitment(id);
    return (
      view && {
        ...commitmentOf(view),
        told: view.told.map(toldOf),
        history: view.history.map(historyOf),
        evidenceFound: view.evidenceFound.map(evidenceOf),
        lastLook: view.lastLook,
      }
    );
  },
  moved: ({ record }, id) => record.things.movedTo('commitment', id),
  changed: () => null,
});

export const instruments = kind({
  path: 'instruments',
  name: 'Instrument',
  label: { ja: '文書', en: 'Instruments' },
  about: {
    ja: '署名または採択された文書。交換公文、借款契約、覚書、共同宣言など。',
    en: 'A signed or adopted paper: exchange of notes, loan agreement, memorandum, joint declaration …',
  },
  item: instrumentSchema,
  whole: instrumentSchema.extend({
    ...story,
    parts: z.array(instrumentSchema),
    partOf: instrumentSchema.nullable(),
  }),
  filters: thingFilters,
  sorts: ['-date'],
  keyset: () => thingKeyset,
  list: ({ record }, query) =>
    thingPage((filter) => record.things.instruments(filter), query.filter, query, instrumentOf),
  async one({ record }, id) {
    const view = await record.things.instrument(id);
    return (
      view && {
        ...instrumentOf(view),
        told: view.told.map(toldOf),
        history: view.history.map(historyOf),
        parts: view.parts.map(instrumentOf),
        partOf: view.partOf && instrumentOf(view.partOf),
      }
    );
  },
  moved: ({ record }, id) => record.things.movedTo('instrument', id),
  changed: () => null,
});

export const targets = kind({
  path: 'targets',
  name: 'Target',
  label: { ja: '目標', en: 'Targets' },
  about: {
    ja: 'いつまでに達成するかを数で示した目標。measuredが空なら、公式の実績がまだ見つかっていません。',
    en: 'A figure to be reached by a date. An empty `measured` means that no official measurement has been found yet.',
  },
  item: targetSchema,
  whole: targetSchema.extend({
    ...story,
    evidenceFound: z.array(evidenceSchema),
    measured: z.array(z.object({ value: z.string(), unit: z.string(), on: z.string().nullable(), told: toldSchema })),
  }),
  filters: { ...thingFilters, ...dueFilters },
  sorts: ['-date'],
  keyset: () => thingKeyset,
  list: ({ record }, query) => thingPage((filter) => record.things.targets(filter), query.filter, query, targetOf),
  async one({ record }, id) {
    const view = await record.things.target(id);
    return (
      view && {
        ...targetOf(view),
        told: view.told.map(toldOf),
        history: view.history.map(historyOf),
        evidenceFound: view.evidence.map(evidenceOf),
        measured: view.measured.map(({ value, unit, on, told }) => ({
          value: decimal(value),
          unit,
          on,
          told: toldOf(told),
        })),
      }
    );
  },
  moved: ({ record }, id) => record.things.movedTo('target', id),
  changed: () => null,
});
