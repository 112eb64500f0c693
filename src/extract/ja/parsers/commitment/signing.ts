import type { FoundLists } from '../../../shared/found.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import type { Statement } from '../../../shared/facts/statements.ts';
import type { Source } from '../../../shared/source.ts';
import { kindsOfPapers } from '../instrument/papers.ts';
import { agencyPapers, letters } from '../instrument/schemes.ts';
import { actorIn, type Actor } from './actor.ts';
import { clausesOf, type Clause } from './clauses.ts';

export interface Signing {
  readonly actor: string;
  readonly named: Actor | null;
  /** True where governments exchange letters on aid, false for any other paper. */
  readonly aid: boolean;
}

/** Declarations: signing one without stated content binds nobody to anything particular. */
const declarations =
  /[^、,と及「」]{0,60}(?:共同声明|共同宣言|首脳宣言|共同プレスリリース|コミュニケ|共同ビジョン|共同文書|ステートメント|声明|^宣言)/g;
const paper =
  /覚書|協定|条約|議定書|取極|プログラム|行動計画|協力文書|契約|合意書|趣意書|計画|文書|ロードマップ|協力枠組み|MOC|MOU|LOI/;
const signs =
  /^(?:(?:署名|調印)(?:を(?:し|いたし|行い?))?|取り交わ|取りかわ|締結|交換|署名・交換(?:を行い?)?|署名･交換|交わ|(?:署名式|調印式|の交換)を行い?|署名(?:・交換|式)?を実施)$/;
const done =
  /^(?:し|いたし|され|が行われ|っ)?(?:まし)?(?:た|し|、)?$|^(?:し|され)?て(?:い(?:る|ます|た|ました)|お(?:り|ります))?$|^したもの(?:です|である|だ)$|^し(?:まし)?たが$/;
const aid = /(?:無償資金協力|食糧援助|食料援助)(?:\([^)]{1,30}\))?の?$/;
const ongoing = /て(?:い|お)/;

/** The signing that a sentence reports; null where it reports none, only a declaration, or one long past. */
export function signingIn(
  source: Source,
  earlier: FoundLists,
  sentence: Statement,
  before: Actor | null = null,
): Signing | null {
  const { folded } = source;
  let group: Actor | null = before;
  const clauses = clausesOf(source, sentence.start, sentence.end);
  const history = /て(?:いる|います|おります)[。.]?$/.test(folded.slice(sentence.end - 8, sentence.end));
  for (const clause of clauses) {
    const at = verbOf(folded, clause);
    const actor: Actor | null = actorIn(source, earlier, clause.start, at ?? clause.end) ?? group;
    group = actor ?? group;
    if (at === null) continue;
    // 「…書簡が交わされています」 is history, unless it says for how much.
    // 「2011年に覚書を締結し、2015年には更新しています」: so is the clause that leads up to it.
    if (
      (ongoing.test(clause.ending?.tail ?? '') || (history && /^(?:し|、)?$/.test(clause.ending?.tail ?? ''))) &&
      !earlier.money.some((m) => m.start >= clause.start && m.end <= at)
    )
      continue;
    const words = folded.slice(clause.start, at);
    if (kindsOfPapers.test(words)) continue;
    // 「2018年に覚書を締結し、今後も…を確認した」: the news stands in the later clause.
    if (
      clause !== clauses.at(-1) &&
      /^(?:し|しており)?$/.test(clause.ending?.tail ?? '') &&
      ofEarlierYear(source, earlier, clause.start, at)
    )
      continue;
    const whole = folded.slice(sentence.start, sentence.end);
    const agency = agencyPapers.some(([name]) => name.test(words));
    if (agency || (letters.test(words) && /JICA|国際協力機構/.test(words) && !/円借款を供与/.test(words)))
      return { actor: agencyOf(whole), named: null, aid: true };
    if (letters.test(words)) {
      const both =
        actor?.group &&
        actor.actor.includes('と') &&
        !earlier.people.some((p) => p.start >= actor.start && p.end <= actor.end);
      return { actor: both ? actor.actor : 'JP', named: both ? actor : null, aid: true };
    }
    // 「食糧援助(2.5億円)の署名式が行われました」 names no paper; what is signed for is aid.
    if (aid.test(words) && /署名/.test(folded.slice(at, at + 4))) return { actor: 'JP', named: null, aid: true };
    // 「会議の終わりまでに、日本を含む92か国が署名しました」: the paper is the one that the sentences before speak of.
    const bare =
      words.endsWith('が') &&
      clause.ending?.deed === 'sign' &&
      paper.test(folded.slice(source.passageAt(clause.start).start, clause.start));
    if (!bare && !paper.test(words.replace(declarations, ''))) continue;
    // 「本会議において、共同行動計画に署名した。」: those who met.
    if (
      !actor &&
      /会[議合談](?:において|では|で)[、,]|(?:首脳|外相|閣僚|大臣|長官|局長|次官|両国|両省|政府|[日米英仏独伊豪印中韓露加]{2,3})間で/.test(
        whole,
      )
    )
      return { actor: '双方', named: null, aid: false };
    // 「「厚生労働省と…保健省との間の覚書」の締結が…行われました」: the paper's name says who.
    if (!actor && ministryFirst.test(words)) return { actor: 'JP', named: null, aid: false };
    // 「ケニアとは、投資協定を締結。」: the two of them.
    if (!actor && /^[^、。]{2,20}とは[、,]/.test(words)) return { actor: '双方', named: null, aid: false };
    if (!actor || /企業|民間|団体|機関/.test(actor.actor)) continue;
    const between = /両国(?:政府|[一-龠]{1,6}省)(?=間の)|両国[一-龠]{1,6}省/.exec(words)?.[0];
    if (between) return { actor: between, named: null, aid: false };
    return { actor: ministersOf(earlier, actor) ? '両国の大臣' : actor.actor, named: actor, aid: false };
  }
  return null;
}

