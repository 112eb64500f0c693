import type { CommitmentCard, InstrumentCard, Names, ThingRef } from '../../src/record/things/views.ts';

/** Commitments and papers of every kind of line: with and without area, field, country, deadline, amount, number. */
export function examplePromises(changed: (words: string) => string, dialogue: ThingRef, meeting: ThingRef) {
  const t = (words: string) => changed(words);
  const both = (ja: string, en: string): Names => ({ ja: t(ja), en: t(en) });
  const commitment = (
    n: number,
    area: Names,
    field: string,
    force: CommitmentCard['force'],
    words: Names,
    countries: readonly string[] = [],
    more: Partial<CommitmentCard> = {},
  ): CommitmentCard => ({
    id: `c-${n}`,
    at: { ja: { release: 'example1', fact: `c${n}` } },
    words,
    summary: Object.values(words)[0] ?? '',
    lang: 'ja',
    actor: { name: 'JP', ref: null, role: null, country: 'JP' },
    force,
    area,
    fields: field === '' ? [] : [field],
    countries,
    dialogue,
    meeting: meeting,
    deadline: null,
    amount: null,
    status: 'announced',
    said: '2025-12-20',
    releases: 1,
    evidence: 0,
    ...more,
  });
  const green = both('グリーン・強靱化', 'green and resilience');
  const connect = both('コネクティビティ', 'connectivity');
  const people = both('人づくり', 'human resource development');
  const commitments = [
    commitment(
      1,
      {},
      'economy',
      'launched',
      both('「CA+JAD東京イニシアティブ」の立ち上げ', 'launch of the “CA+JAD Tokyo Initiative”'),
    ),
    commitment(
      2,
      green,
      'energy',
      'will',
      both('エネルギートランジションに関する協力', 'cooperation on the energy transition'),
    ),
    commitment(3, green, 'environment', 'will', both('防災に関する協力', 'cooperation on disaster risk reduction'), [
      'KG',
      'TJ',
    ]),
    commitment(
      4,
      green,
      'energy',
      'agreed',
      both('重要鉱物のサプライチェーンの強靱化', 'resilience of critical mineral supply chains'),
      ['KZ', 'UZ'],
    ),
    commitment(
      5,
      connect,
      'connectivity',
      'will',
      both(
        'カスピ海ルートの円滑化支援を含むコネクティビティの強化',
        'strengthening connectivity, including the Trans-Caspian route',
      ),
      ['KZ', 'TM'],
    ),
    commitment(6, connect, 'digital', 'launched', { ja: t('「日本・中央アジアAI協力パートナーシップ」の立ち上げ') }),
    commitment(
      7,
      people,
      'people',
      'continue',
      both('人材育成奨学計画（JDS）などの継続', 'continuation of JDS and others'),
      ['KG', 'TJ', 'UZ', 'KZ'],
    ),
    commitment(
      8,
      people,
      'health',
      'intends',
      both('医療・保健分野の協力', 'cooperation in medicine and health'),
      ['UZ'],
      {
        deadline: '2030',
        status: 'under-way',
        evidence: 2,
        amount: { value: 5e8, currency: 'JPY', qualifier: 'about', basis: 'pledge' },
      },
    ),
    commitment(
      9,
      {},
      '',
      'decided',
      both('次回の首脳会合をカザフスタンで開催', 'the next summit in Kazakhstan'),
      ['KZ'],
      {
        actor: { name: t('首脳'), ref: null, role: null, country: null },
      },
    ),
  ];
  const paper = (n: number, names: Names, more: Partial<InstrumentCard>): InstrumentCard => ({
    id: `i-${n}`,
    at: { ja: { release: 'example1', fact: `i${n}` } },
    names,
    kind: 'exchange-of-notes',
    scheme: 'grant',
    country: null,
    amount: null,
    project: {},
    partner: null,
    date: '2025-12-20',
    dialogue,
    meeting: meeting,
    releases: 1,
    count: null,
    ...more,
  });
  const yen = (value: number, basis: 'ceiling' | 'loan') =>
    ({ value, currency: 'JPY', qualifier: 'exact', basis }) as const;
  const instruments = [
    paper(1, both('「中央アジア+日本」対話・首脳共同宣言（東京宣言）', 'Tokyo Declaration'), {
      kind: 'joint-declaration',
      scheme: null,
    }),
    paper(
      2,
      both(
        '円借款「畜産振興・家畜衛生強化事業」に関する交換公文',
        'Exchange of notes on the yen loan “Livestock Promotion”',
      ),
      { scheme: 'loan', country: 'UZ', amount: yen(245e8, 'loan') },
    ),
    paper(
      3,
      both('無償資金協力「経済社会開発計画」に関する書簡', 'Letters on the grant “Economic and Social Development”'),
      {
        country: 'KG',
        amount: yen(7.19e8, 'ceiling'),
        partner: { name: 'UNDP', ref: null, role: null, country: null },
      },
    ),
    paper(4, both('無償資金協力「道路機材整備計画」に関する書簡', 'Letters on the grant “Road Equipment”'), {
      country: 'TJ',
      amount: yen(12.06e8, 'ceiling'),
      date: '2024-07-03',
    }),
    paper(
      5,
      both('キルギス共和国に対する無償資金協力4件に関する書簡', 'Letters on four grants to the Kyrgyz Republic'),
      { country: 'KG', count: 4, amount: yen(40e8, 'ceiling') },
    ),
    paper(6, both('無償資金協力「水供給改善計画」', 'Grant “Water Supply”'), {
      country: 'TJ',
      amount: yen(21.5e8, 'ceiling'),
      date: '2022-12-24',
    }),
  ];
  return { commitments, instruments };
}
