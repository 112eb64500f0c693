import type { CommitmentCard, InstrumentCard, TargetCard, ThingRef } from '../../record/things/views.ts';
import type { ReleaseCard } from '../../record/views.ts';
import { recordWords } from '../catalogue/record-pages.ts';
import { Colophon } from '../components/colophon.tsx';
import { Document, type Place } from '../components/document.tsx';
import { FollowButton } from '../components/follow-button.tsx';
import { Strip } from '../components/masthead.tsx';
import { CommitmentRows } from '../components/things/commitment-row.tsx';
import { InstrumentRows } from '../components/things/instrument-row.tsx';
import { Part } from '../components/things/part.tsx';
import { TargetBlock } from '../components/things/target-block.tsx';
import { TellersByLanguage } from '../components/things/tellers.tsx';
import { RefLink } from '../components/things/thing-name.tsx';
import type { NamedIn } from '../things/names.ts';
import { organisationLd } from '../things/json-ld.ts';
import type { Ui } from '../ui.ts';

export interface CollectionProps {
  readonly ui: Ui;
  readonly place: Place;
  readonly page: 'organisation' | 'area';
  readonly kicker: string;
  readonly name: NamedIn;
  readonly others: readonly NamedIn[];
  readonly commitments: readonly CommitmentCard[];
  readonly instruments: readonly InstrumentCard[];
  readonly targets: readonly TargetCard[];
  readonly people: readonly ThingRef[];
  readonly releases: readonly ReleaseCard[];
  readonly now: Date;
}

/** What the record has of a body or a policy field, newest first. */
export function Collection(props: CollectionProps) {
  const { ui, place, page, kicker, name, others, commitments, instruments, targets, people, releases, now } = props;
  const words = recordWords[ui.locale];
  const nothing = commitments.length + instruments.length + targets.length + people.length + releases.length === 0;
  return (
    <Document
      ui={ui}
      place={place}
      page={page}
      {...(page === 'organisation'
        ? { jsonLd: organisationLd(ui, place, { id: name.words, names: { [ui.locale]: name.words } }) }
        : {})}
      title={`${name.words.slice(0, 200)} — ${ui.t.siteName}`}
      description={`${kicker}: ${name.words}`.slice(0, 300)}
    >
      <Strip ui={ui} place={place} />
      <main id="main" tabIndex={-1}>
        <header class="thing-head">
          <p class="kicker">
            <span class="kind">{kicker}</span>
          </p>
          <h1 lang={name.lang}>
            <bdi>{name.words}</bdi>
          </h1>
          {others.map((other) => (
            <p class="other-name" lang={other.lang}>
              <bdi>{other.words}</bdi>
            </p>
          ))}
          <FollowButton
            ui={ui}
            kind={page}
            subject={decodeURIComponent(place.path.split('/').at(-1) ?? '')}
            path={place.path}
          />
        </header>
        {nothing && <p>{words.nothing}</p>}
        <div class="meeting-columns">
          <div>
            {commitments.length > 0 && (
              <Part id="promises" title={words.promises} count={ui.t.countOf(commitments.length)}>
                <CommitmentRows ui={ui} commitments={commitments} first={20} />
              </Part>
            )}
            {targets.length > 0 && (
              <Part id="targets" title={words.targets}>
                <div class="targets">
                  {targets.slice(0, 6).map((target) => (
                    <TargetBlock ui={ui} target={target} now={now} />
                  ))}
                </div>
              </Part>
            )}
          </div>
          <div class="meeting-side">
            {instruments.length > 0 && (
              <Part id="papers" title={words.papers} count={ui.t.countOf(instruments.length)}>
                <InstrumentRows ui={ui} instruments={instruments} first={12} />
              </Part>
            )}
            {people.length > 0 && (
              <Part id="people" title={words.people} count={ui.t.countOf(people.length)}>
                <ul class="name-list">
                  {people.slice(0, 30).map((to) => (
                    <li>
                      <RefLink ui={ui} to={to} />
                    </li>
                  ))}
                </ul>
              </Part>
            )}
            {releases.length > 0 && (
              <Part id="releases" title={words.releases} count={ui.t.countOf(releases.length)}>
                <TellersByLanguage ui={ui} cards={releases} />
              </Part>
            )}
          </div>
        </div>
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}
