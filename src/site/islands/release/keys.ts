import { bringInto, type Lights } from './lights.ts';
import type { Sheet } from './sheet.ts';

/** Choosing and keys in the panel: up and down walk it, Enter goes to the words, Escape comes back. */
export function walkPanel(panel: HTMLElement, lights: Lights, sheet: Sheet): void {
  let came: HTMLElement | null = null;
  const keys = panel.querySelector<HTMLElement>('[data-keys]');
  if (keys && matchMedia('(hover: hover)').matches) keys.hidden = false;

  panel.addEventListener('click', (event) => {
    const way = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#w-"]') : null;
    if (!way) return;
    const words = document.getElementById(decodeURIComponent(way.hash.slice(1)));
    if (!words) return;
    event.preventDefault();
    came = way;
    lights.hold(way.dataset['f']);
    history.replaceState(null, '', way.hash);
    if (sheet.active()) sheet.close();
    words.tabIndex = -1;
    words.focus({ preventScroll: true });
    words.scrollIntoView({ block: 'center' });
  });

  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      const back = came;
      came = null;
      if (sheet.active() && !back) sheet.close();
      else if (back && !panel.contains(document.activeElement)) {
        sheet.open();
        back.focus({ preventScroll: true });
        bringInto(panel, back);
      } else lights.hold(undefined);
      return;
    }
    if (!(document.activeElement instanceof HTMLElement) || !panel.contains(document.activeElement)) return;
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (step === undefined) return;
    const entries = [...panel.querySelectorAll<HTMLElement>('a.to-words')].filter((entry) => entry.offsetParent);
    const at = entries.indexOf(document.activeElement);
    const next = at === -1 ? entries[0] : entries[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    bringInto(panel, next);
    wordsOf(next)?.scrollIntoView({ block: 'center' });
  });
}

const wordsOf = (way: HTMLElement): HTMLElement | null =>
  document.getElementById(decodeURIComponent((way.getAttribute('href') ?? '#').slice(1)));
