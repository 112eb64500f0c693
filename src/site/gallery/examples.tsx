import type { VNode } from 'preact';
import { clock } from '../charts/clock.tsx';
import { Figure } from '../charts/figure.tsx';
import { Around } from '../components/around.tsx';
import { Counters } from '../components/counters.tsx';
import { Countries } from '../components/flag.tsx';
import { Ranking } from '../components/ranking.tsx';
import { Nothing, Ways } from '../components/search/advice.tsx';
import { Understood } from '../components/search/asked.tsx';
import { Chips, Facets } from '../components/search/facets.tsx';
import { Result } from '../components/search/result.tsx';
import { plainSearch } from '../components/search/search-address.ts';
import { SearchForm } from '../components/search/search-form.tsx';
import { Seal, Wordmark } from '../components/seal.tsx';
import { Days, Lead } from '../components/story.tsx';
import { AtAGlance } from '../components/things/at-a-glance.tsx';
import { ClaimBlock } from '../components/things/claim-block.tsx';
import { CommitmentRows } from '../components/things/commitment-row.tsx';
import { EvidenceList } from '../components/things/evidence-list.tsx';
import { FactsList } from '../components/things/facts-list.tsx';
import { HistoryList } from '../components/things/history-list.tsx';
import { InstrumentRows } from '../components/things/instrument-row.tsx';
import { LeadMeeting } from '../components/things/lead-meeting.tsx';
import { LedgerTable } from '../components/things/ledger-table.tsx';
import { LedgerTotals } from '../components/things/ledger-totals.tsx';
import { MeetingLine, MeetingsByYear } from '../components/things/meeting-list.tsx';
import { OtherNames } from '../components/things/other-names.tsx';
import { Participants } from '../components/things/participants.tsx';
import { Sessions } from '../components/things/sessions.tsx';
import { TargetBlock } from '../components/things/target-block.tsx';
import { TellersByLanguage } from '../components/things/tellers.tsx';
import { NameOf, NamedOf, RefLink } from '../components/things/thing-name.tsx';
import { ToldList } from '../components/things/told-list.tsx';
import { silentTeller } from '../things/teller.ts';
import { plainLedger } from '../things/ledger-address.ts';
import type { Ui } from '../ui.ts';
import { samples, type Words } from './samples.ts';

/** One component as it stands on a page. `words` is what every word of its data becomes. */
export interface Example {
  /** The component's own name. */
  readonly name: string;
  readonly show: (ui: Ui, words: Words) => VNode;
}

type Sample = ReturnType<typeof samples>;
const now = new Date('2026-03-01T00:00:00Z');
const example = (name: string, show: (ui: Ui, sample: Sample, words: Words) => VNode): Example => ({
  name,
  show: (ui, words) => show(ui, samples(words), words),
});

