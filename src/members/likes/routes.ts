import type { Context, Hono } from 'hono';
import { isId } from '../../site/address.ts';
import type { Form } from '../accounts/forms/with-form.ts';
import { commentWords } from '../../site/catalogue/comments.ts';
import type { TakingPart } from '../taking-part.ts';

/** Likes of releases and comments: a form that a script sends without leaving the page. */
export function likeRoutes(app: Hono, parts: TakingPart): void {
  const { members, record } = parts;
  const like = async (
    c: Context,
    form: Form,
    what: 'release' | 'comment',
    id: string,
    to: () => Promise<string> | string,
  ): Promise<Response> => {
    const { reader } = form;
    if (!reader) return members.refuse(c, 'role');
    if (!isId(id)) return c.notFound();
    if (!(await members.limits.allow('like', reader.id, members.addressOf(c)))) return members.refuse(c, 'too-often');
    const on = form.text('on') !== '0';
    const { comments } = record;
    const done = await (what === 'release'
      ? comments.likeRelease(id, reader.id, on)
      : comments.likeComment(id, reader.id, on));
    if (!done) return c.notFound();
    c.header('Cache-Control', 'no-store');
    const words = commentWords[form.locale];
    const name = what === 'release' ? (on ? words.likedRelease : words.likeRelease) : on ? words.liked : words.like;
    if (form.json) return c.json({ likes: done.likes, on, name });
    c.header('Location', await to());
    return c.body(null, 303);
  };

  app.post(
    '/:locale{(?:ja|en)}/releases/:id/like',
    members.withForm((c, form) => {
      const id = c.req.param('id') ?? '';
      return like(c, form, 'release', id, () => `/${form.locale}/releases/${id}`);
    }),
  );
  app.post(
    '/:locale{(?:ja|en)}/comments/:comment/like',
    members.withForm((c, form) => {
      const id = c.req.param('comment') ?? '';
      return like(c, form, 'comment', id, async () => {
        const thread = await record.comments.thread(id, {});
        return `/${form.locale}/releases/${thread?.release.id ?? ''}/comments/${id}#c-${id}`;
      });
    }),
  );
}
