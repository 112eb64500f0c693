const giving = '(?:供与|拠出|支援|実施|提供|贈与|援助|交付|寄附|寄付|貢献|追加|融資)';
/** 供与した, 支援を行ってきた; not 書簡の交換が行われた. */
const done = `${giving}済み|${giving}(?:し|され)(?:た|て(?:い|き|お)|ました)|(?<!(?:交換|署名|調印|式典?|会談|会合)[がを])行(?:っ|われ)(?:た|て(?:い|き|お)|ました)|(?<!(?:交換|署名|調印)を)行いました`;
const goesOn = '(?=[。)、]|こと|方針|予定|旨|考え|用意|と(?!の)|$)';
/** 供与する。, 支援を行うこと, 拠出を決定し; not 供与するための書簡. */
const will = `${giving}(?:する|します|していく|していきます)${goesOn}|行(?:う|います|っていく)${goesOn}|${giving}(?:を|が|の)(?:決定|決め|予定|用意|伝え|述べ|申し出)|増額(?:し|する|され)|上積み|積み増|${giving}(?:される|する)予定`;
/** 支援を表明し, 拠出を約束した; a hope or thanks (謝意を表明) promises nothing. */
const promised =
  '(?<!(?:期待|懸念|謝意|支持|歓迎|哀悼|関心|立場|敬意|の意|感謝|支持|賛意)[をの])表明|(?<!会う)約束|誓約|プレッジ|コミット|明らかにし|打ち出し|公表|支援[をが]確保';
const first = new RegExp(`(?<done>${done})|(?<said>${promised})|(?<will>${will})`);
const said = new RegExp(promised);
/** 供与すると述べ, 実施することを伝え: who says what they will do promises it. */
const reported = new RegExp(
  '(?:する|行う|える|ける|ます|供与|拠出|支援|実施|提供|追加)(?:こと|旨|方針|考え|用意|予定)?[をがとで]?[^。\\n]{0,10}?(?:述べ|伝え|発表|申し出|説明し|通報し|報告し|言及し|示し)',
);
const saidBefore =
  /(?:表明|約束|誓約|プレッジ|コミット)(?:した|し、|していた|された|されていた|してきた|している|しました|済みの|の)(?!後|上で|のち)[^。\n]{0,60}$|(?:コミットメント|支援表明|プレッジ|誓約|約束)(?:総?額)?(?:の総額)?[はがを][^。\n]{0,40}$/;
const announced = /発表(?:した|された|していた)[^。、\n]{0,16}$/;

/** What the first verb of aid behind an amount says: it was given, it will be, or somebody promised it. */
export function predicateOf(tail: string): 'done' | 'will' | 'said' | null {
  const groups = first.exec(tail)?.groups;
  if (!groups) return null;
  return groups['done'] !== undefined ? 'done' : groups['said'] !== undefined ? 'said' : 'will';
}

/** Someone is told to have promised it: 実施することを表明した, 供与すると述べた, 表明された支援は…. */
export function isPromised(head: string, tail: string): boolean {
  const predicate = predicateOf(tail);
  if (predicate === 'said') return true;
  if (predicate === 'will' && (said.test(tail) || reported.test(tail))) return true;
  return predicate !== 'done' && saidBefore.test(head);
}

/** 4月2日に発表した600万米ドルの緊急無償資金協力: promised, unless a word elsewhere says more. */
export const isAnnounced = (head: string) => announced.test(head);
