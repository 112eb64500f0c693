import type { Hono } from 'hono';
import { isId } from '../../site/address.ts';
import { answer } from '../../site/http/answer.ts';
import { pageHeaders } from '../../site/http/headers.ts';
import { htmlOf } from '../../site/routes/pages.tsx';
import type { DeskParts } from '../desk.ts';
import { StoryPage } from '../pages/story.tsx';
import { viewOf } from '../show.tsx';

/** The public history of single facts. */
export function storyRoutes(app: Hono, parts: DeskParts): void {
  const { desk, site } = parts;
  app.get('/:locale{(?:ja|en)}/releases/:id/facts/:fact', async (c) => {
    const { id, fact } = c.req.param();
    if (!isId(id) || !isId(fact)) return c.notFound();
    const view = viewOf(parts, c);
    const stored = await site.pages.page(`/${view.ui.locale}/releases/${id}/facts/${fact}`, async () => {
      const story = await desk.story(id, fact);
      return (
        story && {
          body: htmlOf(<StoryPage view={view} story={story} origin={site.options.origin ?? ''} />),
          type: 'text/html; charset=utf-8',
          cacheControl: 'public, max-age=0, must-revalidate',
          headers: pageHeaders,
        }
      );
    });
    return stored ? answer(c, stored) : c.notFound();
  });
}
