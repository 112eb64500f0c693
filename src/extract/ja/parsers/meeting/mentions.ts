import type { MeetingLevel } from '../../../../model/kinds.ts';
import { quotesOf } from '../../../shared/facts/quoted.ts';
import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Source } from '../../../shared/source.ts';
import { common, inHeadlines, meetingHeads, withOnePerson } from './heads.ts';

/** A place where a meeting is called by a name, from its first word to the bracket behind it. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly level: MeetingLevel;
  readonly ordinal: number | null;
  /** 次回, 前回: the next and the last of its series. */
  readonly turn: 'next' | 'last' | null;
  /** Has it a name of its own (a title in brackets, a Latin or katakana word, 日・X), or only the noun? */
  readonly proper: boolean;
  readonly sentence: Statement;
}

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 第10回, 第二回, 第十二回 → the number; null for anything else. */
export function ordinalIn(words: string): number | null {
  const m = /第 ?(?<n>[0-9]{1,3}|[〇一二三四五六七八九十]{1,4}) ?[回次]/.exec(words)?.groups?.['n'];
  if (!m) return null;
  if (/^[0-9]/.test(m)) return Number(m);
  const ten = m.indexOf('十');
  if (ten < 0) return Array.from(m).reduce((n, c) => n * 10 + (digits[c] ?? 0), 0);
  const tens = ten === 0 ? 1 : (digits[m[0] as string] ?? 0);
  return tens * 10 + (digits[m[ten + 1] ?? '〇'] ?? 0);
}

/** Names reach back over nouns, ・ and の; further back than this is another phrase. */
const reach = 70;
const word = /[\p{sc=Han}\p{sc=Katakana}A-Za-z0-9ー＝=+\-・]/u;

/** Every mention of a meeting in the running text, headings and title. */
export function mentionsOf(source: Source): Mention[] {
  const { folded } = source;
  const found: Mention[] = [];
  for (const passage of source.edition.passages) {
    if (passage.kind === 'date' || passage.kind === 'caption') continue;
    for (const sentence of statementsOf(source, passage)) {
      const heads = meetingHeads(folded, sentence.start, sentence.end).filter(
        (h) =>
          passage.kind === 'title' ||
          !inHeadlines.has(h.word) ||
          numbered.test(folded.slice(Math.max(sentence.start, h.start - 40), h.start)),
      );
      if (heads.length === 0) continue;
      const quotes = quotesOf(source, sentence.start, sentence.end);
      let last = sentence.start;
      // Specific nouns first: 対話 of 「…」対話・第6回外相会合 is part of that name.
      const specific = heads.filter((h) => !common.has(h.word));
      const loose = heads.filter(
        (h) =>
          common.has(h.word) &&
          folded[h.start - 1] !== '」' &&
          !specific.some((o) => o.start > h.start && nameStart(folded, sentence.start, o.start, quotes) <= h.start),
      );
      for (const head of [...specific, ...loose].toSorted((a, b) => a.start - b.start)) {
        // The short form in the bracket behind a name is part of it: 高級実務者会合（SOM）.
        if (head.start < last) continue;
        // 「長官級会合「第24回…」を開催し」: the noun before the brackets is no meeting beside the one named in them.
        if (
          folded[head.end] === '「' &&
          quotes.some(
            (q) =>
              q.start === head.end && /第[0-9]{1,3}回|会合|会議|サミット|フォーラム/.test(folded.slice(q.start, q.end)),
          )
        )
          continue;
        // 戦略対話高級事務レベル協議: one name with two such nouns in it, and the last says what it is.
        if (
          specific.some((o) => {
            const gap = folded.slice(head.end, o.start);
            return o.start >= head.end && (glued.test(gap) || (head.word === '2+2' && gap === '」'));
          })
        )
          continue;
        const around = quotes.find((q) => q.start < head.start && head.end < q.end);
        // 「平成…開発会議」 inside a longer title (宣言, 計画) is part of that title.
        if (around && around.end - head.end > 2 && !/^[)」]/.test(folded.slice(head.end, head.end + 1))) continue;
        const from = around ? around.start + 1 : Math.max(last, sentence.start);
        const start = isWithSomebody(folded, from, head)
          ? talkStart(folded, from, head.start)
          : nameStart(folded, from, head.start, quotes);
        let end = head.end;
        const bracket = /^[(]「?[A-Za-z0-9 +,、/.カジャッドー]{2,30}」?[)]/.exec(folded.slice(end, end + 34));
        if (bracket) end += bracket[0].length;
        const counted = /^[(]第[0-9一二三四五六七八九十]{1,3}回[)]/.exec(folded.slice(end, end + 9));
        if (counted) end += counted[0].length;
        const session = /^の?第[0-9一二三四五六七八九十]{1,3}回(?:会合|会議|総会)?/.exec(folded.slice(end, end + 12));
        if (session) end += session[0].length;
        const outer = around && around.end === end + 1 ? { start: around.start, end: around.end } : null;
        const name = folded.slice(start, end);
        // 「第2回「質の高い教育対話」」: the number stands before the brackets.
        const first = outer?.start ?? start;
        const before = numberBefore.exec(folded.slice(Math.max(sentence.start, first - 8), first));
        found.push({
          start: outer?.start ?? start,
          end: outer?.end ?? end,
          word: head.word,
          level: levelOf(outer ? folded.slice(outer.start, outer.end) : name, head.level),
          ordinal:
            ordinalIn(outer ? folded.slice(outer.start, outer.end) : name) ?? (before ? ordinalIn(before[0]) : null),
          turn: /次回|次期|次の/.test(name) ? 'next' : /前回/.test(name) ? 'last' : null,
          proper: isProper(name, head.word, outer !== null),
          sentence,
        });
        last = end;
      }
    }
  }
  return found;
}

