import { z } from 'zod';
import { bases, instrumentKinds, schemes } from '../../model/kinds.ts';
import { statuses, thingAddress } from '../../model/things.ts';
import type { LedgerFilter, ThingFilter } from '../../record/things/views.ts';
import { parameters } from '../declare/parameters.ts';
import { commitmentOf, instrumentOf, meetingOf, targetOf } from '../kinds/present-things.ts';
import { dueByDays } from '../kinds/thing-lists.ts';
import { quoted } from './quotes.ts';
import { NotFound, tool, type Asking } from './tool.ts';

/** How many things a list gives. */
const most = 25;
const limit = z.int().min(1).max(most).default(10);

const given = (filter: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as Partial<ThingFilter>;
const absolute = <T extends { readonly address: string }>(item: T, { origin }: Asking): T => ({
  ...item,
  address: `${origin}${item.address}`,
});

export const getDialogue = tool({
  name: 'get_dialogue',
  title: 'A dialogue and its meetings',
  description:
    'A lasting framework of meetings between states (such as ca-jad, ticad): members, meetings by level, numbers missing in the record. Without an id, the list of dialogues.',
  input: z.object({ id: parameters.id.optional() }),
  async run({ id }, asking) {
    const { things } = asking.from.record;
    if (id === undefined) {
      const all = await things.dialogues();
      return {
        dialogues: all.map(({ id: one, names, meetings, latest }) => ({
          id: one,
          names,
          meetings,
          latest,
          address: `${asking.origin}${thingAddress('dialogue', one)}`,
        })),
      };
    }
    const view = await things.dialogue(id);
    if (view === null) throw new NotFound(`there is no dialogue ${id}; call get_dialogue without an id for the list`);
    return {
      id,
      names: view.names,
      since: view.since,
      members: view.members,
      address: `${asking.origin}${thingAddress('dialogue', id)}`,
      series: view.series.map(({ level, meetings }) => ({
        level,
        meetings: meetings.map((meeting) =>
          'gap' in meeting ? { missing_in_the_record: meeting.ordinal } : absolute(meetingOf(meeting), asking),
        ),
      })),
    };
  },
});

export const listCommitments = tool({
  name: 'list_commitments',
  title: 'Find commitments',
  description:
    'What states promised, newest first, narrowed by country, dialogue, field or status. “announced” means that nothing else was found, not that nothing was done.',
  input: z.object({
    country: parameters.country.optional(),
    dialogue: parameters.id.optional(),
    field: parameters.field.optional(),
    status: statuses.schema.optional(),
    limit,
  }),
  async run({ limit: count, ...filter }, asking) {
    const { items } = await asking.from.record.things.commitments({ ...given(filter), limit: count });
    return { commitments: items.map((card) => absolute(commitmentOf(card), asking)) };
  },
});

export const getCommitment = tool({
  name: 'get_commitment',
  title: 'A commitment and its story',
  description: 'One commitment by its id: who said it where in which words, and what later releases say of it.',
  input: z.object({ id: parameters.id }),
  async run({ id }, asking) {
    const view = await asking.from.record.things.commitment(id);
    if (view === null) throw new NotFound(`there is no commitment ${id}`);
    return {
      ...absolute(commitmentOf(view), asking),
      told: view.told.slice(0, most).map((told) => quoted(told, asking.origin)),
      evidence: view.evidenceFound.map(({ relation, state, told }) => ({
        relation,
        state,
        ...quoted(told, asking.origin),
      })),
      last_look: view.lastLook,
    };
  },
});

export const getInstrument = tool({
  name: 'get_instrument',
  title: 'A signed or adopted paper',
  description: 'One instrument by its id: what it is, for how much and on what basis, and the words that say so.',
  input: z.object({ id: parameters.id }),
  async run({ id }, asking) {
    const view = await asking.from.record.things.instrument(id);
    if (view === null) throw new NotFound(`there is no instrument ${id}`);
    return {
      ...absolute(instrumentOf(view), asking),
      told: view.told.slice(0, most).map((told) => quoted(told, asking.origin)),
      parts: view.parts.map((card) => absolute(instrumentOf(card), asking)),
    };
  },
});

export const fallsDue = tool({
  name: 'falls_due',
  title: 'What falls due',
  description: 'Commitments and targets whose date lies between two days, with the words of each.',
  input: z.object({
    from: parameters.from.describe('First day, month or year'),
    until: parameters.until.describe('Last day, month or year'),
    country: parameters.country.optional(),
    dialogue: parameters.id.optional(),
    limit,
  }),
  async run({ from, until, limit: count, ...filter }, asking) {
    const { things } = asking.from.record;
    const due = dueByDays({ ...given(filter), dueFrom: from, dueUntil: until, limit: count });
    const [commitments, targets] = await Promise.all([things.commitments(due), things.targets(due)]);
    return {
      commitments: commitments.items.map((card) => absolute(commitmentOf(card), asking)),
      targets: targets.items.map((card) => absolute(targetOf(card), asking)),
      more: commitments.next !== null || targets.next !== null,
    };
  },
});

export const explainTotal = tool({
  name: 'explain_total',
  title: 'Explain a total',
  description:
    'Totals of what was signed, one for each basis and currency (they are never added together), with every paper that is summed and every one that is left out because it is summed already.',
  input: z.object({
    country: parameters.country.optional(),
    dialogue: parameters.id.optional(),
    year: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    scheme: schemes.schema.optional(),
    basis: bases.schema.optional(),
    kind: instrumentKinds.schema.optional(),
  }),
  async run(filter, asking) {
    const asked = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as Omit<
      LedgerFilter,
      'limit' | 'page'
    >;
    const ledger = await asking.from.record.things.ledger({ ...asked, limit: 100, page: 1 });
    return {
      papers: ledger.total,
      totals: ledger.totals.map(({ basis, currency, value, instruments, leftOut, leftOutWhy = {} }) => ({
        basis,
        currency,
        value,
        summed: instruments,
        left_out: leftOut.map((id) => ({ id, why: leftOutWhy[id] ?? 'umbrella' })),
      })),
      instruments: ledger.instruments.map((card) => absolute(instrumentOf(card), asking)),
    };
  },
});
