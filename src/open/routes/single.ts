import type { Context } from 'hono';
import type { Kind, Sources } from '../declare/kind.ts';
import { jsonText, type SingleForm } from '../forms/form.ts';
import { singleForms } from '../forms/single-forms.ts';
import { formAccepted } from '../http/accept.ts';
import type { Made } from '../http/answers.ts';
import { dataHeaders, lastModified } from '../http/headers.ts';
import { originOf } from '../http/origin.ts';
import { Problem } from '../http/problem.ts';
import { refuseUnknown } from '../http/query.ts';

const json: SingleForm = { suffix: 'json', type: 'application/json', write: jsonText };

/** The forms in which one thing of a kind can be had; JSON first. */
export const formsOf = (kind: Kind): readonly SingleForm[] => [json, ...(singleForms[kind.path] ?? [])];

/** One thing in one of its forms: by suffix, else by Accept. */
export async function single(
  c: Context,
  kind: Kind,
  from: Sources,
  asked: { readonly id: string; readonly suffix: string | null; readonly origin: string | undefined },
): Promise<Made> {
  const { one, moved } = kind;
  const { id, suffix } = asked;
  const url = new URL(c.req.url);
  refuseUnknown(url.searchParams, []);
  const form =
    suffix === null
      ? formAccepted(c.req.header('accept'), formsOf(kind))
      : formsOf(kind).find((each) => each.suffix === suffix);
  if (form === undefined)
    throw new Problem('not-found', `there is no form .${(suffix ?? '').slice(0, 20)} of ${kind.path}`);
  if (one === null || !/^[\w-]{1,80}$/.test(id)) throw nothing(url.pathname);
  const now = moved === undefined ? null : await moved(from, id);
  if (now !== null && now !== id) return movedTo(url.pathname.replace(id, now));
  const origin = form === json ? '' : originOf(c, asked.origin);
  // Where the address names the form and nothing depends on the host, the address alone says what the answer is, and it
  // may be given by the short way past the routes. A page's own address is its page's.
  const named = url.pathname.endsWith(`.${form.suffix}`);
  const key = form === json ? named || url.pathname.startsWith('/api/') : named && asked.origin !== undefined;
  return {
    key: `${key ? '' : `${form.suffix} ${origin} `}${url.pathname}`,
    make: async () => {
      const item = await one(from, id);
      if (item === null || item === undefined) return null;
      return {
        body: await form.write(item, { origin, from }),
        type: form.type,
        cacheControl: 'public, max-age=0, must-revalidate',
        headers: {
          ...dataHeaders,
          ...(named ? {} : { Vary: 'Accept, Accept-Encoding' }),
          ...lastModified(kind.changed(item)),
        },
      };
    },
  };
}

const nothing = (path: string) => new Problem('not-found', `there is nothing at ${path.slice(0, 200)}`);

/** What was found to be the same as another thing is had there. */
function movedTo(address: string): Response {
  return new Response(null, { status: 308, headers: { ...dataHeaders, Location: address } });
}
