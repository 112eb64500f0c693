import type { Force } from '../../../../model/kinds.ts';
import type { FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import type { Statement } from '../../../shared/facts/statements.ts';
import { actorIn, type Actor } from './actor.ts';
import {
  agreedNoun,
  agreedTold,
  decidedNoun,
  deedNoun,
  explains,
  figures,
  filed,
  joint,
  measures,
  named,
  paperAgreed,
  plans,
  purpose,
  resolve,
  resultative,
  wish,
} from './clause-shapes.ts';
import { clausesOf, type Clause } from './clauses.ts';
import { type Bound, listAhead, nobody, type Read } from './bound.ts';
import { saysNothing } from './empty-phrases.ts';
import { plain } from './plain-promise.ts';
import { promiseIn } from './promise.ts';
import { substanceOf } from './substance.ts';

/**
 * The last clause of a sentence that binds somebody; null where none does. `before` acts where the sentence names
 * nobody: the one who acted in the sentence, or above the list, before it; `beside` spoke in the item before.
 */
export function readSentence(
  source: Source,
  earlier: FoundLists,
  sentence: Statement,
  before: Actor | null,
  beside: Actor | null = null,
): Bound | null {
  const { folded } = source;
  let bound: Bound | null = null;
  let lastActor: Actor | null = null;
  let signedBefore = false;
  const clauses = clausesOf(source, sentence.start, sentence.end);
  const told = /[ただ]$/.test(clauses.at(-1)?.ending?.tail ?? '');
  for (const clause of clauses) {
    const verbAt = clause.ending?.at ?? clause.end;
    const actor: Actor | null = actorIn(source, earlier, clause.start, verbAt) ?? lastActor;
    lastActor = actor;
    const inherited = actor ? null : speaksOfElse(folded, clause) ? null : before;
    const found = readClause(folded, clause, actor ?? inherited, told, beside, inherited !== null);
    // 「共同声明が署名され、…協力を共創していくことが示されました」: what is stated was signed.
    const stated = signedBefore && clause.ending?.stem === '示され';
    if (clause.ending?.deed === 'sign') signedBefore = true;
    if (!found) continue;
    const introduces = listAhead.test(folded.slice(clause.start, clause.end));
    bound = { ...found, ...(stated && { force: 'signed' as const }), actor, introduces };
  }
  return bound;
}

/** 「研修は、地域の産業を支えます」 behind a sentence on a minister: the topic is no actor, and the minister is not meant. */
function speaksOfElse(folded: string, { start, end }: Clause): boolean {
  const topic = /(?:^|[、,。])(?<noun>[^、,。はをがにで]{2,30})は[、,]?/.exec(folded.slice(start, end))?.groups?.[
    'noun'
  ];
  return (
    topic !== undefined &&
    !/(?:今後|今回|今般|本日|同日|将来|当面|今年|来年|本年|年度|際|後|次第|的に|例え?ば)$/.test(topic)
  );
}

function readClause(
  folded: string,
  clause: Clause,
  actor: Actor | null,
  told: boolean,
  beside: Actor | null,
  inherited: boolean,
): Read | null {
  const { start, end, ending } = clause;
  const words = folded.slice(start, end);
  if (saysNothing(folded, start, ending?.at ?? end, end)) return null;
  // 「当時、我々は…に合意した」, 「…に合意し、署名がなされたもので、…」 tell what was.
  if (/^(?:当時|かつて|前回)/.test(words) || explains.test(folded.slice(end, clause.to))) return null;
  const from = actor && actor.end > start && actor.end < end ? actor.end : start;
  if (!ending) return plain(folded, clause, from, actor, beside);
  const past =
    (clause.joined && told) ||
    /[ただ]$|^$|[しめけげりき]$|て/.test(ending.tail) ||
    (actor?.group === true && /^(?:する|します|る|ます|すこととする)$/.test(ending.tail));
  // 「…について合意するため、会合した」 tells why they met.
  if (/たい|たく|べき|ない|ません|ため$/.test(ending.tail)) return null;
  // What stands right before the verb says how it binds; the whole clause need not be gone over for it.
  const lead = Math.max(start, ending.at - 40);
  // 「販路の開拓に向けて両国が協力していくこと」: what it is for stands before the one who acts.
  const aimed =
    actor !== null &&
    from > start &&
    /^(?:が|と?の間で)/.test(folded.slice(actor.end, actor.end + 4)) &&
    purpose.test(folded.slice(start, actor.start));
  const concrete = (min = 1) => substanceOf(folded, aimed ? start : from, ending.at) >= min || listAhead.test(words);
  const upTo = (force: Force) => ({ force, start: from, end: ending.at });
  // 「領事の分野における協力の継続を確認。」: the points of a statement, in which nobody is named.
  const summarised =
    !actor && ending.tail === '' && /^[。.]?$/.test(folded.slice(end, clause.to)) && nobody(folded, start, ending.at);
  switch (ending.deed) {
    case 'agree': {
      // 「大臣会合共同コミュニケに合意しました」 adopts a paper.
      if (paperAgreed.test(folded.slice(lead, ending.at))) return null;
      // A shared view: 「…許されないとの考えで一致した」.
      const before = folded.slice(lead, ending.at).replace(/(?:意見|方向性)[がの]$|[、,]$/, '');
      if (
        !listAhead.test(words) &&
        /(?:考え|認識|見解|見方|立場|懸念|重要性|必要性|点|必要があること|べきこと|意義|重要であること)(?:で|に|を|について|につき)?も?$/.test(
          before,
        )
      )
        return null;
      if (
        !/(?:(?:で|に|と|を|旨|について|につき)も?|ことも)$/.test(before) &&
        !(ending.tail.startsWith('され') && (/こと[がも]$/.test(before) || agreedNoun.test(before)))
      )
        return null;
      if (/(?:ない|である|重要|不可欠|必要|いる|あった|した)(?:こと|と|点)(?:で|に)?も?$/.test(before)) return null;
      return past && concrete() ? upTo('agreed') : null;
    }
    case 'confirm': {
      const before = folded.slice(lead, ending.at);
      // 「協調的な取組を継続・拡大することが確認された」: by those who met.
      const passive = ending.tail.startsWith('され') && /こと[がも]$/.test(before) && nobody(folded, start, ending.at);
      if (passive && past && promiseIn(folded, from, ending.at) && concrete(2))
        return { ...upTo('agreed'), donor: false };
      if (resolve.test(before) && actor?.group && concrete(2)) return upTo('intends');
      if (/コミットメント(?:を|について)?(?:改めて|再)?$/.test(before) && concrete()) return upTo('continue');
      // 「2035年までに配備するとの目標を改めて確認しました」
      if (
        /(?:との|という|とする)目標を(?:改めて|再)?$/.test(before) &&
        /[0-9]/.test(words) &&
        actor &&
        past &&
        concrete(2)
      )
        return upTo(/再$|改めて$/.test(before) || ending.stem === '再確認' ? 'continue' : 'agreed');
      // 「ASEAN+3緊急米備蓄の着実な運用を確認しました」: what several will do, told by a noun.
      if ((actor?.group || summarised) && past && deedNoun.test(before) && concrete(2))
        return { ...upTo('agreed'), ...(!actor && { donor: false }) };
      if (
        !/(?:ことを?|こと等を?|ことなどを?|方向を?|方向性を?|方針を?|意向を?|意図を?|意思を?|決意を?|旨を?|こと(?:で|について))(?:改めて|再|相互に)?$/.test(
          before,
        )
      )
        return null;
      const to = ending.at - (/(?:改めて|相互に)$/.exec(before)?.[0].length ?? 0);
      const promise = promiseIn(folded, from, to);
      if (!promise || !past || !concrete(2)) return null;
      // One party that confirms what it will do has not agreed with anybody.
      if (actor && !actor.group && !inherited && promise.force === 'will') return upTo('will');
      // Several who confirm a policy have agreed on it.
      const policy = actor?.group && /方針を(?:改めて|再|相互に)?$/.test(before);
      return upTo(promise.force === 'intends' && !policy ? 'intends' : 'agreed');
    }
    case 'decide': {
      // 「我が国はこれまでに以下の支援を決定しています。」 leaves its news to the list.
      if (resultative.test(ending.tail) && !(actor && listAhead.test(words))) return null;
      // 「次回会合を2021年に開催することが決定されました。」: those who met decided.
      if (
        ending.tail.startsWith('され') &&
        /こと[がも]$/.test(folded.slice(lead, ending.at)) &&
        nobody(folded, start, ending.at)
      )
        return past && concrete(2) ? upTo('agreed') : null;
      if (summarised && ending.stem === '決定' && decidedNoun.test(folded.slice(lead, ending.at)) && concrete(2))
        return upTo('agreed');
      // 「…を閣議決定しました」, 「…することを決定しました」: the state that publishes decides.
      if (!actor)
        return past &&
          nobody(folded, start, ending.at) &&
          /^(?:閣議決定|決定)$/.test(ending.stem) &&
          /(?:を|ことを|旨|が|も)$/.test(folded.slice(lead, ending.at)) &&
          concrete(2) &&
          (ending.stem === '閣議決定' || !ending.tail.startsWith('さ'))
          ? { ...upTo('decided'), donor: true }
          : null;
      if (!past) return plain(folded, clause, from, actor, beside);
      // 「関係を更なる高みに引き上げ、共に歩んでいきたい旨述べた」: part of what is wished for.
      if (
        /^(?:引き上げ|格上げ|改定|改訂)$/.test(ending.stem) &&
        /^し?$/.test(ending.tail) &&
        wish.test(folded.slice(end, clause.to))
      )
        return null;
      // 「約34億ドルを拠出する決断をしました」
      const resolved = ending.stem === '決断をし' && /[うくすつぬぶむる]$/.test(folded.slice(lead, ending.at));
      if (!resolved && !/(?:を|に|と|へ|で|も|ことを|旨|議|新たに|既に)$/.test(folded.slice(lead, ending.at)))
        return null;
      return concrete() ? upTo('decided') : null;
    }
    case 'resolve': {
      if (!past || resultative.test(ending.tail) || !concrete(2)) return null;
      // 「再び顔を合わせることとなる」 tells what will come of itself.
      if (ending.stem.endsWith('な') && !/[ただ]$/.test(ending.tail)) return null;
      // 「次の取組を進めることとされました」: those who met.
      if (ending.stem.endsWith('され')) return { ...upTo('agreed'), ...(!actor && { donor: false }) };
      const promise = promiseIn(folded, from, ending.at + 2);
      if (promise?.force === 'continue') return upTo('continue');
      // 「…を供与することとしました。」 without a subject: the state that publishes.
      if (!actor)
        return /[ただ]$/.test(ending.tail) && nobody(folded, start, ending.at)
          ? { ...upTo('decided'), donor: true }
          : null;
      return upTo(actor.group ? 'agreed' : 'decided');
    }
    case 'launch': {
      if (resultative.test(ending.tail)) return null;
      // 「首脳の出席の下、「大阪トラック」を立ち上げました。」: whoever reports it took part.
      if (!actor)
        return /^まし?た$|^しまし?た$/.test(ending.tail) &&
          /[」』]を(?:新たに)?$/.test(folded.slice(lead, ending.at)) &&
          nobody(folded, start, ending.at)
          ? { ...upTo('launched'), donor: true }
          : null;
      if (!past) return plain(folded, clause, from, actor, beside);
      if (!/[をに]$|新たに$/.test(folded.slice(lead, ending.at))) return null;
      // 「G7は、本年末までに…を立ち上げる。」: not yet.
      return upTo(
        /^(?:する|します|る|ます)$/.test(ending.tail) && /まで|今後|来年|来月/.test(words) ? 'will' : 'launched',
      );
    }
    case 'adopt':
      if (!past) return plain(folded, clause, from, actor, beside);
      return past && plans.test(words) && filed.test(words) && /採択/.test(ending.stem) && !joint.test(words)
        ? upTo('agreed')
        : null;
    case 'say': {
      // 「…を進めることを約束します」: to say it is to do it.
      const performs =
        /^(?:約束|確約|誓約|コミット)$/.test(ending.stem) && /^(?:し|いたし)ます$|^する$/.test(ending.tail);
      if (!past && !(actor && performs)) return null;
      const stated = /^(?:示され)$/.test(ending.stem);
      const launched = /(?:の立ち上げ|の立上げ|の創設|を立ち上げる)(?:と|旨|を|ことを)?$/.test(
        folded.slice(lead, ending.at),
      );
      if (
        launched &&
        /宣言|発表|表明|公表|打ち出し/.test(ending.stem) &&
        (/宣言|発表/.test(ending.stem) || folded.slice(start, ending.at).endsWith('を'))
      )
        return actor ? upTo('launched') : null;
      if (named.test(folded.slice(lead, ending.at)) && /発表|打ち出し|公表|表明/.test(ending.stem))
        return actor && !resultative.test(ending.tail) ? upTo('launched') : null;
      if (ending.stem === '掲げ' && ending.tail.startsWith('てい')) return null;
      if (ending.stem === '掲げ') return /目標/.test(words) && concrete() && actor ? upTo('intends') : null;
      if (
        listAhead.test(words) &&
        /(?:取組|施策|措置|支援|協力|イニシアティブ|貢献|事項)[^、]{0,6}を$/.test(folded.slice(lead, ending.at)) &&
        actor
      )
        return upTo('will');
      // 「協定の締結についてのコミットメントを表明した」
      if (resolve.test(folded.slice(lead, ending.at)) && actor && concrete(2)) return upTo('intends');
      // 「三か国と協定の延長で合意したと発表した」: what is made known is that several agreed.
      if (agreedTold.test(folded.slice(lead, ending.at)) && concrete(2)) return { ...upTo('agreed'), donor: false };
      // 「投資を実現する旨改めて表明しました」
      const adverb = /(?:改めて|重ねて|再度|強く|明確に|正式に|公式に|新たに|直接|併せて)$/.exec(
        folded.slice(lead, ending.at),
      );
      const promise = promiseIn(folded, from, ending.at - (adverb?.[0].length ?? 0));
      // 「対話を強化することを強調した」 says how much it matters.
      if (
        ending.stem === '強調' &&
        !/てい[くき](?:ます)?(?:こと|旨|と|考え|方針|意向)|(?:意志|意思|意向|決意|方針)を$/.test(
          folded.slice(lead, ending.at),
        )
      )
        return null;
      // 「3年間で450億円規模の支援を目指すことを中核とする支援策を発表した」
      if (
        !promise &&
        actor &&
        figures.test(words) &&
        measures.test(folded.slice(lead, ending.at)) &&
        /発表|表明|公表|打ち出し|明らかに/.test(ending.stem)
      )
        return upTo(/目指/.test(words) ? 'intends' : 'will');
      if (!promise || (substanceOf(folded, from, promise.end) < 1 && !listAhead.test(words))) return null;
      if (stated && promise.force !== 'will' && promise.force !== 'continue') return null;
      return { force: promise.force, start: from, end: promise.end };
    }
    default:
      // 「…覚書に署名するとともに、…を採択しました」: done, as the last verb tells.
      if (clause.joined && told && ending.deed === 'sign') return null;
      return past && !/^(?:う|る|ます|する|します)$/.test(ending.tail)
        ? null
        : plain(folded, clause, from, actor, beside);
  }
}
