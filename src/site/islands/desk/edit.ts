import { page } from './ask.ts';
import { showPicks } from './words.ts';

/** Opens the form of a fact within its item: the same form as on its own page, taken over as nodes. */
export async function openForm(item: HTMLElement | null, way: HTMLElement, closed: () => void): Promise<void> {
  const place = item?.querySelector<HTMLElement>('[data-edit-here]');
  if (!item || !place || !(way instanceof HTMLAnchorElement)) return;
  const open = place.querySelector<HTMLElement>('[data-edit-form]');
  if (open && place.dataset['of'] === way.href) {
    focusIn(open);
    return;
  }
  way.setAttribute('aria-busy', 'true');
  const found = (await page(way.href))?.querySelector<HTMLElement>('[data-edit-form]');
  way.removeAttribute('aria-busy');
  if (!found) {
    location.assign(way.href);
    return;
  }
  const form = document.importNode(found, true);
  place.dataset['of'] = way.href;
  place.replaceChildren(form);
  item.classList.add('is-editing');
  showPicks(form);
  form.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-cancel]')) return;
    event.preventDefault();
    place.replaceChildren();
    item.classList.remove('is-editing');
    closed();
  });
  focusIn(form);
}

function focusIn(form: HTMLElement): void {
  form.scrollIntoView({ block: 'nearest' });
  form
    .querySelector<HTMLElement>('[data-field]:not([data-field=words]) :is(input:not([type=hidden]), select, textarea)')
    ?.focus();
}
