import type { Hono } from 'hono';
import type { Members } from '../members/members.ts';
import type { DeskRecord } from '../record/desk/views.ts';
import type { SiteParts } from '../site/site.ts';
import { checkedRoutes } from './routes/checked.tsx';
import { decideRoutes } from './routes/decide.tsx';
import { editRoutes } from './routes/edit.tsx';
import { queueRoutes } from './routes/queue.tsx';
import { storyRoutes } from './routes/story.tsx';

/** What the desk's routes work with. */
export interface DeskParts {
  readonly members: Members;
  readonly desk: DeskRecord;
  readonly site: SiteParts;
}

/** The editors' desk and what everybody may see of its work: added after accounts and before open data's routes. */
export function editorsDesk(members: Members, record: { readonly desk: DeskRecord }) {
  return (app: Hono, site: SiteParts): void => {
    const parts: DeskParts = { members, desk: record.desk, site };
    for (const add of [queueRoutes, decideRoutes, editRoutes, storyRoutes, checkedRoutes]) add(app, parts);
  };
}
