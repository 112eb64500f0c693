import type { Block } from '../block.ts';
import { labelOf } from '../outline/label.ts';
import { isPageTalk, otherPages } from './furniture.ts';

/**
 * Takes out what a page says to its reader: 「ページトップへ戻る」, lines of links, boxes of related pages,
 * bare counters.
 */
export function withoutTalk(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  let box: number | null = null;
  for (const block of blocks) {
    const level = block.role === 'heading' ? block.level : 0;
    if (box !== null && ((level > 0 && level <= box) || labelOf(block.text)?.what === 'reference')) box = null;
    if (box !== null && speaks(block)) box = null;
    if (level > 1 && otherPages.test(block.text)) box = level;
    if (box === null && !isTalk(block)) kept.push(block);
  }
  return kept;
}

/** What stands in a box of links without being one: sentences, and whom to ask. */
function speaks(block: Block): boolean {
  if (block.role !== 'paragraph' || block.item || block.links.length > 0) return false;
  return /[。．]$/.test(block.text) || /問い?合わせ|連絡先|電話|^contact|\btel\b/i.test(block.text);
}

function isTalk(block: Block): boolean {
  if (block.role === 'row' || block.level === 1) return false;
  const { text } = block;
  if (text.length <= 40 && (isPageTalk(text) || /^[\d,.\s]{1,9}$/.test(text))) return true;
  if (block.item || block.links.length < 2) return false;
  const linked = block.links.reduce((sum, l) => sum + l.end - l.start, 0);
  const rest = text.length - linked;
  return linked >= text.length * 0.6 && rest <= block.links.length * 6 && !/[。．]/.test(text);
}
