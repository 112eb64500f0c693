import { words as table } from '../../../shared/facts/words.ts';
import type { FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import { groupNames } from './named-group.ts';

/** Who does what a clause says: a country's code, an agency's name, or a group as written. */
export interface Actor {
  readonly actor: string;
  readonly start: number;
  readonly end: number;
  /** Several parties, or one? A group's こととした is an agreement, one party's a decision. */
  readonly group: boolean;
}

/** Words that groups of people or states end with; the group is named as written. */
const groups = table(`
  出席者 参加者 参加国 首脳 閣僚 外相 大臣 長官 代表 諸国 各国 G7 G20 ASEAN
  QUAD 日米豪印 双方 加盟国 メンバー国 か国 ヵ国 カ国 ヶ国 外務次官 国・地域 次官 政府 国
  者 会合 総会 両議長 締約国 パートナー
`);
const severalAhead =
  /(?:両|各国?|諸国|全|参加|双方|五か国|[0-9二三四五六七八九十][かヵカヶ]国|日本と|日米|日中|日韓|日印|日EU|日・)/;
const alone = new Set(
  table(`
  双方 出席者 参加者 参加国 首脳 閣僚 外相 G7 G20 ASEAN QUAD 日米豪印 各国
  加盟国 諸国 締約国 我々 我ら 私たち 我々首脳 委員会 理事会 会議 会合 総会 作業部会 同委員会
  国際社会 同会議 同会合 同理事会 本会合 本会議 議長国
`),
);

const own = new Set(
  table(`
  総理 総理大臣 内閣総理大臣 官房長官 日本 日本国 日本政府 日本国政府 我が国 わが国 日本側 政府 我が国政府 我が方 日 当省 本省 当庁
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

const itself = /(?:^|と|及び|並びに)(?:本|当)(?:学|校|大学|市|県|町|村|機構|研究所|財団|協会|病院|博物館)$/;

/** Names of people and bodies are not longer. */
export const longestName = 60;

/** 同大臣 is somebody named not long before. */
const farBack = 2000;

/** Who a noun phrase of the folded text names; null where it names nobody who could act. */
export function readActor(source: Source, earlier: FoundLists, start: number, end: number): Actor | null {
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
    // 総務省及び経済産業省は: both of the state that publishes.
    if (
      !person &&
      !foreignBefore(earlier, start, end) &&
      words.split(/と|及び|並びに/).every((part) => ministry.test(part))
    )
      return { actor: 'JP', group: false, ...at };
    if (
      office.test(words) ||
      groups.some((g) => words.endsWith(g)) ||
      countryAtEnd(earlier, words, start, end) ||
      endsInBody(earlier, end) ||
      /^(?:本|当|同)[県市州道府]と.{1,12}[県市州省道府町村]$/.test(words)
    )
      return { actor: source.text.slice(start, end), group: true, ...at };
    // 外務省とグローバル・フォーラムは: of the two only the ministry is a state's.
    // 海上保安庁とインドネシア海上保安機構は: each of another state.
    if (
      ministry.test(words.split('と')[0] ?? '') &&
      !person &&
      foreignBefore(earlier, start + words.indexOf('と'), end)
    )
      return { actor: source.text.slice(start, end), group: true, ...at };
    if (ministry.test(words.split('と')[0] ?? '') && !person)
      return { actor: foreignBefore(earlier, start, end) ?? 'JP', group: false, ...at };
  }
  // 「政府の観光戦略会議は」: a body in which its ministers meet.
  if (/^政府の[^、]{2,30}(?:会議|本部)$/.test(words)) return { actor: 'JP', group: false, ...at };
  // 「本学は」, 「レンヌ政治学院と本学との間で」: a body that speaks of itself.
  if (itself.test(words)) return { actor: source.text.slice(start, end), group: joined, ...at };
  if (own.has(words) || own.has(words.replace(/^.*の/, ''))) return { actor: 'JP', group: false, ...at };
  if (agency && !person) return { actor: agency[1], group: false, ...at };
  if (agency && person) return { actor: agency[1], group: false, ...at };
  if (
    /^両[^のとや]{1,8}$|^双方$|^(?:[二三四五六七八九十0-9]|日[一-龠]{1,2})(?:大臣|首脳|外相|長官|閣僚|者|か国|国)$/.test(
      words,
    ) ||
    alone.has(words) ||
    /^日(?:[米中韓朝露印英仏独伊豪加比越泰]{1,3}|EU|ASEAN)(?:双方|両政府|両国)?$/.test(words) ||
    groupNames(source).has(words)
  )
    return { actor: source.text.slice(start, end), group: true, ...at };
  // 「世耕、ル・メール両大臣は」: of the names before it the last one is not who acts alone.
  if (/[^\p{sc=Hiragana}]両(?:大臣|首脳|外相|長官|閣僚|首相|大統領|総理)$/u.test(words))
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
    /^[一-龠々ヶ]{1,4}[ぁ-ん]{0,4}(?:内閣)?(?:総理|首相|外務|防衛|経済産業|財務|農林水産|国土交通|環境|総務|法務|文部科学|厚生労働|外相|大臣|副大臣|政務官|官房|デジタル)/.test(
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
