import type { Context, Hono } from 'hono';
import type { Form } from '../accounts/forms/with-form.ts';
import { isId } from '../../site/address.ts';
import { commentWords } from '../../site/catalogue/comments.ts';
import type { TakingPart } from '../taking-part.ts';
import { AboutPage, type Filled } from './about-page.tsx';
import { askedFields, askedOf, sourceAddress, textFault, textOf } from './fields.ts';
import { mayWrite } from './may-write.ts';
import { goOn, show } from './show.ts';

/**
 * Saying something about some words: the page with its forms, and what readers propose to the editors. The address of a
 * source is kept as it was given: nothing is fetched from it here.
 */
export function aboutRoutes(app: Hono, parts: TakingPart): void {
  const { members, record } = parts;
  const page = async (
    c: Context,
    get: (name: string) => string | undefined,
    filled?: Filled,
    status: 200 | 403 | 404 | 409 | 422 | 429 = 200,
  ): Promise<Response> => {
    const id = c.req.param('id') ?? '';
    const asked = askedOf(get);
    const about = isId(id) && asked ? await record.comments.aboutWords(id, asked) : null;
    if (!asked || !about) return c.notFound();
    const release = { id, title: about.title, lang: about.lang };
    const query = `?${new URLSearchParams(askedFields(asked)).toString()}`;
    return show(
      parts,
      c,
      (view) => (
        <AboutPage
          view={view}
          release={release}
          about={about}
          asked={asked}
          query={query}
          {...(filled ? { filled } : {})}
        />
      ),
      status,
    );
  };

  const propose = async (c: Context, form: Form, stale = false): Promise<Response> => {
    const { reader } = form;
    const id = c.req.param('id') ?? '';
    const asked = askedOf((name) => form.text(name));
    if (!isId(id) || !asked) return c.notFound();
    const { wrong } = commentWords[form.locale];
    const what = form.text('what') === 'evidence' ? 'evidence' : 'correction';
    const text = textOf(form);
    const given = form.line('address');
    const address = given === '' ? null : sourceAddress(given);
    const refuse = (says: Partial<Filled['wrong']>, status: 403 | 409 | 422 | 429) =>
      page(
        c,
        (name) => form.text(name),
        { what, text, address: given, wrong: { text: undefined, address: undefined, form: undefined, ...says } },
        status,
      );
    if (!reader || stale) return refuse({ form: reader ? wrong.signedInAgain : wrong.stale }, 403);
    const fault = textFault(text, commentWords[form.locale]);
    const lacks = (given !== '' && address === null) || (what === 'evidence' && address === null);
    if (fault !== null || lacks)
      return refuse({ ...(fault === null ? {} : { text: fault }), ...(lacks ? { address: wrong.address } : {}) }, 422);
    const may = await mayWrite(parts, c, reader, 'propose');
    if ('wrong' in may) return refuse({ form: may.wrong }, may.status);
    const done = await record.readerProposals.add({
      what,
      release: id,
      about: asked,
      member: reader.id,
      text,
      address,
    });
    if (done === null) return c.notFound();
    if (done === 'again') return refuse({ form: wrong.again }, 409);
    return goOn(
      parts,
      c,
      `/${form.locale}/releases/${id}/about?${new URLSearchParams(askedFields(asked)).toString()}`,
      'proposed',
    );
  };

  app.get('/:locale{(?:ja|en)}/releases/:id/about', (c) => page(c, (name) => c.req.query(name)?.toWellFormed()));
  app.post(
    '/:locale{(?:ja|en)}/releases/:id/propose',
    members.withForm((c, form) => propose(c, form), { stale: (c, form) => propose(c, form, true) }),
  );
}
