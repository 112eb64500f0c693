import type { Block } from './block.ts';
import { isDateLine } from './date-line.ts';
import { printedDate } from './printed-date.ts';

export interface IssueDate {
  /** Which block the date stands in, -1 where it is only a part of one. */
  readonly at: number;
  readonly day: string;
  readonly clock: string | null;
}

/** “Updated” says when the page was touched, not when the release was issued; “Published 18 May, updated 25 May” says both. */
const touched = /更新|updated|modified|reviewed|現在|revised|印刷/i;
const isTouched = (text: string): boolean => touched.test(text.slice(0, printedDate(text)?.start ?? text.length));
/** The foot of a page tells nothing of the release: “Date modified: 2018-06-12”. */
const footTouch = /^(?:date|page|last|content)?[ :-]{0,3}(?:last )?(?:modified|reviewed)\b/i;

/** 「2.日程」: the line below says when something is held. */
const held =
  /^\D{0,2}[0-9０-９]{0,2}[.．)）\s　]{0,3}(?:開催)?(?:日程|日時|期日|期間|会期|開催日)(?:及び.{1,6})?(?:[（(].{1,6})?[）)]?$/;

/**
 * The day of issue: a line that says little else, near the headline or at the end; else the dateline that the
 * first paragraph begins with (“TOKYO, 14 March 2013 –”).
 *
 * @param headline the headline's place, -1 without one; lines further than a dozen from it are not looked at
 */
export function issueDate(blocks: readonly Block[], headline: number): IssueDate | null {
  const from = Math.max(0, headline - 8);
  const near = blocks.slice(from, Math.max(0, headline) + 12).map((block, i) => ({ block, at: from + i }));
  const last = blocks.slice(-3).map((block, i) => ({ block, at: Math.max(0, blocks.length - 3) + i }));
  const lines = [...near, ...last].filter(
    ({ block, at }) => block.level !== 1 && isDateLine(block.text) && !held.test(blocks[at - 1]?.text ?? ''),
  );
  const after = lines.filter((l) => l.at > headline);
  const ordered = [...after, ...lines.filter((l) => l.at <= headline).toReversed()];
  const found = ordered.find((l) => !isTouched(l.block.text));
  if (found) return dateAt(found.block, found.at);
  for (const { block } of near) {
    const day = dateline(block.text);
    if (day) return { at: -1, day, clock: null };
  }
  for (const { block } of near) {
    const day = labelled(block.text);
    if (day) return { at: -1, day, clock: null };
  }
  const late = ordered.find((l) => !footTouch.test(l.block.text));
  return late ? dateAt(late.block, late.at) : null;
}

function dateAt(block: Block, at: number): IssueDate | null {
  const printed = printedDate(block.text);
  return printed && { at, day: printed.day, clock: printed.clock };
}

/** “From: Cabinet Office and Jane Roe MP. Published 17 May 2023. Last updated 18 May 2023”: a label within a line about the page. */
function labelled(text: string): string | null {
  if (text.length > 260) return null;
  const date = printedDate(text);
  return date &&
    /(?:^|[.|·•)]\s?|\p{Ll}\s)(?:First )?(?:Published|Posted|Issued):?(?: on:?)? ?$/u.test(text.slice(0, date.start)) &&
    /^(?:[\s.,|·•–-]{0,4}(?:$|(?:Last )?[Uu]pdated\b)|\s[|·•]\s)/.test(text.slice(date.end))
    ? date.day
    : null;
}

/** “TOKYO, 14 March 2013 – The Government of Japan …”, “(Tokyo, June 6, 2023)”, “June 9, 2018 – Ottawa, Ontario – …”. */
function dateline(text: string): string | null {
  const date = printedDate(text);
  if (!date || date.start > 50) return null;
  const before = text.slice(0, date.start);
  const after = text.slice(date.end, date.end + 4);
  // “1 June 2015, Rome - Some 130 ministers …”
  if (
    before === '' &&
    /^, \p{Lu}[\p{L}' ]{2,24}(?:, \p{Lu}[\p{L}' ]{2,24})? ?[-–—] ?\p{Lu}/u.test(text.slice(date.end))
  )
    return date.day;
  // “3 December 2020; The Government …”
  if (before === '') return /^\s?[-–—;]\s?\p{Lu}/u.test(after) ? date.day : null;
  if (
    !/^(?!(?:On|In|From|Since|By)\s)[（(【[]?[\p{Lu}\p{Script=Han}][\p{L}' .,/、・：:(（–—-]{0,50}$/u.test(before) ||
    /[をはがに]/.test(before)
  )
    return null;
  // “Istanbul, 6 February 2023. The Agency …” closes with a point.
  return /^\s?[-–—―−:：)）】\]]|^\.\s\p{Lu}/u.test(after) ? date.day : null;
}
