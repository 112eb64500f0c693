import type { Locale } from '../../model/language.ts';
import type { DialogueView, MeetingView, MeasuredTarget } from '../../record/things/views.ts';
import { listingWords } from '../catalogue/listing.ts';
import { thingWords } from '../catalogue/things.ts';
import type { Chart } from '../charts/chart.ts';
import { Figure } from '../charts/figure.tsx';
import { isGap } from '../charts/timeline-layout.ts';
import { Colophon } from '../components/colophon.tsx';
import { Document, type Place } from '../components/document.tsx';
import { Countries } from '../components/flag.tsx';
import { segment } from '../address.ts';
import { DrawnFlags } from '../drawn-flags.tsx';
import { FollowButton } from '../components/follow-button.tsx';
import { Strip } from '../components/masthead.tsx';
import { Days } from '../components/story.tsx';
import { ClaimBlock } from '../components/things/claim-block.tsx';
import { CommitmentRows } from '../components/things/commitment-row.tsx';
import { InstrumentRows } from '../components/things/instrument-row.tsx';
import { LeadMeeting } from '../components/things/lead-meeting.tsx';
import { MeetingsByYear, seriesName } from '../components/things/meeting-list.tsx';
import { OtherNames } from '../components/things/other-names.tsx';
import { Part, PartsIndex } from '../components/things/part.tsx';
import { TargetBlock } from '../components/things/target-block.tsx';
import { timeWords } from '../format/dates.ts';
import { byField } from '../things/areas.ts';
import { openClaims } from '../things/claims.ts';
import { listingHref } from '../things/listing-address.ts';
import { nameIn } from '../things/names.ts';
import type { Teller } from '../things/teller.ts';
import type { Ui } from '../ui.ts';

export interface DialogueProps {
  readonly ui: Ui;
  readonly place: Place;
  readonly view: DialogueView;
  readonly lead: MeetingView | null;
  readonly teller: Teller;
  readonly targets: readonly MeasuredTarget[];
  readonly charts: Readonly<Record<'map' | 'timeline' | 'matrix' | 'amounts', Chart | null>>;
  /** The address of the page's pictures: `/ja/dialogues/ca-jad`. */
  readonly files: string;
  readonly now: Date;
}

/** Promises of a field, and papers, on the page itself; the others are on lists of their own, one click away. */
const shownOfField = 4;
const shownPapers = 8;

/** A dialogue: what it is, what its latest summit brought, every meeting, every promise, every paper. */
export function Dialogue({ ui, place, view, lead, teller, targets, charts, files, now }: DialogueProps) {
  const words = thingWords[ui.locale];
  const name = nameIn(view.names, ui.locale)?.words ?? view.id;
  const claims = openClaims(view.claims, ui.locale).slice(0, 1);
  const latest = latestFor(view.latest, ui.locale);
  const parts = [
    { id: 'lead', title: lead?.level === 'summit' ? words.lead : words.leadOther, shown: lead !== null },
    { id: 'targets', title: words.targets, shown: targets.length + claims.length > 0 },
    { id: 'timeline', title: words.timeline, shown: charts.timeline !== null },
    { id: 'commitments', title: words.matrix, shown: view.commitments.length > 0 },
    { id: 'instruments', title: words.instruments, shown: view.instruments.length > 0 },
    { id: 'latest', title: words.latest, shown: true },
  ].filter((part) => part.shown);
  return (
    <Document
      ui={ui}
      place={place}
      page="dialogue"
      title={`${name} — ${ui.t.siteName}`}
      description={standfirst(ui, view)
        .join(ui.locale === 'ja' ? '' : ' ')
        .slice(0, 300)}
    >
      <Strip ui={ui} place={place} />
      <DrawnFlags>
        <main id="main" tabIndex={-1}>
          <Head ui={ui} view={view} map={charts.map} files={files} />
          {parts.length > 1 && <PartsIndex label={words.onThisPage} parts={parts} />}
          {lead && <LeadMeeting ui={ui} meeting={lead} teller={teller} series={seriesOf(ui, view, lead)} />}
          {targets.length + claims.length > 0 && (
            <Part id="targets" title={words.targets}>
              <div class="targets">
                {targets.map((target) => (
                  <TargetBlock ui={ui} target={target} now={now} />
                ))}
                {claims.map((claim) => (
                  <ClaimBlock ui={ui} claim={claim} />
                ))}
              </div>
            </Part>
          )}
          {charts.timeline && (
            <Part id="timeline" title={words.timeline} count={words.nMeetings(view.totals.meetings)}>
              <Figure
                ui={ui}
                chart={charts.timeline}
                files={`${files}/timeline`}
                instead={<MeetingsByYear ui={ui} series={view.series} />}
              />
            </Part>
          )}
          <Promises ui={ui} view={view} matrix={charts.matrix} files={files} />
          {view.instruments.length > 0 && (
            <Part id="instruments" title={words.instruments} count={words.nInstruments(view.totals.instruments)}>
              <InstrumentRows ui={ui} instruments={view.instruments.slice(0, shownPapers)} />
              {view.totals.instruments > shownPapers && (
                <p>
                  <a class="onward" href={`/${ui.locale}/ledger?dialogue=${encodeURIComponent(view.id)}`}>
                    {listingWords[ui.locale].allPapers(view.totals.instruments)}
                  </a>
                </p>
              )}
              {charts.amounts && <Figure ui={ui} chart={charts.amounts} files={`${files}/amounts`} titled />}
            </Part>
          )}
          <Part id="latest" title={words.latest}>
            {view.latest.length > 0 ? <Days ui={ui} cards={latest} /> : <p class="nothing">{words.latestNone}</p>}
            {latest.some((card) => card.example) && <p class="fine">{ui.t.exampleNote}</p>}
          </Part>
        </main>
      </DrawnFlags>
      <Colophon ui={ui} />
    </Document>
  );
}

