import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import { tellings, type Telling } from '../../model/follows.ts';
import { currentReader } from '../../site/http/current-reader.ts';
import { withFollowState } from '../../site/http/follow-state.ts';
import { nextPage } from '../accounts/forms/next-page.ts';
import { show } from '../comments/show.ts';
import { isZone } from '../digests/periods.ts';
import type { TakingPart } from '../taking-part.ts';
import { privateFeed } from './feed.ts';
import { AddPage, FollowsPage, NotFollowed } from './pages.tsx';
import { stopRoutes } from './stop.tsx';
import { feedPath } from './tokens.ts';
import { whatIsAt, whatOf } from './what.ts';

const usual: Telling = 'daily';

/** Following: the state of the buttons on pages, one's list of what one follows, and the private feed. */
export function followRoutes(app: Hono, parts: TakingPart): void {
  const { members, record, site } = parts;
  const { follows } = record;
  const { labels } = site.options;
  const signedIn = members.requireRole('reader');
  const list = '/:locale{(?:ja|en)}/account/follows' as const;

  // Only for a reader's own page, which is never kept for anybody else.
  app.use(async (c, next) => {
    const reader = currentReader();
    if (reader === null || c.req.method !== 'GET') return next();
    const state = await follows.state(reader.id, whatIsAt(new URL(c.req.url), labels));
    return withFollowState(state, next);
  });

  app.get(list, signedIn, async (c) => {
    const id = currentReader()?.id ?? '';
    const [all, settings] = await Promise.all([follows.follows(id), follows.settings(id)]);
    const feed = settings.feed === null ? null : members.origin() + feedPath(members.sign, settings.feed);
    return show(parts, c, (view) => <FollowsPage view={view} follows={all} settings={settings} feed={feed} />);
  });
  app.get(`${list}/add`, signedIn, async (c) => {
    const what = whatOf(c.req.query('kind') ?? '', c.req.query('of') ?? '', labels);
    const named = what && (await follows.named(what));
    if (!what || !named) return show(parts, c, (view) => <NotFollowed view={view} why="addMissing" />, 404);
    return show(parts, c, (view) => (
      <AddPage view={view} what={{ ...what, subject: named.subject }} names={named.names} />
    ));
  });
  app.post(
    list,
    signedIn,
    members.withForm(async (c, form) => {
      const { reader, locale } = form;
      if (!reader) return members.refuse(c, 'role');
      const what = whatOf(form.line('kind'), form.line('of'), labels);
      if (!what) return show(parts, c, (view) => <NotFollowed view={view} why="addMissing" />, 404);
      if (!(await members.limits.allow('follow', reader.id, members.addressOf(c))))
        return members.refuse(c, 'too-often');
      if (form.text('on') === '0') await follows.unfollow(reader.id, what);
      else if ((await follows.follow(reader.id, what, tellingOf(form.text('told')) ?? usual)) === null) {
        const why = (await follows.named(what)) === null ? 'addMissing' : 'tooMany';
        return show(parts, c, (view) => <NotFollowed view={view} why={why} />, why === 'tooMany' ? 409 : 404);
      }
      c.header('Cache-Control', 'no-store');
      c.header('Location', nextPage(form.text('back'), `/${locale}/account/follows`));
      return c.body(null, 303);
    }),
  );
  const changing = (
    path: 'change' | 'zone' | 'feed',
    act: (member: string, field: (name: string) => string) => Promise<unknown>,
  ) =>
    app.post(
      `${list}/${path}`,
      signedIn,
      members.withForm(async (c, form) => {
        if (!form.reader) return members.refuse(c, 'role');
        if (!(await members.limits.allow('follow', form.reader.id, members.addressOf(c))))
          return members.refuse(c, 'too-often');
        await act(form.reader.id, (name) => form.line(name));
        c.header('Cache-Control', 'no-store');
        c.header('Location', `/${form.locale}/account/follows`);
        return c.body(null, 303);
      }),
    );
  changing('change', async (member, field) => {
    const told = field('remove') === '1' ? null : tellingOf(field('told'));
    if (told !== undefined) await follows.change(member, field('id'), told);
  });
  changing('zone', async (member, field) => {
    if (isZone(field('zone'))) await follows.setZone(member, field('zone'));
  });
  changing('feed', (member, field) =>
    follows.setFeed(member, field('on') === '1' ? randomBytes(24).toString('base64url') : null),
  );
  stopRoutes(app, parts);
  app.get('/follows/:file', (c) => privateFeed(c, parts));
}

const tellingOf = (text: string): Telling | undefined => tellings.values.find((value) => value === text);
