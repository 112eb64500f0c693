import type { Label } from '../../model/language.ts';

/** What each filter narrows a list to. */
export const filterWords: Readonly<Record<string, Label>> = {
  lang: { en: 'Released in this language.', ja: 'この言語の発表。' },
  kind: { en: 'Of this kind.', ja: 'この種類のもの。' },
  country: { en: 'That concern this country (ISO 3166-1).', ja: 'この国に関わるもの（ISO 3166-1）。' },
  field: { en: 'In this policy field.', ja: 'この政策分野のもの。' },
  issuer: { en: 'Issued by this body, by its exact name.', ja: 'この発表元のもの。名称そのままで。' },
  from: { en: 'Listed on this day, month or year or later.', ja: 'この日、月、年以降。' },
  until: { en: 'Listed on this day, month or year or earlier.', ja: 'この日、月、年まで。' },
  example: { en: 'Only the examples, or none of them.', ja: '見本だけ、または見本を除く。' },
  changedFrom: { en: 'Added or changed at this time or later.', ja: 'この時刻以降に加わった、または変わったもの。' },
  changedUntil: { en: 'Added or changed at this time or earlier.', ja: 'この時刻までに加わった、または変わったもの。' },
  dialogue: { en: 'That tell of this dialogue.', ja: 'この対話に触れるもの。' },
  meeting: { en: 'That tell of this meeting.', ja: 'この会合に触れるもの。' },
  person: { en: 'That tell of this person.', ja: 'この人に触れるもの。' },
  organisation: { en: 'That tell of this organisation.', ja: 'この組織に触れるもの。' },
  list: { en: 'Only facts of this list.', ja: 'この種別の事実だけ。' },
  release: { en: 'Of this release.', ja: 'この発表のもの。' },
  certainty: { en: 'Found this surely.', ja: 'この確かさのもの。' },
  rule: { en: 'Found by this rule.', ja: 'この規則で見つかったもの。' },
  currency: { en: 'Amounts in this currency (ISO 4217).', ja: 'この通貨の金額（ISO 4217）。' },
  basis: { en: 'Amounts of this basis.', ja: 'この性質の金額。' },
  least: { en: 'Amounts of at least so much.', ja: 'この額以上。' },
  most: { en: 'Amounts of at most so much.', ja: 'この額以下。' },
  q: {
    en: 'Words that must stand in the release; "in quotes", -without, begin*.',
    ja: '発表にある言葉。"引用"、-除く、前方*。',
  },
  year: { en: 'Of this year.', ja: 'この年のもの。' },
};
