import { singleCalendar } from '../calendars/single.ts';
import { iatiType, singleReport } from '../iati/report.ts';
import { annotation } from './annotation.ts';
import { citations, citedFact, citedRelease, citedThing } from './cited.ts';
import { dublinCore } from './dublin-core.ts';
import { form, type SingleForm } from './form.ts';
import { ninjs, popoloOrganisation, popoloPerson } from './news.ts';
import * as schemaOrg from './schema-org.ts';

const ld = 'application/ld+json';
const ics = (kind: 'meeting' | 'commitment' | 'target') =>
  form('ics', 'text/calendar', (item: { readonly id: string }, { origin, from }) =>
    singleCalendar(kind, item.id, from, origin),
  );

/** In which forms besides JSON one thing of each kind can be had, by the kind's path. */
export const singleForms: Readonly<Record<string, readonly SingleForm[]>> = {
  releases: [
    form('jsonld', ld, schemaOrg.newsArticle),
    form('xml', 'application/xml', (item: Parameters<typeof dublinCore>[0], writing) => dublinCore(item, writing)),
    ...citations(citedRelease),
    form('ninjs', 'application/vnd.iptc.ninjs+json', ninjs),
  ],
  facts: [form('jsonld', ld, annotation), ...citations(citedFact)],
  dialogues: [form('jsonld', ld, schemaOrg.eventSeries), ...citations(citedThing)],
  meetings: [form('jsonld', ld, schemaOrg.event), ics('meeting'), ...citations(citedThing)],
  commitments: [form('jsonld', ld, schemaOrg.claim), ics('commitment'), ...citations(citedThing)],
  instruments: [form('jsonld', ld, schemaOrg.paper), form('xml', iatiType, singleReport), ...citations(citedThing)],
  targets: [form('jsonld', ld, schemaOrg.claim), ics('target'), ...citations(citedThing)],
  people: [
    form('jsonld', ld, schemaOrg.person),
    form('popolo', 'application/vnd.popolo+json', popoloPerson),
    ...citations(citedThing),
  ],
  organisations: [
    form('jsonld', ld, schemaOrg.organisation),
    form('popolo', 'application/vnd.popolo+json', popoloOrganisation),
    ...citations(citedThing),
  ],
  countries: [form('jsonld', ld, schemaOrg.countryOf)],
};

/** Forms of a page that are a list narrowed to it: where they stand. */
export const listedForms: Readonly<Record<string, Readonly<Record<string, (id: string) => string>>>> = {
  releases: { csv: (id) => `/api/v1/facts.csv?release=${id}` },
  dialogues: {
    xml: (id) => `/feeds/releases.atom?dialogue=${id}`,
    ics: (id) => `/calendars/meetings.ics?dialogue=${id}`,
    csv: (id) => `/api/v1/meetings.csv?dialogue=${id}`,
  },
  meetings: {
    xml: (id) => `/feeds/releases.atom?meeting=${id}`,
    csv: (id) => `/api/v1/commitments.csv?meeting=${id}`,
  },
  people: { xml: (id) => `/feeds/releases.atom?person=${id}` },
  organisations: { xml: (id) => `/feeds/releases.atom?organisation=${id}` },
  countries: {
    xml: (id) => `/feeds/releases.atom?country=${id}`,
    ics: (id) => `/calendars/meetings.ics?country=${id}`,
    csv: (id) => `/api/v1/commitments.csv?country=${id}`,
  },
  areas: {
    xml: (id) => `/feeds/releases.atom?field=${id}`,
    csv: (id) => `/api/v1/commitments.csv?field=${id}`,
  },
};
