import type { Context, Parser } from '../../../shared/found.ts';
import { type CountrySpan, lowerBound, spanEndingAt, spanStartingAt } from '../../../shared/names/country-span.ts';
import { countriesOf } from '../../../shared/names/countries-of.ts';
import { type OrganisationSpan, organisationsOf } from '../../../shared/names/organisations.ts';
import { type PersonFound, personFound } from '../../../shared/names/person-candidate.ts';
import type { Source } from '../../../shared/source.ts';
import { cutKanjiName, isTitle, type Beginning } from './kanji-name.ts';
import { headOfLine, ministryBefore, stateInBracket, titleFollows } from './state-beside.ts';
import { gluedState } from './glued-state.ts';
import { kanaBefore } from './kana-before.ts';
import { kanaNameLength } from './kana-name.ts';
import { familyBefore, hiraganaNameBefore } from './hiragana-name.ts';
import { familyApart } from './spaced-name.ts';
import { spacedName } from './spaced-name.ts';
import { bracketAfter, chunkStart, titleEndAfter } from './title-chunk.ts';
import { officesIn, type TitleWords, titleWords } from './title-words.ts';

const rule = 'ja/parsers/person/titled-name';

/** What a stretch is read against. */
interface Reading {
  /** The folded text that is matched, and the text as published that is quoted. */
  readonly text: string;
  readonly original: string;
  readonly words: TitleWords;
  readonly countries: readonly CountrySpan[];
  readonly organisations: readonly OrganisationSpan[];
}

/**
 * A name with its office: 高市早苗内閣総理大臣, カシム=ジョマルト・トカエフ・カザフスタン共和国大統領, スナク英国首相,
 * 今井成寿国際協力機構（JICA）タジキスタン事務所長. Offices without a name (同大臣, カザフスタン大統領) are left out.
 */
export const titledName: Parser = {
  id: rule,
  *find(source, context) {
    const reading = readingOf(source, context);
    const { text, words } = reading;
    let from = 0;
    const families = new Set<string>();
    for (const { start: headStart, end: headEnd } of officesIn(source, words)) {
      if (headStart < from) continue;
      const end = titleEndAfter(text, headEnd, words.head);
      const limit = cellStart(source, headStart);
      if (end === null || end > source.passageAt(headStart).end) continue;
      const head = text.slice(headStart, headEnd);
      const person =
        personIn(reading, Math.max(limit, 0), headStart, end, head) ??
        shortForm(reading, families, { limit, headStart, end, head });
      if (!person) continue;
      from = person.end;
      const family = text.charAt(person.hint.nameStart);
      if (person.hint.script === 'kanji' && words.foreignSurnames.has(family)) families.add(family);
      if (person.end <= source.passageAt(person.start).end) yield person;
    }
  },
};

/**
 * 「金委員長」 after 金正日国防委員長, 「尹長官」 after 尹炳世外交部長官: a family name of one character with an office that is also
 * said of others, believed where somebody of that family was named before.
 */
function shortForm(
  reading: Reading,
  families: ReadonlySet<string>,
  at: { readonly limit: number; readonly headStart: number; readonly end: number; readonly head: string },
): PersonFound | null {
  const { text, words } = reading;
  const start = chunkStart(text, at.headStart, Math.max(at.limit, 0));
  if (!families.has(text.charAt(start)) || !isTitle(text.slice(start + 1, at.end), words)) return null;
  return personOf(reading, {
    nameStart: start,
    nameEnd: start + 1,
    end: at.end,
    head: at.head,
    lead: undefined,
    script: 'kanji',
  });
}

function readingOf(source: Source, context: Context): Reading {
  return {
    text: source.folded,
    original: source.text,
    words: titleWords(context.vocabulary),
    countries: countriesOf(source, context),
    organisations: organisationsOf(source, context),
  };
}

/** Where the passage begins, or the cell of a table row: nothing is joined over it. */
function cellStart(source: Source, at: number): number {
  const { start, table } = source.passageAt(at);
  return table?.cells.findLast((cell) => cell.start <= at)?.start ?? start;
}

