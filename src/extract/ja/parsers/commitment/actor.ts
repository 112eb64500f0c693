import { words as table } from '../../../shared/facts/words.ts';
import type { FoundLists } from '../../../shared/found.ts';
import type { Passage } from '../../../../model/edition.ts';
import type { Source } from '../../../shared/source.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';

/** Who does what a clause says: a country's code, an agency's name, or a group as written. */
export interface Actor {
  readonly actor: string;
  readonly start: number;
  readonly end: number;
  /** Several parties, or one? A group's こととした is an agreement, one party's a decision. */
  readonly group: boolean;
}

/** Particles that mark the one who acts, in the order in which they are believed. */
const markers = [
  'は',
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
] as const;

const speaks = new Set<string>(['から', 'より']);
const between = new Set<string>(['との間で', 'の間で', 'において']);
/** 「岸田総理は、…会談に臨み、両首脳は、…」: a verb between two は ends the first one's clause. */
const turns = /[いきぎしちにびみりえけげせてでねべめれ](?:、|,|。)/;

/** Words that groups of people or states end with; the group is named as written. */
const groups = table(`
  出席者 参加者 参加国 首脳 閣僚 外相 大臣 長官 代表 諸国 各国 G7 G20 ASEAN
  QUAD 日米豪印 双方 加盟国 メンバー国 か国 ヵ国 カ国 ヶ国 外務次官 国・地域 次官 政府 国
  者 会合 総会 両議長 締約国 パートナー
`);
const severalAhead =
  /(?:両|各国?|全|参加|双方|五か国|[0-9二三四五六七八九十][かヵカヶ]国|日本と|日米|日中|日韓|日印|日EU|日・)/;
const alone = new Set(
  table(`
  双方 出席者 参加者 参加国 首脳 閣僚 外相 G7 G20 ASEAN QUAD 日米豪印 各国
  加盟国 諸国 締約国 我々 我ら 私たち 我々首脳 委員会 理事会 会議 会合 総会 作業部会 同委員会
  同会議 同会合 同理事会 本会合 本会議 議長国
`),
);

const own = new Set(
  table(`
  日本 日本国 日本政府 日本国政府 我が国 わが国 日本側 政府 我が国政府 我が方 日 当省 本省 当庁
`),
);
/** Offices and ministries of the state that publishes in Japanese; a foreign one has its country before it. */
const ministry = /(?:省|庁|内閣官房|内閣府|内閣)$/;
const office =
  /(?:総理大臣|総理|首相|副大臣|大臣政務官|政務官|補佐官|大臣|外相|防衛相|経産相|財務相|農相|環境相|長官|次官|審議官|局長|大使|総領事|大統領|国家主席|主席|国王|首長|議長|委員長|事務総長|総裁|理事長|代表|知事|殿下|陛下)$/;
const agencies: readonly (readonly [RegExp, string])[] = [
  [/(?:国際協力機構|JICA)/, 'JICA'],
  [/(?:国際協力銀行|JBIC)/, 'JBIC'],
  [/(?:日本貿易振興機構|JETRO|ジェトロ)/, 'JETRO'],
  [/(?:日本貿易保険|NEXI)/, 'NEXI'],
  [/JOGMEC/, 'JOGMEC'],
  [/JAXA/, 'JAXA'],
];

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
    if (!candidates || isHiragana(folded.charCodeAt(at - 1))) continue;
    const marker = candidates.find((m) => at + m.words.length <= to && folded.startsWith(m.words, at));
    if (!marker || (marker.words === 'から' && /^から[0-9約の]/.test(folded.slice(at, at + 3)))) continue;
    const actor = nounPhraseActor(source, earlier, from, at);
    // 「国連が主催する会議」, 「日本が支援した道路」: が inside what describes a noun.
    if (marker.words === 'が' && describes.test(folded.slice(at, at + 24))) continue;
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
  /^が[^、,。がはを]{0,10}(?:する|した|している|される|された)(?=[\p{sc=Han}\p{sc=Katakana}「A-Z])(?!予定|方針|考え|意向|こと|旨|際|場合|上で|後|結果|方向)/u;

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
    if (particles.has(c) && !isName(earlier, start - 1)) break;
    start--;
  }
  // 「(次回の会合は、…)」: the bracket is no part of the name.
  const bracket = folded.slice(start, end).lastIndexOf('(');
  if (bracket >= 0 && !folded.slice(start + bracket, end).includes(')')) start += bracket + 1;
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
const longestName = 60;

/** 同大臣 is somebody named not long before. */
const farBack = 2000;

