/**
 * Words of the text that are selected can be commented on: a link appears beside them that leads to the page about them.
 * Only words within one passage: what is written is tied to where they stand.
 */
export function commentOnWords(text: HTMLElement, label: string, about: string): void {
  const link = document.createElement('a');
  link.className = 'on-words';
  link.textContent = label;
  link.hidden = true;
  link.rel = 'nofollow';
  link.href = about;
  document.body.append(link);
  document.addEventListener('selectionchange', () => {
    const chosen = wordsChosen(text);
    if (!chosen) {
      link.hidden = true;
      return;
    }
    const { passage, quote, near, box } = chosen;
    link.href = `${about}?${new URLSearchParams({ passage: String(passage), quote, near: String(near) }).toString()}`;
    link.hidden = false;
    const width = link.offsetWidth;
    const left = Math.min(
      Math.max(8, box.left + box.width / 2 - width / 2),
      document.documentElement.clientWidth - width - 8,
    );
    link.style.left = `${left + scrollX}px`;
    link.style.top = `${box.bottom + scrollY + 8}px`;
  });
}

interface Chosen {
  readonly passage: number;
  readonly quote: string;
  /** Where they begin in the passage's words. */
  readonly near: number;
  readonly box: DOMRect;
}

function wordsChosen(text: HTMLElement): Chosen | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const holder = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.words');
  const words = holder(range.startContainer);
  if (!words || !text.contains(words) || holder(range.endContainer) !== words) return null;
  const passage = /^p-(?<index>\d+)$/.exec(words.closest('[id^="p-"]')?.id ?? '')?.groups?.['index'];
  if (passage === undefined) return null;
  const before = document.createRange();
  before.setStart(words, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = plain(before);
  const quote = plain(range);
  if (quote.trim() === '' || quote.length > 2000) return null;
  return { passage: Number(passage), quote: quote.trim(), near: start.length, box: range.getBoundingClientRect() };
}

/** The words alone: stamps and signs at the margin are not part of the text. */
function plain(range: Range): string {
  const copy = range.cloneContents();
  for (const sign of copy.querySelectorAll('.stamps, .said-here, .label')) sign.remove();
  return copy.textContent ?? '';
}
