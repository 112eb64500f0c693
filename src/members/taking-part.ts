import type { Hono } from 'hono';
import type { TakingPartRecord } from '../record/members/taking-part.ts';
import type { SiteParts } from '../site/site.ts';
import type { HeldWords } from './comments/judge.ts';
import { commentRoutes } from './comments/routes.tsx';
import { aboutRoutes } from './comments/about-routes.tsx';
import { listRoutes } from './comments/list-routes.tsx';
import { likeRoutes } from './likes/routes.ts';
import { followRoutes } from './follows/routes.tsx';
import type { Members } from './members.ts';
import { moderationRoutes } from './moderation/routes.tsx';
import { noticeRoutes } from './notices/notices.tsx';

/** What the routes of taking part work with. */
export interface TakingPart {
  readonly members: Members;
  readonly record: TakingPartRecord;
  readonly site: SiteParts;
  readonly heldWords: HeldWords;
}

/** Comments, likes and proposals on top of accounts: added after the routes of accounts and before open data's. */
export function takingPart(
  members: Members,
  record: TakingPartRecord,
  heldWords: HeldWords,
): (app: Hono, site: SiteParts) => void {
  members.whenLeaving((member, words) => record.comments.leave(member, words));
  members.inDownload('takingPart', (member) => record.comments.everythingOf(member));
  members.inDownload('follows', (member) => record.follows.everythingOf(member));
  return (app, site) => {
    const parts: TakingPart = { members, record, site, heldWords };
    for (const add of [
      followRoutes,
      aboutRoutes,
      listRoutes,
      commentRoutes,
      likeRoutes,
      moderationRoutes,
      noticeRoutes,
    ])
      add(app, parts);
  };
}
