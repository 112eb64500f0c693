import type { Passage } from '../../model/edition.ts';
import type { ReleaseView } from '../../record/views.ts';
import { factIndex } from '../facts/fact-index.ts';

/** What one passage tells that somebody said. */
export interface Saying {
  /** Index of the passage: `#p-<index>` on the release's page. */
  readonly passage: number;
  /** As the release writes it: 高市総理大臣, 中央アジア各国, “Prime Minister Takaichi”. */
  readonly speaker: string;
  /** ISO code of the state the speaker belongs to, where the release names one person of one state. */
  readonly country: string | null;
  /** The passage as published. */
  readonly words: string;
}

/** A headed part of a release on a meeting, in which it tells who said what. */
export interface Session {
  /** The heading as published; null where the release has none. */
  readonly title: string | null;
  readonly label: string | null;
  readonly passage: number | null;
  readonly sayings: readonly Saying[];
}

const japaneseSpeaker =
  /(?:^|[、，。])(?:これに対し|これを受けて|また|さらに|更に|その上で|続いて|次に|最後に|加えて|一方)?[、，,]?(?<who>[^、，。「」（）\n]{0,30}(?:大臣|総理|首相|大統領|議長|代表|首脳|各国|[国省庁]側|長官|委員長|外相|双方|両者|両国|出席者|参加者|総裁|事務総長|次官|大使|知事|議員|共同体))(?:から|より|は|も)/;
const japaneseSaying =
  /述べ|発言|表明|歓迎|指摘|説明|言及|提案|強調|宣言|発表|評価|謝意|感謝|示され|応じ|一致|確認|伝え|要請|支持|期待|呼びかけ|語っ|触れ/;
const englishSpeaker =
  /^(?:In (?:response|reply|turn)|Then|Finally|Furthermore|Moreover|In addition)?,?\s?(?<who>(?:The\s)?(?:(?:[A-Z][\p{L}'’.-]{1,30}|of|the|and|both|all|leaders|ministers|presidents|sides|participants|states|countries|representatives)\s){1,9}?)(?:also\s|then\s|both\s|further\s|first\s)?(?:said|stated|welcomed|stressed|noted|expressed|announced|explained|thanked|spoke|agreed|added|reaffirmed|emphasi[sz]ed|proposed|declared|appreciated|supported|called|underlined|shared|confirmed|urged|introduced|touched|mentioned|pointed|commended|highlighted)\b/u;
const pronoun = /^(?:she|he|they|it|we|同|両者)$/i;
const reference = /^[(（]?(?:参考|別添|別紙|注|Reference|Annex|Attachment|Notes?)/i;
/** Who speaks stands near the beginning; what is read for the verb is more. */
const near = 160;
const longest = 4_000;

/** Who speaks in a passage, in the passage's own words; null where it does not say that somebody said something. */
export function speakerOf(words: string, lang: string): string | null {
  const text = words.slice(0, longest);
  const japanese = lang === 'ja';
  if (japanese && !japaneseSaying.test(text)) return null;
  const who = (japanese ? japaneseSpeaker : englishSpeaker).exec(text.slice(0, near))?.groups?.['who']?.trim();
  return who === undefined || who === '' || pronoun.test(who) ? null : who;
}

/**
 * The sessions of a meeting as a release heads them, each with who said what. Parts without a saying (annexes, lists of
 * those present) are left out. “She added …” is the speaker's of the passage before under the same heading.
 */
export function sessionsOf(view: Pick<ReleaseView, 'edition' | 'facts' | 'reading'>): Session[] {
  const { text, passages, lang } = view.edition;
  const { people } = factIndex(view);
  const sessions: { -readonly [K in keyof Session]: Session[K] extends readonly Saying[] ? Saying[] : Session[K] }[] =
    [];
  let current = {
    title: null as string | null,
    label: null as string | null,
    passage: null as number | null,
    sayings: [] as Saying[],
  };
  const states = new Map<string, string>();
  let annex = false;
  for (const passage of passages) {
    const words = text.slice(passage.start, passage.end);
    if (passage.kind === 'heading') {
      annex = reference.test(passage.label ?? '') || reference.test(words);
      current = { title: words, label: passage.label, passage: passage.index, sayings: [] };
      continue;
    }
    if (annex || (passage.kind !== 'item' && passage.kind !== 'paragraph') || words.length < 12) continue;
    const before = current.sayings.at(-1);
    const own = speakerOf(words, lang);
    const speaker = own ?? (before && /^(?:She|He|They)\s(?:also\s)?\w{3,15}ed\b/.test(words) ? before.speaker : null);
    if (speaker === null) continue;
    if (current.sayings.length === 0) sessions.push(current);
    const named = own === null ? null : countryOf(people, passage, own.length);
    if (named !== null) states.set(speaker, named);
    const country = states.get(speaker) ?? null;
    current.sayings.push({ passage: passage.index, speaker, country, words });
  }
  return sessions;
}

/** The state of the one person named where the speaker stands. */
function countryOf(people: ReturnType<typeof factIndex>['people'], passage: Passage, length: number): string | null {
  const named = people.find(
    ({ item }) => item.at.start >= passage.start && item.at.start <= passage.start + length + 8,
  );
  return named?.item.country ?? null;
}
