import { localeOf } from '../../site/http/locale.ts';
import type { Hono } from 'hono';
import { isId } from '../../site/address.ts';
import type { TakingPart } from '../taking-part.ts';
import { CommentsPage, ThreadPage } from './pages.tsx';
import { showKept } from './show.ts';

/** Comments to be read: a release's, page by page in either order, and one thread with all its answers. */
export function listRoutes(app: Hono, parts: TakingPart): void {
  const { record, site, members } = parts;
  const who = async (request: Request) => {
    const reader = await members.readerOf(request);
    return reader === null ? {} : { reader: reader.id };
  };

  app.get('/:locale{(?:ja|en)}/releases/:id/comments', async (c) => {
    const { id } = c.req.param();
    if (!isId(id)) return c.notFound();
    const sort = c.req.query('sort') === 'useful' ? 'useful' : 'newest';
    const after = /^[\d-]{1,30}$/.exec(c.req.query('after') ?? '')?.[0];
    const query = [sort === 'useful' ? 'sort=useful' : '', after === undefined ? '' : `after=${after}`].filter(Boolean);
    const search = query.length === 0 ? '' : `?${query.join('&')}`;
    const asker = await who(c.req.raw);
    return showKept(parts, c, `/${localeOf(c)}/releases/${id}/comments${search}`, async (view) => {
      const [release, comments] = await Promise.all([
        site.options.record.release(id),
        record.comments.onRelease(id, { sort, ...(after === undefined ? {} : { after }), ...asker }),
      ]);
      return release && comments ? (
        <CommentsPage view={view} release={release.card} comments={comments} sort={sort} query={search} />
      ) : null;
    });
  });

  app.get('/:locale{(?:ja|en)}/releases/:id/comments/:comment', async (c) => {
    const { id, comment } = c.req.param();
    if (!isId(id) || !isId(comment)) return c.notFound();
    const after = /^\d{1,18}$/.exec(c.req.query('after') ?? '')?.[0];
    const asker = await who(c.req.raw);
    const address = `/${localeOf(c)}/releases/${id}/comments/${comment}${after === undefined ? '' : `?after=${after}`}`;
    return showKept(parts, c, address, async (view) => {
      const thread = await record.comments.thread(comment, { ...(after === undefined ? {} : { after }), ...asker });
      return thread?.release.id === id ? <ThreadPage view={view} thread={thread} /> : null;
    });
  });
}