/** Words between a particle and a name: 先方, (我が)方, 議長国, カザフスタン側; the state among them is the person's. */
const before =
  /^(?:先方|相手方|当方|方(?=\p{sc=Han})|同席|主賓|来賓|議長国|開催国|主催国|現地時間|双方|冒頭|一方|他方|今般|今回|本日|昨日|同日|翌日|当日|日本側|先方側|故・?|写真|側|[ァ-ヴー]{2,12}側|対し|主催|共催|於|来日中|訪日中|就任後|就任前)/u;

function personIn(reading: Reading, limit: number, headStart: number, end: number, head: string): PersonFound | null {
  const { text, words, countries } = reading;
  let start = chunkStart(text, headStart, limit);
  let lead: CountrySpan | undefined;
  for (let i = 0; i < 3; i++) {
    const state = spanStartingAt(countries, start);
    if (
      state &&
      state.end < headStart &&
      state.form !== 'group' &&
      !isTitle(text.slice(state.end, end), words) &&
      leads(reading, state, headStart)
    ) {
      lead = state;
      start = state.end + (/^[・側]/.test(text.slice(state.end)) ? 1 : 0);
      continue;
    }
    const word = before.exec(text.slice(start, headStart))?.[0];
    if (!word || (word === '方' && text.slice(Math.max(0, start - 2), start) !== '我が')) break;
    start += word.length;
  }
  if (lead) start += ministryBefore(text.slice(start, headStart));
  if (start >= end) return null;
  start = kanaBefore(reading, start, limit, end) ?? start;
  const kana = /^[ァ-ヴ]/.test(text.slice(start, start + 1));
  if (kana) return kanaPerson(reading, start, headStart, end, head, lead);
  const hiragana = start >= limit ? hiraganaNameBefore(text, start, limit, text.slice(start, end), words) : null;
  if (hiragana !== null)
    return personOf(reading, { nameStart: hiragana, nameEnd: start, end, head, lead, script: 'kanji' });
  const stretch = text.slice(start, end);
  const starts = (i: number) => beginning(reading, start + i);
  const spaced = spacedName(text, start, limit, head, words, (i) => isTitle(stretch.slice(i), words) || !!starts(i));
  if (spaced)
    return personOf(reading, { nameStart: spaced.start, nameEnd: spaced.end, end, head, lead, script: 'kanji' });
  const cut = cutKanjiName(stretch, head, words, starts);
  if (!cut) return null;
  const nameEnd = start + cut.name;
  const family =
    familyBefore(text, start, limit, text.slice(start, nameEnd), words) ??
    familyApart(text, start, nameEnd, limit, words);
  return personOf(reading, { nameStart: family ?? start, nameEnd, end, head, lead, script: 'kanji' });
}

/** Agencies of Japan: before one of them stands a name, whatever its family name. */
const ownAgencies =
  /^(?:海上保安庁|気象庁|消防庁|国税庁|観光庁|金融庁|特許庁|中小企業庁|資源エネルギー庁|水産庁|林野庁|文化庁|スポーツ庁|警察庁|出入国在留管理庁|入国管理局|公安調査庁|防衛装備庁|原子力規制|デジタル庁|復興庁|消費者庁|こども家庭庁|宮内庁|統合幕僚|海上幕僚|陸上幕僚|航空幕僚|国立感染症|国立国際医療)/;
const ownBodies =
  /^(?:全人代|全国人民|海関|国家(?=.{2,12}(?:委員会|局|総局|部|庁))|国務院|人民(?=.{2,8}(?:法院|検察院|銀行|代表大会))|外交部|商務部|財政部|国防部|公安部|生態環境部|交通運輸部|農業農村部|科学技術部|教育部|保健福祉部|企画財政部|産業通商|文化体育観光部|外務省|内閣府|内閣官房|防衛省|財務省|経済産業省|総務省|法務省|環境省|(?:文部科学|厚生労働|農林水産|国土交通)省|衆議院|参議院|元|前)/;

