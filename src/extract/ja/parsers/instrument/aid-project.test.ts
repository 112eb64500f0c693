import { describe, expect, it } from 'vitest';
import { readingOf, type Line } from '../../../../../tests/support/release.ts';

const papers = (lines: readonly Line[]) =>
  readingOf(lines).instruments.map((i) => [i.kind, i.scheme, i.country, i.amount?.value ?? null, i.project]);

describe('projects of development cooperation', () => {
  it.each<[string, Line[], unknown[]]>([
    [
      'a grant with the amount before its name',
      [
        [
          'paragraph',
          0,
          '7月2日、供与額10億円の無償資金協力「経済社会開発計画」に関する書簡が、ウズベキスタン共和国において署名・交換されました。',
        ],
      ],
      ['exchange-of-notes', 'grant', 'UZ', 1_000_000_000, '経済社会開発計画'],
    ],
    [
      'a loan with the amount in the sentence',
      [
        [
          'paragraph',
          0,
          '「畜産振興事業」のために円借款（供与限度額213.68億円）を供与する書簡が、ウズベキスタンとの間で署名・交換されました。',
        ],
      ],
      ['exchange-of-notes', 'loan', 'UZ', 21_368_000_000, '畜産振興事業'],
    ],
    [
      'a project whose amount stands in another sentence of a release about it alone',
      [
        ['title', 0, 'パラグアイへの円借款「南西部回廊整備計画」'],
        [
          'paragraph',
          0,
          '日本は、パラグアイの道路整備に363億8,000万円を上限とする円借款を供与します。書簡への署名は26日に行われました。',
        ],
      ],
      ['exchange-of-notes', 'loan', 'PY', 36_380_000_000, '南西部回廊整備計画'],
    ],
    [
      'a loan agreement that the agency signs by itself',
      [
        [
          'paragraph',
          0,
          '国際協力機構（JICA）は、バングラデシュ人民共和国政府との間で、「都市交通整備事業」を対象として1,150億2,700万円を限度とする円借款貸付契約に調印しました。',
        ],
      ],
      ['loan', 'loan', 'BD', 115_027_000_000, '都市交通整備事業'],
    ],
    [
      'a grant agreement',
      [
        [
          'paragraph',
          0,
          '国際協力機構（JICA）は、ラオス政府との間で「橋梁改修計画」を対象として24億円を限度とする無償資金協力の贈与契約を締結しました。',
        ],
      ],
      ['grant', 'grant', 'LA', 2_400_000_000, '橋梁改修計画'],
    ],
    [
      'technical cooperation',
      [
        [
          'paragraph',
          0,
          '国際協力機構（JICA）は、ケニア共和国政府との間で、技術協力プロジェクト「給水事業体能力強化プロジェクト」に関する討議議事録に署名しました。',
        ],
      ],
      ['technical-cooperation', 'technical', 'KE', null, '給水事業体能力強化プロジェクト'],
    ],
    [
      'a project named inside a quoted paper',
      [['item', 0, '「ウズベキスタン共和国に対する円借款「畜産振興事業」に関する交換公文の署名・交換」']],
      ['exchange-of-notes', 'loan', 'UZ', null, '畜産振興事業'],
    ],
    [
      'a state named right before its project',
      [
        ['title', 0, 'カザフスタン共和国に対する無償資金協力に関する書簡の署名・交換'],
        ['item', 0, 'タジキスタン「税関機材整備計画」（昨年12月10日署名、供与限度額13.41億円）'],
      ],
      ['exchange-of-notes', 'grant', 'TJ', 1_341_000_000, '税関機材整備計画'],
    ],
  ])('%s', (_, lines, expected) => expect(papers(lines)).toEqual([expected]));

  it('names the body that the aid goes through', () => {
    const [paper] = readingOf([
      [
        'paragraph',
        0,
        '無償資金協力「災害リスク軽減計画（UNDP連携）」（供与額7億円）に関する書簡が署名・交換されました。',
      ],
    ]).instruments;
    expect(paper?.partner).toBe('UNDP');
  });
  it('is one paper however often it is named', () => {
    const found = papers([
      ['title', 0, 'キルギス共和国に対する無償資金協力「道路機材整備計画」について'],
      [
        'paragraph',
        0,
        '日本政府は、キルギス共和国の「道路機材整備計画」に対し、総額5億円を限度として無償資金協力を行うことを決め、書簡を交換した。',
      ],
    ]);
    expect(found).toHaveLength(1);
  });
  it('reads a table of projects', () => {
    const lines: Line[] = [
      ['paragraph', 0, '無償資金協力2件の書簡を交換した。'],
      ['row', 0, '案件名 供与額'],
      ['row', 0, '経済社会開発計画 2億円'],
    ];
    // Without cells a row is no table, and nothing may be guessed from it.
    expect(papers(lines).filter(([, , , , project]) => project !== null)).toEqual([]);
  });
  it.each<[string, Line[]]>([
    ['a plan of a ministry', [['paragraph', 0, '政府は「防衛力整備計画」を閣議で決めました。']]],
    ['a plan of action', [['paragraph', 0, '出席者は「行動計画」を確認しました。']]],
    ['a theme', [['paragraph', 0, '「人への投資」を重んじます。']]],
  ])('leaves alone %s', (_, lines) => expect(papers(lines)).toEqual([]));
});
