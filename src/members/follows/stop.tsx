import type { Hono } from 'hono';
import { show } from '../comments/show.ts';
import { followedName } from '../digests/news-words.ts';
import type { TakingPart } from '../taking-part.ts';
import { StopPage } from './pages.tsx';
import { stopOf } from './tokens.ts';

/**
 * What List-Unsubscribe leads to (RFC 8058): a POST ends e-mail at once, whatever is in it and whoever sends it; a GET,
 * which programs that look at letters send too, only shows the form. The signed address is what shows the right to it.
 */
export function stopRoutes(app: Hono, parts: TakingPart): void {
  const { members, record } = parts;
  const path = '/:locale{(?:ja|en)}/unfollow/:token' as const;
  app.get(path, async (c) => {
    const stop = stopOf(members.sign, c.req.param('token'));
    const follow = stop?.of === 'f' ? await record.follows.followed(stop.id) : null;
    return show(
      parts,
      c,
      (view) => (
        <StopPage
          view={view}
          path={c.req.path}
          name={follow && followedName(view.ui, follow, follow.names)}
          state={stop === null ? 'unknown' : stop.of === 'f' && follow === null ? 'done' : 'ask'}
        />
      ),
      stop === null ? 404 : 200,
    );
  });
  app.post(path, async (c) => {
    const stop = stopOf(members.sign, c.req.param('token'));
    if (stop) await record.follows.stopMail(stop.of === 'm' ? { member: stop.id } : { follow: stop.id });
    return show(
      parts,
      c,
      (view) => <StopPage view={view} path={c.req.path} name={null} state={stop ? 'done' : 'unknown'} />,
      stop ? 200 : 404,
    );
  });
}
