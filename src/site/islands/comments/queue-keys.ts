/** Keys of the moderators' queue: each presses a button that is there to be pressed without them. */
const keys: Readonly<Record<string, string>> = {
  a: 'approve',
  h: 'hide',
  r: 'remove',
  w: 'warn',
  s: 'suspend',
  b: 'ban',
  l: 'lock',
};

export function queueKeys(queue: HTMLElement): void {
  const items = [...queue.querySelectorAll<HTMLFormElement>('[data-queue-item]')];
  let at = 0;
  const go = (to: number) => {
    at = Math.max(0, Math.min(items.length - 1, to));
    items[at]?.focus();
    items[at]?.scrollIntoView({ block: 'center' });
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target instanceof Element && event.target.closest('input, select, textarea')) return;
    if (event.key === 'j' || event.key === 'k')
      go(event.key === 'j' ? (document.activeElement === items[at] ? at + 1 : at) : at - 1);
    else if (event.key === 'u')
      document.querySelector<HTMLButtonElement>('form[action$="/moderation/undo"] button')?.click();
    else if (event.key === '?') items[at]?.querySelector<HTMLElement>('[data-reason]')?.focus();
    else if (event.key in keys)
      items[at]?.querySelector<HTMLButtonElement>(`button[name=what][value=${keys[event.key] ?? ''}]`)?.click();
    else return;
    event.preventDefault();
  });
}
