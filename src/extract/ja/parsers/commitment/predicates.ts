import { stemsOf } from './stems.ts';

/** What the verb at the end of a clause does with what stands before it. */
export type Deed = 'agree' | 'confirm' | 'decide' | 'resolve' | 'launch' | 'sign' | 'adopt' | 'hold' | 'say' | 'other';

/**
 * Stems of clause-final verbs, by what they do. `other` are verbs that end a clause without binding anybody
 * (歓迎し、意見を交わし、): they are listed so that the clause before them is not taken for a promise.
 */
const stems: Readonly<Record<Deed, readonly string[]>> = {
  agree: [
    '一致',
    '合意',
    '申し合わせ',
    '同意',
    '合意に至',
    '合意に達',
    '一致をみ',
    '一致を見',
    '合意をみ',
    '合意を見',
    '一致に至',
    '合意がなされ',
    '合意を得',
    '合意が得られ',
  ],
  confirm: ['確認', '再確認', '確かめ', '共有'],
  decide: [
    '決定',
    '決め',
    '決断',
    '決断をし',
    '定め',
    '引き上げ',
    '格上げ',
    '改定',
    '改訂',
    '承認',
    '閣議決定',
    '設定',
    '決意',
  ],
  resolve: ['こととし', 'こととす', 'こととされ', 'ことにし', 'こととな', 'ことにな', '運びとな'],
  launch: ['立ち上げ', '立上げ', '始動させ', '発足させ', '創設', '設立', '新設'],
  sign: [
    '署名',
    '調印',
    '取り交わ',
    '取りかわ',
    '締結',
    '交換',
    '署名・交換',
    '署名･交換',
    '交わ',
    '署名をし',
    '署名をいたし',
    '署名を行',
    '署名を行い',
    '署名・交換を行',
    '署名・交換を行い',
    '調印をし',
    '調印を行',
    '調印を行い',
    'の交換を行',
    'の交換を行い',
    '署名式を行',
    '署名式を行い',
    '調印式を行',
    '調印式を行い',
    '署名を実施',
    '署名・交換を実施',
    '署名式を実施',
  ],
  adopt: ['採択', '策定', '取りまとめ', 'とりまとめ'],
  hold: ['行わ', '行い', '行', '執り行わ', '執り行'],
  say: [
    '述べ',
    '語',
    '旨の発言があ',
    '旨の表明があ',
    '旨の説明があ',
    '旨の回答があ',
    '旨発言があ',
    'との発言があ',
    'との表明があ',
    'との説明があ',
    '旨の発言がなされ',
    '旨の表明がなされ',
    '表明',
    '伝え',
    '伝達',
    '発表',
    '公表',
    '宣言',
    '明らかに',
    '説明',
    '応じ',
    '約束',
    '確約',
    '強調',
    '発言',
    '示し',
    '示され',
    '通報',
    '申し出',
    '誓約',
    'コミット',
    '披露',
    '打ち出し',
    '掲げ',
  ],
  other: [
    '歓迎',
    '評価',
    '感謝',
    '期待',
    '支持',
    '賛同',
    '認識',
    '留意',
    '称賛',
    '協議',
    '議論',
    '会談',
    '懸念',
    '非難',
    '要請',
    '紹介',
    '報告',
    '触れ',
    '振り返り',
    '踏まえ',
    '指摘',
    '提案',
    '求め',
  ],
};

const spoken = new Set<Deed>(['agree', 'confirm', 'decide', 'say']);
/** 一致しました is 一致をいたしました in a speech. */
function forms(deed: Deed, stem: string): readonly string[] {
  const known = stems[deed].includes(`${stem}をし`);
  return spoken.has(deed) && !known && /^\p{sc=Han}{2}$/u.test(stem)
    ? [stem, `${stem}をし`, `${stem}をいたし`]
    : [stem];
}

const verbs = stemsOf(
  (Object.keys(stems) as Deed[]).flatMap((deed) =>
    stems[deed].flatMap((stem) => forms(deed, stem).map((form) => [form, { deed, stem }] as const)),
  ),
);

export interface Ending {
  readonly deed: Deed;
  readonly stem: string;
  /** Where the stem begins. */
  readonly at: number;
  /** The kana behind the stem: しました, ていく. */
  readonly tail: string;
}

/** Kana that inflection is made of; の, を, は, が, も, に end a noun phrase and are none. */
const inflection = new Set('いうえおかきくけげこさしすせただちってでなびべまみむめらりるれろわん');

/**
 * In mails a line break may stand anywhere, and is a space of the text: 「金融面から支援 していきます」. Verbs are looked for
 * in the last words without it; `at` leads back to the text. A space between Latin words stays.
 */
export interface Tail {
  readonly words: string;
  readonly at: (index: number) => number;
}
const tailLength = 24;

export function tailOf(text: string, from: number, to: number): Tail {
  const start = Math.max(from, to - tailLength);
  const plain = text.slice(start, to);
  if (!plain.includes(' ')) return { words: plain, at: (i) => start + i };
  const kept: number[] = [];
  let words = '';
  for (let i = 0; i < plain.length; i++) {
    if (plain[i] === ' ') continue;
    kept.push(start + i);
    words += plain[i] as string;
  }
  return { words, at: (i) => kept[i] ?? to };
}

/** The verb that a clause ends with: its stem, and the inflection behind it; null where none of ours ends it. */
export function endingOf(whole: string, start: number, end: number): Ending | null {
  const { words: text, at } = tailOf(whole, start, end);
  const from = 0;
  const to = text.length;
  for (let cut = to; cut > from && to - cut <= 12; cut--) {
    const verb = verbs.endingAt(text, cut);
    if (verb) return { ...verb.value, at: at(cut - verb.stem.length), tail: text.slice(cut, to) };
    if (!inflection.has(text[cut - 1] as string)) return null;
  }
  return null;
}

/** Words that join one clause to the next and stand between its verb and the comma: 述べた上で、 */
const joints = [
  'た上で',
  'た後',
  'たところ',
  'たほか',
  'た他',
  'するとともに',
  'るとともに',
  'とともに',
  'と共に',
  '一方で',
  '一方',
  'など',
  '等',
];

/** 「…を導入することとしました(注2)」: a note or an aside behind the verb is none of the clause's words. */
function beforeBracket(text: string, from: number, end: number): number {
  if (text[end - 1] !== ')') return end;
  const near = Math.max(from, end - 70);
  const open = text.slice(near, end).lastIndexOf('(');
  if (open <= 0) return end;
  const before = text.slice(Math.max(from, near + open - 2), near + open);
  return /[いうくすつむるただ]$|^(?:一致|合意|確認|表明|決定)$/.test(before) ? near + open : end;
}

/** Where a clause's own words end, before its comma or full stop and the words that join it to the next. */
export function clauseEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && to - end < 4 && /[、。,.\s]/.test(text[end - 1] ?? '')) end--;
  end = beforeBracket(text, from, end);
  for (const joint of joints) {
    if (!text.slice(from, end).endsWith(joint)) continue;
    // た of 述べた上で belongs to the verb.
    return (
      end - joint.length + (joint.startsWith('た') || joint.startsWith('る') ? 1 : joint.startsWith('する') ? 2 : 0)
    );
  }
  return end;
}
