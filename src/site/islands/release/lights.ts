import type { Sheet } from './sheet.ts';

/** Lights a fact: its words in the text, its stamp and its entry. */
export interface Lights {
  /** While it is pointed at, beside the one that is held. */
  readonly light: (ids: string | undefined) => void;
  /** Until another is chosen: what was chosen stays lit wherever the pointer comes to rest. */
  readonly hold: (ids: string | undefined) => void;
}

export function litBy(text: HTMLElement): Lights {
  const byFact = new Map<string, Element[]>();
  for (const element of text.querySelectorAll('[data-f]'))
    for (const id of (element.getAttribute('data-f') ?? '').split(' '))
      byFact.set(id, [...(byFact.get(id) ?? []), element]);
  let lit: Element[] = [];
  let kept: string | undefined;
  const show = (ids: string | undefined) => {
    for (const element of lit) element.classList.remove('lit');
    lit = `${kept ?? ''} ${ids ?? ''}`.split(' ').flatMap((id) => byFact.get(id) ?? []);
    for (const element of lit) element.classList.add('lit');
  };
  return {
    light: show,
    hold: (ids) => {
      kept = ids;
      show(undefined);
    },
  };
}

export const factOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-f]')?.dataset['f'] : undefined;

/** Marks, stamps and entries light under the pointer or the focus; a mark or stamp leads to its entry. */
export function textMarks(text: HTMLElement, panel: HTMLElement, lights: Lights, sheet: Sheet): void {
  text.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse') lights.light(factOf(event.target));
  });
  text.addEventListener('pointerleave', () => lights.light(undefined));
  text.addEventListener('focusin', (event) => lights.light(factOf(event.target)));
  text.addEventListener('focusout', () => lights.light(undefined));
  text.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || panel.contains(event.target)) return;
    if (event.target.closest('a[href="#says"]')) sheet.open();
    const way = event.target.closest<HTMLAnchorElement>('a[href^="#f-"]');
    if (!way) return;
    const entry = entryAt(way.hash);
    if (!entry) return;
    event.preventDefault();
    sheet.open();
    const folded = entry.closest('details');
    if (folded) folded.open = true;
    lights.hold(entry.dataset['f']);
    entry.focus({ preventScroll: true });
    bringInto(panel, entry);
    history.replaceState(null, '', way.hash);
  });
}

/** Scrolls the panel alone: the text stays where its reader is. */
export function bringInto(panel: HTMLElement, entry: HTMLElement): void {
  const body = panel.querySelector<HTMLElement>('.panel-body');
  const scroller = panel.classList.contains('sheet') && body ? body : panel;
  const { top, height } = scroller.getBoundingClientRect();
  const at = entry.getBoundingClientRect();
  scroller.scrollTop += at.top - top - Math.max(0, (height - at.height) / 2);
}

/** The entry's link: the id may stand on another form of the same name, beside it. */
function entryAt(hash: string): HTMLElement | null {
  const landing = document.getElementById(decodeURIComponent(hash.slice(1)));
  return landing?.closest('.entry')?.querySelector<HTMLElement>('a.to-words') ?? landing;
}
