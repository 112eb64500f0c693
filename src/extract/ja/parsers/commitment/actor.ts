import type { FoundLists } from '../../../shared/found.ts';
import type { Passage } from '../../../../model/edition.ts';
import type { Source } from '../../../shared/source.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import { type Actor, longestName, readActor } from './named-actor.ts';

export type { Actor } from './named-actor.ts';

/** Particles that mark the one who acts, in the order in which they are believed. */
const markers = [
  'は',
  'では',
  'が',
  'から',
  'より',
  'も',
  'としては',
  'としても',
  'として',
  'との間で',
  'の間で',
  'において',
  'により',
] as const;

const speaks = new Set<string>(['から', 'より']);
const between = new Set<string>(['との間で', 'の間で', 'において', 'により']);
/** 「岸田総理は、…会談に臨み、両首脳は、…」: a verb between two は ends the first one's clause. */
const turns = /[いきぎしちにびみりえけげせてでねべめれ](?:、|,|。)/;

/**
 * The first actor marked inside a stretch (a clause or a sentence); null where nobody is. Brackets behind a name
 * (「…大統領（当時）は」) are passed over, names are those that earlier rules found.
 */
export function actorIn(source: Source, earlier: FoundLists, from: number, to: number): Actor | null {
  const { folded } = source;
  let best: Marked | null = null;
  for (const marked of markedIn(source, earlier, source.passageAt(from))) {
    const { at, words, rank, actor } = marked;
    if (at <= from) continue;
    if (at >= to) break;
    if (at + words.length > to || actor.start < from || (best && best.rank < rank)) continue;
    // 「韓国政府が設立する財団に、日韓両政府が協力して」: of two が the later one acts, the first belongs to a noun.
    if (best && best.rank === rank && words !== 'が' && !turns.test(folded.slice(best.actor.end, at))) continue;
    // 「佐藤大臣から、ムサ大統領が再選された選挙に触れ」: behind the one who speaks, が begins a clause that describes.
    if (
      best &&
      words === 'が' &&
      speaks.has(best.words) &&
      /^[、,]/.test(folded.slice(best.actor.end + best.words.length))
    )
      if (!/^が[、,]/.test(folded.slice(at, at + 2))) continue;
    best = marked;
  }
  return best?.actor ?? null;
}

/** Somebody with the particle that marks him as the one who acts. */
interface Marked {
  readonly at: number;
  readonly words: string;
  readonly rank: number;
  readonly actor: Actor;
}
const known = {};

/** All who are marked in a passage, read once however many clauses and rules ask. */
function markedIn(source: Source, earlier: FoundLists, passage: Passage): readonly Marked[] {
  const kept = source.once(known, () => new Map<number, readonly Marked[]>());
  let found = kept.get(passage.index);
  if (!found) kept.set(passage.index, (found = [...marks(source, earlier, passage.start, passage.end)]));
  return found;
}

function* marks(source: Source, earlier: FoundLists, from: number, to: number): Iterable<Marked> {
  const { folded } = source;
  for (let at = from + 1; at < to; at++) {
    const candidates = byFirst[folded.charCodeAt(at)];
    // A particle stands behind a noun, and nouns do not end in hiragana.
    if (!candidates || (isHiragana(folded.charCodeAt(at - 1)) && !folded.startsWith('私たち', at - 3))) continue;
    const marker = candidates.find((m) => at + m.words.length <= to && folded.startsWith(m.words, at));
    if (!marker || (marker.words === 'から' && /^から[0-9約の]/.test(folded.slice(at, at + 3)))) continue;
    const actor = nounPhraseActor(source, earlier, from, at);
    // 「国連が主催する会議」, 「日本が支援した道路」: が inside what describes a noun.
    if (marker.words === 'が' && describes.test(folded.slice(at, at + 24))) continue;
    // 「海上保安庁では、航空機を派遣します」: an office that speaks of itself; 日本では is a place.
    if (marker.words === 'では' && !(actor && /[省庁]$/.test(folded.slice(from, at)))) continue;
    // 「本会議において署名した」, 「本会合が実施できた」: a meeting is where others act; 「総会は」 may itself decide.
    if (actor && meeting.test(actor.actor) && marker.words !== 'は' && marker.words !== 'も') continue;
    // 「銀行と民間が融資を行う際に、保険料を免除します」: who acts in the clause of time is not who promises.
    if (marker.words === 'が' && occasion.test(folded.slice(at, at + 70))) continue;
    // 「同大臣との間で、…で合意しました」: whom one agrees with is not who agrees.
    if (actor && (actor.group || !between.has(marker.words))) yield { at, ...marker, actor };
  }
}

