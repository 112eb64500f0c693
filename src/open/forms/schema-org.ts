import { daysOf } from '../calendars/days.ts';
import { jsonText, type Writing } from './form.ts';
import type * as items from './items.ts';

const context = 'https://schema.org';

/** Every language's name as schema.org takes it; one alone as plain text. */
function named(names: items.Names): unknown {
  return Object.entries(names).map(([language, value]) => ({ '@language': language, '@value': value }));
}
const country = (code: string) => ({ '@type': 'Country', identifier: code });
const without = (value: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null && part !== undefined));

function document(type: string, { origin }: Writing, address: string, more: Record<string, unknown>): string {
  const at = `${origin}${address}`;
  return jsonText(without({ '@context': context, '@type': type, '@id': at, url: at, ...more }));
}

/** A release as a NewsArticle of the body that issued it. */
export function newsArticle(release: items.ReleaseItem, writing: Writing): string {
  return document('NewsArticle', writing, release.address, {
    headline: release.title,
    inLanguage: release.lang,
    datePublished: release.published ?? release.issued,
    dateModified: release.changed,
    publisher: { '@type': 'GovernmentOrganization', name: release.issuer },
    sourceOrganization: { '@type': 'GovernmentOrganization', name: release.issuer },
    isBasedOn: release.url,
    creditText: release.licence.line,
    usageInfo: release.licence.terms,
    keywords: release.fields,
    about: release.countries.map(country),
    articleBody: release.text,
    isAccessibleForFree: true,
  });
}

export function event(meeting: items.MeetingItem, writing: Writing): string {
  const days = daysOf(meeting.date);
  const places = Object.keys(meeting.place).length === 0 ? null : { '@type': 'Place', name: named(meeting.place) };
  return document('Event', writing, meeting.address, {
    name: named(meeting.names),
    startDate: days === null ? null : (meeting.date?.split('/')[0] ?? null),
    endDate: days === null ? null : (meeting.date?.split('/')[1] ?? null),
    location: places,
    organizer: meeting.chairs.map(({ name, role }) => without({ '@type': 'Person', name, jobTitle: role })),
    attendee: meeting.participants?.map(({ name, role }) => without({ '@type': 'Person', name, jobTitle: role })),
    about: meeting.countries.map(country),
    superEvent: meeting.dialogue === null ? null : { '@id': `${writing.origin}/dialogues/${meeting.dialogue}` },
    subjectOf: meeting.told?.map(({ release, title }) => ({
      '@type': 'NewsArticle',
      '@id': `${writing.origin}/releases/${release}`,
      headline: title,
    })),
  });
}

export function eventSeries(dialogue: items.DialogueItem, writing: Writing): string {
  return document('EventSeries', writing, dialogue.address, {
    name: named(dialogue.names),
    startDate: dialogue.since,
    about: dialogue.members.map(country),
  });
}

export function person(item: items.PersonItem, writing: Writing): string {
  return document('Person', writing, item.address, {
    name: named(item.names),
    nationality: item.country === null ? null : country(item.country),
    hasOccupation: item.offices.map(({ role, from, until }) =>
      without({
        '@type': 'Role',
        roleName: role,
        startDate: from,
        endDate: until,
        // A role stands between its holder and what is held, which it names again.
        hasOccupation: { '@type': 'Occupation', name: role },
      }),
    ),
  });
}

export function organisation(item: items.OrganisationItem, writing: Writing): string {
  return document('GovernmentOrganization', writing, item.address, { name: named(item.names) });
}

export function countryOf(item: items.CountryItem, writing: Writing): string {
  return document('Country', writing, item.address, { name: named(item.names), identifier: item.id });
}

/** What was promised or is to be reached is a Claim, made by who bound themselves. */
export function claim(item: items.CommitmentItem | items.TargetItem, writing: Writing): string {
  const actor = 'actor' in item ? { '@type': 'Organization', name: item.actor.name } : null;
  return document('Claim', writing, item.address, {
    text: named(item.words),
    claimInterpreter: actor,
    datePublished: item.said,
    appearance: Object.values(item.at).map(({ release }) => ({ '@id': `${writing.origin}/releases/${release}` })),
  });
}

export function paper(item: items.InstrumentItem, writing: Writing): string {
  return document('DigitalDocument', writing, item.address, {
    name: named(item.names),
    dateCreated: item.date,
    about: item.country === null ? null : country(item.country),
    subjectOf: Object.values(item.at).map(({ release }) => ({ '@id': `${writing.origin}/releases/${release}` })),
  });
}

/** The whole record as a Dataset, for those who collect data sets. */
export function dataset(
  origin: string,
  words: { readonly name: string; readonly description: string },
  tables: readonly string[],
): Record<string, unknown> {
  return {
    '@context': context,
    '@type': 'Dataset',
    '@id': `${origin}/data`,
    ...words,
    url: `${origin}/data`,
    inLanguage: ['ja', 'en'],
    isAccessibleForFree: true,
    distribution: tables.map((path) => ({
      '@type': 'DataDownload',
      contentUrl: `${origin}/api/v1/${path}.csv`,
      encodingFormat: 'text/csv',
      name: path,
    })),
  };
}
