import { terms, type TermOf } from './terms.ts';

/** What a release reports. A talk between two parties in person is `bilateral-talk` whatever the rank. */
export const releaseKinds = terms({
  summit: { ja: '首脳会合', en: 'Summit' },
  ministerial: { ja: '閣僚会合', en: 'Ministers’ meeting' },
  'bilateral-talk': { ja: '会談', en: 'Bilateral talk' },
  'phone-call': { ja: '電話会談', en: 'Phone call' },
  'courtesy-call': { ja: '表敬', en: 'Courtesy call' },
  'senior-officials': { ja: '高級実務者会合', en: 'Senior officials’ meeting' },
  symposium: { ja: 'シンポジウム', en: 'Symposium' },
  'aid-signing': { ja: '開発協力の署名', en: 'Signing of aid' },
  'joint-statement': { ja: '共同声明', en: 'Joint statement' },
  announcement: { ja: '発表', en: 'Announcement' },
  other: { ja: 'その他', en: 'Other' },
});
export type ReleaseKind = TermOf<typeof releaseKinds>;

export const qualifiers = terms({
  exact: { ja: 'ちょうど', en: 'exactly' },
  about: { ja: '約', en: 'about' },
  'at-least': { ja: '以上', en: 'at least' },
  'at-most': { ja: '以下', en: 'up to' },
  over: { ja: '超', en: 'over' },
});
export type Qualifier = TermOf<typeof qualifiers>;

/** What an amount is. Amounts of different basis are never summed together. */
export const bases = terms({
  ceiling: { ja: '供与限度額', en: 'ceiling' },
  provided: { ja: '供与額', en: 'provided' },
  loan: { ja: '借款', en: 'loan' },
  pledge: { ja: '表明額', en: 'pledge' },
  target: { ja: '目標', en: 'target' },
  total: { ja: '総額', en: 'total' },
  spent: { ja: '支出', en: 'spent' },
  statistic: { ja: '統計', en: 'statistic' },
});
export type Basis = TermOf<typeof bases>;

export const meetingLevels = terms({
  summit: { ja: '首脳会合', en: 'Summit' },
  ministerial: { ja: '閣僚会合', en: 'Ministerial' },
  'senior-officials': { ja: '高級実務者会合', en: 'Senior officials' },
  experts: { ja: '専門家会合', en: 'Experts' },
  symposium: { ja: 'シンポジウム', en: 'Symposium' },
  bilateral: { ja: '二者会談', en: 'Bilateral' },
  phone: { ja: '電話会談', en: 'Phone' },
  courtesy: { ja: '表敬', en: 'Courtesy call' },
  forum: { ja: 'フォーラム', en: 'Forum' },
  other: { ja: 'その他', en: 'Other' },
});
export type MeetingLevel = TermOf<typeof meetingLevels>;

export const instrumentKinds = terms({
  'exchange-of-notes': { ja: '交換公文・書簡', en: 'Exchange of notes' },
  loan: { ja: '借款契約', en: 'Loan agreement' },
  grant: { ja: '贈与契約', en: 'Grant agreement' },
  'technical-cooperation': { ja: '技術協力', en: 'Technical cooperation' },
  'joint-declaration': { ja: '共同宣言・声明', en: 'Joint declaration' },
  memorandum: { ja: '覚書', en: 'Memorandum' },
  agreement: { ja: '協定', en: 'Agreement' },
  contract: { ja: '契約', en: 'Contract' },
  other: { ja: 'その他', en: 'Other' },
});
export type InstrumentKind = TermOf<typeof instrumentKinds>;

export const schemes = terms({
  grant: { ja: '無償資金協力', en: 'Grant aid' },
  loan: { ja: '円借款', en: 'Loan aid' },
  technical: { ja: '技術協力', en: 'Technical cooperation' },
});
export type Scheme = TermOf<typeof schemes>;

/** With what force somebody bound themselves: the verb's own, never made stronger. */
export const forces = terms({
  launched: { ja: '立ち上げ', en: 'launched' },
  decided: { ja: '決定', en: 'decided' },
  signed: { ja: '署名', en: 'signed' },
  agreed: { ja: '一致', en: 'agreed' },
  will: { ja: '実施', en: 'will' },
  continue: { ja: '継続', en: 'continues' },
  intends: { ja: '意向', en: 'intends' },
  expects: { ja: '期待', en: 'expects' },
});
export type Force = TermOf<typeof forces>;

/** How sure a rule is: `certain` from the words, `implied` from the context, `open` for an editor. */
export const certainties = terms({
  certain: { ja: '確実', en: 'certain' },
  implied: { ja: '文脈から', en: 'implied' },
  open: { ja: '要確認', en: 'to be checked' },
});
export type Certainty = TermOf<typeof certainties>;
