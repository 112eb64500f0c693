import { describe, expect, it } from 'vitest';
import type { EvidenceRelation } from '../../model/things.ts';
import type { LaterRelease, Unit } from './later-release.ts';
import type { OpenPromise } from './promise.ts';
import { measuredIn, relationOf } from './relation.ts';

const promise = (quote: string, more: Partial<OpenPromise> = {}): OpenPromise => ({
  key: '1',
  kind: 'commitment',
  day: '2025-12-18',
  releases: [],
  retold: [],
  actor: 'JP',
  force: 'will',
  countries: ['KZ'],
  dialogues: [],
  deadline: null,
  clues: [],
  areaClues: [],
  projectClues: [],
  unit: null,
  value: null,
  days: ['2025-12-18'],
  quote,
  lang: /[ぁ-ん]/.test(quote) ? 'ja' : 'en',
  ...more,
});
const unit = (quote: string, more: Partial<Unit> = {}): Unit => ({
  passage: 0,
  start: 0,
  end: quote.length,
  quote,
  own: new Set(),
  around: new Set(),
  kind: 'item',
  goesOn: null,
  dates: [],
  figures: [],
  ...more,
});
const later = (lang: string, countries: readonly string[] = ['KZ', 'JP']): LaterRelease => ({
  id: 'l',
  group: 'l',
  day: '2026-01-30',
  lang,
  kind: 'announcement',
  countries,
  dialogues: [],
  days: [],
  units: [],
  folded: '',
});

describe('what a later sentence does to a promise', () => {
  const give = 'カザフスタンの港湾の税関に大型X線機材を供与することを決定した';
  const cases: [string, string, EvidenceRelation][] = [
    [give, '大型X線機材が引き渡されました。', 'fulfils'],
    [give, '機材の整備に関する書簡が署名・交換されました。', 'advances'],
    [give, '今回の書簡は、これを実施に移すものです。', 'advances'],
    [give, '高市総理大臣は、機材を供与する考えを改めて表明しました。', 'repeats'],
    [give, '機材の供与は見送られました。', 'withdraws'],
    [give, '機材の整備は、期限までに実施されていない。', 'contradicts'],
    [
      '両首脳は、情報保護協定の締結に向けた調整を始めることで一致した。',
      '両外相は、情報保護協定に署名しました。',
      'fulfils',
    ],
    [
      'The leaders decided to establish a trilateral maritime dialogue.',
      '海洋協議の第1回会合が開かれました。',
      'fulfils',
    ],
    [
      'Germany will host the conference in 2024.',
      'Germany is hosting the conference together with Ukraine.',
      'fulfils',
    ],
    ['The United States will provide 8 million dollars.', 'The agreement entered into force today.', 'fulfils'],
    ['The United States will provide 8 million dollars.', 'The summit was put off.', 'withdraws'],
    [
      'The United States will provide 8 million dollars.',
      'The work has not yet begun, and is behind schedule.',
      'contradicts',
    ],
    [give, '大型X線機材の供与を定めた計画に代わる新たな計画が署名されました。', 'supersedes'],
    [give, '日本は、機材への支援額を7億円から12億円に引き上げると表明しました。', 'supersedes'],
    [give, '機材の供与後、税関の処理能力が引き上げられました。', 'repeats'],
    [
      'The United States will provide 8 million dollars.',
      'The United States raised its pledge to 12 million dollars.',
      'supersedes',
    ],
    [
      'The leaders decided on a plan of action.',
      'The new plan of action replaces the earlier one, and was signed today.',
      'supersedes',
    ],
    ['The leaders decided on a plan of action.', 'Bridges were replaced under the plan of action.', 'repeats'],
    ['The United States will provide 8 million dollars.', 'The leaders reaffirmed their support.', 'repeats'],
  ];
  for (const [said, words, relation] of cases)
    it(`${words} ${relation}`, () => {
      const lang = /[ぁ-ん]/.test(words) ? 'ja' : 'en';
      expect(relationOf(promise(said), unit(words), later(lang))).toBe(relation);
    });

  it('advances a promise to several states when one is met', () => {
    const five = promise('各国の大統領と個別に会談する予定です。', { countries: ['KZ', 'KG', 'TJ', 'TM', 'UZ'] });
    expect(relationOf(five, unit('大統領と会談しました。'), later('ja'))).toBe('advances');
  });
  it('says a signing again that was the promise itself', () => {
    const signed = promise('書簡が署名・交換されました。', { force: 'signed' });
    expect(relationOf(signed, unit('（昨年12月10日署名、供与限度額13.41億円）'), later('ja'))).toBe('repeats');
    expect(relationOf(signed, unit('本日、書簡が署名・交換されました。', { dates: ['2026-01-30'] }), later('ja'))).toBe(
      'advances',
    );
  });
  it('fulfils a target by a figure that reaches it at its time', () => {
    const target = promise('5兆円', { kind: 'target', unit: 'JPY', value: 5e12, force: null, actor: null });
    const figure = (value: number, on = '2025') =>
      unit('消費額は…となった', { figures: [{ unit: 'JPY', value }], dates: [on] });
    expect(relationOf(target, figure(8e12), later('ja'))).toBe('fulfils');
    expect(relationOf(target, figure(4e12), later('ja'))).toBe('advances');
    expect(relationOf({ ...target, deadline: '2030' }, figure(8e12), later('ja'))).toBe('advances');
    expect(relationOf(target, figure(5e12), later('ja'))).toBe('repeats');
    const raised = unit('目標を5兆円から8兆円に引き上げた', {
      figures: [{ unit: 'JPY', value: 8e12 }],
      dates: ['2025'],
    });
    expect(relationOf(target, raised, later('ja'))).toBe('supersedes');
    expect(measuredIn(target, unit('x', { figures: [{ unit: 'USD', value: 1 }] }))).toBeNull();
  });
});