/** The name of the series that a meeting belongs to in its dialogue. */
function seriesOf(ui: Ui, view: DialogueView, meeting: MeetingView): string {
  const row = view.series.find(({ meetings }) => meetings.some((met) => !isGap(met) && met.id === meeting.id));
  return seriesName(ui, row ?? { level: meeting.level, names: {} });
}

/** The newest in the reader's language; where there are hardly any, those of other languages fill up the list. */
function latestFor(cards: DialogueView['latest'], locale: Locale): DialogueView['latest'] {
  const own = cards.filter((card) => card.lang === locale);
  return (own.length >= 4 ? own : cards).slice(0, 8);
}

/** Two sentences that say what it is and what the record has of it. */
function standfirst(ui: Ui, view: DialogueView): string[] {
  const words = thingWords[ui.locale];
  const some = (n: number, say: (n: number) => string) => (n > 0 ? say(n) : '');
  const counts = [
    some(view.totals.meetings, words.nMeetings),
    some(view.totals.commitments, words.nCommitments),
    some(view.totals.instruments, words.nInstruments),
  ] as const;
  return [
    words.standfirst(view.members.length, view.since === null ? null : timeWords(view.since, ui.locale)),
    counts.some((c) => c !== '') ? words.standfirstCounts(...counts) : '',
  ].filter((sentence) => sentence !== '');
}

function Head({ ui, view, map, files }: { ui: Ui; view: DialogueView; map: Chart | null; files: string }) {
  const words = thingWords[ui.locale];
  const name = nameIn(view.names, ui.locale);
  return (
    <header class={`thing-head${map ? ' with-map' : ''}`}>
      <div>
        <p class="kicker">
          <a class="kind" href={`/${ui.locale}/dialogues`}>
            {words.dialogues}
          </a>
        </p>
        <h1 lang={name?.lang}>
          <bdi>{name?.words ?? view.id}</bdi>
        </h1>
        <OtherNames ui={ui} names={view.names} />
        <p class="standfirst">{standfirst(ui, view).join(ui.locale === 'ja' ? '' : ' ')}</p>
        <FollowButton ui={ui} kind="dialogue" subject={view.id} path={`/dialogues/${segment(view.id)}`} />
        {view.members.length > 0 ? (
          <div class="members">
            <h2 class="unseen">{words.members}</h2>
            <Countries ui={ui} codes={view.members} limit={24} />
          </div>
        ) : (
          <p class="fine">{words.noMembers}</p>
        )}
      </div>
      {map && <Figure ui={ui} chart={map} files={`${files}/map`} />}
    </header>
  );
}

function Promises({ ui, view, matrix, files }: { ui: Ui; view: DialogueView; matrix: Chart | null; files: string }) {
  const words = thingWords[ui.locale];
  if (view.commitments.length === 0) return null;
  return (
    <Part id="commitments" title={words.matrix} count={words.nCommitments(view.totals.commitments)}>
      {matrix && <Figure ui={ui} chart={matrix} files={`${files}/matrix`} />}
      <div class="areas-of-promises">
        {byField(ui, view).map((area) => (
          <section aria-labelledby={area.anchor}>
            <h3 id={area.anchor} tabIndex={-1} lang={area.lang}>
              {area.name} <span class="count">{ui.t.countOf(area.count)}</span>
            </h3>
            <CommitmentRows ui={ui} commitments={area.commitments.slice(0, shownOfField)} />
            {area.count > shownOfField && (
              <p>
                <a class="onward" href={listingHref(ui.locale, 'commitments', { dialogue: view.id, area: area.id })}>
                  {listingWords[ui.locale].allPromises(area.count)}
                </a>
              </p>
            )}
          </section>
        ))}
      </div>
      <p class="fine">{words.commitmentsNote}</p>
    </Part>
  );
}
