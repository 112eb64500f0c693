import type { Anchor } from '../../src/model/anchor.ts';
import type {
  ClaimView,
  DialogueView,
  MeetingCard,
  MeetingView,
  Named,
  Names,
  TargetView,
  ThingRef,
  Told,
} from '../../src/record/things/views.ts';
import type { ReleaseCard } from '../../src/record/views.ts';
import type { SiteRecord } from '../../src/site/site.ts';
import { examplePromises } from './example-promises.ts';
import { noThings } from './no-things.ts';
import { totalsOfLists } from './totals-of-lists.ts';

/** A dialogue with a meeting of every kind of line: a summit told in full, a series with gaps, undated, announced. */
export function exampleThings(changed: (words: string) => string = (words) => words) {
  const t = (words: string) => changed(words);
  const both = (ja: string, en: string): Names => ({ ja: t(ja), en: t(en) });
  const at = { ja: { release: 'example1', fact: 'f1' } };
  const dialogue: ThingRef = {
    kind: 'dialogue',
    id: 'ca-jad',
    names: both('「中央アジア+日本」対話', '“Central Asia plus Japan” Dialogue'),
  };
  const person = (name: string, role: string, country: string): Named => ({
    name: t(name),
    role: t(role),
    country,
    ref: { kind: 'person', id: `p-${country}`, names: { ja: t(name) } },
  });
  const chair = person('高市早苗', '内閣総理大臣', 'JP');
  const presidents = [
    person('カスムジョマルト・トカエフ', '大統領', 'KZ'),
    person('サディル・ジャパロフ', '大統領', 'KG'),
    person('エマモリ・ラフモン', '大統領', 'TJ'),
    person('セルダル・ベルディムハメドフ', '大統領', 'TM'),
    person('シャフカット・ミルジヨーエフ', '大統領', 'UZ'),
  ];
  const members = ['JP', 'KZ', 'KG', 'TJ', 'TM', 'UZ'];
  const meetingCard = (
    id: string,
    level: MeetingCard['level'],
    ordinal: number | null,
    date: string | null,
    place: Names,
    more: Partial<MeetingCard> = {},
  ): MeetingCard => ({
    id,
    at,
    names: both(`第${ordinal ?? ''}回会合`, `Meeting ${ordinal ?? ''}`),
    dialogue,
    level,
    ordinal,
    date,
    start: null,
    duration: null,
    place,
    chairs: [],
    announced: false,
    countries: members,
    releases: 2,
    ...more,
  });
  const summitCard = meetingCard('m-summit', 'summit', 1, '2025-12-19/2025-12-20', both('東京', 'Tokyo'), {
    chairs: [{ ...chair, role: null }],
    names: both('「中央アジア+日本」対話・首脳会合', 'First Summit of the “Central Asia plus Japan” Dialogue'),
  });
  const quote = t('「中央アジア+日本」対話・首脳会合');
  const anchor = (words: string): Anchor => ({
    passage: 1,
    address: null,
    start: 0,
    end: Math.max(1, words.length),
    quote: words,
  });
  const told = (id: string, lang: string): Told => ({
    release: {
      id,
      title: t('初の「中央アジア+日本」対話・首脳会合（結果）'),
      lang,
      issued: '2025-12-20',
      published: null,
      issuer: t('外務省'),
      example: true,
      kind: 'summit',
    },
    fact: 'f1',
    at: anchor(quote),
    parts: { date: anchor(t('12月20日')), chair: anchor(t('高市早苗')), unheard: anchor(t('x')) },
    certainty: 'implied',
    rule: 'rule',
    join: { state: 'certain', score: 1, reasons: [] },
  });
  const { commitments, instruments } = examplePromises(changed, dialogue, {
    kind: 'meeting',
    id: 'm-summit',
    names: summitCard.names,
  });
  const target: TargetView = {
    id: 't-1',
    at: { ja: { release: 'example1', fact: 't1' } },
    words: both(
      '今後5年間で総額3兆円のビジネス・プロジェクト',
      'business projects totalling 3 trillion yen over the next five years',
    ),
    subject: t('ビジネス・プロジェクト'),
    lang: 'ja',
    value: 3e12,
    unit: 'JPY',
    from: '2025',
    until: '2030',
    dialogue,
    meeting: { kind: 'meeting', id: 'm-summit', names: summitCard.names },
    said: '2025-12-20',
    releases: 3,
    told: [told('example1', 'ja')],
    measured: [],
    evidence: [],
    history: [],
  };
  const claim: ClaimView = { told: told('example1', 'ja'), claimed: 150, unit: t('件'), found: 7, instruments: [] };
  const release = (id: string, lang: string): ReleaseCard => ({
    id,
    title: t('初の「中央アジア+日本」対話・首脳会合（結果）'),
    lang,
    issued: '2025-12-20',
    published: null,
    issuer: t('外務省'),
    kind: 'summit',
    countries: members,
    fields: ['economy'],
    likes: 0,
    comments: 0,
    views: 0,
    example: true,
  });
  const ministers = meetingCard('m-fm10', 'ministerial', 10, null, {});
  const meeting: MeetingView = {
    ...summitCard,
    start: '2025-12-20T09:30',
    duration: 'PT80M',
    participants: [chair, ...presidents],
    told: [told('example1', 'ja'), told('example2', 'en')],
    tellers: [release('example1', 'ja'), release('example2', 'en')],
    instruments,
    commitments,
    targets: [target],
    previous: ministers,
    next: meetingCard('m-next', 'summit', 2, null, both('カザフスタン', 'Kazakhstan'), { announced: true }),
  };
  const gap = (ordinal: number) => ({ gap: true, ordinal }) as const;
  const view: DialogueView = {
    id: 'ca-jad',
    names: dialogue.names,
    since: '2004-08-28',
    members,
    series: [
      { level: 'summit', names: both('首脳会合', 'Summit'), meetings: [summitCard] },
      {
        level: 'ministerial',
        names: both('外相会合', 'Foreign Ministers’ Meeting'),
        meetings: [
          meetingCard('m-fm1', 'ministerial', 1, '2004-08', both('カザフスタン', 'Kazakhstan')),
          meetingCard('m-fm2', 'ministerial', 2, '2006-06-05', both('東京', 'Tokyo')),
          gap(3),
          meetingCard('m-fm4', 'ministerial', 4, '2012-11-10', both('東京', 'Tokyo')),
          gap(5),
          gap(6),
          meetingCard('m-fm7', 'ministerial', 7, '2019-05-18', both('ドゥシャンベ', 'Dushanbe')),
          gap(8),
          meetingCard('m-fm9', 'ministerial', 9, '2022-12-24', both('東京', 'Tokyo')),
          ministers,
        ],
      },
      {
        level: 'senior-officials',
        names: both('高級実務者会合', 'Senior Officials’ Meeting'),
        meetings: [
          meetingCard('m-som9', 'senior-officials', 9, '2015-03-04', {}),
          meetingCard('m-som13', 'senior-officials', 13, '2018-11-26', {}),
        ],
      },
      {
        level: 'symposium',
        names: both('東京対話', 'Tokyo Dialogue'),
        meetings: [
          meetingCard('m-td10', 'symposium', 10, '2017-08-31', both('東京', 'Tokyo')),
          meetingCard('m-td12', 'symposium', 12, '2023-03-03', both('東京', 'Tokyo')),
        ],
      },
      {
        level: 'forum',
        names: both('ビジネス・フォーラム', 'Business Forum'),
        meetings: [
          meetingCard('m-bf', 'forum', null, '2024-08', both('アスタナ', 'Astana')),
          meetingCard('m-bf2', 'forum', null, null, {}),
        ],
      },
    ],
    commitments,
    instruments,
    targets: [target],
    totals: totalsOfLists({ commitments, instruments, targets: [target], meetings: 19 }),
    claims: [claim],
    latest: [release('example1', 'ja'), release('example2', 'en')],
  };
  const things: SiteRecord['things'] = {
    ...noThings,
    dialogues: async () => [
      {
        id: 'ca-jad',
        names: dialogue.names,
        since: view.since,
        members,
        meetings: 19,
        commitments: 9,
        latest: '2025-12-20',
      },
      {
        id: 'quad',
        names: both('日米豪印', 'Quad'),
        since: null,
        members: ['AU', 'IN', 'JP', 'US'],
        meetings: 0,
        commitments: 0,
        latest: null,
      },
    ],
    dialogue: async (id) => (id === 'ca-jad' ? view : null),
    leadingMeeting: async (id) => (id === 'ca-jad' ? summitCard : null),
    meeting: async (id) => (id === 'm-summit' ? meeting : null),
    target: async (id) => (id === 't-1' ? target : null),
    measuredTarget: async (id) => (id === 't-1' ? target : null),
    instruments: async ({ limit }) => ({ items: instruments.slice(0, limit), next: null }),
    targets: async ({ limit }) => ({ items: [target].slice(0, limit), next: null }),
    commitments: async ({ limit }) => ({
      items: commitments.filter((c) => c.deadline !== null).slice(0, limit),
      next: null,
    }),
    movedTo: async (kind, id) => (kind === 'meeting' && id === 'm-old' ? 'm-summit' : null),
  };
  return { view, meeting, target, things };
}
