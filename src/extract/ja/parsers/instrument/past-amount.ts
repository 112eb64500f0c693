/**
 * 「日本はこれまで300億円を超える協力を行ってきており」: what has been given until now is history, and not the amount of
 * the paper or promise that the release reports.
 */
export const isOfThePast = (folded: string, amount: { readonly start: number; readonly end: number }): boolean =>
  /(?:これまで(?:に|の)?|過去[^。、]{1,10}|累計|累積|従来)[^。、,]{0,20}$/.test(
    folded.slice(Math.max(0, amount.start - 30), amount.start),
  );