/** Every component that shows data of the record, with data of every kind that it can be given. */
export const examples: readonly Example[] = [
  example('Seal', () => <Seal />),
  example('Wordmark', () => <Wordmark />),
  example('Countries', (ui, { card }) => <Countries ui={ui} codes={card.countries} limit={4} />),
  example('Counters', (ui, { card }) => <Counters ui={ui} card={card} />),
  example('Days', (ui, { card, english }) => (
    <Days ui={ui} cards={[card, english, { ...card, id: 'example4', issued: null }]} />
  )),
  example('Lead', (ui, { card }) => <Lead ui={ui} card={card} view={null} />),
  example('Ranking', (ui, { card, english }) => <Ranking ui={ui} cards={[card, english]} />),
  example('NameOf', (ui, { meeting }) => <NameOf ui={ui} names={meeting.names} />),
  example('NamedOf', (ui, { person }) => <NamedOf ui={ui} named={person} words="#words" />),
  example('OtherNames', (ui, { meeting }, words) => (
    <OtherNames
      ui={ui}
      names={{ ...meeting.names, ky: words('Борбордук Азия'), [ui.locale === 'ja' ? 'en' : 'ja']: words('Тургундар') }}
    />
  )),
  example('RefLink', (ui, { dialogue }) => <RefLink ui={ui} to={dialogue} />),
  example('Participants', (ui, { view }) => <Participants ui={ui} meeting={view} />),
  example('MeetingLine', (ui, { meeting, view }) => (
    <ul>
      <MeetingLine ui={ui} card={meeting} whole />
      {view.next && <MeetingLine ui={ui} card={view.next} />}
    </ul>
  )),
  example('MeetingsByYear', (ui, { meeting }) => (
    <MeetingsByYear
      ui={ui}
      series={[
        {
          level: 'summit',
          names: meeting.names,
          meetings: [meeting, { gap: true, ordinal: 2 }, { gap: true, ordinal: 3 }],
        },
      ]}
    />
  )),
  example('AtAGlance', (ui, { view }, words) => (
    <AtAGlance
      ui={ui}
      view={view}
      areas={[]}
      teller={{
        ...silentTeller,
        claim: { release: 'example1', fact: 'fact1', claimed: 150, qualifier: 'at-least', unit: words('件') },
      }}
    />
  )),
  example('LeadMeeting', (ui, { view }, words) => (
    <LeadMeeting ui={ui} meeting={view} teller={silentTeller} series={words('首脳会合')} />
  )),
  example('Sessions', (ui, _, words) => (
    <Sessions
      ui={ui}
      release="example1"
      lang="ja"
      sessions={[
        {
          title: words('開会の辞'),
          label: words('1'),
          passage: 2,
          sayings: [
            { passage: 3, speaker: words('高市総理大臣'), country: 'JP', words: words('訪日を歓迎しました。') },
          ],
        },
      ]}
    />
  )),
  example('CommitmentRows', (ui, { commitment }) => (
    <CommitmentRows
      ui={ui}
      commitments={[commitment, { ...commitment, id: 'c-2', countries: [], status: 'announced' }]}
      first={1}
    />
  )),
  example('InstrumentRows', (ui, { instrument }) => (
    <InstrumentRows
      ui={ui}
      instruments={[instrument, { ...instrument, id: 'i-2', amount: null, count: null }]}
      first={1}
    />
  )),
  example('TargetBlock', (ui, { target }) => <TargetBlock ui={ui} target={{ ...target, measured: [] }} now={now} />),
  example('Figure', (ui, { target }) => {
    const chart = clock(ui, target, now);
    return chart ? <Figure ui={ui} chart={chart} files="/ja/targets/t-1/clock" titled /> : <p />;
  }),
  example('ClaimBlock', (ui, { claim }) => <ClaimBlock ui={ui} claim={claim} />),
  example('ToldList', (ui, { told }) => <ToldList ui={ui} told={[told, told]} first={1} />),
  example('EvidenceList', (ui, { evidence }) => <EvidenceList ui={ui} evidence={[evidence]} />),
  example('HistoryList', (ui, { history }) => <HistoryList ui={ui} history={history} />),
  example('FactsList', (ui, { person }, words) => (
    <FactsList facts={[[words('議長'), <NamedOf ui={ui} named={person} />]]} />
  )),
  example('TellersByLanguage', (ui, { card, english }) => <TellersByLanguage ui={ui} cards={[card, english]} />),
  example('Around', (ui, { card, english, meeting, later }) => (
    <Around ui={ui} card={card} around={{ meeting, later: [later], related: [english] }} without={[]} />
  )),
  example('LedgerTable', (ui, { instrument }) => <LedgerTable ui={ui} instruments={[instrument]} />),
  example('LedgerTotals', (ui, { total, instrument }) => (
    <LedgerTotals
      ui={ui}
      address={plainLedger}
      view={{
        instruments: [],
        total: 1,
        totals: [total],
        named: Object.fromEntries([...total.instruments, ...total.leftOut].map((id) => [id, instrument.names])),
        facets: { country: [], kind: [], scheme: [], year: [], basis: [] },
        claims: [],
      }}
    />
  )),
  example('SearchForm', (ui, { result }) => (
    <SearchForm ui={ui} address={plainSearch(result.words)} words={result.words} />
  )),
  example('Understood', (ui, { result }) => <Understood ui={ui} address={plainSearch(result.words)} result={result} />),
  example('Chips', (ui, { result, card }) => (
    <Chips ui={ui} address={{ ...plainSearch(result.words), issuer: card.issuer, year: '2025' }} />
  )),
  example('Facets', (ui, { result }) => <Facets ui={ui} address={plainSearch(result.words)} result={result} />),
  example('Result', (ui, { found }) => <Result ui={ui} found={found} />),
  example('Nothing', (ui, { result }) => (
    <Nothing ui={ui} address={plainSearch(result.words)} result={{ ...result, total: 0 }} />
  )),
  example('Ways', (ui) => <Ways ui={ui} />),
];