/** What begins at an offset, where a name may end: a state, or another first word of a title. */
function beginning({ text, countries, organisations }: Reading, at: number): Beginning | null {
  if (spanStartingAt(countries, at)?.form === 'name') return 'state';
  // 「王毅・中国外交部長」
  if (text.charAt(at) === '・' && spanStartingAt(countries, at + 1)?.form === 'name') return 'dotted';
  const rest = text.slice(at, at + 26);
  if (ownAgencies.test(rest)) return 'agency';
  if (/^\([ぁ-んァ-ヴー・= ]{3,24}\)/.test(rest)) return 'reading';
  const isOther =
    /^[駐在]/.test(rest) || organisations[lowerBound(organisations, at)]?.start === at || ownBodies.test(rest);
  return isOther ? 'other' : null;
}

/** A state at the head of a stretch is the person's: 英国スナク首相, 韓国尹錫悦大統領; 日本 of 日本銀行総裁 is not. */
function leads({ text, organisations }: Reading, state: CountrySpan, headStart: number): boolean {
  const body = organisations[lowerBound(organisations, state.start)];
  return (
    !(body && body.start <= state.start && body.end > state.end) &&
    headStart > state.end &&
    (!/^(?:政府|外務|大使|財務|国防|大統領|首相|国|省|軍)/.test(text.slice(state.end)) ||
      /^(?:外務|財務|国防)(?:省)(?=[ァ-ヴ]{2})/.test(text.slice(state.end)))
  );
}

function kanaPerson(
  reading: Reading,
  start: number,
  headStart: number,
  end: number,
  head: string,
  lead: CountrySpan | undefined,
): PersonFound | null {
  const { text, words, countries, organisations } = reading;
  const length = kanaNameLength(text, start, Math.max(headStart, start + 1), {
    countries,
    organisations,
    portfolio: words.portfolio,
  });
  if (length === 0) return null;
  const name = text.slice(start, start + length);
  if (
    !words.strong.has(head) &&
    !isJoinedName(name) &&
    /(?:アジア|アフリカ|ヨーロッパ|コーカサス|グループ|チーム|センター|プロジェクト|パネル|フォーラム|セッション|メンバー|ビジネス|メコン|カリブ|プログラム|ネットワーク|クラブ|サービス|システム|メディア|スポーツ|パートナー|コミュニティ|コンソーシアム|コア|リーダー|オンライン|ゲスト|ホスト|ユース|アカデミー|インフラ)$/.test(
      name,
    )
  )
    return null;
  const glued = gluedState(name, text.slice(start + length, end), words);
  const nameEnd = start + length - (glued?.[0].length ?? 0);
  return personOf(reading, { nameStart: start, nameEnd, end, head, lead, script: 'kana', glued });
}

const isJoinedName = (name: string) => /[・=]/.test(name);

interface Parts {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly end: number;
  readonly head: string;
  readonly lead: CountrySpan | undefined;
  readonly script: 'kanji' | 'kana';
  readonly glued?: readonly [state: string, code: string, official: string] | undefined;
}

