import { fold } from '../text/fold.ts';
import type { Block } from './block.ts';
import { isDateLine } from './date-line.ts';
import { isLetterhead } from './letterhead.ts';
import { labelOf } from './outline/label.ts';
import { markerOf } from './outline/marker.ts';

/**
 * The headline: the `h1` of the release (the one most like the page's title where there are several), else the
 * first line that looks like one, else the page's title without the site's name.
 *
 * @param titles what the page calls itself: `<title>`, `og:title`
 * @returns the block and its place among `blocks`, or -1 where it stands in none of them
 */
export function headlineOf(blocks: readonly Block[], titles: readonly string[]): { title: string; at: number } | null {
  const named = titles.filter((t) => t !== '');
  const top = blocks.flatMap((b, at) => (b.level === 1 && b.role === 'heading' ? [{ at, text: b.text }] : []));
  // “Press Releases” as the page's first heading, over the headline in the second.
  const second = blocks.some((b) => b.level === 2 && b.role === 'heading' && looksLikeOne(b));
  const best = bestOf(second ? top.filter((t) => !isLetterhead(t.text)) : top, named);
  if (best) return { title: best.text, at: best.at };
  const early = blocks
    .slice(0, 12)
    .flatMap((b, at) => (looksLikeOne(b) ? [{ at, text: b.text, strong: b.level > 0 || b.centred }] : []));
  const alike = early.find((e) => named.some((t) => likeness(e.text, t) >= 0.6));
  const strong = early.find((e) => e.strong);
  const found = alike ?? strong;
  if (found) return { title: found.text, at: found.at };
  const own = named.map(withoutSite).find((t) => t !== '');
  if (own !== undefined) return { title: own, at: -1 };
  const first = saidAgain(early, blocks) ?? early[0];
  return first ? { title: first.text, at: first.at } : null;
}

/** 「報道・広報」, 「地球環境」: under so short a line, the headline is the one whose words the text says again. */
function saidAgain<T extends { at: number; text: string }>(
  early: readonly T[],
  blocks: readonly Block[],
): T | undefined {
  if (!early[0] || early[0].text.length > 12) return undefined;
  // 「駐日公館」 over the headline, and the day right below that.
  const [kick, next] = early;
  if (next && next.at === kick.at + 1 && next.text.length > 12 && isDateLine(blocks[next.at + 1]?.text ?? ''))
    return next;
  return early.find(({ at, text }) => {
    const words = fold(text).replace(
      /(?:の(?:結果|概要|開催|実施))?(?:について|のお知らせ|への(?:出席|参加)|出席|を(?:開催|実施)しました)?$/,
      '',
    );
    // The last step of the way to the page is its headline too.
    if (blocks.slice(0, at).some((b) => b.text !== text && b.text.length < text.length + 4 && b.text.endsWith(text)))
      return true;
    return words.length >= 8 && blocks.slice(at + 1, at + 12).some((b) => fold(b.text).includes(words.slice(0, 40)));
  });
}

function bestOf(found: readonly { at: number; text: string }[], named: readonly string[]) {
  if (found.length < 2) return found[0] ?? null;
  const score = (text: string) => Math.max(0, ...named.map((t) => likeness(text, t)));
  return found.reduce((a, b) => (score(b.text) > score(a.text) + 0.1 ? b : a));
}

/** What a release calls itself before its headline, and who issues it: 「報道発表」, 「見 本 省」. */
const kicker =
  /^(?:(?:press|news|media) ?(?:release|note|advisory|statement)|for immediate release|(?:記者|報道)(?:発表|資料|提供)(?:資料)?|プレス・?リリース|ニュース・?リリース|報道・広報|報道発表資料一覧|新着情報|お知らせ|news|statement|記)(?: ?\(?(?:for immediate release|第.{1,8}号)\)?)?$/i;
const issuer =
  /^(?:\S ){1,8}\S$|^.{1,14}(?:省|庁|府|院|局|課|室|部|大臣官房|委員会|大使館)$|^(?:独立行政|国立研究開発|国立大学|特殊|一般社団|一般財団|公益社団|公益財団)法人.{1,24}$|^(?:株式会社.{1,16}|.{1,16}株式会社)$|^.{1,16}(?:機構|銀行|協会|財団|公社|事務所|連合会)(?: ?[（(][A-Za-z .&]{2,40}[）)])?$/;

function looksLikeOne(block: Block): boolean {
  if (block.role === 'row' || block.role === 'caption' || block.list !== null) return false;
  const { text } = block;
  // 「• 本会議・委員会等」: a line of a menu.
  if (/^[•●▪◦]\s/.test(text)) return false;
  if (kicker.test(text) || issuer.test(text) || isLetterhead(text)) return false;
  if (text.length < 4 || text.length > 250 || isDateLine(text) || labelOf(text)) return false;
  const marker = markerOf(text);
  return (marker === null || marker.rank > 9) && !/[。．]$|[^.A-Z]\.$/.test(text);
}

/** How much of the shorter text's pairs of characters the other one has, from 0 to 1. */
export function likeness(a: string, b: string): number {
  const [x, y] = [pairs(a), pairs(b)];
  const [few, many] = x.size <= y.size ? [x, y] : [y, x];
  if (few.size < 2) return 0;
  let common = 0;
  for (const pair of few) if (many.has(pair)) common++;
  return (common / few.size) * Math.min(1, few.size / (many.size * 0.3));
}

function pairs(text: string): Set<string> {
  const s = fold(text)
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '')
    .slice(0, 300);
  const found = new Set<string>();
  for (let i = 2; i <= s.length; i++) found.add(s.slice(i - 2, i));
  return found;
}

/** 「…の開催（結果）｜外務省」 → 「…の開催（結果）」: the longest of the parts that bars and dashes divide. */
function withoutSite(title: string): string {
  return title
    .split(/[|｜»：]|\s[-–—:]\s/)
    .map((part) => part.trim())
    .reduce((a, b) => (b.length > a.length ? b : a), '')
    .trim();
}
