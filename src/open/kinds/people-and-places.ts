import { thingAddress } from '../../model/things.ts';
import { z } from 'zod';
import { kind } from '../declare/kind.ts';
import { parameters } from '../declare/parameters.ts';
import {
  areaSchema,
  countrySchema,
  organisationSchema,
  personSchema,
  thingRefSchema,
  toldSchema,
} from '../declare/thing-schemas.ts';
import { refOf, toldOf } from './present-things.ts';
import { counted, countedPage, thingKeyset, thingPage } from './thing-lists.ts';

export const people = kind({
  path: 'people',
  name: 'Person',
  label: { ja: '人', en: 'People' },
  about: {
    ja: '発表に出てくる公職の人。その時々の職は、発表に書かれたままです。',
    en: 'Holders of public office who are named in releases. Offices are given as written at the time.',
  },
  item: personSchema,
  whole: personSchema.omit({ releases: true }).extend({
    offices: z.array(
      z.object({
        role: z.string(),
        lang: z.string(),
        from: z.string().nullable(),
        until: z.string().nullable(),
      }),
    ),
    told: z.array(toldSchema),
  }),
  filters: { country: parameters.country.optional() },
  sorts: ['-date'],
  keyset: () => thingKeyset,
  list: ({ record }, query) =>
    thingPage(
      (filter) => record.things.people(filter),
      query.filter,
      query,
      ({ id, names, country, releases }) => ({
        id,
        address: thingAddress('person', id),
        names,
        country,
        releases,
      }),
    ),
  async one({ record }, id) {
    const view = await record.things.person(id);
    return (
      view && {
        id: view.id,
        address: thingAddress('person', view.id),
        names: view.names,
        country: view.country,
        offices: view.offices.map(({ role, lang, from, to }) => ({ role, lang, from, until: to })),
        told: view.told.map(toldOf),
      }
    );
  },
  moved: ({ record }, id) => record.things.movedTo('person', id),
  changed: () => null,
});

export const organisations = kind({
  path: 'organisations',
  name: 'Organisation',
  label: { ja: '組織', en: 'Organisations' },
  about: { ja: '発表に出てくる国際機関や実施機関。', en: 'International bodies and agencies that releases name.' },
  item: organisationSchema,
  whole: organisationSchema.omit({ releases: true }).extend({ people: z.array(thingRefSchema) }),
  filters: {},
  sorts: ['-date'],
  keyset: () => thingKeyset,
  list: ({ record }, query) =>
    thingPage(
      (filter) => record.things.organisations(filter),
      query.filter,
      query,
      ({ id, names, releases }) => ({
        id,
        address: thingAddress('organisation', id),
        names,
        releases,
      }),
    ),
  async one({ record }, id) {
    const view = await record.things.organisation(id);
    return (
      view && {
        id: view.id,
        address: thingAddress('organisation', view.id),
        names: view.names,
        people: view.people.map(refOf),
      }
    );
  },
  moved: ({ record }, id) => record.things.movedTo('organisation', id),
  changed: () => null,
});

export const countries = kind({
  path: 'countries',
  name: 'Country',
  label: { ja: '国', en: 'Countries' },
  about: { ja: '発表に出てくる国。多く出る順。', en: 'The countries that releases name, most named first.' },
  item: countrySchema,
  whole: countrySchema.extend({
    meetings: z.int().nonnegative(),
    targets: z.int().nonnegative(),
    dialogues: z.array(thingRefSchema),
    people: z.array(thingRefSchema),
  }),
  filters: {},
  sorts: ['-releases'],
  keyset: () => counted,
  async list({ record, labels }, query) {
    const all = await record.things.countries();
    const items = all.map(({ code, releases, commitments, instruments }) => ({
      id: code,
      address: thingAddress('country', code),
      names: labels.countries.get(code) ?? {},
      releases,
      commitments,
      instruments,
    }));
    return countedPage(items, query);
  },
  async one({ record, labels }, code) {
    const view = /^[A-Z]{2}$/.test(code) ? await record.things.country(code) : null;
    return (
      view && {
        id: view.code,
        address: thingAddress('country', view.code),
        names: labels.countries.get(view.code) ?? {},
        releases: view.counts.releases,
        commitments: view.counts.commitments,
        instruments: view.counts.instruments,
        meetings: view.counts.meetings,
        targets: view.counts.targets,
        dialogues: view.dialogues.map(refOf),
        people: view.people.map(refOf),
      }
    );
  },
  changed: () => null,
});

export const areas = kind({
  path: 'areas',
  name: 'Area',
  label: { ja: '分野', en: 'Areas' },
  about: {
    ja: '発表を絞り込める政策分野。約束や文書は field= で絞り込めます。',
    en: 'The policy fields by which releases are filtered; commitments and instruments take `field=` too.',
  },
  item: areaSchema,
  whole: areaSchema,
  filters: {},
  sorts: ['name'],
  keyset: () => counted,
  async list({ record, labels }, query) {
    const counts = new Map((await record.fieldCounts()).map(({ field, count }) => [field, count]));
    return countedPage(
      Array.from(labels.fields, ([id, names]) => areaOf(id, names, counts.get(id) ?? 0)),
      query,
    );
  },
  async one({ record, labels }, id) {
    const names = labels.fields.get(id);
    if (names === undefined) return null;
    const count = (await record.fieldCounts()).find(({ field }) => field === id)?.count;
    return areaOf(id, names, count ?? 0);
  },
  changed: () => null,
});

const areaOf = (id: string, names: { readonly ja: string; readonly en: string }, releases: number) => ({
  id,
  address: `/areas/${id}`,
  names,
  releases,
});
