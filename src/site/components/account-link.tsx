import { accountWords } from '../catalogue/accounts.ts';
import type { Ui } from '../ui.ts';
import type { Place } from './document.tsx';

/** Where nobody is signed in, the way in, which leads back to this page; else the person's name, to their account. */
export function AccountLink({ ui, place }: { ui: Ui; place: Place | null }) {
  const words = accountWords[ui.locale];
  if (ui.reader)
    return (
      <a class="account-link" href={`/${ui.locale}/account`} title={words.yourAccount}>
        <bdi>{ui.reader.name}</bdi>
      </a>
    );
  // Signing in leads back to where one was, but not to the page that led there.
  const back =
    place === null || /^\/(?:sign-in|join|forgot)/.test(place.path)
      ? ''
      : `?next=${encodeURIComponent(`/${ui.locale}${place.path}${place.query}`)}`;
  return (
    <a class="account-link" href={`/${ui.locale}/sign-in${back}`}>
      {words.signIn}
    </a>
  );
}
