/** Behind a state's name, with at most a few words between: what others talk about because of it. */
const behindJa =
  /^(?:[（(][^）)]{1,10}[）)])?(?:の|による|での|における|をめぐる|を巡る|に対する)?(?:[^、。「」]{0,6})(?:非核化|核[・・]?(?:弾道)?ミサイル|弾道ミサイル|核開発|核実験(?!場)|拉致|侵略|侵攻|挑発|情勢|問題|制裁)/u;
const behindEn =
  /^(?:['’]s)?,? (?:[\w’'-]+ ){0,3}(?:denucleari[sz]ation|nuclear|missiles?|abductions?|aggression|invasion|provocations?)\b/iu;
const aheadEn =
  /\b(?:denucleari[sz]ation|invasion|situation|sanctions|aggression|war|abductions?) (?:of|in|on|against|by|concerning) (?:the )?$/iu;

/**
 * Whether a text names a state as the matter that others talk about (「北朝鮮の完全な非核化」, “the situation in Ukraine”):
 * nothing is promised to it then.
 *
 * @param ahead what stands before the name in its passage
 * @param behind what stands after it
 */
export const isMatter = (ahead: string, behind: string): boolean =>
  behindJa.test(behind.slice(0, 40)) || behindEn.test(behind.slice(0, 60)) || aheadEn.test(ahead.slice(-40));
