import { social } from './heads.ts';
import type { FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import type { Mention } from './mentions.ts';
import { nameOf } from './naming.ts';
import type { OwnMeeting } from './own.ts';
import { timeOfMention } from './when.ts';

/** The same noun without a number, or with the same number, is the release's own meeting again. */
export function isOwn(own: OwnMeeting, mention: Mention): boolean {
  if (mention === own.mention) return true;
  if (mention.turn) return false;
  if (
    mention.level === own.mention.level &&
    mention.ordinal === null &&
    own.lead.includes(mention.sentence.passage) &&
    !social.test(mention.word) &&
    mention.level !== 'bilateral'
  )
    return true;
  const sameLevel = mention.word === own.mention.word || (mention.level === own.mention.level && !mention.proper);
  return (
    sameLevel &&
    (mention.ordinal === null || mention.ordinal === own.mention.ordinal) &&
    !(mention.proper && own.mention.proper && mention.ordinal === null && mention.level !== own.mention.level)
  );
}

/** Meetings that belong to a larger one. */
export const beside = /^準備会合$/;

/**
 * 「同日、ASEAN+3農林大臣会合も開かれ」 in a release on the 日ASEAN農林大臣会合: it has letters of a name that the own one
 * lacks, and is said to have been held too.
 */
export function isAnother(source: Source, own: OwnMeeting, mention: Mention): boolean {
  if (beside.test(mention.word) && !beside.test(own.mention.word)) return true;
  const [own1, other] = [own.mention, mention].map(({ start, end }) => acronyms(source.folded.slice(start, end)));
  if (
    own1 &&
    other &&
    own1.length > 0 &&
    other.length > 0 &&
    !other.some((a) => own1.some((b) => a.includes(b) || b.includes(a)))
  )
    return true;
  if (mention.level === 'other' && mention.proper && own.mention.proper && mention.word !== own.mention.word)
    if (!sharesWords(source, own.mention, mention)) return true;
  if (!mention.proper || !own.mention.proper || !standsBeside(source, mention)) return false;
  const rest = source.folded.slice(own.mention.start, own.mention.end);
  let at = -1;
  for (const c of source.folded.slice(mention.start, mention.end).replace(/[「」・\s]/g, ''))
    if ((at = rest.indexOf(c, at + 1)) < 0) return true;
  return false;
}

/** 「日・X経済復興推進会議」 in a release on the 日X教育協力合同委員会 has little but the states in common with it. */
function sharesWords(source: Source, a: Mention, b: Mention): boolean {
  const [x, y] = [a, b].map(({ start, end }) => pairsOf(source.folded.slice(start, end)));
  if (!x || !y) return true;
  let shared = 0;
  for (const pair of y) if (x.has(pair)) shared++;
  return shared >= y.size * 0.6;
}
function pairsOf(name: string): Set<string> {
  const plain = name.replace(/第[0-9一二三四五六七八九十]{1,4}回|[「」・()\s]/g, '');
  const found = new Set<string>();
  for (let i = 2; i <= plain.length; i++) found.add(plain.slice(i - 2, i));
  return found;
}

const gathering = /(?:会合|会議|会談|サミット|フォーラム|シンポジウム)/;
/** Said to have been held too, one of several in a row (「日ASEAN外相会議、ASEAN+3外相会議及び…に出席しました」), or a heading of its own. */
function standsBeside(source: Source, mention: Mention): boolean {
  const { passage } = mention.sentence;
  const behind = source.folded.slice(mention.end, mention.end + 40);
  const before = source.folded.slice(Math.max(passage.start, mention.start - 24), mention.start);
  return (
    /^」?も/.test(behind) ||
    passage.kind === 'heading' ||
    (/^」?(?:\([^)]{1,12}\))?(?:、|及び|並びに)/.test(behind) &&
      gathering.test(behind.split(/[はがを。]/)[0]?.slice(1) ?? '')) ||
    (/(?:、|及び|並びに)「?$/.test(before) && gathering.test(before))
  );
}

/** APEC and IPEF: names that begin with other letters are of other meetings. */
const acronyms = (name: string): string[] => name.match(/[A-Z][A-Za-z0-9+]{1,11}/g) ?? [];

/** 「昨年5月の外相会談」, 「2月末の会談」: the noun alone, with another day right before it, is another meeting. */
export function isOfAnotherDay(source: Source, earlier: FoundLists, own: OwnMeeting, mention: Mention): boolean {
  if (mention === own.mention || !own.when.date) return false;
  const time = timeOfMention(source, earlier, mention);
  if (!time || time.end > mention.start || !/^\d{4}(?:-\d{2}){0,2}$/.test(time.value.value)) return false;
  if (time.value.value.length === 4 && (time.end !== mention.start - 1 || !mention.proper)) return false;
  if (
    !/^(?:\([^)]{1,8}\))?(?:の|[^、,。はがを]{2,24}(?:訪日|訪問|来日)(?:時|の際)の|に[^、,。]{0,14}(?:開催した|開催された|開かれた|行われた|行った))$/.test(
      source.folded.slice(time.end, mention.start),
    )
  )
    return false;
  return !own.when.date.startsWith(time.value.value);
}

/** 「第１回委員会は、平成31年…」 in a release on the 第4回ＴＰＰ委員会: another session of its own series, by its full name. */
export function sessionOf(source: Source, own: OwnMeeting, mention: Mention, framework: string | null): string | null {
  if (!isSession(source, own, mention)) return null;
  return nameOf(source, own.mention, framework).replace(
    /第[0-9０-９一二三四五六七八九十]{1,4}回/,
    /第[^回]{1,4}回/.exec(source.text.slice(mention.start, mention.end))?.[0] ?? '',
  );
}

/** A bare noun with another number, 「第1回委員会」, where the own meeting's name ends in that noun. */
export function isSession(source: Source, own: OwnMeeting, mention: Mention): boolean {
  if (mention.proper || mention.ordinal === null || own.mention.ordinal === null) return false;
  if (mention.ordinal === own.mention.ordinal || !own.mention.word.endsWith(mention.word)) return false;
  return !/[^回]の$/.test(source.folded.slice(Math.max(mention.sentence.start, mention.start - 2), mention.start));
}
