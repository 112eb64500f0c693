import { terms, type TermOf } from './terms.ts';

/** What can be followed: what has a page of its own and changes, and a search. */
export const followKinds = terms({
  dialogue: { ja: '対話', en: 'Dialogue' },
  country: { ja: '国・地域', en: 'Country' },
  person: { ja: '人', en: 'Person' },
  organisation: { ja: '組織', en: 'Organisation' },
  area: { ja: '分野', en: 'Area' },
  commitment: { ja: '約束', en: 'Commitment' },
  instrument: { ja: '文書', en: 'Instrument' },
  target: { ja: '目標', en: 'Target' },
  meeting: { ja: '会合', en: 'Meeting' },
  search: { ja: '検索', en: 'Search' },
});
export type FollowKind = TermOf<typeof followKinds>;

/** How somebody is told; on the site always. */
export const tellings = terms({
  now: { ja: 'メール（すぐに）', en: 'E-mail at once' },
  daily: { ja: 'メール（毎日のまとめ）', en: 'Daily e-mail' },
  weekly: { ja: 'メール（毎週のまとめ）', en: 'Weekly e-mail' },
  site: { ja: 'このサイトでだけ', en: 'On this site only' },
});
export type Telling = TermOf<typeof tellings>;

/** The time zone of somebody who has not said theirs. */
export const usualZone = 'Asia/Tokyo';
