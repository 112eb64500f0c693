import type { Locale } from '../../model/language.ts';

/** The words of the long lists of promises and meetings, and of the ways that lead there. */
const ja = {
  commitments: '約束の一覧',
  meetings: '会合の一覧',
  allPromises: (n: number) => `約束${n.toLocaleString('ja')}件をすべて見る`,
  allPapers: (n: number) => `文書${n.toLocaleString('ja')}件をすべて見る`,
  allMeetings: (n: number) => `会合${n.toLocaleString('ja')}件をすべて見る`,
  standfirst: '新しい順に並べています。',
  narrowed: '絞り込み',
  none: 'ここには何もありません。',
  newest: '最新に戻る',
  older: 'さらに前へ',
  pages: 'ページの移動',
  wholeTable: '表（CSV）で受け取る',
  sumOf: '合計の種類',
  by: '区分',
  value: '内訳',
};
const en: typeof ja = {
  commitments: 'All promises',
  meetings: 'All meetings',
  allPromises: (n) => `See all ${n.toLocaleString('en')} promises`,
  allPapers: (n) => `See all ${n.toLocaleString('en')} papers`,
  allMeetings: (n) => `See all ${n.toLocaleString('en')} meetings`,
  standfirst: 'The newest come first.',
  narrowed: 'Narrowed to',
  none: 'There is nothing here.',
  newest: 'Back to the newest',
  older: 'Earlier ones',
  pages: 'Pages of the list',
  wholeTable: 'Take it as a table (CSV)',
  sumOf: 'Sum of',
  by: 'Divided by',
  value: 'Which',
};
export const listingWords: Readonly<Record<Locale, typeof ja>> = { ja, en };
