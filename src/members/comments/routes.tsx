import type { Context, Hono } from 'hono';
import { atLeast } from '../../model/members.ts';
import { knownAfter } from '../../record/members/comments/views.ts';
import { isId } from '../../site/address.ts';
import { commentWords } from '../../site/catalogue/comments.ts';
import type { Form } from '../accounts/forms/with-form.ts';
import type { TakingPart } from '../taking-part.ts';
import { askedFields, askedOf, textFault, textOf } from './fields.ts';
import { judge } from './judge.ts';
import { limitsFor, mayOf, mayWrite } from './may-write.ts';
import { WriteAgain } from './pages.tsx';
import { goOn, show } from './show.ts';

type Status = 403 | 404 | 409 | 422 | 429;

/** Writing a comment, changing it for a while, and taking it back. */
export function commentRoutes(app: Hono, parts: TakingPart): void {
  const { members, record } = parts;
  const { comments } = record;

  /** The form once more with what was written in it; a script is told what is wrong. */
  const again = async (
    c: Context,
    form: Form,
    path: string,
    more: { fields?: Record<string, string>; wrong?: string; preview?: string; status?: Status; change?: boolean },
  ) => {
    const { fields, wrong, preview, status, change = false } = more;
    const words = commentWords[form.locale];
    if (form.json) {
      const on = form.reader
        ? { token: form.reader.formToken }
        : { signIn: { to: `/${form.locale}/sign-in`, name: words.signIn } };
      c.header('Cache-Control', 'private, no-store');
      return c.json({ wrong: wrong ?? null, preview: preview ?? null, ...on }, status ?? 200);
    }
    const id = /^\/releases\/(?<id>[\w-]+)\//.exec(path)?.groups?.['id'];
    const release = id === undefined ? null : await parts.site.options.record.release(id);
    return show(
      parts,
      c,
      (view) => (
        <WriteAgain
          view={view}
          title={change ? words.editTitle : words.write}
          path={path}
          {...(release ? { release: release.card } : {})}
          {...(preview === undefined ? {} : { preview })}
          kept={form.reader === null}
          form={{
            action: `/${form.locale}${path}`,
            label: change ? words.editTitle : words.write,
            button: change ? words.save : words.send,
            value: form.text('text'),
            ...(fields === undefined ? {} : { fields }),
            ...(wrong === undefined || form.reader === null ? {} : { wrong }),
          }}
        />
      ),
      status ?? 200,
    );
  };
  /** The session has ended, or they have signed in again since the form was made: then it only has to be sent once more. */
  const stale = (c: Context, form: Form) => {
    const { wrong } = commentWords[form.locale];
    const path = c.req.path.replace(/^\/(?:ja|en)/, '');
    return again(c, form, path, {
      fields: fieldsOf(form),
      wrong: form.reader ? wrong.signedInAgain : wrong.stale,
      status: 403,
      change: path.endsWith('/edit'),
    });
  };

  app.post(
    '/:locale{(?:ja|en)}/releases/:id/comments',
    members.withForm(
      async (c, form) => {
        const id = c.req.param('id') ?? '';
        const path = `/releases/${id}/comments`;
        const words = commentWords[form.locale];
        const { reader } = form;
        if (!reader) return stale(c, form);
        if (!isId(id)) return c.notFound();
        const parent = form.line('parent');
        const about = askedOf((name) => form.text(name));
        const fields = fieldsOf(form);
        const text = textOf(form);
        const fault = textFault(text, words);
        if (fault !== null) return again(c, form, path, { fields, wrong: fault, status: 422 });
        if (form.has('preview')) return again(c, form, path, { fields, preview: text });
        const posted = await comments.post({
          limits: limitsFor(parts, c, reader, parent === '' ? 'comment' : 'reply'),
          release: id,
          member: reader.id,
          text,
          parent: parent === '' ? null : parent,
          about,
          state: {
            ofKnown: judge(text, reader, true, parts.heldWords),
            ofNew: judge(text, reader, false, parts.heldWords),
          },
          trusted: atLeast(reader.role, 'trusted'),
        });
        const may = mayOf(c, posted);
        if ('wrong' in may) return again(c, form, path, { fields, ...may });
        const written = posted?.written ?? { refused: 'gone' as const };
        if ('refused' in written) {
          const status = { gone: 404, locked: 409, again: 409, words: 422 } as const;
          return again(c, form, path, { fields, wrong: words.wrong[written.refused], status: status[written.refused] });
        }
        // An answer is far down in a long list, and what is about words stands beside them: both have a page of their own.
        const to =
          written.parent === null
            ? `/${form.locale}/releases/${id}#c-${written.id}`
            : `/${form.locale}${path}/${written.id}#c-${written.id}`;
        return goOn(parts, c, to, written.state === 'held' ? 'held' : 'written');
      },
      { stale },
    ),
  );

  app.post(
    '/:locale{(?:ja|en)}/comments/:comment/edit',
    members.withForm(
      async (c, form) => {
        const id = c.req.param('comment') ?? '';
        const path = `/comments/${id}/edit`;
        const words = commentWords[form.locale];
        const { reader } = form;
        if (!reader) return stale(c, form);
        const text = textOf(form);
        const fault = textFault(text, words);
        if (fault !== null) return again(c, form, path, { wrong: fault, status: 422, change: true });
        if (form.has('preview')) return again(c, form, path, { preview: text, change: true });
        const may = await mayWrite(parts, c, reader, 'comment');
        if ('wrong' in may) return again(c, form, path, { ...may, change: true });
        const state = judge(text, reader, may.standing.shown >= knownAfter, parts.heldWords);
        const done = await comments.edit(id, reader.id, text, state);
        if (done !== 'done')
          return again(c, form, path, { wrong: words.wrong[done], status: done === 'late' ? 409 : 404, change: true });
        return goOn(parts, c, await pageOf(parts, id, reader.id, form.locale), state === 'held' ? 'held' : 'edited');
      },
      { stale },
    ),
  );

  app.post(
    '/:locale{(?:ja|en)}/comments/:comment/delete',
    members.withForm(async (c, form) => {
      const id = c.req.param('comment') ?? '';
      const { reader } = form;
      if (!reader) return members.refuse(c, 'role');
      const to = await pageOf(parts, id, reader.id, form.locale);
      if ((await comments.remove(id, reader.id)) === 'gone') return c.notFound();
      return goOn(parts, c, to.replace(/#.*$/, '#comments'), 'removed');
    }),
  );
}

/** What is answered and which words are meant, to be sent along once more. */
function fieldsOf(form: Form): Record<string, string> {
  const parent = form.line('parent');
  return { ...(parent === '' ? {} : { parent }), ...askedFields(askedOf((name) => form.text(name))) };
}

/** The page on which a comment is read with all around it. */
async function pageOf(parts: TakingPart, comment: string, reader: string, locale: string): Promise<string> {
  const thread = await parts.record.comments.thread(comment, { reader });
  if (!thread) return `/${locale}/`;
  return thread.comment.id === comment
    ? `/${locale}/releases/${thread.release.id}#c-${comment}`
    : `/${locale}/releases/${thread.release.id}/comments/${comment}#c-${comment}`;
}
