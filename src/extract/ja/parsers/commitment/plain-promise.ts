import type { Actor } from './actor.ts';
import { actionAtEnd, actionNounAtEnd } from './actions.ts';
import { listAhead, nobody, type Read } from './bound.ts';
import type { Clause } from './clauses.ts';
import { goesOn, promiseIn } from './promise.ts';

import { substanceOf } from './substance.ts';

const nextOne = /^(?:なお|また)?[、,]?次回(?:の?[^、,。は]{1,20})?は[、,][^、。は]{0,40}[、,]?[^、。は]{0,40}$/;
const effort =
  /(?:増や|減ら|達|高め|引き上げ|縮め|抑え|半減|倍増|削減|拡大)[すするせよう]{1,4}よう(?:に)?努(?:める|めます|力する|力します|めていく)$/;
const programme = /(?:会談|面会|懇談|意見交換|視察|表敬|訪問|出張|講演|挨拶|演説|記者会見)(?:等|など)?を$/;

/** 「日本は、行政とビジネスを担う人材の育成を支援する。」: the state itself speaks of what it will do. */
export function plain(
  folded: string,
  clause: Clause,
  from: number,
  actor: Actor | null,
  beside: Actor | null,
): Read | null {
  const { start, end } = clause;
  const words = folded.slice(start, end);
  if (/(?:もの|ため|ところ)(?:です|である|だ)$/.test(words)) return null;
  const planned = /予定(?:です|である|だ|となっている)?$/.exec(words);
  const to = planned ? end - planned[0].length : end;
  // 「北京に出張し、滞在中、…との間で…対話を行う予定」: an official's journey.
  if (planned && /出張し|滞在中|(?:訪日|来日|訪問)中/.test(words)) return null;
  if (
    planned &&
    (actor?.actor === 'JP' ||
      actor?.group ||
      (!actor && plannedByIssuer.test(words.slice(0, to - start)) && nobody(folded, start, to))) &&
    (/[うくすつぬぶむる]$/.test(words.slice(0, to - start)) || actionNounAtEnd(folded, start, to)) &&
    !/(?:なる|ある|いる|れる|発つ|着く)$/.test(words.slice(0, to - start)) &&
    !/(?:協議|懇談|意見交換|会談|議論|視察|訪問|表敬)(?:する|を行う|を実施する)?$/.test(words.slice(0, to - start))
  )
    return substanceOf(folded, from, to) > 0
      ? { force: goesOn(folded, from, to) ? 'continue' : 'will', start: from, end: to, ...(!actor && { donor: true }) }
      : null;
  // 「幅広く協議する予定」 of a guest's programme.
  if (planned && actor?.actor !== 'JP' && !actor?.group) return null;
  // 「2030年までに4,000万人に増やすよう努める」: with a figure, to try is to intend.
  if (actor && effort.test(words) && /[0-9]/.test(words)) return { force: 'intends', start: from, end: to };
  const action = actionAtEnd(folded, start, to);
  // 「大統領が出席します」 tells of a journey, it promises nothing.
  if (action && /^(?:とし|訪れ|訪問|出席|訪米|訪日|参加)$/.test(action.stem)) return null;
  // 「各国の閣僚との会談を行います」: so does a talk that is to be held.
  if (
    action &&
    /^(?:行|実施)$/.test(action.stem) &&
    programme.test(folded.slice(Math.max(start, action.at - 14), action.at))
  )
    return null;
  // 「医療コンテナ4台がウズベキスタンに供与されます」 says what the donor will do.
  if (action && /^(?:供与|提供|派遣)$/.test(action.stem) && /^され(?:る|ます)$/.test(action.tail))
    return { force: 'will', start: from, end: to, donor: true };
  if (action && /られ|され|[わかがたなばま]れ/.test(action.tail)) return null;
  // 「次回は、2013年5月にデリーで開催する。」: those who met.
  if (
    !actor &&
    action &&
    nextOne.test(words) &&
    /^(?:開催|開|主催)$/.test(action.stem) &&
    /^(?:く|する|します|きます)$/.test(action.tail)
  )
    return { force: 'will', start: from, end: to, donor: false };
  // 「12月上旬に、オタワで専門家会合を開きます。」: whoever issues the release says what they will do.
  if (!actor)
    return isOwnPlan(folded, { start, to, end: clause.end }, action, planned !== null) ||
      (beside?.actor === 'JP' && isOwnAid(folded, start, action))
      ? { force: goesOn(folded, from, to) ? 'continue' : 'will', start: from, end: to, donor: true }
      : null;
  // 「日本は、被災した港の復旧を支援。」: a list in telegram style.
  if (
    action?.tail === '' &&
    actor.actor === 'JP' &&
    folded[actor.end] === 'は' &&
    clause.start <= actor.start &&
    /^(?:支援|供与|派遣|拠出|提供|実施|受入れ|受け入れ|招へい|招聘|新設|創設|整備)$/.test(action.stem) &&
    folded[action.at - 1] === 'を' &&
    /^[。.]?$/.test(folded.slice(end, clause.to)) &&
    !/既に|これまで|昨年|[0-9]年(?:に|から|以降|より)|先[週月]/.test(words)
  )
    return substanceOf(folded, from, action.at) > 1 ? { force: 'will', start: from, end: to } : null;
  const promise = promiseIn(folded, from, to);
  if (!promise || (substanceOf(folded, from, promise.end) < 1 && !listAhead.test(words))) return null;
  return { force: promise.force, start: from, end: promise.end };
}

