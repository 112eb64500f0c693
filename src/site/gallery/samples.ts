import type { Anchor } from '../../model/anchor.ts';
import type {
  ClaimView,
  CommitmentCard,
  EvidenceView,
  HistoryLine,
  InstrumentCard,
  LedgerTotal,
  MeetingCard,
  MeetingView,
  Named,
  Names,
  SaidLater,
  TargetCard,
  ThingRef,
  Told,
} from '../../record/things/views.ts';
import type { FoundRelease, ReleaseCard, SearchResult } from '../../record/views.ts';

/** What stands in every field of the examples that holds words; a test puts hostile words in their place. */
export type Words = (words: string) => string;

/** One of each kind of thing that components show. */
export function samples(w: Words) {
  const both = (ja: string, en: string): Names => ({ ja: w(ja), en: w(en) });
  const at = { ja: { release: 'example1', fact: 'f1' } };
  const dialogue: ThingRef = {
    kind: 'dialogue',
    id: 'ca-jad',
    names: both('「中央アジア+日本」対話', '“Central Asia plus Japan” Dialogue'),
  };
  const meetingRef: ThingRef = { kind: 'meeting', id: 'm-1', names: both('第1回首脳会合', 'First Summit') };
  const card: ReleaseCard = {
    id: 'example1',
    title: w('初の「中央アジア+日本」対話・首脳会合（結果）'),
    lang: 'ja',
    issued: '2025-12-20',
    published: '2025-12-20T15:40',
    issuer: w('対外公表資料集（見本）'),
    kind: 'summit',
    countries: ['JP', 'KZ', 'KG', 'TJ', 'TM', 'UZ'],
    fields: ['economy', 'energy'],
    likes: 3,
    comments: 2,
    views: 10,
    example: true,
  };
  const english: ReleaseCard = { ...card, id: 'example2', lang: 'en', title: w('The First Summit (Outcome)') };
  const quote = w('今後5年間で総額3兆円のビジネス・プロジェクトを目指すとの目標を設けること');
  const anchor: Anchor = { passage: 3, address: '2.2.4', start: 0, end: Math.max(1, quote.length), quote };
  const told: Told = {
    release: card,
    fact: 'f1',
    at: anchor,
    parts: { date: { ...anchor, quote: w('12月20日午前9時30分') }, place: { ...anchor, quote: w('都内のホテル') } },
    certainty: 'implied',
    rule: 'ja/x',
    join: { state: 'certain', score: 1, reasons: [] },
  };
  const person: Named = {
    name: w('高市早苗'),
    ref: { kind: 'person', id: 'p-1', names: both('高市早苗', 'TAKAICHI Sanae') },
    role: w('内閣総理大臣'),
    country: 'JP',
  };
  const meeting: MeetingCard = {
    id: 'm-1',
    at,
    names: both('「中央アジア+日本」対話・首脳会合', 'First Summit of the “Central Asia plus Japan” Dialogue'),
    dialogue,
    level: 'summit',
    ordinal: 1,
    date: '2025-12-19/2025-12-20',
    start: null,
    duration: null,
    place: both('東京', 'Tokyo'),
    chairs: [person],
    announced: false,
    countries: ['JP', 'KZ'],
    releases: 3,
  };
  const commitment: CommitmentCard = {
    id: 'c-1',
    at,
    words: both(
      'カスピ海ルートの円滑化支援を含むコネクティビティ強化',
      'Strengthening connectivity on the Trans-Caspian route',
    ),
    summary: w('カスピ海ルートの円滑化支援を含むコネクティビティ強化'),
    lang: 'ja',
    actor: { name: 'JP', ref: null, role: null, country: 'JP' },
    force: 'will',
    area: both('コネクティビティ', 'connectivity'),
    fields: ['connectivity'],
    countries: ['KZ', 'KG', 'TJ', 'TM', 'UZ'],
    dialogue,
    meeting: meetingRef,
    deadline: '2030',
    amount: { value: 3e12, currency: 'JPY', qualifier: 'exact', basis: 'target' },
    status: 'under-way',
    said: '2025-12-20',
    releases: 2,
    evidence: 1,
  };
  const instrument: InstrumentCard = {
    id: 'i-1',
    at,
    names: both('「畜産振興・家畜衛生強化事業」に関する交換公文', 'Exchange of notes on “Livestock Promotion”'),
    kind: 'exchange-of-notes',
    scheme: 'loan',
    country: 'UZ',
    amount: { value: 21_368_000_000, currency: 'JPY', qualifier: 'at-most', basis: 'ceiling' },
    project: both('畜産振興・家畜衛生強化事業', 'Livestock Promotion'),
    partner: { name: w('JICA'), ref: null, role: null, country: null },
    date: '2025-12-17',
    dialogue,
    meeting: meetingRef,
    releases: 2,
    count: 4,
  };
  const target: TargetCard = {
    id: 't-1',
    at,
    words: both('今後5年間で総額3兆円', 'business projects totaling 3 trillion yen'),
    subject: w('ビジネス・プロジェクト'),
    lang: 'ja',
    value: 3e12,
    unit: 'JPY',
    from: '2025',
    until: '2030',
    dialogue,
    meeting: meetingRef,
    said: '2025-12-20',
    releases: 3,
  };
  const evidence: EvidenceView = {
    id: 'e-1',
    relation: 'advances',
    state: 'proposed',
    score: 0.81,
    reasons: ['countries KZ'],
    told,
  };
  const history: readonly HistoryLine[] = [
    { on: '2025-12-20', what: 'said', detail: {}, told },
    {
      on: '2025-12-20',
      what: 'changed',
      detail: { attribute: 'date', from: '2025-12-20', to: '2025-12-17' },
      told: null,
    },
    { on: '2026-01-30', what: 'changed', detail: { attribute: w('other'), from: w('前'), to: w('後') }, told: null },
    { on: null, what: 'status', detail: { to: 'under-way' }, told: null },
  ];
  const claim: ClaimView = { told, claimed: 150, unit: w('件'), found: 11, instruments: [] };
  const total: LedgerTotal = {
    basis: 'ceiling',
    currency: 'JPY',
    value: '21368000000',
    count: 1,
    instruments: ['i-1'],
    leftOut: ['i-2'],
    leftOutCount: 1,
    leftOutWhy: { 'i-2': 'umbrella' },
  };
  const later: SaidLater = {
    promise: { kind: 'commitment', id: 'c-1', names: commitment.words },
    summary: commitment.summary,
    lang: 'ja',
    relation: 'advances',
    state: 'proposed',
    fact: null,
    passage: 4,
    quote,
    release: { ...card, id: 'example3', issued: '2026-01-30' },
  };
  const found: FoundRelease = {
    card,
    titleMarks: [[2, 6]],
    passages: [{ index: 3, kind: 'item', address: '2.2.4', text: quote, marks: [[8, 11]] }],
    more: 2,
  };
  const result: SearchResult = {
    words: w('3兆円 協力'),
    cut: false,
    partial: false,
    asked: [
      {
        words: w('3兆円'),
        not: false,
        phrase: false,
        beginning: false,
        value: { is: 'amount', value: 3e12, currency: 'JPY' },
      },
      { words: w('協力'), not: true, phrase: true, beginning: false, value: null },
    ],
    searched: true,
    total: 25,
    capped: false,
    page: 1,
    pages: 3,
    releases: [found],
    facets: {
      kind: [{ value: 'summit', count: 2 }],
      country: [{ value: 'KG', count: 2 }],
      field: [{ value: w('energy'), count: 2 }],
      lang: [{ value: w('ja'), count: 1 }],
      year: [{ value: '2025', count: 2 }],
      issuer: [{ value: w('見本省'), count: 2 }],
      dialogue: [{ value: w('ca-jad'), count: 2 }],
      force: [{ value: 'signed', count: 1 }],
      scheme: [{ value: 'grant', count: 1 }],
    },
    alone: [{ words: w('3兆円'), count: 3 }],
    meant: w('Tokayev'),
  };
  const view: MeetingView = {
    ...meeting,
    start: '2025-12-20T09:30',
    duration: 'PT80M',
    participants: [person, { ...person, name: w('トカエフ'), ref: null, country: 'KZ', role: w('大統領') }],
    told: [told],
    tellers: [card, english],
    instruments: [instrument],
    commitments: [commitment],
    targets: [target],
    previous: null,
    next: { ...meeting, id: 'm-2', ordinal: 2, date: null, announced: true },
  };
  return {
    card,
    english,
    told,
    person,
    meeting,
    view,
    commitment,
    instrument,
    target,
    evidence,
    history,
    claim,
    total,
    later,
    found,
    result,
    dialogue,
  };
}
