import type { Passage } from '../../../../model/edition.ts';
import type { FoundLists } from '../../../shared/found.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Source } from '../../../shared/source.ts';
import { isGenericTalk } from './generic-talk.ts';
import { common } from './heads.ts';
import { mentionsOf, type Mention } from './mentions.ts';
import { rankSaid } from './rank.ts';
import { bothDays, durationIn, never, readTime, type When } from './when.ts';

/** The meeting that the release itself reports or announces. */
export interface OwnMeeting {
  readonly mention: Mention;
  /** The passages that tell of the meeting as a whole, before its topics. */
  readonly lead: readonly Passage[];
  readonly when: When;
}

const known = new WeakMap<Source, { earlier: FoundLists; own: OwnMeeting | null; mentions: readonly Mention[] }>();

/** The release's own meeting (from its headline, or from the first lines of a declaration), and all mentions of any. */
export function meetingsNamed(
  source: Source,
  earlier: FoundLists,
): { own: OwnMeeting | null; mentions: readonly Mention[] } {
  const kept = known.get(source);
  if (kept?.earlier === earlier) return kept;
  const mentions = mentionsOf(source).map((m) => ofTwo(source, earlier, m));
  const lead = leadOf(source);
  const title = source.edition.passages.find((p) => p.kind === 'title');
  const inTitle = title
    ? mentions.filter(
        (m) =>
          m.sentence.passage === title &&
          !isGenericTalk(source.folded.slice(m.start, m.end)) &&
          !(common.has(m.word) && !m.proper && m.ordinal === null),
      )
    : [];
  const declares = title !== undefined && /宣言|声明/.test(source.folded.slice(title.start, title.end));
  const headline =
    inTitle.find((m) => m.proper || m.ordinal !== null) ??
    inTitle[0] ??
    (declares ? mentions.find((m) => m.sentence.passage === lead[0] && (m.proper || m.ordinal !== null)) : undefined) ??
    opening(source, mentions, lead);
  const mention = headline && {
    ...headline,
    level: rankSaid(wordsOf(source, lead), headline.level, source.folded.slice(headline.start, headline.end)),
  };
  if (headline && mention) mentions[mentions.indexOf(headline)] = mention;
  const own = mention ? { mention, lead, when: whenOf(source, earlier, mention, lead) } : null;
  const result = { earlier, own, mentions };
  known.set(source, result);
  return result;
}

/**
 * 「第5回アジア・エネルギー安全保障会議は、10月31日に名古屋で開催された。」 under a headline that names no meeting (議長サマリー): what
 * the first sentence says was held.
 */
function opening(source: Source, mentions: readonly Mention[], lead: readonly Passage[]): Mention | undefined {
  const [first] = lead;
  if (!first) return undefined;
  const [sentence] = statementsOf(source, first);
  return mentions.find((m) => {
    if (m.sentence.passage !== first || m.sentence.start !== sentence?.start) return false;
    if (m.turn || (!m.proper && m.ordinal === null)) return false;
    const before = source.folded.slice(m.sentence.start, m.start);
    const after = source.folded.slice(m.end, m.sentence.end);
    return (
      (/^(?:\(?[0-9A-Za-z]{1,2}[.)]?\s?)?$/.test(before) &&
        /^」?(?:\([^)]{1,40}\))?[はが][^。]{0,80}(?:開|行われ|招集)/.test(after)) ||
      (/[においで]、?$/.test(before) &&
        /^」?(?:\([^)]{1,40}\))?(?:が|を)[、,]?(?:[^。、]{0,16}の?(?:議長の下|主催)で?)?(?:開|行)/.test(after))
    );
  });
}

/** 「第2回日・フィリピン外務・防衛閣僚会合」: ministers of two states only hold a talk between two, whatever it is called. */
function ofTwo(source: Source, earlier: FoundLists, mention: Mention): Mention {
  const union = /EU|ASEAN|諸国|中央アジア|メコン|アフリカ/;
  // 「第28回日・EU定期首脳協議」: with a union of states.
  if (
    mention.level === 'bilateral' &&
    /首脳/.test(mention.word) &&
    union.test(source.folded.slice(mention.start, mention.end))
  )
    return { ...mention, level: 'summit' };
  if (mention.level !== 'ministerial' && mention.level !== 'summit') return mention;
  if (!/^「?(?:第[^回]{1,4}回)?日/.test(source.folded.slice(mention.start, mention.end))) return mention;
  const states = new Set(inside(earlier.countryMentions, mention.start, mention.end).map((c) => c.value.code));
  states.delete('JP');
  const name = source.folded.slice(mention.start, mention.end);
  return states.size === 1 && !/ASEAN|EU|諸国|中央アジア|メコン|アフリカ|・.{1,8}・/.test(name)
    ? { ...mention, level: 'bilateral' }
    : mention;
}