/** 「…との会談」, and in the same form a meal or a talk with one person. */
const isWithSomebody = (folded: string, from: number, head: { word: string; start: number; end: number }): boolean =>
  (head.word === '会談' && folded[head.start - 1] === 'の') ||
  (folded.startsWith('との', head.start - 2) &&
    (head.word.endsWith('会談') || withOnePerson.test(folded.slice(Math.max(from, head.start - 30), head.end))));

/**
 * 「エチェベレ・アルゼンチン農産業大臣との会談」: a talk named by those who held it, back to the particle or the comma
 * before the first of them.
 */
function talkStart(folded: string, from: number, to: number): number {
  let i = to;
  while (i > from && to - i < reach && !/[\p{sc=Hiragana}、,，。:\s]/u.test(folded[i - 1] ?? '')) i--;
  for (;;) {
    const link = talkLinks.find((l) => i - l.length > from && folded.startsWith(l, i - l.length));
    if (!link || to - i > reach) return i;
    let noun = i - link.length;
    while (noun > from && to - noun < reach && !/[\p{sc=Hiragana}、,，。:\s]/u.test(folded[noun - 1] ?? ''))
      noun -= folded[noun - 1] === ')' ? reading(folded, from, noun) : 1;
    if (noun === i - link.length) return i;
    i = noun;
  }
}
/** 「陳立明(ちん・りつめい)商務部長との会談」: how long the reading of a name is whose bracket closes at `end`, at least 1. */
const reading = (folded: string, from: number, end: number) =>
  /\([ぁ-ん][ぁ-んー・= ]{1,22}\)$/.exec(folded.slice(Math.max(from, end - 26), end))?.[0].length ?? 1;
const talkLinks = ['との', 'と', '及び', 'および', 'の'];

/** 「第28回日EU競争当局意見交換」: a number makes a name of any such word. */
const numbered = /第[0-9一二三四五六七八九十]{1,3}回[^、,。\p{sc=Hiragana}]{0,30}$/u;
/** Also over a bracket, and out of one: 「日豪経済委員会（経済版「2+2」）次官級協議」. */
const glued = /^(?:」?\)|\([^)]{1,20}\))?[\p{sc=Han}\p{sc=Katakana}A-Za-z0-9ー]{0,10}$/u;
/** 第2回「…」, 「第1回目の日中安保対話」 */
const numberBefore = /第[0-9一二三四五六七八九十]{1,3}回(?:目の?|目?となる)? ?$/;
const acronymBefore = /(?:^|[^A-Za-z])[A-Z]{2,5}[0-9]?$/;
const abouts = ['に関する', 'のための', 'に向けた', 'に係る'];

const leads =
  /^(?:(?:本|今|昨|同|当|各|両|全|他|この|その|今次|今回|当該|同じ)(?=[^\p{sc=Han}]|$)|標記の?|上記の?|掲題の?|首記の?|最初の|初の|初めての|第一回目の)/u;

