import type { CountryView } from '../../record/things/views.ts';
import { listingWords } from '../catalogue/listing.ts';
import { recordWords } from '../catalogue/record-pages.ts';
import { thingWords } from '../catalogue/things.ts';
import type { Chart } from '../charts/chart.ts';
import { Figure } from '../charts/figure.tsx';
import { Colophon } from '../components/colophon.tsx';
import { Document, type Place } from '../components/document.tsx';
import { Flag } from '../components/flag.tsx';
import { FollowButton } from '../components/follow-button.tsx';
import { Strip } from '../components/masthead.tsx';
import { CommitmentRows } from '../components/things/commitment-row.tsx';
import { InstrumentRows } from '../components/things/instrument-row.tsx';
import { MeetingLine } from '../components/things/meeting-list.tsx';
import { Part, PartsIndex } from '../components/things/part.tsx';
import { TargetBlock } from '../components/things/target-block.tsx';
import { TellersByLanguage } from '../components/things/tellers.tsx';
import { RefLink } from '../components/things/thing-name.tsx';
import { listingHref } from '../things/listing-address.ts';
import { countryName, type Ui } from '../ui.ts';

export interface CountryProps {
  readonly ui: Ui;
  readonly place: Place;
  readonly view: CountryView;
  readonly now: Date;
  readonly amounts: Chart | null;
}

/** All that the record says of a country: whom it talks with, what was promised and signed, who speaks for it. */
export function Country({ ui, place, view, now, amounts }: CountryProps) {
  const words = recordWords[ui.locale];
  const name = countryName(ui, view.code);
  const { counts } = view;
  const parts = [
    { id: 'promises', title: words.promises, n: counts.commitments },
    { id: 'papers', title: words.papers, n: counts.instruments },
    { id: 'targets', title: words.targets, n: counts.targets },
    { id: 'meetings', title: words.meetings, n: counts.meetings },
    { id: 'people', title: words.peopleOf, n: counts.people },
    { id: 'releases', title: words.releases, n: counts.releases },
  ].filter(({ n }) => n > 0);
  const shown = (some: number, all: number) => (some < all ? words.moreThan(some, all) : ui.t.countOf(all));
  return (
    <Document
      ui={ui}
      place={place}
      page="country"
      title={`${name} — ${ui.t.siteName}`}
      description={`${name}: ${parts.map(({ title, n }) => `${title} ${n}`).join(', ')}`.slice(0, 300)}
    >
      <Strip ui={ui} place={place} />
      <main id="main" tabIndex={-1}>
        <header class="thing-head country-head">
          <p class="kicker">
            <a class="kind" href={`/${ui.locale}/countries`}>
              {words.countries}
            </a>
            <span>{view.code}</span>
          </p>
          <h1>
            <Flag code={view.code} />
            <span>{name}</span>
          </h1>
          <FollowButton ui={ui} kind="country" subject={view.code} path={place.path} />
          {view.dialogues.length > 0 && (
            <p class="dialogue-links">
              <span class="fine">{words.dialogues}</span>
              {view.dialogues.map((to) => (
                <RefLink ui={ui} to={to} />
              ))}
            </p>
          )}
        </header>
        {parts.length === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <PartsIndex label={thingWords[ui.locale].onThisPage} parts={parts} />
        )}
        <div class="meeting-columns">
          <div>
            {view.commitments.length > 0 && (
              <Part id="promises" title={words.promises} count={shown(view.commitments.length, counts.commitments)}>
                <CommitmentRows ui={ui} commitments={view.commitments} first={15} />
                {counts.commitments > view.commitments.length && (
                  <p>
                    <a class="onward" href={listingHref(ui.locale, 'commitments', { country: view.code })}>
                      {listingWords[ui.locale].allPromises(counts.commitments)}
                    </a>
                  </p>
                )}
              </Part>
            )}
            {view.instruments.length > 0 && (
              <Part id="papers" title={words.papers} count={shown(view.instruments.length, counts.instruments)}>
                {amounts && (
                  <Figure
                    ui={ui}
                    chart={amounts}
                    files={`/${ui.locale}/countries/${view.code.toLowerCase()}/amounts`}
                  />
                )}
                <InstrumentRows ui={ui} instruments={view.instruments} first={12} />
                <p>
                  <a href={`/${ui.locale}/ledger?country=${encodeURIComponent(view.code)}`}>{words.ledger}</a>
                </p>
              </Part>
            )}
            {view.targets.length > 0 && (
              <Part id="targets" title={words.targets}>
                <div class="targets">
                  {view.targets.slice(0, 4).map((target) => (
                    <TargetBlock ui={ui} target={target} now={now} />
                  ))}
                </div>
              </Part>
            )}
          </div>
          <div class="meeting-side">
            {view.meetings.length > 0 && (
              <Part id="meetings" title={words.meetings} count={shown(view.meetings.length, counts.meetings)}>
                <ul>
                  {view.meetings.slice(0, 15).map((card) => (
                    <MeetingLine ui={ui} card={card} whole />
                  ))}
                </ul>
                {counts.meetings > 15 && (
                  <p>
                    <a class="onward" href={listingHref(ui.locale, 'meetings', { country: view.code })}>
                      {listingWords[ui.locale].allMeetings(counts.meetings)}
                    </a>
                  </p>
                )}
              </Part>
            )}
            {view.people.length > 0 && (
              <Part id="people" title={words.peopleOf} count={shown(view.people.length, counts.people)}>
                <ul class="name-list">
                  {view.people.slice(0, 30).map((to) => (
                    <li>
                      <RefLink ui={ui} to={to} />
                    </li>
                  ))}
                </ul>
              </Part>
            )}
            {view.releases.length > 0 && (
              <Part id="releases" title={words.releases} count={shown(view.releases.length, counts.releases)}>
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
