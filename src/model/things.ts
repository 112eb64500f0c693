import { terms, type TermOf } from './terms.ts';

/**
 * What keeps its identity across releases, languages and years: one summit, told by a notice, a result and three
 * bilateral releases; one president, written in kana, in kanji and in Latin letters.
 */
export const thingKinds = terms({
  dialogue: { ja: '対話', en: 'Dialogue' },
  meeting: { ja: '会合', en: 'Meeting' },
  commitment: { ja: '約束', en: 'Commitment' },
  instrument: { ja: '文書', en: 'Instrument' },
  target: { ja: '目標', en: 'Target' },
  person: { ja: '人', en: 'Person' },
  country: { ja: '国', en: 'Country' },
  organisation: { ja: '組織', en: 'Organisation' },
});
export type ThingKind = TermOf<typeof thingKinds>;

/** The part of an address below the locale that a kind's pages stand under: `/ja/meetings/…`. */
export const thingPaths: Readonly<Record<ThingKind, string>> = {
  dialogue: 'dialogues',
  meeting: 'meetings',
  commitment: 'commitments',
  instrument: 'instruments',
  target: 'targets',
  person: 'people',
  country: 'countries',
  organisation: 'organisations',
};

/** The address of a thing's page below the locale: `/meetings/…`; a state's code is in small letters, `/countries/kz`. */
export const thingAddress = (kind: ThingKind, id: string): string =>
  `/${thingPaths[kind]}/${encodeURIComponent((kind === 'country' ? id.toLowerCase() : id).toWellFormed())}`;

/**
 * How a fact came to be held for a thing: `certain` by rule, `proposed` by rule and waiting for an editor (never
 * shown as joined), `accepted` and `refused` by an editor.
 */
export const joinStates = terms({
  certain: { ja: '同一', en: 'the same' },
  proposed: { ja: '要確認', en: 'to be checked' },
  accepted: { ja: '編集者が確認', en: 'joined by an editor' },
  refused: { ja: '別のもの', en: 'not the same' },
});
export type JoinState = TermOf<typeof joinStates>;

/** What a later release does to a promise or a target. */
export const evidenceRelations = terms({
  repeats: { ja: '再び表明', en: 'says it again' },
  advances: { ja: '前進', en: 'advances it' },
  fulfils: { ja: '実現', en: 'fulfils it' },
  supersedes: { ja: '置き換え', en: 'takes its place' },
  contradicts: { ja: '矛盾', en: 'contradicts it' },
  withdraws: { ja: '撤回', en: 'withdraws it' },
});
export type EvidenceRelation = TermOf<typeof evidenceRelations>;

export const evidenceStates = terms({
  proposed: { ja: '確認前', en: 'not yet checked' },
  accepted: { ja: '確認済み', en: 'accepted' },
  refused: { ja: '退けられた', en: 'refused' },
});
export type EvidenceState = TermOf<typeof evidenceStates>;

/**
 * What became of a promise: follows from accepted evidence by the rule in docs/method.md, never typed in.
 * `announced` means that nothing else was found, not that nothing was done.
 */
export const statuses = terms({
  announced: { ja: '表明', en: 'announced' },
  'under-way': { ja: '進行中', en: 'under way' },
  'partly-fulfilled': { ja: '一部実現', en: 'partly fulfilled' },
  fulfilled: { ja: '実現', en: 'fulfilled' },
  lapsed: { ja: '期限経過', en: 'lapsed' },
  withdrawn: { ja: '撤回', en: 'withdrawn' },
});
export type Status = TermOf<typeof statuses>;
