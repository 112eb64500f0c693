import { atLeast } from '../../model/members.ts';
import { accountWords } from '../catalogue/accounts.ts';
import { deskWords } from '../catalogue/desk.ts';
import { moderationWords } from '../catalogue/moderation.ts';
import { followState } from '../http/follow-state.ts';
import type { Ui } from '../ui.ts';
import type { Place } from './document.tsx';

/** Where nobody is signed in, the way in, which leads back to this page; else the person's name, to their account. */
export function AccountLink({ ui, place }: { ui: Ui; place: Place | null }) {
  const words = accountWords[ui.locale];
  const unread = followState()?.unread ?? 0;
  if (ui.reader)
    return (
      <>
        {atLeast(ui.reader.awaits ?? ui.reader.role, 'editor') && (
          <a class="desk-link" href={`/${ui.locale}/desk`}>
            {deskWords[ui.locale].title}
          </a>
        )}
        <a class="notices-link" href={`/${ui.locale}/notices`} title={moderationWords[ui.locale].noticesTitle}>
          <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path d="M10 3a4.6 4.6 0 0 0-4.6 4.6v3.2L4 13.6h12l-1.4-2.8V7.6A4.6 4.6 0 0 0 10 3Zm-1.7 13a1.8 1.8 0 0 0 3.4 0" />
          </svg>
          <span class="unseen">{moderationWords[ui.locale].noticesTitle}</span>
          {unread > 0 && <span class="notices-count">{unread > 99 ? '99+' : unread}</span>}
        </a>
        <a class="account-link" href={`/${ui.locale}/account`} title={words.yourAccount}>
          <bdi>{ui.reader.name}</bdi>
        </a>
      </>
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
