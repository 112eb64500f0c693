import type { Reading } from '../../model/reading.ts';
import type { Edition } from '../../model/edition.ts';
import { sentencesOf } from '../../text/sentences.ts';

/** A number of papers that a release claims, to be held against those that are found. */
export interface Claim {
  readonly list: 'counts' | 'instruments';
  readonly position: number;
  readonly claimed: number;
  /** As counted: 件, 本, documents. */
  readonly unit: string;
  readonly scope: 'papers' | 'umbrella';
}

/** 「署名又は披露された文書は、官民を合わせて150件以上」, “More than 150 documents were signed”. */
const ofPapers: Readonly<Record<string, { readonly noun: RegExp; readonly done: RegExp }>> = {
  ja: { noun: /文書|覚書|協定|案件の文書/, done: /署名|披露|交換|作成|まとめ/ },
  en: {
    noun: /\b(?:documents?|memorand\w+|agreements?|instruments?)\b/i,
    done: /\b(?:sign\w*|exchang\w*|present\w*|conclud\w*)\b/i,
  },
};

/**
 * The claims of a release: numbers of papers signed, and umbrellas over grants or loans that are counted but told in one.
 * A number of commercial contracts of companies is none: 「商業上の合意は60件」 is nothing that states sign.
 */
export function claimsIn(edition: Pick<Edition, 'lang' | 'text' | 'passages'>, reading: Reading): Claim[] {
  const words = ofPapers[edition.lang];
  const umbrellas = reading.instruments.flatMap((paper, position): Claim[] =>
    paper.count !== null && paper.count > 1
      ? [
          {
            list: 'instruments',
            position,
            claimed: paper.count,
            unit: edition.lang === 'ja' ? '件' : 'papers',
            scope: paper.scheme === null ? 'papers' : 'umbrella',
          },
        ]
      : [],
  );
  if (!words) return umbrellas;
  const taken = (start: number, end: number) =>
    reading.instruments.some((paper) => (paper.count ?? 1) > 1 && paper.at.start <= end && start <= paper.at.end);
  const counted = reading.counts.flatMap((count, position): Claim[] => {
    const passage = edition.passages[count.at.passage];
    if (!passage || count.ordinal || count.value < 2 || !papers.has(count.unit.toLowerCase())) return [];
    const text = edition.text.slice(passage.start, passage.end);
    const at = count.at.start - passage.start;
    const sentence = sentencesOf(text, edition.lang).find((s) => s.start <= at && at < s.end);
    const said = sentence ? text.slice(sentence.start, sentence.end) : '';
    if (commercial.test(said)) return [];
    if (!words.noun.test(said) || !words.done.test(said) || taken(count.at.start, count.at.end)) return [];
    return [{ list: 'counts', position, claimed: count.value, unit: count.unit, scope: 'papers' }];
  });
  return [...umbrellas, ...counted];
}

/** Contracts between companies are nothing that states sign. */
const commercial = /商業|民間企業同士|commercial|\bcompanies\b/i;

const papers = new Set([
  '件',
  '本',
  '文書',
  '点',
  'documents',
  'document',
  'agreements',
  'memoranda',
  'papers',
  'instruments',
]);
