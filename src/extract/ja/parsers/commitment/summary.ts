import { quotedIn } from '../../../shared/facts/quoted.ts';

/** Longest summary shown beside a commitment. */
const longest = 80;

/** 「両大臣は、「…に関する協力覚書」に署名しました」 → the paper's name. */
export function signedSummary(text: string, start: number, end: number): string {
  const paper =
    /(?:^|[が、，]|は(?!じめ))(?<paper>[^はが、，。]{4,90})(?:への|に|を|が|は)[^、，。]{0,12}(?:署名|調印|締結|交換|取り交わ)/u.exec(
      text.slice(start, end),
    )?.groups?.['paper'];
  const title = quotedIn(text, start, end).toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
  // A title in brackets that the words cut is taken whole.
  const whole =
    paper !== undefined &&
    /^[^「『]*(?:「[^」]*」[^「『]*|『[^』]*』[^「『]*)*$/.test(paper) &&
    !/^[^「『]*[」』]/.test(paper);
  if (paper && whole) return paper.replace(signers, '').trim();
  if (title) return text.slice(title.start + 1, title.end - 1);
  // 「送電網整備計画については、両者の間で書簡が交わされました」
  const topic = /^(?<topic>[^、，,。]{4,60})については[、，,]/u.exec(text.slice(start, end))?.groups?.['topic'];
  return topic ?? summaryOf(text, start, end);
}

/** Who signs, and with whom, before the paper: 「第1会議室で局長と次官により覚書に」, 「同国政府との間で円借款契約に」. */
const signers =
  /^.*(?:(?:大臣|長官|次官|審議官|大使|局長|所長|総裁|代表)(?:により|によって|との間で|と)|政府との間で)(?=[^の])/u;

/**
 * A short nominal form of what is promised, from its own words: leading particles and commas go, and the framing
 * nouns at the end (こと, 旨, 意向).
 */
export function summaryOf(text: string, start: number, end: number): string {
  let words = text.slice(start, end).trim();
  words = words.replace(/^(?:は|が|も|から|より|の間で|において|としては|としても)?[、，,\s]*/, '');
  words = words.replace(/^(?:また|さらに|更に|加えて|その上で|そのうえで|あわせて|併せて|なお|特に)[、，]/, '');
  words = words
    .replace(/[、，。．\s]{1,3}$/, '')
    // 「…へのコミットメントを改めて（確認した）」: how it was said is no part of what was.
    .replace(/を(?:改めて|引き続き|今後とも|今後も|共に|ともに|一層|更に|さらに)$/, '')
    .replace(/(?:する|していく|した)?(?:こと|旨|方向|意向|考え|方針)?(?:で|を|に|が|と|も)?$/, '')
    .replace(/(?:すること|していくこと|ていくこと|こと)?(?:について|で|との)意見$/, '');
  // 「…の出席の下、「大阪トラック」を（立ち上げました）」: what was launched has a name.
  const named =
    words.length > 40 ? /[、，](?<name>[「『][^「」『』]{2,60}[」』])$/.exec(words)?.groups?.['name'] : undefined;
  if (named) return named;
  return words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
}
