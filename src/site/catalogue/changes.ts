const ja = {
  title: (kind: string, name: string) => `${kind}「${name}」の変更`,
  subtitle: '記録に加わったこと、変わったこと。新しい順。',
  what: {
    made: '記録に加わりました',
    told: 'さらに発表で述べられました',
    untold: '発表との結び付きが外れました',
    joined: '同じものと一つにまとめられました',
    parted: '別のものとして分けられました',
    status: '状況が変わりました',
    evidence: '根拠が見つかりました',
  } as Readonly<Record<string, string>>,
  changed: '記録の内容が変わりました',
};
const en: typeof ja = {
  title: (kind, name) => `${kind} “${name}”: changes`,
  subtitle: 'What was added to the record and what changed, newest first.',
  what: {
    made: 'Added to the record',
    told: 'Told of in another release',
    untold: 'No longer held to be told of in a release',
    joined: 'Joined with what was found to be the same',
    parted: 'Parted from what was found to be another',
    status: 'The status changed',
    evidence: 'Evidence was found',
  },
  changed: 'What the record says changed',
};

/** The words of the feeds of what becomes of one thing. */
export const changeWords = { ja, en };