const meeting = /(?:会合|会議|会談|対話|協議)$/;
const occasion = /^が[^。はが]{0,60}?[るたう](?:際|場合|とき|時)(?:に|には|、|,)/;
const describes =
  /^が[^、,。がはを]{0,10}(?:する|した|している|される|された)(?=[\p{sc=Han}\p{sc=Katakana}「A-Z]|その他|この)(?!予定|方針|考え|意向|こと|旨|際|場合|上で|後|結果|方向)/u;

const byFirst: Record<number, { readonly words: string; readonly rank: number }[]> = {};
for (const [rank, words] of markers.entries()) (byFirst[words.charCodeAt(0)] ??= []).push({ words, rank });

const isHiragana = (code: number) => code >= 0x3041 && code <= 0x309f;

const stops = new Set('、,，。:「 \n\t');
const particles = new Set('をにではへがもてし');

/** Reads the noun phrase that ends at a particle. */
function nounPhraseActor(source: Source, earlier: FoundLists, from: number, to: number): Actor | null {
  const { folded } = source;
  let end = to;
  if (folded[end - 1] === ')') {
    const near = Math.max(from, end - 120);
    const open = near + folded.slice(near, end).lastIndexOf('(');
    if (open > near) end = open;
  }
  if (folded.startsWith('私たち', end - 3)) return readActor(source, earlier, end - 3, end);
  if (end <= from || isHiragana(folded.charCodeAt(end - 1)) || stops.has(folded[end - 1] as string)) return null;
  let start = end;
  // Names hold no を or に; と, の, や and 及び may join what belongs together.
  while (start > from && end - start < 90) {
    const stop = folded[start - 1] as string;
    // 「金子大臣と、チャイ タイ王国大臣は」: a comma behind と parts nobody, nor does a blank inside a name.
    if (
      stops.has(stop) &&
      !(stop === ' ' && isName(earlier, start - 1)) &&
      !(isComma(stop) && (joinsPeople(earlier, folded, start) || joinsStates(earlier, start)))
    )
      break;
    if (stops.has(stop)) {
      start--;
      continue;
    }
    // 日本を含む参加国: the one named is among those who act.
    const c = folded[start - 1] as string;
    if (c === 'が' && /^[我わ]が[国方]$/.test(folded.slice(start - 2, start + 1))) {
      start -= 2;
      continue;
    }
    if (c === 'を' && (folded.startsWith('を含む', start - 1) || folded.startsWith('を始めとする', start - 1))) {
      start--;
      continue;
    }
    if (c === 'に' && folded.startsWith('並びに', start - 3)) {
      start -= 3;
      continue;
    }
    // 「林大臣と来日したムサ大臣が」: what is said of the second one stands between the two.
    if (c === 'た' && /と(?:来日|訪日|来訪|同席|出席)した$/.test(folded.slice(start - 5, start))) {
      start -= 4;
      continue;
    }
    if (particles.has(c) && !isName(earlier, start - 1)) break;
    start--;
  }
  // 「(次回の会合は、…)」: the bracket is no part of the name.
  const bracket = folded.slice(start, end).lastIndexOf('(');
  if (bracket >= 0 && !folded.slice(start + bracket, end).includes(')')) start += bracket + 1;
  // 「(4)双方が」: the number of an item is none either.
  start += /^\([0-9ア-ン]{1,2}\)/.exec(folded.slice(start, end))?.[0].length ?? 0;
  if (/^(?:次回|前回)/.test(folded.slice(start, end))) return null;
  const joint = /^(?:また|なお|さらに|更に|そして|同時に)(?=[\p{sc=Han}\p{sc=Katakana}])/u.exec(
    folded.slice(start, end),
  );
  return readActor(source, earlier, start + (joint?.[0].length ?? 0), end);
}

const isComma = (c: string) => c === '、' || c === ',';

/** 「中国、日本及び韓国は」: a state alone before the comma is one of those who act. */
const joinsStates = (earlier: FoundLists, comma: number) =>
  inside(earlier.countryMentions, comma - 20, comma).some((c) => c.end === comma - 1);

/** Does somebody's name with と end right before the comma at an offset? */
const joinsPeople = (earlier: FoundLists, folded: string, comma: number) =>
  folded[comma - 2] === 'と' && inside(earlier.people, comma - longestName, comma).some((p) => p.end === comma - 2);

/** Does the place lie in somebody's name? Names hold kana: さかい, ミルジヨーエフ. */
const isName = (earlier: FoundLists, at: number) =>
  inside(earlier.people, at - longestName, at + longestName).some((p) => p.start <= at && at < p.end);