function personOf(reading: Reading, parts: Parts): PersonFound {
  const { text, words, countries } = reading;
  const { nameStart, nameEnd, head, script } = parts;
  const end = bracketAfter(text, parts.end, words.offices);
  // The reading of a name stands between it and the title: 上川陽子（かみかわようこ）外務大臣.
  const gap = /^(?: ?\([ぁ-んァ-ヴー・= ]{3,24}\) ?|・| )/.exec(text.slice(nameEnd, nameEnd + 28))?.[0].length ?? 0;
  const titleStart = nameEnd + gap;
  const state = spanStartingAt(countries, titleStart);
  const own =
    state &&
    !state.territory &&
    !/担当日本/.test(text.slice(state.end, parts.end)) &&
    titleFollows(text.slice(state.end, parts.end), state, words)
      ? state
      : undefined;
  const roleStart = own ? own.end : titleStart + (parts.glued ? parts.glued[0].length + parts.glued[2].length : 0);
  const role = reading.original.slice(roleStart, end).replace(/^・/, '');
  const ofTitle = own?.code ?? parts.glued?.[1] ?? stateOfTitle(reading, titleStart, parts.end);
  // 「ペルーのロペスASEAN代表部大使」 stands for his state at the body.
  const isEnvoy = ofTitle === null && /代表部|大使$|公使$|常駐代表$/.test(role);
  const country =
    ofTitle === undefined || isEnvoy
      ? (leadCode(reading, parts) ?? stateInBracket(text, countries, end) ?? ofTitle)
      : ofTitle;
  const byOffice = country === undefined ? officeState(words, text.slice(roleStart, parts.end), head) : undefined;
  const said = country === undefined ? byOffice : country;
  return personFound(
    rule,
    { start: nameStart, end },
    { name: nameAsWritten(reading.original.slice(nameStart, nameEnd), script), role, country: said },
    { script, head, nameStart, nameEnd },
    country === undefined && byOffice !== undefined,
  );
}

/** 「岩屋 毅」 is 岩屋毅; a blank inside a name in katakana stays. */
const nameAsWritten = (name: string, script: 'kanji' | 'kana') => (script === 'kanji' ? name.replace(/\s/g, '') : name);

/** The state that alone has an office, null where only an international body has it: 内閣官房長官, 事務総長. */
function officeState({ countryOf }: TitleWords, title: string, head: string): string | null | undefined {
  const bare = title.replace(/^(?:元|前|現|新|次期)/, '');
  // Only Korea's ministers are called 部長官: 保健福祉部長官.
  if (bare.endsWith('部長官')) return 'KR';
  return countryOf.has(bare) ? countryOf.get(bare) : countryOf.get(head);
}

/** The state behind 駐日, the one before a 駐…大使 of Japan, an agency's or none for an international body. */
function stateOfTitle(
  { text, countries, organisations }: Reading,
  start: number,
  end: number,
): string | null | undefined {
  const within = countries.slice(lowerBound(countries, start), lowerBound(countries, end));
  const title = text.slice(start, end);
  // 笹川陽平ミャンマー国民和解担当日本政府代表 speaks for Japan.
  if (/日本(?:国|政府)(?:代表|特使|全権)/.test(title)) return 'JP';
  if (title.startsWith('在京')) return within[0]?.code;
  if (/^[駐在]/.test(title)) {
    if (/日本(?:国|政府)/.test(title)) return 'JP';
    const host = within[0];
    const sender = within.find((s) => s !== host && s.form === 'name');
    return sender?.code;
  }
  const body = organisations[lowerBound(organisations, start)];
  if (body && body.start < end && body.start - start < 8) return body.country;
  if (/^(?:欧州(?!局|担当)|国連(?!代表|担当|大使))/.test(title)) return null;
  return within[0]?.start === start && !within[0].territory ? within[0].code : undefined;
}

/** ウクライナのゼレンスキー大統領, 議長国キルギスのアブディルダエフ外務大臣, カザフスタン：トカエフ大統領. */
function leadCode({ text, countries, organisations }: Reading, { lead, nameStart }: Parts): string | null | undefined {
  if (lead) return lead.code;
  const link = /(?:側の|の|側|から|より| ?: ?)$/.exec(text.slice(Math.max(0, nameStart - 3), nameStart))?.[0];
  if (!link) return headOfLine(text, countries, nameStart);
  // 国連のアミーナ・モハメッド副事務総長, JICAの宮崎桂副理事長.
  const body = organisations[lowerBound(organisations, nameStart - link.length) - 1];
  if (body?.end === nameStart - link.length) return body.country;
  const state = spanEndingAt(countries, nameStart - link.length);
  return state && !state.territory && state.form === 'name' ? state.code : undefined;
}
