import { tellings, type Telling } from '../../model/follows.ts';
import type { Followed, FollowView, TellingSettings } from '../../record/members/follows/views.ts';
import { followWords } from '../../site/catalogue/follows.ts';
import { shortDate } from '../../site/format/dates.ts';
import { Frame } from '../comments/pages.tsx';
import type { View } from '../comments/show.ts';
import { followedName, followedPath } from '../digests/news-words.ts';
import { zones } from '../digests/periods.ts';

const placeOf = (path: string, query = '') => ({ path, query, origin: '' });

function Token({ view }: { view: View }) {
  return <input type="hidden" name="token" value={view.ui.reader?.formToken ?? ''} />;
}

function How({ view, told, label }: { view: View; told: Telling; label: string }) {
  const { locale } = view.ui;
  return (
    <select name="told" aria-label={label}>
      {tellings.values.map((value) => (
        <option value={value} selected={value === told}>
          {tellings.label(value, locale)}
        </option>
      ))}
    </select>
  );
}

/** Asks how one wants to be told, before one follows something: where those are led who had to sign in first. */
export function AddPage({ view, what, names }: { view: View; what: Followed; names: FollowView['names'] }) {
  const { ui } = view;
  const words = followWords[ui.locale];
  const query = `?${new URLSearchParams({ kind: what.kind, of: what.subject })}`;
  return (
    <Frame view={view} title={words.addTitle} place={placeOf('/account/follows/add', query)}>
      <p>
        <b>{followedName(ui, what, names)}</b>
      </p>
      <p>{words.addText}</p>
      <form method="post" action={`/${ui.locale}/account/follows`} class="follow">
        <Token view={view} />
        <input type="hidden" name="kind" value={what.kind} />
        <input type="hidden" name="of" value={what.subject} />
        <input type="hidden" name="on" value="1" />
        <input type="hidden" name="back" value={followedPath(ui, what)} />
        <How view={view} told="daily" label={words.how} />
        <button type="submit">{words.follow}</button>
      </form>
    </Frame>
  );
}

/** Everything that somebody follows, how they are told of each, when, and the address of their feed. */
export function FollowsPage(props: {
  view: View;
  follows: readonly FollowView[];
  settings: TellingSettings;
  /** The whole address of the private feed; null where there is none. */
  feed: string | null;
}) {
  const { view, follows, settings, feed } = props;
  const { ui } = view;
  const words = followWords[ui.locale];
  const at = `/${ui.locale}/account/follows`;
  return (
    <Frame view={view} title={words.title} place={placeOf('/account/follows')}>
      <p>
        <a class="onward" href={`/${ui.locale}/notices`}>
          {words.toNotices}
        </a>
      </p>
      {follows.length === 0 && <p>{words.none}</p>}
      <ul class="follows">
        {follows.map((follow) => {
          const name = followedName(ui, follow, follow.names);
          return (
            <li>
              <div>
                <a href={followedPath(ui, follow)}>{name}</a>
                <br />
                <span class="fine">
                  {words.since(shortDate(follow.at.slice(0, 10), ui.locale))}
                  {follow.was !== null && ` · ${words.wasOther}`}
                </span>
              </div>
              <form method="post" action={`${at}/change`}>
                <Token view={view} />
                <input type="hidden" name="id" value={follow.id} />
                <How view={view} told={follow.told} label={`${words.how}: ${name}`} />
                <button type="submit" class="quiet">
                  {words.save}
                </button>
                <button type="submit" class="quiet" name="remove" value="1" aria-label={`${words.remove}: ${name}`}>
                  {words.remove}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
      <section aria-labelledby="zone">
        <h2 id="zone">{words.zone}</h2>
        <p>{words.zoneText}</p>
        <form method="post" action={`${at}/zone`} class="follow">
          <Token view={view} />
          <select name="zone" aria-labelledby="zone">
            {zones.map((zone) => (
              <option value={zone} selected={zone === settings.zone}>
                {zone}
              </option>
            ))}
          </select>
          <button type="submit" class="quiet">
            {words.save}
          </button>
        </form>
      </section>
      <section aria-labelledby="feed">
        <h2 id="feed">{words.feed}</h2>
        <p>{words.feedText}</p>
        {feed !== null && (
          <p class="feed-address">
            <a href={feed} aria-label={words.feedAddress} rel="nofollow">
              {feed}
            </a>
          </p>
        )}
        <form method="post" action={`${at}/feed`} class="follow">
          <Token view={view} />
          <button type="submit" class="quiet" name="on" value="1">
            {feed === null ? words.feedMake : words.feedAnew}
          </button>
          {feed !== null && (
            <button type="submit" class="quiet" name="on" value="0">
              {words.feedEnd}
            </button>
          )}
        </form>
      </section>
    </Frame>
  );
}

/** Ends e-mail from a link in a letter: without signing in, and only where the form is sent. */
export function StopPage(props: { view: View; path: string; name: string | null; state: 'ask' | 'done' | 'unknown' }) {
  const { view, path, name, state } = props;
  const words = followWords[view.ui.locale];
  return (
    <Frame view={view} title={words.stopTitle} place={null}>
      {state === 'ask' ? (
        <form method="post" action={path}>
          <p>{name === null ? words.stopAll : words.stopOne(name)}</p>
          <p class="actions">
            <button type="submit">{words.stopButton}</button>
          </p>
        </form>
      ) : (
        <p role="status">{state === 'done' ? words.stopped : words.stopUnknown}</p>
      )}
    </Frame>
  );
}

/** Says that something cannot be followed. */
export function NotFollowed({ view, why }: { view: View; why: 'addMissing' | 'tooMany' }) {
  const words = followWords[view.ui.locale];
  return (
    <Frame view={view} title={words.addTitle} place={placeOf('/account/follows')}>
      <p role="alert">{words[why]}</p>
      <p>
        <a class="onward" href={`/${view.ui.locale}/account/follows`}>
          {words.toFollows}
        </a>
      </p>
    </Frame>
  );
}