/**
 * 「…に対し、総額3億円の無償資金協力を行う。」 in an item of a list in which Japan speaks: a polite form is not to be expected,
 * but an amount or a scheme of aid is.
 */
const isOwnAid = (folded: string, start: number, action: ReturnType<typeof actionAtEnd>): boolean =>
  action !== null &&
  /^(?:行|実施|供与|拠出|派遣|提供)$/.test(action.stem) &&
  /^(?:う|する)$/.test(action.tail) &&
  nobody(folded, start, action.at) &&
  /(?:無償資金協力|援助|円借款|[0-9](?:億|万|兆)?(?:[0-9,]{1,6}万)?(?:円|ドル|米ドル|ユーロ)(?:\([^)]{1,20}\))?|緊急支援|支援物資|援助隊|専門家)を$/.test(
    folded.slice(Math.max(start, action.at - 40), action.at),
  );

/** Verbs of deeds that a ministry or agency announces of itself; 支援 and 協力 without a subject are as often what a project does. */
const ownDeeds =
  /^(?:開|開催|主催|共催|実施|派遣|公表|公開|設置|開設|募集|供与|提供|拠出|受け入れ|受入れ|招へい|招聘|設立|創設|開始)$/;

/** 「第三回次官級協議を東京で開く予定です。」: not 「会合を行った後、記者発表を開催予定」, where others may do it. */
const plannedByIssuer = /を[^はが、をし]{0,8}(?:開く|開催する|実施する|公表する|公開する|派遣する|設置する)$/;

/** A polite sentence about what is to come, without anybody who does it. */
function isOwnPlan(
  folded: string,
  { start, to, end }: { start: number; to: number; end: number },
  action: ReturnType<typeof actionAtEnd>,
  planned: boolean,
): boolean {
  if (!action || planned || end !== to || !ownDeeds.test(action.stem)) return false;
  // 「今回の協力では、国連機関を通じ、人道支援を実施します」
  const topic = /^(?:今回の|今次|本件?)(?:緊急)?(?:無償資金)?(?:協力|支援|拠出)では[、,]/.exec(
    folded.slice(start, start + 20),
  );
  if (topic) start += topic[0].length;
  return (
    (/^(?:し|き)?ます$/.test(action.tail) ||
      (/^(?:する|う)$/.test(action.tail) && listAhead.test(folded.slice(start, action.at)))) &&
    nobody(folded, start, action.at) &&
    /を[^、。をはが]{0,6}$/.test(folded.slice(start, action.at)) &&
    substanceOf(folded, start, action.at) >= 2
  );
}
