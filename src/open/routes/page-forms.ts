import type { Context, Hono, Next } from 'hono';
import type { Kind, Sources } from '../declare/kind.ts';
import { listedForms, singleForms } from '../forms/single-forms.ts';
import { formAccepted, type Form } from '../http/accept.ts';
import type { Answers } from '../http/answers.ts';
import { dataHeaders } from '../http/headers.ts';
import { Problem } from '../http/problem.ts';
import { kindAt, kinds } from '../kinds/kinds.ts';
import { single } from './single.ts';

const html: Form = { suffix: '', type: 'text/html' };
const json: Form = { suffix: 'json', type: 'application/json' };
/** What a form that is a list stands under when it is asked for by Accept. */
const listTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  ics: 'text/calendar',
  xml: 'application/atom+xml',
};

/**
 * The other forms of pages: `/ja/meetings/….ics`, `/releases/….bib`, or the page's own address with an Accept that asks
 * for no HTML. What is none of these is left to the pages.
 */
export function pageForms(app: Hono, from: Sources, { serve }: Answers, origin: string | undefined): void {
  // Grouped: the router does not anchor alternatives, and “calendars” has “en” in it.
  const paths = `(?:${kinds
    .filter((kind) => kind.one !== null)
    .map((kind) => kind.path)
    .join('|')})`;
  const answered = async (c: Context, next: Next) => {
    const kind = kindAt(c.req.param('kind') ?? '');
    const asked = kind === null ? null : formAsked(c, kind, c.req.param('name') ?? '');
    if (kind === null || asked === null) return next();
    return serve(c, async () => {
      const elsewhere = listedForms[kind.path]?.[asked.suffix];
      if (elsewhere === undefined) return single(c, kind, from, { ...asked, origin });
      if (!/^[\w-]{1,80}$/.test(asked.id))
        throw new Problem('not-found', `there is nothing at ${c.req.path.slice(0, 200)}`);
      return new Response(null, { status: 302, headers: { ...dataHeaders, Location: elsewhere(asked.id) } });
    });
  };
  app.get(`/:kind{${paths}}/:name`, answered);
  app.get(`/:locale{(?:ja|en)}/:kind{${paths}}/:name`, answered);
}

/** The id and form that a request for a page's address asks for; null where it asks for the page. */
function formAsked(c: Context, kind: Kind, name: string): { readonly id: string; readonly suffix: string } | null {
  const at = name.lastIndexOf('.');
  const forms = [json, ...(singleForms[kind.path] ?? []), ...listed(kind)];
  if (at > 0) {
    const suffix = name.slice(at + 1);
    return forms.some((form) => form.suffix === suffix) ? { id: name.slice(0, at), suffix } : null;
  }
  const accept = c.req.header('accept');
  if (accept === undefined) return null;
  try {
    const { suffix } = formAccepted(accept, [html, ...forms]);
    return suffix === '' ? null : { id: name, suffix };
  } catch (error) {
    // A page is there for everybody, whatever their program says of itself.
    if (error instanceof Problem) return null;
    throw error;
  }
}

function listed(kind: Kind): Form[] {
  return Object.keys(listedForms[kind.path] ?? {}).map((suffix) => ({ suffix, type: listTypes[suffix] ?? '' }));
}
