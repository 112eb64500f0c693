import { meetingLevels } from '../../model/kinds.ts';
import type { MeetingCard, MeetingView } from '../../record/things/views.ts';
import { segment } from '../address.ts';
import { thingWords } from '../catalogue/things.ts';
import { Colophon } from '../components/colophon.tsx';
import { Document, type Place } from '../components/document.tsx';
import { FollowButton } from '../components/follow-button.tsx';
import { Strip } from '../components/masthead.tsx';
import { AtAGlance } from '../components/things/at-a-glance.tsx';
import { CommitmentRows } from '../components/things/commitment-row.tsx';
import { InstrumentRows } from '../components/things/instrument-row.tsx';
import { MeetingLine } from '../components/things/meeting-list.tsx';
import { Part } from '../components/things/part.tsx';
import { Participants } from '../components/things/participants.tsx';
import { Sessions } from '../components/things/sessions.tsx';
import { TargetBlock } from '../components/things/target-block.tsx';
import { TellersByLanguage } from '../components/things/tellers.tsx';
import { RefLink } from '../components/things/thing-name.tsx';
import { ToldList } from '../components/things/told-list.tsx';
import { lengthOf } from '../components/release-head.tsx';
import { byMeetingArea } from '../things/areas.ts';
import { meetingLd } from '../things/json-ld.ts';
import { meetingName } from '../things/meeting-name.ts';
import { meetingTime } from '../things/meeting-time.ts';
import { OtherNames } from '../components/things/other-names.tsx';
import { inTextOrder, type Teller } from '../things/teller.ts';
import type { Ui } from '../ui.ts';
import { placeName } from '../things/place-name.ts';

export interface MeetingProps {
  readonly ui: Ui;
  readonly place: Place;
  readonly view: MeetingView;
  readonly teller: Teller;
  readonly now: Date;
}

/** A meeting: when, where, who, what each release says of it, what was promised and signed, what came before and after. */
export function Meeting({ ui, place, view, teller, now }: MeetingProps) {
  const words = thingWords[ui.locale];
  const name = meetingName(ui, view).words;
  const when = meetingTime(ui, view);
  const areas = byMeetingArea(ui, inTextOrder(view.commitments, teller, ui.locale), teller);
  return (
    <Document
      ui={ui}
      place={place}
      page="meeting"
      kind="article"
      jsonLd={meetingLd(ui, place, view)}
      title={`${name.slice(0, 200)} — ${ui.t.siteName}`}
      description={[name, when.date, placeName(ui, view.place)?.words]
        .filter((part) => part !== null && part !== undefined)
        .join(ui.locale === 'ja' ? '、' : ', ')
        .slice(0, 300)}
    >
      <Strip ui={ui} place={place} />
      <main id="main" tabIndex={-1}>
        <Head ui={ui} view={view} teller={teller} />
        <AtAGlance ui={ui} view={view} teller={teller} areas={areas} />
        <div class="meeting-columns">
          <div>
            {teller.sessions && (
              <Part id="sessions" title={words.sessions}>
                <Sessions ui={ui} {...teller.sessions} />
              </Part>
            )}
            {view.targets.length > 0 && (
              <Part id="targets" title={words.targets}>
                <div class="targets">
                  {view.targets.map((target) => (
                    <TargetBlock ui={ui} target={target} now={now} />
                  ))}
                </div>
              </Part>
            )}
            {view.commitments.length > 0 && (
              <Part id="commitments" title={ui.t.promises} count={words.nCommitments(view.commitments.length)}>
                {areas.map((area) => (
                  <section class="area-of-promises" aria-labelledby={area.anchor}>
                    {(areas.length > 1 || area.id !== '') && (
                      <h3 id={area.anchor} lang={area.lang}>
                        {area.name} <span class="count">{ui.t.countOf(area.commitments.length)}</span>
                      </h3>
                    )}
                    <CommitmentRows ui={ui} commitments={area.commitments} without={['said']} first={12} />
                  </section>
                ))}
              </Part>
            )}
            <Part id="sayings" title={words.sayings} count={words.nReleases(view.tellers.length)}>
              <ToldList ui={ui} told={view.told} first={3} />
            </Part>
          </div>
          <div class="meeting-side">
            {view.instruments.length > 0 && (
              <Part id="instruments" title={words.adopted} count={words.nInstruments(view.instruments.length)}>
                <InstrumentRows ui={ui} instruments={view.instruments} dated={false} />
              </Part>
            )}
            <Neighbours ui={ui} previous={view.previous} next={view.next} />
            {view.tellers.length > 0 && (
              <Part id="tellers" title={words.tellers} count={words.nReleases(view.tellers.length)}>
                <TellersByLanguage ui={ui} cards={view.tellers} />
              </Part>
            )}
          </div>
        </div>
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}

function Head({ ui, view, teller }: { ui: Ui; view: MeetingView; teller: Teller }) {
  const words = thingWords[ui.locale];
  const name = meetingName(ui, view);
  const when = meetingTime(ui, view);
  const place = placeName(ui, view.place);
  return (
    <header class="thing-head meeting-head">
      <p class="kicker">
        <span class="kind">{meetingLevels.label(view.level, ui.locale)}</span>
        {view.ordinal !== null && <span>{ui.t.nth(view.ordinal)}</span>}
        {view.dialogue && <RefLink ui={ui} to={view.dialogue} />}
      </p>
      <h1 lang={name.lang} data-length={lengthOf(name.words)}>
        <bdi>{name.words}</bdi>
      </h1>
      <OtherNames ui={ui} names={view.names} />
      <FollowButton ui={ui} kind="meeting" subject={view.id} path={`/meetings/${segment(view.id)}`} />
      <div class="meeting-facts">
        <div>
          <dl class="when-where">
            <div>
              <dt>{words.meetingWhen}</dt>
              <dd>
                {view.date === null ? ui.t.undated : <time dateTime={view.date}>{when.date}</time>}
                {when.start !== null && <span class="hour">{when.start}</span>}
                {when.duration !== null && <span class="hour">{when.duration}</span>}
              </dd>
            </div>
            {place && (
              <div>
                <dt>{words.meetingWhere}</dt>
                <dd class="where">
                  <bdi lang={place.lang}>{place.words}</bdi>
                </dd>
              </div>
            )}
          </dl>
          {view.announced && <p class="fine">{words.notHeldYet}</p>}
          {view.date !== null && /^\d{4}-\d{2}-\d{2}/.test(view.date) && (
            <p>
              <a class="calendar" href={`/meetings/${segment(view.id)}.ics`}>
                {words.calendar}
              </a>
            </p>
          )}
        </div>
        <Participants ui={ui} meeting={view} teller={teller} />
      </div>
    </header>
  );
}

function Neighbours({ ui, previous, next }: { ui: Ui; previous: MeetingCard | null; next: MeetingCard | null }) {
  const words = thingWords[ui.locale];
  if (!previous && !next) return null;
  return (
    <nav class="part neighbours" aria-labelledby="series">
      <h2 id="series">{words.series}</h2>
      <dl>
        {previous && (
          <div>
            <dt>{words.previous}</dt>
            <dd>
              <ul>
                <MeetingLine ui={ui} card={previous} />
              </ul>
            </dd>
          </div>
        )}
        {next && (
          <div>
            <dt>{words.next}</dt>
            <dd>
              <ul>
                <MeetingLine ui={ui} card={next} />
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </nav>
  );
}