const body = (p: Passage) => p.kind === 'paragraph' || p.kind === 'item' || p.kind === 'row' || p.kind === 'note';
/** Who came is told at the beginning. */
const longestLead = 1500;
const wordsOf = (source: Source, lead: readonly Passage[]) =>
  lead
    .map((p) => source.folded.slice(p.start, p.end))
    .join('\n')
    .slice(0, longestLead);
/** An office's name or a place of issue between the date and the first heading tells of nothing. */
const tells = (source: Source, p: Passage) =>
  p.end - p.start > 40 || /[。．：:]/.test(source.text.slice(p.start, p.end));
const overview = /^(?:会合の|会談の)?(?:概要|開催概要|日時|開催要領)/;

/** What stands before the first heading; where a heading (概要) comes first, what stands under it. */
function leadOf(source: Source): Passage[] {
  const { passages } = source.edition;
  const first = passages.findIndex((p) => p.kind === 'heading');
  const before = passages.slice(0, first < 0 ? 8 : first).filter(body);
  if (before.some((p) => tells(source, p)) || first < 0) return before;
  const head = passages[first] as Passage;
  if (!overview.test(source.folded.slice(head.start, head.end))) return passages.filter(body).slice(0, 2);
  const next = passages.findIndex((p, i) => i > first && p.kind === 'heading');
  return passages.slice(first + 1, next < 0 ? undefined : next).filter(body);
}

const told =
  /2\+2|会合|会談|会議|サミット|フォーラム|対話|シンポジウム|表敬|電話|立ち話|協議|セミナー|意見交換|面会|面談|懇談|委員会|総会|理事会|ラウンドテーブル|ワークショップ/;
const schedule = /^(?:日時|開催日時|日程|開催日)/;

/** Its day, start and length: from a line 「日時：…」, else the first dated sentence that speaks of it. */
function whenOf(source: Source, earlier: FoundLists, mention: Mention, lead: readonly Passage[]): When {
  const { folded } = source;
  const { passages } = source.edition;
  const says = (p: Passage | undefined) => p !== undefined && schedule.test(folded.slice(p.start, p.end));
  // 「2. 日時」 may be a heading over the day.
  const lines = passages.filter(
    (p, i) => body(p) && (says(p) || (passages[i - 1]?.kind === 'heading' && says(passages[i - 1]))),
  );
  for (const line of lines) {
    const when = whenFrom(folded, earlier, line.start, line.end, line.end);
    // Without hours, what stands below a heading may be one day of several.
    if (when.date && (when.start !== null || says(line))) return when;
  }
  const courtesy = mention.level === 'courtesy';
  const ofMany = !/^(?:bilateral|phone|courtesy)$/.test(mention.level);
  const early = source.edition.passages.filter(body).slice(0, 6);
  const sentences: Statement[] = (courtesy ? early : lead).flatMap((p) => statementsOf(source, p));
  const about = courtesy ? /表敬/ : told;
  for (const relevant of [about, /./]) {
    for (const sentence of sentences) {
      if (!relevant.test(folded.slice(sentence.start, sentence.end))) continue;
      const when = whenFrom(folded, earlier, sentence.start, sentence.end, sentence.passage.end, ofMany);
      if (when.date && (relevant === about || isNear(when.date, source.edition.issued))) return when;
    }
  }
  return never;
}

/** A day in a sentence that tells of no meeting is the meeting's only near the day of issue: not 「2020年6月に発効した…」. */
const isNear = (day: string, issued: string | null) =>
  issued === null || Math.abs(Date.parse(day.slice(0, 10)) - Date.parse(issued)) <= 30 * 86_400_000;

/** 「対話に先立ち、同日午前9時から、岩屋大臣は…と会談しました」: an hour of something else on the day of a meeting of many. */
const otherEvent = /会談|表敬|懇談|面談|昼食|夕食|ランチ|レセプション|記者/;

/** The first day named in a sentence, and the clock and length told there or in the rest of its passage. */
function whenFrom(
  folded: string,
  earlier: FoundLists,
  start: number,
  end: number,
  rest: number,
  besides = false,
): When {
  const dated = inside(earlier.times, start, end).filter((t) => /^\d{4}-\d{2}-\d{2}/.test(t.value.value));
  const named = dated[0];
  if (!named) return never;
  const first = bothDays(folded, dated, named);
  const day = first.value.value.split(/[T/]/)[0] ?? '';
  const clocks = inside(earlier.times, first.start, rest).filter(
    (t) =>
      t.value.value.includes('T') &&
      /^\d/.test(t.value.value) &&
      (t.end <= end || !besides || !otherEvent.test(folded.slice(t.end, folded.indexOf('。', t.end)))),
  );
  // 「現地時間21日（日本時間22日）、午後4時10分」: the clock may have been laid on the other day.
  const clock =
    clocks.find((t) => t.value.value.startsWith(`${day}T`)) ??
    clocks.find((t) => t.start - first.end < 24 && t.end <= end);
  const when = readTime(clock ?? first);
  return {
    ...when,
    date: first.value.value.includes('T') ? when.date : first.value.value,
    duration: when.duration ?? durationIn(earlier, start, clock ? rest : end),
  };
}