/** Does a clause begin with a year before that of the release? */
function ofEarlierYear(source: Source, earlier: FoundLists, start: number, end: number): boolean {
  const issued = source.edition.issued?.slice(0, 4);
  const time = inside(earlier.times, start, end)[0];
  return Boolean(
    issued &&
    time &&
    /^\d{4}/.test(time.value.value) &&
    time.value.value.slice(0, 4) < issued &&
    !/^\d{4}-12/.test(time.value.value),
  );
}

const ministryFirst =
  /(?:^|[「、,をはがる])(?:日本国?|我が国)?(?:外務|財務|厚生労働|経済産業|農林水産|国土交通|環境|総務|法務|文部科学|防衛)省と[^「」]{2,40}との?間の[^「」]{0,40}(?:覚書|協定|文書|取極)」?の/;

/** Grants for grass-roots projects are signed by the embassy, so by the state. */
const agencyOf = (words: string) =>
  /JBIC|国際協力銀行/.test(words)
    ? 'JBIC'
    : /NEXI|日本貿易保険/.test(words)
      ? 'NEXI'
      : /草の根|大使|総領事/.test(words) && !/JICA|国際協力機構/.test(words)
        ? 'JP'
        : 'JICA';

/** 「林総務大臣とマディエフ・カザフスタン共和国デジタル開発大臣は」: a minister of each of two states. */
function ministersOf(earlier: FoundLists, actor: Actor): boolean {
  const people = inside(earlier.people, actor.start, actor.end);
  const states = new Set(people.map((p) => p.value.country));
  return states.size === 2 && people.every((p) => /大臣|長官|相$/.test(p.value.role ?? ''));
}

/** 「…協力覚書の署名、事業環境に関する意見交換などを実施しました」: one of several things done. */
const amongOthers =
  /(?<=(?:覚書|協定|条約|議定書|取極|文書)」?へ?の)(?:署名|調印)(?:式)?(?:[、,や]|及び|並びに)[^、,。「」]{2,60}(?:[、,や][^、,。「」]{2,60}){0,3}[をが](?:実施|行[いっわな])[^、,。]{0,8}$/;

/** Where the verb of signing begins: 署名しました, 署名・交換されました, への署名が行われました, 署名は…行われ. */
function verbOf(folded: string, clause: Clause): number | null {
  const { ending } = clause;
  if (!ending) {
    // 「包括連携協定更新の署名式を実施しました」
    const ceremony = /署名式を(?:実施|挙行|開催)し(?:まし)?た$/.exec(folded.slice(clause.start, clause.end));
    const noun = ceremony ?? amongOthers.exec(folded.slice(clause.start, clause.end));
    return noun ? clause.start + noun.index : null;
  }
  // 「…に署名するとともに、…を採択しました」: the last verb tells that both are done.
  const joined =
    clause.joined && ending.tail === 'する' && /[ただ][。.]?$/.test(folded.slice(clause.to - 3, clause.to));
  if (ending.deed === 'sign') return signs.test(ending.stem) && (joined || done.test(ending.tail)) ? ending.at : null;
  // 「円借款貸付契約に調印したと発表した」
  if (/^(?:発表|公表)$/.test(ending.stem)) {
    const told = /(?:署名|調印|締結|交換)し(?:まし)?た(?:と|旨|ことを)$/.exec(
      folded.slice(Math.max(clause.start, ending.at - 16), ending.at),
    );
    return told ? ending.at - told[0].length : null;
  }
  if (
    ending.deed === 'hold' &&
    ending.stem.startsWith('行') &&
    /(?:への|する)(?:署名|調印)を$/.test(folded.slice(clause.start, ending.at))
  )
    return ending.at;
  if (ending.deed !== 'hold' || !/^れ|^わ?れ/.test(ending.tail) || /てい/.test(ending.tail)) return null;
  const words = folded.slice(clause.start, ending.at);
  const noun = /(?:署名|署名・交換|調印|交換|署名式|(?<=」の|書の|定の)締結)(?:は|が)/.exec(words);
  return noun ? clause.start + noun.index : null;
}
