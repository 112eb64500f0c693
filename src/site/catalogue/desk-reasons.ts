import type { Locale } from '../../model/language.ts';

/** Why two tellings may be of one thing: the record keeps it in English, as the rules of identity say it. */
const japanese: Readonly<Record<string, string>> = {
  'the same amount': '同じ金額',
  'the same actor': '同じ主体',
  'the same project': '同じ案件名',
  'the same title': '同じ表題',
  'the same name': '同じ名称',
  'the same figure': '同じ数値',
  'the same state': '同じ国',
  'the same office': '同じ肩書',
  'at the same meeting': '同じ会合で',
  'in the same dialogue': '同じ対話で',
  'in the same years': '同じ年代',
  'both name the same two things': '同じ二つのものを挙げている',
  'one says in fewer words what the other says': '一方が他方を短く述べている',
  'the same series of meetings': '同じ一連の会合',
  'with the same force': '同じ強さの言い方',
  'much the same words': 'ほぼ同じ言葉',
  'similar words': '似た言葉',
  'in the same month': '同じ月',
  'on the same day': '同じ日',
  'on neighbouring days, and a series does not meet twice in them':
    '隣り合う日で、同じ会合が続けて二度開かれることはない',
  'in the days of the release': '発表の前後の日',
  'in the same field of government': '同じ行政分野',
  'in the same place of the same release in another language': '同じ発表の別の言語版の同じ箇所',
  'the headline of the release and its text': '発表の見出しと本文',
  'the same promise in a new edition of the release': '発表の新しい版の同じ約束',
  'the same target in a new edition of the release': '発表の新しい版の同じ目標',
  'the same office of the same state in the same weeks': '同じ国の同じ肩書で、時期も近い',
};

/** Reasons that name what they mean: `the same full name, ジャパロフ`. */
const naming: readonly (readonly [string, string])[] = [
  ['the same full name, ', '同じ氏名：'],
  ['the same family name, ', '同じ姓：'],
  ['names that sound alike, ', '読みの近い名前：'],
  ['the same number, ', '同じ回次：'],
  ['in the same year, ', '同じ年：'],
  ['until ', '同じ期限：'],
  ['both name ', '共に挙げている：'],
];

/** A reason in the reader's language; one that is not known is given as it stands. */
export function joinReason(reason: string, locale: Locale): string {
  if (locale === 'en') return reason;
  const named = naming.find(([english]) => reason.startsWith(english));
  if (named) return named[1] + reason.slice(named[0].length);
  return Object.hasOwn(japanese, reason) ? (japanese[reason] ?? reason) : reason;
}
