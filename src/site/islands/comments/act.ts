import { keepWords, putBackWords } from './kept-words.ts';
import { livePreview } from './preview.ts';

interface Answer {
  readonly likes?: number;
  readonly on?: boolean;
  readonly name?: string;
  readonly wrong?: string | null;
  readonly preview?: string | null;
  readonly to?: string;
  readonly said?: string | null;
  readonly refused?: string;
  /** The form's new token, where its owner has signed in again since. */
  readonly token?: string;
  /** Where to sign in again, and what that way is called. */
  readonly signIn?: { readonly to: string; readonly name: string };
}

/**
 * Sends likes and comments without leaving the page, and shows how words will look while they are written. What cannot
 * be done so is sent as the browser would.
 */
export function actInPlace(root: Document): void {
  putBackWords(root);
  livePreview(root);
  root.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
    if (form.matches('[data-like]') && button) {
      event.preventDefault();
      void like(form, button);
    } else if (form.matches('[data-act]') && form.closest('[data-comments]') && !button?.matches('[data-preview]')) {
      event.preventDefault();
      void act(form, button);
    }
  });
}

async function like(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  button.setAttribute('aria-busy', 'true');
  const answer = await send(form, button);
  button.removeAttribute('aria-busy');
  if (answer?.likes === undefined) return plainly(form, button);
  const figure = button.querySelector('[data-likes]');
  if (figure) figure.textContent = String(answer.likes);
  button.setAttribute('aria-pressed', String(answer.on === true));
  button.value = answer.on === true ? '0' : '1';
  button.title = answer.name ?? '';
  const name = button.querySelector('.unseen');
  if (name) name.textContent = answer.name ?? '';
}

async function act(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<void> {
  const wrong = form.querySelector<HTMLElement>('[data-wrong]');
  if (wrong) wrong.textContent = '';
  if (button) button.disabled = true;
  try {
    const answer = await send(form, button);
    if (answer?.wrong) {
      if (wrong) wrong.textContent = answer.wrong;
      const token = form.querySelector<HTMLInputElement>('input[name=token]');
      if (token && answer.token !== undefined) token.value = answer.token;
      if (answer.signIn) {
        keepWords(form);
        wrong?.append(' ', wayToSignIn(answer.signIn));
      }
      form.classList.add('is-wrong');
      form.querySelector('textarea')?.focus();
      return;
    }
    if (answer?.to === undefined) return plainly(form, button);
    await renew(answer.to, answer.said ?? '');
  } finally {
    if (button) button.disabled = false;
  }
}

/** Back to where one was writing: the words are put back there. */
function wayToSignIn({ to, name }: NonNullable<Answer['signIn']>): HTMLElement {
  const link = document.createElement('a');
  const back = `${location.pathname}${location.search}#comments`;
  Object.assign(link, { href: `${to}?next=${encodeURIComponent(back)}`, textContent: name, rel: 'nofollow' });
  return link;
}

async function send(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<Answer | null> {
  const fields = Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  if (button?.name) fields[button.name] = button.value;
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(fields),
    });
    return (await response.json()) as Answer;
  } catch {
    return null;
  }
}

/** Without the script's ways: the whole page goes along, and says what went wrong. */
function plainly(form: HTMLFormElement, button: HTMLButtonElement | null): void {
  if (button?.name) {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: button.name, value: button.value });
    form.append(field);
  }
  form.submit();
}

/**
 * Puts the comments as they are now in the place of those that were: the page is asked for again and its part taken over
 * as nodes, so that no text ever becomes markup here.
 */
async function renew(to: string, said: string): Promise<void> {
  const url = new URL(to, location.href);
  const fresh = await page(url.pathname === location.pathname ? location.href : url.href);
  const now = fresh?.querySelector('[data-comments]');
  const before = document.querySelector('[data-comments]');
  if (!now || !before || url.pathname !== location.pathname) {
    location.assign(url);
    if (url.pathname === location.pathname) location.reload();
    return;
  }
  const next = document.importNode(now, true);
  before.replaceWith(next);
  for (const part of ['[data-release-counters]', '.banner']) {
    const one = fresh?.querySelector(part);
    if (one) document.querySelector(part)?.replaceWith(document.importNode(one, true));
  }
  const status = document.createElement('p');
  status.className = 'banner';
  status.setAttribute('role', 'status');
  next.querySelector('h2')?.after(status);
  status.textContent = said;
  history.replaceState(null, '', url.hash);
  const own = document.getElementById(url.hash.slice(1));
  own?.focus({ preventScroll: true });
  own?.scrollIntoView({ block: 'center' });
}

/** A page as a document: its scripts do not run, its pictures are not loaded. */
function page(address: string): Promise<Document | null> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.addEventListener('load', () => done(request.responseXML));
    request.addEventListener('error', () => done(null));
    request.send();
  });
}
