const ja = {
  signed: '署名日または採択日（開始の日は発表に示されていない）',
  noAmount: '発表に金額の記載なし',
};
const en: typeof ja = {
  signed: 'Day of signing or adoption; when work began is not told',
  noAmount: 'No amount is told',
};

/** What is said in the reports of papers to IATI, beside codes. */
export const iatiWords = { ja, en };
