import type { MeetingView, OrganisationView, PersonView } from '../../record/things/views.ts';
import type { ReleaseView } from '../../record/views.ts';
import type { Place } from '../components/document.tsx';
import { issuerName } from './issuer-name.ts';
import { countryName, type Ui } from '../ui.ts';
import { meetingName } from './meeting-name.ts';
import { nameIn } from './names.ts';
import { placeName } from './place-name.ts';

/** What a page is, in the words of schema.org, for those who read pages by program. */
export type JsonLd = Readonly<Record<string, unknown>>;

const addressOf = (ui: Ui, place: Place): string => `${place.origin}/${ui.locale}${place.path}`;
const thing = (type: string, ui: Ui, place: Place, more: JsonLd): JsonLd => ({
  '@context': 'https://schema.org',
  '@type': type,
  url: addressOf(ui, place),
  ...more,
});

/** A release: who published it, when, and where it stands. */
export function releaseLd(ui: Ui, place: Place, { card, url, translations }: ReleaseView): JsonLd {
  const publisher = { '@type': 'GovernmentOrganization', name: issuerName(card.issuer, ui) };
  return thing('NewsArticle', ui, place, {
    headline: card.title.slice(0, 200),
    inLanguage: card.lang,
    ...(card.issued === null ? {} : { datePublished: card.published ?? card.issued }),
    author: publisher,
    publisher,
    ...(url === null ? {} : { isBasedOn: url }),
    about: card.countries.map((code) => ({ '@type': 'Country', name: countryName(ui, code), identifier: code })),
    ...(translations.length === 0
      ? {}
      : {
          workTranslation: translations.map(({ id, lang }) => ({
            '@type': 'NewsArticle',
            url: `${place.origin}/${ui.locale}/releases/${id}`,
            inLanguage: lang,
          })),
        }),
  });
}

/** A meeting as an event; one that releases only announce is one to come. */
export function meetingLd(ui: Ui, place: Place, view: MeetingView): JsonLd {
  const [from, until] = view.date?.split('/') ?? [];
  const at = placeName(ui, view.place)?.words;
  const person = ({ name, role }: MeetingView['participants'][number]) => ({
    '@type': 'Person',
    name,
    ...(role === null ? {} : { jobTitle: role }),
  });
  return thing('Event', ui, place, {
    name: meetingName(ui, view).words,
    ...(from === undefined ? {} : { startDate: view.start ?? from }),
    ...(until === undefined ? {} : { endDate: until }),
    ...(at === undefined ? {} : { location: { '@type': 'Place', name: at } }),
    organizer: view.chairs.map(person),
    attendee: view.participants.map(person),
    ...(view.dialogue
      ? { superEvent: { '@type': 'EventSeries', name: nameIn(view.dialogue.names, ui.locale)?.words } }
      : {}),
  });
}

export const personLd = (ui: Ui, place: Place, view: PersonView): JsonLd =>
  thing('Person', ui, place, {
    name: nameIn(view.names, ui.locale)?.words ?? view.id,
    alternateName: Object.values(view.names),
    ...(view.country === null ? {} : { nationality: { '@type': 'Country', name: countryName(ui, view.country) } }),
    ...(view.offices[0] ? { jobTitle: view.offices[0].role } : {}),
  });

export const organisationLd = (ui: Ui, place: Place, view: Pick<OrganisationView, 'id' | 'names'>): JsonLd =>
  thing('GovernmentOrganization', ui, place, {
    name: nameIn(view.names, ui.locale)?.words ?? view.id,
    alternateName: Object.values(view.names),
  });

/** A table that can be taken away as a whole. */
export const datasetLd = (ui: Ui, place: Place, name: string, description: string, csv: string): JsonLd =>
  thing('Dataset', ui, place, {
    name,
    description,
    isAccessibleForFree: true,
    distribution: [{ '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: `${place.origin}${csv}` }],
  });
