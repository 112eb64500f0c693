import { z } from 'zod';
import { meetingLevels } from '../../model/kinds.ts';
import { kind } from '../declare/kind.ts';
import { dialogueSchema, meetingSchema, namedSchema, namesSchema, toldSchema } from '../declare/thing-schemas.ts';
import { dialogueOf, meetingOf, participantOf, toldOf } from './present-things.ts';
import { counted, countedPage, thingFilters, thingKeyset, thingPage } from './thing-lists.ts';

export const dialogues = kind({
  path: 'dialogues',
  name: 'Dialogue',
  label: { ja: '対話', en: 'Dialogues' },
  about: {
    ja: '国と国との会合を長く続ける枠組み。一つずつ取得すると、会合の系列と、記録にない回も分かります。',
    en: 'A lasting framework of meetings between states. One alone comes with its series of meetings and the numbers that are missing in the record.',
  },
  item: dialogueSchema,
  whole: dialogueSchema.omit({ meetings: true, commitments: true, latest: true }).extend({
    series: z.array(
      z.object({
        level: meetingLevels.schema,
        names: namesSchema,
        meetings: z.array(meetingSchema),
        gaps: z.array(z.int()),
      }),
    ),
  }),
  filters: {},
  sorts: ['name'],
  keyset: () => counted,
  list: async ({ record }, query) => countedPage((await record.things.dialogues()).map(dialogueOf), query),
  async one({ record }, id) {
    const view = await record.things.dialogue(id);
    if (view === null) return null;
    const { names, since, members, series } = view;
    const { address } = dialogueOf({ ...view, meetings: 0, commitments: 0, latest: null });
    return {
      id: view.id,
      address,
      names,
      since,
      members: [...members],
      series: series.map((one) => ({
        level: one.level,
        names: one.names,
        meetings: one.meetings.flatMap((meeting) => ('gap' in meeting ? [] : [meetingOf(meeting)])),
        gaps: one.meetings.flatMap((meeting) => ('gap' in meeting ? [meeting.ordinal] : [])),
      })),
    };
  },
  changed: () => null,
});

export const meetings = kind({
  path: 'meetings',
  name: 'Meeting',
  label: { ja: '会合', en: 'Meetings' },
  about: {
    ja: '複数の発表が伝える一つの会合を一件にまとめたもの。どの発表のどの言葉によるかはtoldにあります。',
    en: 'One meeting, however many releases tell of it: `told` has each place with its words.',
  },
  item: meetingSchema,
  whole: meetingSchema.extend({
    start: z.string().nullable(),
    duration: z.string().nullable(),
    participants: z.array(namedSchema),
    told: z.array(toldSchema),
  }),
  filters: thingFilters,
  sorts: ['-date'],
  keyset: () => thingKeyset,
  list: ({ record }, query) => thingPage((filter) => record.things.meetings(filter), query.filter, query, meetingOf),
  async one({ record }, id) {
    const view = await record.things.meeting(id);
    return (
      view && {
        ...meetingOf(view),
        start: view.start,
        duration: view.duration,
        participants: view.participants.map(participantOf),
        told: view.told.map(toldOf),
      }
    );
  },
  moved: ({ record }, id) => record.things.movedTo('meeting', id),
  changed: () => null,
});
