import type { Bench } from './bench.ts';

/** The keys of the desk: each does what a button does that is there to be pressed without them. */
export function deskKeys(room: HTMLElement, bench: Bench): void {
  const help = document.querySelector<HTMLDialogElement>('dialog[data-keys]');
  room.querySelector('[data-help]')?.addEventListener('click', () => help?.showModal());
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help?.open) return;
    const at = event.target instanceof Element ? event.target : null;
    if (at?.closest('input, select, textarea')) {
      if (event.key !== 'Escape' || !(at instanceof HTMLElement)) return;
      at.blur();
      return;
    }
    // A key that is held down decides one item, not a row of them.
    if (event.repeat && !/^[jk]$/.test(event.key)) return;
    if (!does(event.key)) return;
    event.preventDefault();
  });

  const does = (key: string): boolean => {
    switch (key) {
      case 'j':
      case 'k':
        bench.step(key === 'j' ? 1 : -1);
        return true;
      case 'a':
        return bench.act('accept');
      case 'm':
        return room.querySelector('[data-stage] > .desk-join') !== null && bench.act('accept');
      case 'x':
        return bench.act('refuse');
      case 's':
        return bench.act('split');
      case 'e':
        return bench.edit();
      case 'u':
        bench.undo();
        return true;
      case 'r':
        bench.reason();
        return true;
      case '?':
        help?.showModal();
        return help !== null;
      default:
        return false;
    }
  };
}
