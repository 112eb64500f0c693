/**
 * What the words behind a paper's name do with it. A paper counts as one where it is signed, adopted, issued or in
 * force, not where it is still to be negotiated: 「日豪円滑化協定の交渉を可能な限り早期に妥結させる」.
 */
const future =
  /^」?(?:\([^)]{0,30}\))?(?:等)?(?:を(?:[^、。を]{0,16}早[くい期]|できるだけ|可能な限り|目指|検討|交渉)|(?:の|に関する|に向けた|に係る|締結)?(?:[^、。は]{0,16}(?:交渉|妥結|協議|検討|議論)))/;
const planned = /^」?(?:\([^)]{0,30}\))?が?(?:近く|今後|年内に|早期に)?署名(?:される)?(?:の)?(?:予定|見込み)/;
const hoped = /^」?(?:\([^)]{0,30}\))?の?(?:早期)?(?:締結|署名)(?:に向け|を目指|の可能性|を視野)/;
const about =
  /^」?(?:\([^)]{0,30}\))?(?:の?(?:締結|発効|署名)等?を(?:契機|控え)|に(?:加入|参加|基づ|則|沿|関連|言及|おいて|よれば|定め|従)|を踏まえ|の(?:下|枠組|実施状況|進捗|履行|締約国|加入国))/;

/** 「TPP11協定の年内発効は重要」, 「改正議定書の早期署名の実現を目指す」, 「パリ協定の早期の発効の重要性」 */
const wanted =
  /^」?の(?:年内の?|早期の?|速やかな)?(?:発効|署名|締結|批准)(?:の(?:実現|重要性|必要性|意義)|は|が(?:重要|期待))/;

/** 「途上国の条約締結を支援し」, 「議定書の批准を促す」: what others are to do with it. */
const ofOthers =
  /^」?の?(?:早期)?(?:締結|批准|署名|加盟|加入|履行|実施|策定|改正|改定)(?:を|への|に対する)(?:支援|促|求め|働き|目指|呼び?か|後押|要請|助け)/;

/** 「覚書の署名式に出席します」 in a notice of a journey. */
const ceremonyAhead =
  /^」?(?:\([^)]{0,30}\))?(?:等)?の?署名(?:式)?(?:を行(?:う|います)|に(?:出席|立ち会)(?:する|します|い?ます|う)|が(?:行われる|予定)|を?予定)/;

const ledUpTo = /^」?(?:\([^)]{0,30}\))?(?:を|に|が)(?:署名|調印|締結)[^、,。]{0,6}し[、,]/;

/** Why a paper named here is none of the release's instruments; null where it is one. */
export function notMade(folded: string, end: number, to: number): string | null {
  const behind = folded.slice(end, Math.min(to, end + 60));
  if (ceremonyAhead.test(behind) || planned.test(behind)) return 'still to be signed';
  if (ofOthers.test(behind)) return 'what others are to do with it';
  if (future.test(behind) || hoped.test(behind) || wanted.test(behind)) return 'still to be negotiated or studied';
  // 「2011年に協力覚書を締結し、2015年には更新しています」: what has been so for long.
  if (ledUpTo.test(behind) && /て(?:いる|います|おります)[。.]?$/.test(folded.slice(Math.max(end, to - 8), to)))
    return 'made long before';
  // 「…協力覚書（本年4月改訂）に基づき」 says itself that it was made.
  if (about.test(behind) && !/^」?\([^)]{0,20}(?:署名|締結|改訂|改定|採択)/.test(behind))
    return 'only what something else rests on';
  return null;
}

/** 「…条約に加入する意図を表す文書に署名した」: a paper named by a clause, from the comma or は before it. */
export function clausePaper(folded: string, from: number, to: number): { start: number; end: number } | null {
  const signed = /文書(?=(?:に|へ|への|が|を)(?:署名|調印|交わ|取り交わ))/.exec(folded.slice(from, to));
  if (!signed) return null;
  const end = from + signed.index + signed[0].length;
  let start = end;
  while (start > from && end - start < 80 && !/[、,，。」]/.test(folded[start - 1] ?? '') && !isTopic(folded, start))
    start--;
  const name = folded.slice(start, end);
  return /(?:[うくすつむるた]|ための)(?:合意|基本|協力|共同|二国間)?文書$/.test(name) && name.length > 8
    ? { start, end }
    : null;
}

const isTopic = (folded: string, at: number) =>
  folded[at - 1] === 'は' && !/\p{sc=Hiragana}/u.test(folded[at - 2] ?? '');
