import { saysOf } from './says.ts';

/** Words that are selected in one passage, counted from its beginning in UTF-16 code units, as the record counts. */
interface Chosen {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** The last selection stands until there is another: pressing a button may take it away. */
let chosen: Chosen | null = null;

/** Lets words that are selected in the text be taken for a fact or for one of its attributes. */
export function takeWords(root: Document): void {
  root.addEventListener('selectionchange', () => {
    chosen = wordsChosen() ?? chosen;
  });
  showPicks(root.body);
  root.addEventListener('click', (event) => {
    const pick = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-pick]') : null;
    const form = pick?.closest('form');
    const name = pick?.dataset['pick'];
    if (!pick || !form || name === undefined) return;
    const room = root.querySelector<HTMLElement>('[data-says]');
    const says = room ? saysOf(room) : {};
    const quote = form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-quote="${name}"]`);
    const at = form.querySelector<HTMLInputElement>(`[data-at="${name}"]`);
    const wrong = form.querySelector<HTMLElement>(`[data-wrong="${name}"]`);
    if (!chosen || !quote || !at) {
      if (wrong) wrong.textContent = says['pickNone'] ?? '';
      return;
    }
    quote.value = chosen.quote;
    at.value = `${chosen.passage}:${chosen.start}:${chosen.end}`;
    if (wrong) wrong.textContent = '';
    quote.focus();
  });
  // What is typed by hand is looked for in the text: where it was selected does not count any more.
  root.addEventListener('input', (event) => {
    const quote = event.target instanceof HTMLElement ? event.target.dataset['quote'] : undefined;
    const at = quote === undefined ? null : root.querySelector<HTMLInputElement>(`[data-at="${quote}"]`);
    if (at) at.value = '';
  });
}

export function showPicks(within: HTMLElement): void {
  for (const pick of within.querySelectorAll<HTMLElement>('[data-pick], [data-pick-person]')) pick.hidden = false;
}

/** Names that are chosen are added to the list of people, one a line. */
export function takePeople(root: Document): void {
  root.addEventListener('change', (event) => {
    const input = event.target instanceof HTMLInputElement ? event.target : null;
    const of = input?.closest<HTMLElement>('[data-pick-person]')?.dataset['pickPerson'];
    const list = of === undefined ? null : root.getElementById(of);
    const name = input?.value.trim() ?? '';
    if (!input || !(list instanceof HTMLTextAreaElement) || name === '') return;
    const names = list.value.split('\n').map((line) => line.trim());
    if (!names.includes(name)) list.value = [...names, name].filter(Boolean).join('\n');
    input.value = '';
  });
  // Enter in the field adds the name; it does not send the form.
  root.addEventListener('keydown', (event) => {
    const input = event.target instanceof HTMLInputElement ? event.target : null;
    if (event.key !== 'Enter' || event.isComposing || !input?.closest('[data-pick-person]')) return;
    event.preventDefault();
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

function wordsChosen(): Chosen | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const holder = (node: Node) =>
    (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-passage]');
  const words = holder(range.startContainer);
  if (!words || holder(range.endContainer) !== words) return null;
  const before = document.createRange();
  before.setStart(words, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const whole = range.toString();
  const quote = whole.trim();
  if (quote === '') return null;
  const start = Number(words.dataset['from']) + before.toString().length + whole.indexOf(quote);
  return { passage: Number(words.dataset['passage']), start, end: start + quote.length, quote };
}
