import type { ReleaseKind } from '../../model/kinds.ts';
import type { Grammar } from '../shared/found.ts';

const aid =
  /無償資金協力|食糧援助|食料援助|円借款|書簡の(?:署名|交換)|交換公文|贈与契約|借款契約|貸付契約|討議議事録|有償資金協力|技術協力プロジェクト/;
const statement =
  /共同声明|共同宣言|首脳宣言|閣僚宣言|宣言|共同文書|コミュニケ|共同プレスリリース|ステートメント|議長声明|声明/;
const report = /結果|概要|の実施$|開催(?!について)|出席|会合$|会談$/;
const notice = /お知らせ|ご案内|御案内|募集|予定|のご案内/;
const toBeHeld =
  /(?:出席|参加|訪問|出張)について$|の?開催(?:について|決定)|の?実施について$|を(?:開催|実施)(?:し|いたし)ます$|が?開(?:催され|かれ)ます$/;

/** A change to a scheme, a call for proposals, what has been built: about aid, and nothing is signed. */
const notSigned =
  /制度|改善|見直し|導入|条件(?:表|の)|評価|実績|説明会|公募|募集|完工|竣工|引渡|引き渡|開所|起工|贈呈|供与式|視察|終了|(?:事前|事後)の通報|意見交換会/;

/** What each level of meeting makes of a release about it. */
const byLevel = {
  summit: 'summit',
  ministerial: 'ministerial',
  'senior-officials': 'senior-officials',
  experts: 'senior-officials',
  symposium: 'symposium',
  forum: 'symposium',
  bilateral: 'bilateral-talk',
  phone: 'phone-call',
  courtesy: 'courtesy-call',
  other: 'other',
} as const satisfies Record<string, ReleaseKind>;

/** The kind of event that a release reports, from its headline first and from what was found where that is silent. */
export const kindOf: Grammar['kind'] = (source, context, found) => {
  const title = source.edition.passages.find((p) => p.kind === 'title');
  const words = title ? source.folded.slice(title.start, title.end) : '';
  const own = found.meetings.find((m) => m.hint?.['own'] === true);
  const level = own?.value.level;
  const outcome = /\((?:結果|概要)\)$|結果概要$/.test(words);
  if (/緊急無償/.test(words) && !/署名|交換|書簡/.test(words)) return 'announcement';
  if (aid.test(words) && !(level && outcome)) return notSigned.test(words) ? 'announcement' : 'aid-signing';
  if (statement.test(words) && !outcome) return 'joint-statement';
  // 「…外交会議の結果について（お知らせ）」: what some ministries close every headline with.
  if (notice.test(words) && !/結果|概要/.test(words)) return 'announcement';
  if (
    !own &&
    /(?:来日|訪日|訪問|出張)(?:について|のお知らせ)?$/.test(words) &&
    /予定|(?:来日|訪日|訪問|出張)する[。.]?$/m.test(source.folded)
  )
    return 'announcement';
  if (own && level) {
    const open = level === 'symposium' || level === 'forum';
    if (toBeHeld.test(words) && !open && !outcome) {
      const day = own.value.date?.slice(0, 10);
      if (!day || !context.issued || day >= context.issued) return 'announcement';
    }
    if (level !== 'other') return byLevel[level];
    // A committee that met is reported; one that is to meet was caught above.
    if (own.value.date && /(?:結果|概要)|の実施$|出席$|開催しました$|(?:昼食|夕食|晩餐)会$/.test(words)) return 'other';
  }
  if (/表敬/.test(words)) return 'courtesy-call';
  if (/電話会談|電話協議/.test(words)) return 'phone-call';
  if (/会談|協議|[とが]会見/.test(words) && (report.test(words) || /会談を?(?:行|し)|と会見$/.test(words)))
    return 'bilateral-talk';
  // A visit is told by its talks; one that is still to come is announced.
  if (/(?:訪問|出張|出席|参加)し?ます$/.test(words)) return 'announcement';
  if (/訪問|出張|来日|訪日/.test(words) && found.meetings.some((m) => m.value.level === 'bilateral'))
    return 'bilateral-talk';
  const signed = found.instruments.some(
    (i) => i.value.scheme !== null && i.value.kind !== 'other' && i.value.amount !== null,
  );
  if (signed && /署名|調印|締結|供与/.test(words)) return 'aid-signing';
  return words ? 'announcement' : 'other';
};
