import type { Locale } from '../../model/language.ts';

/** The words around a release: the meeting that it is on, what came after, and releases on the same things. */
const ja = {
  meeting: 'この発表が伝える会合',
  later: '約束のその後',
  laterNote: 'この発表の約束や目標について、後の発表が伝えていること。「確認前」は、プログラムが見つけた候補です。',
  related: '関連する発表',
  more: (n: number) => `ほか${n}件`,
};

const en: typeof ja = {
  meeting: 'The meeting it is on',
  later: 'What became of its promises',
  laterNote:
    'What later releases say of the promises and targets of this one. “Not yet checked” marks what the program proposes.',
  related: 'Related releases',
  more: (n) => `${n} more`,
};

export const aroundWords: Readonly<Record<Locale, typeof ja>> = { ja, en };
