import type { Locale } from '../../model/language.ts';

/** The words of what stands elsewhere: cards on other sites, and references to facts, things and the record. */
const ja = {
  foot: '約束（非公式の記録）より。根拠の言葉はリンク先にあります。',
  issuer: '発表元',
  date: '発表',
  actor: '主体',
  status: '状況',
  deadline: '期限',
  target: '目標',
  measured: '実績',
  notMeasured: '公式の実績はまだありません',
  until: '達成期限',
  allPapers: 'すべての署名文書',
  totalOf: (basis: string, count: number) => `${basis}（${count}件の計）`,
  papers: '文書',
  moreTotals: 'ほかの合計',
  citedNote: '公式発表の非公式の記録から。根拠となる言葉はリンク先にあります。',
  citedRecord: '公式発表の非公式の記録',
};
type CardWords = typeof ja;

const en: CardWords = {
  foot: 'From Yakusoku, an unofficial record. The words that say so are behind the link.',
  issuer: 'Issuer',
  date: 'Released',
  actor: 'By',
  status: 'Status',
  deadline: 'Due',
  target: 'Target',
  measured: 'Measured',
  notMeasured: 'No official measurement yet',
  until: 'To be reached by',
  allPapers: 'All signed papers',
  totalOf: (basis, count) => `${basis} (${count === 1 ? '1 paper' : `${count} papers`})`,
  papers: 'Papers',
  moreTotals: 'Further totals',
  citedNote: 'From an unofficial record of official releases; the words that say so are behind the link.',
  citedRecord: 'an unofficial record of official releases',
};

export const cardWords: Readonly<Record<Locale, CardWords>> = { ja, en };
