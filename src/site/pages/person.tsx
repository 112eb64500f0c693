import type { PersonView } from '../../record/things/views.ts';
import { recordWords } from '../catalogue/record-pages.ts';
import { Colophon } from '../components/colophon.tsx';
import { Document, type Place } from '../components/document.tsx';
import { Flag } from '../components/flag.tsx';
import { FollowButton } from '../components/follow-button.tsx';
import { Strip } from '../components/masthead.tsx';
import { MeetingLine } from '../components/things/meeting-list.tsx';
import { Part } from '../components/things/part.tsx';
import { TellersByLanguage } from '../components/things/tellers.tsx';
import { ToldList } from '../components/things/told-list.tsx';
import { timeWords } from '../format/dates.ts';
import { langTag } from '../lang-tag.ts';
import { OtherNames } from '../components/things/other-names.tsx';
import { nameIn } from '../things/names.ts';
import { personLd } from '../things/json-ld.ts';
import { countryName, type Ui } from '../ui.ts';

/** A person: the name in every language, offices as releases write them, meetings, and what was said. */
export function Person({ ui, place, view }: { ui: Ui; place: Place; view: PersonView }) {
  const words = recordWords[ui.locale];
  const name = nameIn(view.names, ui.locale);
  // Those in the reader's language first: of the others many say the same again.
  const isOwn = ({ lang }: PersonView['offices'][number]) => lang === ui.locale;
  const offices = [...view.offices.filter(isOwn), ...view.offices.filter((office) => !isOwn(office))];
  const day = (date: string | null) => (date === null ? '' : timeWords(date, ui.locale));
  return (
    <Document
      ui={ui}
      place={place}
      page="person"
      jsonLd={personLd(ui, place, view)}
      title={`${(name?.words ?? view.id).slice(0, 200)} — ${ui.t.siteName}`}
      description={[name?.words, ...offices.slice(0, 3).map(({ role }) => role)].join(' ').slice(0, 300)}
    >
      <Strip ui={ui} place={place} />
      <main id="main" tabIndex={-1}>
        <header class="thing-head">
          <p class="kicker">
            {view.country !== null && (
              <span class="named">
                <Flag code={view.country} />
                <a href={`/${ui.locale}/countries/${view.country.toLowerCase()}`}>{countryName(ui, view.country)}</a>
              </span>
            )}
          </p>
          <h1 lang={name?.lang}>
            <bdi>{name?.words ?? view.id}</bdi>
          </h1>
          <OtherNames ui={ui} names={view.names} />
          <FollowButton ui={ui} kind="person" subject={view.id} path={place.path} />
        </header>
        <div class="meeting-columns">
          <div>
            <Part id="sayings" title={words.sayings} count={ui.t.countOf(view.told.length)}>
              <ToldList ui={ui} told={view.told} />
            </Part>
          </div>
          <div class="meeting-side">
            {offices.length > 0 && (
              <Part id="offices" title={words.offices}>
                <ul class="office-list">
                  {offices.map(({ role, lang, from, to }) => (
                    <li>
                      <bdi lang={langTag(lang, ui.locale)}>{role}</bdi>
                      <span class="fine">{from === to ? day(from) : `${day(from)} – ${day(to)}`}</span>
                    </li>
                  ))}
                </ul>
                <p class="fine">{words.officesNote}</p>
              </Part>
            )}
            {view.meetings.length > 0 && (
              <Part id="meetings" title={words.meetings} count={ui.t.countOf(view.meetings.length)}>
                <ul>
                  {view.meetings.map((card) => (
                    <MeetingLine ui={ui} card={card} whole />
                  ))}
                </ul>
              </Part>
            )}
            {view.releases.length > 0 && (
              <Part id="releases" title={words.releases} count={ui.t.countOf(view.releases.length)}>
                <TellersByLanguage ui={ui} cards={view.releases} />
              </Part>
            )}
          </div>
        </div>
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}
