import type { Locale } from '../../model/language.ts';

/** The words of the page of a commitment and of the evidence on it. */
const ja = {
  kind: '約束',
  actor: '誰が',
  towards: '相手',
  area: '分野',
  deadline: '期限',
  noDeadline: '期限は示されていません',
  amount: '金額',
  made: '表明の場',
  said: '最初の表明',
  status: '現在の状況',
  statusRule:
    '状況は、編集者が確認した証拠と期限から、公開された規則に従って導かれます。手で書き込むことはありません。',
  lastLook: (date: string) => `${date}までの発表を調べました。`,
  noEvidence: (date: string | null) =>
    date === null
      ? 'その後について述べた発表は、まだ調べていません。'
      : `${date}までの発表を調べましたが、その後について述べたものは見つかっていません。行われていないという意味ではありません。`,
  replaced: 'この約束に代わる新しい約束が示されています。下の「置き換え」と記した発表をご覧ください。',
  evidence: 'その後を伝える発表',
  evidenceNote: 'プログラムが候補として見つけたものは「確認前」と示し、編集者が確認するまで状況には数えません。',
  because: '候補とした理由',
  score: (percent: number) => `一致の度合い ${percent}%`,
  history: '経過',
  told: '約束の言葉',
  related: '関連する約束',
  unknownDay: '日付不明',
  line: {
    said: '表明された',
    repeated: '再び表明された',
    changed: '内容が変わった',
    evidence: 'その後が伝えられた',
    status: '状況が変わった',
    joined: '同じ約束としてまとめられた',
    parted: '別の約束として分けられた',
    decided: '編集者が判断した',
  } as Readonly<Record<string, string>>,
  attributes: {
    date: '日付',
    until: '期限',
    amount: '金額',
    currency: '通貨',
    ordinal: '回次',
    paper: '文書の種類',
    dialogue: '枠組み',
  } as Readonly<Record<string, string>>,
  changedOf: (attribute: string) => `${attribute}が改められた`,
  nEvidence: (n: number) => `${n}件`,
};

const en: typeof ja = {
  kind: 'Commitment',
  actor: 'Who',
  towards: 'For',
  area: 'Area',
  deadline: 'By when',
  noDeadline: 'No time is given',
  amount: 'Amount',
  made: 'Made at',
  said: 'First said',
  status: 'Where it stands',
  statusRule:
    'The status follows from evidence that editors have accepted, and from the deadline, by a published rule. Nobody types it in.',
  lastLook: (date: string) => `Releases up to ${date} were searched.`,
  noEvidence: (date: string | null) =>
    date === null
      ? 'Later releases have not been searched yet.'
      : `Releases up to ${date} were searched, and none was found that tells what became of it. That does not mean that nothing was done.`,
  replaced: 'Another promise has taken the place of this one: see below, where it says “takes its place”.',
  evidence: 'What later releases tell',
  evidenceNote:
    'What the program proposes is marked as not yet checked, and does not count for the status until an editor has accepted it.',
  because: 'Proposed because of',
  score: (percent: number) => `match ${percent}%`,
  history: 'Its story',
  told: 'The words of the promise',
  related: 'Related promises',
  unknownDay: 'day unknown',
  line: {
    said: 'First said',
    repeated: 'Said again',
    changed: 'Changed',
    evidence: 'A later release tells of it',
    status: 'Its status changed',
    joined: 'Found to be the same promise',
    parted: 'Found to be another promise',
    decided: 'An editor decided',
  },
  attributes: {
    date: 'Date',
    until: 'Due date',
    amount: 'Amount',
    currency: 'Currency',
    ordinal: 'Number',
    paper: 'Kind of paper',
    dialogue: 'Framework',
  },
  changedOf: (attribute: string) => `${attribute} changed`,
  nEvidence: (n: number) => String(n),
};

export const promiseWords: Readonly<Record<Locale, typeof ja>> = { ja, en };