function readActor(source: Source, earlier: FoundLists, start: number, end: number): Actor | null {
  const words = source.folded.slice(start, end);
  const at = { start, end };
  const person = inside(earlier.people, start, end).at(-1);
  const joined =
    /[^\p{sc=Hiragana}](?:と|及び|並びに|・)(?=[^\p{sc=Hiragana}])/u.test(words) && /と|及び|並びに/.test(words);
  const agency = agencies.find(([name]) => name.test(words));
  if (joined) {
    const countries = new Set(inside(earlier.people, start, end).map((p) => p.value.country));
    if (countries.size === 1 && countries.has('JP')) return { actor: 'JP', group: false, ...at };
    if (agency && countries.size > 0) return { actor: agency[1], group: false, ...at };
    if (
      office.test(words) ||
      groups.some((g) => words.endsWith(g)) ||
      countryAtEnd(earlier, words, start, end) ||
      endsInBody(earlier, end)
    )
      return { actor: source.text.slice(start, end), group: true, ...at };
    // 外務省とグローバル・フォーラムは: of the two only the ministry is a state's.
    if (ministry.test(words.split('と')[0] ?? '') && !person)
      return { actor: foreignBefore(earlier, start, end) ?? 'JP', group: false, ...at };
  }
  if (own.has(words) || own.has(words.replace(/^.*の/, ''))) return { actor: 'JP', group: false, ...at };
  if (agency && !person) return { actor: agency[1], group: false, ...at };
  if (agency && person) return { actor: agency[1], group: false, ...at };
  if (
    /^両[^のとや]{1,8}$|^双方$|^(?:[二三四五六七八九十0-9]|日[一-龠]{1,2})(?:大臣|首脳|外相|長官|閣僚|者|か国|国)$/.test(
      words,
    ) ||
    alone.has(words)
  )
    return { actor: source.text.slice(start, end), group: true, ...at };
  if (person && end - person.end <= 2) return personActor(person, source, at);
  const state = countryAtEnd(earlier, words, start, end);
  if (state) return { actor: state, group: false, ...at };
  if (ministry.test(words)) return { actor: foreignBefore(earlier, start, end) ?? 'JP', group: false, ...at };
  if (severalAhead.test(words) && groups.some((g) => words.endsWith(g)))
    return { actor: source.text.slice(start, end), group: true, ...at };
  if (/^同(?:大臣|総理大臣|総理|首相|大統領|外相|長官|政務官)$/.test(words)) {
    const before = inside(earlier.people, Math.max(0, start - farBack), start).findLast((p) =>
      p.value.role?.endsWith(words.slice(1)),
    );
    return before ? personActor(before, source, at) : null;
  }
  // 岡田大臣, 茂木外務大臣: a surname in kanji before an office is a Japanese one unless a country stands before it.
  if (
    office.test(words) &&
    /^[一-龠々ヶ]{1,4}(?:内閣)?(?:総理|首相|外務|防衛|経済産業|財務|農林水産|国土交通|環境|総務|法務|文部科学|厚生労働|外相|大臣|副大臣|政務官|官房|デジタル)/.test(
      words,
    )
  )
    return { actor: foreignBefore(earlier, start, end) ?? 'JP', group: false, ...at };
  return bodyActor(source, earlier, start, end);
}

/** 「世界銀行は、２年半で５億ドル」: a body that is no state's acts in its own name, as written. */
function bodyActor(source: Source, earlier: FoundLists, start: number, end: number): Actor | null {
  const body = inside(earlier.organisations, start, end).at(-1);
  if (!body || body.end !== end || body.start - start > 8) return null;
  return { actor: source.text.slice(body.start, body.end), group: false, start, end };
}

/** 「日本とカリコムは」: a state and a body that act together. */
const endsInBody = (earlier: FoundLists, end: number) =>
  inside(earlier.organisations, end - longestName, end).some((o) => o.end === end);

function personActor(person: FoundLists['people'][number], source: Source, at: { start: number; end: number }): Actor {
  const country = person.value.country;
  return { actor: country ?? source.text.slice(person.start, person.end), group: false, ...at };
}

/** The country whose name (with 政府, 側, 国 …) ends the stretch. */
function countryAtEnd(earlier: FoundLists, words: string, start: number, end: number): string | null {
  const mention = inside(earlier.countryMentions, start, end).at(-1);
  if (!mention) return null;
  const rest = words.slice(mention.end - start);
  return /^(?:共和国|連邦共和国|王国|連邦)?(?:国?政府|側|国)?$/.test(rest) ? mention.value.code : null;
}

function foreignBefore(earlier: FoundLists, start: number, end: number): string | null {
  return inside(earlier.countryMentions, start, end).find((c) => c.value.code !== 'JP')?.value.code ?? null;
}