function nameStart(
  folded: string,
  from: number,
  to: number,
  quotes: readonly { start: number; end: number }[],
): number {
  let i = to;
  while (i > from && to - i < reach) {
    const c = folded[i - 1] as string;
    const quote = c === '」' || c === '』' ? quotes.find((q) => q.end === i) : undefined;
    if (quote && quote.start >= from) {
      i = quote.start;
      continue;
    }
    if (c === ')') {
      const near = Math.max(from, i - 61);
      const open = near + folded.slice(near, i - 1).lastIndexOf('(');
      if (open < near) break;
      i = open;
      continue;
    }
    if (word.test(c)) {
      i--;
      continue;
    }
    // 「APEC 貿易担当大臣会合」: some set a space behind letters.
    if (c === ' ' && acronymBefore.test(folded.slice(Math.max(from, i - 6), i - 1))) {
      i--;
      continue;
    }
    // 「第16 回」, 「第 16 回」: so do some on both sides of a number.
    if (
      c === ' ' &&
      ((folded[i] === '回' && /第 ?[0-9]{1,3} $/.test(folded.slice(Math.max(from, i - 6), i))) ||
        (folded[i - 2] === '第' && /^[0-9]{1,3} ?回/.test(folded.slice(i, i + 5))))
    ) {
      i--;
      continue;
    }
    // 「国連持続可能な開発委員会」
    if (c === 'な' && folded.startsWith('持続可能', i - 5)) {
      i--;
      continue;
    }
    // 「…」対話の首脳会合, 第2回の法務大臣会合: の links what is one name only behind a bracket, 対話 or an ordinal.
    if (
      c === 'の' &&
      (/(?:[」』]|対話|第[0-9〇一二三四五六七八九十]{1,4}[回次]|[次前]回|\)|委員会|部会|グループ|理事会|会議|フォーラム|プロセス)$/.test(
        folded.slice(Math.max(from, i - 12), i - 1),
      ) ||
        // 「国交正常化交渉の第12回本会談」: the series before its number.
        (/^第[0-9〇一二三四五六七八九十]{1,4}[回次]/.test(folded.slice(i, i + 6)) &&
          /(?:交渉|協定|条約|協議|連合|機関|会合)$/.test(folded.slice(Math.max(from, i - 6), i - 1))))
    ) {
      i--;
      continue;
    }
    // 「ネパール復興に関する国際会議」, 「開発のための国際会議」: what it is about is part of its name.
    const about = abouts.find((a) => i - a.length > from && folded.startsWith(a, i - a.length));
    if (about && word.test(folded[i - about.length - 1] ?? '')) {
      i -= about.length;
      continue;
    }
    break;
  }
  const lead = leads.exec(folded.slice(i, to));
  if (lead) i += lead[0].length;
  // A date right before belongs to the sentence: 「12月20日首脳会合」, 「令和4年4月の第8回」.
  const dated =
    /^(?:(?:令和|平成|昭和)?[0-9元一二三四五六七八九十〇]{1,4}年)?(?:[0-9一二三四五六七八九十]{1,2}月)?(?:[0-9一二三四五六七八九十]{1,2}日)?(?:の|午[前後])?/.exec(
      folded.slice(i, to),
    );
  if (dated && /[年月日]/.test(dated[0])) i += dated[0].length;
  // 前回の第4回外相会合 is called 第4回外相会合.
  if (/^[前次]回の第/.test(folded.slice(i, to))) i += 3;
  while (i < to && /[・の\-=]/.test(folded[i] ?? '')) i++;
  return i;
}

/** One kanji for each state that headlines join to 日. */
const several =
  /日(?:[米中韓豪印比英仏独伊加露欧越蒙泰星緬]・?){2,5}|(?:[3-6三四五六](?:者|か国|カ国|ヵ国|ヶ国|国))(?!間)/;
const ofMany = /参加国|諸国|各国|EAS|ASEAN|APEC|ASEM|G[0-9]/;
const notLeaders =
  /(?:こども|子ども|子供|ユース|若者|学生|高校生|中学生|青年|市長|知事|首長|市民|女性|ビジネス|スポーツ|労働|ローカル|都市|海上保安|消防|警察)[^、。]{0,8}サミット/;

/** 日英伊防衛相会談 is a meeting of three, こどもサミット none of leaders. */
function levelOf(name: string, level: MeetingLevel): MeetingLevel {
  if (level === 'summit' && notLeaders.test(name)) return 'other';
  if (level === 'other' && /(?:閣僚|大臣)級/.test(name)) return 'ministerial';
  // 「日仏次官級定期対話」: the rank stands before another word.
  if (level === 'other' && /(?:次官|局長|審議官|長官)級/.test(name)) return 'senior-officials';
  if (level === 'other' && withOnePerson.test(name) && !/各国|諸国|[かカヵヶ]国/.test(name)) return 'bilateral';
  if (level === 'bilateral' && name.endsWith('外相協議') && ofMany.test(name)) return 'ministerial';
  if (level !== 'bilateral' || !several.test(name)) return level;
  return /首脳/.test(name) ? 'summit' : /次官|局長/.test(name) ? 'senior-officials' : 'ministerial';
}

/** 外相会合 alone is a noun; 第6回外相会合, G7広島サミット, 「東京対話」, 日・カザフスタン首脳会談 are names. */
function isProper(name: string, head: string, quoted: boolean): boolean {
  if (name.replace(/[「」()]/g, '') === '2+2') return false;
  if (quoted) return true;
  const rest = name
    .replace(head, '')
    .replace(/\([^()]{0,60}\)$/, '')
    .replace(/第[^回次]{1,4}[回次]の?|次回の?|前回の?|分野別の?|各国|公開|特別/g, '');
  return /[A-Za-z]{2}|G[0-9]|「|[ァ-ヴー]{3}|日・|日[一-龠]|[一-龠]{2}/.test(rest);
}
