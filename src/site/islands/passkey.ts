import { asked, created, type OptionsJson } from './passkey/credentials.ts';

/**
 * Passkeys need script: the browser only gives them to one. The buttons show themselves where there is any use in them;
 * everything else on the page works without.
 */
const way = document.querySelector<HTMLElement>('[data-passkey]');
const button = way?.querySelector<HTMLButtonElement>('[data-passkey-button]');
if (way && button && 'PublicKeyCredential' in window) {
  way.hidden = false;
  button.hidden = false;
  way.querySelector<HTMLElement>('[data-passkey-without]')?.setAttribute('hidden', '');
  button.addEventListener('click', () => void use(way, button));
}

interface Answer {
  readonly options?: OptionsJson;
  readonly to?: string;
  readonly stale?: boolean;
}

async function use(place: HTMLElement, pressed: HTMLButtonElement): Promise<void> {
  const { passkey, options = '', done = '', token = '', next = '', failed = '', stale = '' } = place.dataset;
  const wrong = place.querySelector<HTMLElement>('[data-passkey-wrong]');
  const tell = (text: string) => {
    if (wrong) wrong.textContent = text;
  };
  tell('');
  pressed.disabled = true;
  try {
    const begun = await send(options, { token });
    if (begun.stale) return tell(stale);
    if (!begun.options) return tell(failed);
    const credential = passkey === 'add' ? await created(begun.options) : await asked(begun.options);
    const { to } = await send(done, { token, next, credential: JSON.stringify(credential) });
    if (to === undefined) return tell(failed);
    location.assign(to);
    if (new URL(to, location.href).pathname === location.pathname) location.reload();
  } catch (error) {
    // Whoever closes the browser's window has changed their mind: nothing to say.
    if (!(error instanceof DOMException && error.name === 'NotAllowedError')) tell(failed);
  } finally {
    pressed.disabled = false;
  }
}

async function send(address: string, fields: Record<string, string>): Promise<Answer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(fields),
  });
  return (await response.json()) as Answer;
}
