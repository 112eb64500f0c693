import type { Basis, Qualifier } from '../../../../model/kinds.ts';
import type { Stretch } from '../../../../text/sentences.ts';
import type { Found, Refiner } from '../../../shared/found.ts';
import { sentencesIn } from '../../../shared/sentences.ts';
import type { Source } from '../../../shared/source.ts';
import { columnHead } from '../../../shared/values/column-head.ts';

/** What may stand between a label and its amount: 供与限度額は計約14億円, 供与額：総額20億円. */
const link = '(?:[はがでの、,:( をにも]|合計|総額|計|約|およそ|最大|それぞれ|各|同額|日本円|総計|[A-Z]{3})*$';
const ceilingBefore = new RegExp(`(?:限度額?|上限額?)${link}`);
const ceilingAfter = /^[^。\n]{0,8}?(?:を|が|まで|とする)?(?:供与)?(?:の)?(?:限度|上限)/;
const providedBefore = new RegExp(`(?:供与額|拠出額|支援額|贈与額|配分額)${link}`);
const totalBefore =
  /(?:総額|合計|累計|総計|総事業費|事業費総額|(?<![会統推設家時])計|合わせて|あわせて|全体で|総規模)(?:[はがで、,:( ]|約|およそ|最大|金額|日本円|で|[A-Z]{3})*$/;
/** 両国間の貿易額は, 2023年の輸出は; not 台風被害に対し, 直接投資促進事業に. */
const statisticBefore =
  /(?:(?:貿易|輸出|輸入|輸出入|取引|売上|生産|消費|投資|被害|損害|損失|市場|経済|債務|税収|調達|受注|販売)(?:総|収支|の総)?(?:額|高|量|規模|残高)|GDP|GNI|GNP|国内総生産|国民総?所得|時価総額|外貨準備|残高|(?:輸出|輸入|貿易|投資)(?=は|が))(?!の?目標)[^。\n]{0,18}$/;
const fromTo = /^(?:から|より)[、,]?[^。、,]{0,12}$/;
const targetAround = /目標|目指|めざ|達成|動員/;
const pledgeAround = /表明|誓約|プレッジ|約束|コミット|拠出(?:する|を(?:決定|行|表明)|します|した|しま)/;
const spentAfter = /^[^。\n]{0,20}(?:支出し|執行し|投じた|費やし|を支払)/;
const loanAround = /円借款|借款|貸付|融資|ローン|L\/A/;
const notes = /書簡|交換公文|E\/N|取極/;
const isAid = /^[^。、\n]{0,14}(?:無償資金協力|円借款|借款|無償|供与|贈与)/;
const partOfIt = /充て|配分|内訳|のうち/;

/**
 * Says what each amount is (SCHEMA: the word decides): 限度額 and 上限 a ceiling, 供与額 provided, 目標 a target,
 * 合計 a total, 貿易額 a statistic, 表明 a pledge; an exchange-of-notes amount without a word of its own is a ceiling.
 */
export const basis: Refiner = {
  id: 'ja/refiners/values/basis',
  refine(found, source, context) {
    const money = found.filter((f): f is Found<'money'> => f.list === 'money');
    if (money.length === 0) return found;
    const sentences = sentencesIn(source);
    const { title } = source.edition;
    let s = 0;
    let before: Found<'money'> | null = null;
    const told = new Map<Found, Found<'money'>>();
    for (const f of [...money].sort((a, b) => a.start - b.start)) {
      while (s + 1 < sentences.length && (sentences[s] as Stretch).end <= f.start) s++;
      const sentence = sentences[s] ?? { start: f.start, end: f.end };
      const known: Found<'money'> | null = before;
      const { basis: kind, qualifier } = basisOf(f, source, sentence, { title, before: known });
      const answer: Found<'money'> = { ...f, value: { ...f.value, basis: kind, qualifier } };
      context.trace({
        action: 'resolve',
        rule: basis.id,
        list: 'money',
        start: f.start,
        end: f.end,
        reason: `${kind}, ${qualifier}`,
      });
      told.set(f, answer);
      before = answer;
    }
    agree(told);
    return found.map((f) => told.get(f) ?? f);
  },
};

/** The same words for the same sum are the same amount: what is said of it once holds wherever it stands again. */
function agree(told: Map<Found, Found<'money'>>): void {
  const first = new Map<string, Found<'money'>>();
  for (const f of told.values()) {
    const key = `${f.value.value} ${f.value.currency}`;
    const known = first.get(key);
    if (!known || strength[f.value.basis] > strength[known.value.basis]) first.set(key, f);
  }
  for (const [original, f] of told) {
    const best = first.get(`${f.value.value} ${f.value.currency}`) ?? f;
    const qualifier = best.value.basis === 'ceiling' ? best.value.qualifier : f.value.qualifier;
    told.set(original, { ...f, value: { ...f.value, basis: best.value.basis, qualifier } });
  }
}
const strength: Readonly<Record<Basis, number>> = {
  ceiling: 6,
  provided: 5,
  target: 4,
  pledge: 3,
  loan: 3,
  statistic: 2,
  spent: 2,
  total: 1,
};

const near = 300;

interface Around {
  readonly title: string;
  readonly before: Found<'money'> | null;
}

function basisOf(
  f: Found<'money'>,
  source: Source,
  sentence: Stretch,
  { title, before }: Around,
): { basis: Basis; qualifier: Qualifier } {
  const text = source.folded;
  const { qualifier } = f.value;
  const column = columnHead(source, f.start);
  const head = (column?.replace(/\(.*$/, '') ?? '') || text.slice(Math.max(sentence.start, f.start - 40), f.start);
  const tail = column ? '' : text.slice(f.end, Math.min(sentence.end, f.end + 60));
  // The sentence, but of one that never ends only what is near.
  const words = text.slice(Math.max(sentence.start, f.start - near), Math.min(sentence.end, f.end + near));
  // 約1,000万米ドル(10億円): one amount in two currencies.
  if (
    before &&
    f.value.currency !== before.value.currency &&
    /^ ?\((?:約|日本円で|邦貨)?(?:約)?$/.test(text.slice(before.end, f.start))
  )
    return { basis: before.value.basis, qualifier: qualifier === 'exact' ? before.value.qualifier : qualifier };
  // （供与限度額1,045億3,000万円）…（同93億9,900万円）
  if (before && /[(、,]同$/.test(head)) return { basis: before.value.basis, qualifier: before.value.qualifier };
  // 貿易量は1,300億ドルから2018年には7,200億ドルに
  if (before?.value.basis === 'statistic' && fromTo.test(text.slice(before.end, f.start)))
    return { basis: 'statistic', qualifier };
  if (ceilingBefore.test(head) || ceilingAfter.test(tail)) return { basis: 'ceiling', qualifier: 'at-most' };
  if (providedBefore.test(head)) return { basis: 'provided', qualifier };
  if (statisticBefore.test(head) && !targetAround.test(words)) return { basis: 'statistic', qualifier };
  if (targetAround.test(words)) return { basis: 'target', qualifier };
  if (totalBefore.test(head)) return { basis: 'total', qualifier };
  if (spentAfter.test(tail)) return { basis: 'spent', qualifier };
  if (pledgeAround.test(tail)) return { basis: 'pledge', qualifier };
  const byNotes = notes.test(words) || notes.test(title);
  if (byNotes && isAid.test(tail) && !partOfIt.test(tail)) return { basis: 'ceiling', qualifier };
  if (byNotes && loanAround.test(head)) return { basis: 'ceiling', qualifier };
  if (loanAround.test(head) || loanAround.test(tail.slice(0, 20)) || (column && loanAround.test(title)))
    return { basis: 'loan', qualifier };
  if (/支援|供与|協力|拠出|贈与|助成|補助|援助|充て|ODA/.test(words)) return { basis: 'provided', qualifier };
  // In a release about aid, bare amounts of a list (ソマリア(500万ドル)) are what each gets.
  if (/支援|供与|協力|拠出|贈与|援助/.test(title || text.slice(0, 300))) return { basis: 'provided', qualifier };
  return { basis: 'total', qualifier };
}
