import type { Context, Hono, Next } from 'hono';
import type { Sources } from '../declare/kind.ts';
import { formAccepted, type Form } from '../http/accept.ts';
import type { Answers } from '../http/answers.ts';
import { dataHeaders } from '../http/headers.ts';
import { Problem } from '../http/problem.ts';
import { ledgerAnswer } from './ledger-forms.ts';

/** What each page with a list is as data: the list of the API, and which feed, calendar or report goes with it. */
const pages: Readonly<Record<string, { readonly list: string; readonly forms: Readonly<Record<string, string>> }>> = {
  '': { list: 'releases', forms: { xml: '/feeds/releases.atom' } },
  releases: { list: 'releases', forms: { xml: '/feeds/releases.atom' } },
  search: { list: 'search', forms: { xml: '/feeds/releases.atom' } },
  commitments: { list: 'commitments', forms: { ics: '/calendars/deadlines.ics' } },
  targets: { list: 'targets', forms: { ics: '/calendars/targets.ics' } },
  meetings: { list: 'meetings', forms: { ics: '/calendars/meetings.ics' } },
  instruments: { list: 'instruments', forms: { xml: '/api/v1/instruments.iati.xml' } },
  dialogues: { list: 'dialogues', forms: {} },
  countries: { list: 'countries', forms: {} },
  people: { list: 'people', forms: {} },
  organisations: { list: 'organisations', forms: {} },
  areas: { list: 'areas', forms: {} },
  sources: { list: 'sources', forms: {} },
  ledger: { list: 'instruments', forms: {} },
};
const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
  xml: 'application/xml',
  ics: 'text/calendar',
};
const html: Form = { suffix: '', type: 'text/html' };
const names = Object.keys(pages).filter((name) => name !== '');

/**
 * The other forms of pages that are lists: `/ja/commitments.csv?dialogue=ca-jad`, `/ledger.json`, or the page's own
 * address with an Accept that asks for no HTML. They lead to the list of the API, narrowed as the page is; of the ledger,
 * which is narrowed otherwise, they are answered here.
 */
export function listForms(app: Hono, from: Sources, { serve }: Answers): void {
  const answered = async (c: Context, next: Next, name: string, suffix: string | null) => {
    const page = Object.hasOwn(pages, name) ? pages[name] : undefined;
    if (page === undefined) return next();
    const all = ['json', 'csv', ...(name === 'ledger' ? [] : ['ndjson', 'parquet']), ...Object.keys(page.forms)];
    const form = suffix ?? asked(c, all);
    if (form === null || !all.includes(form)) return next();
    return serve(c, async () => {
      const { searchParams } = new URL(c.req.url);
      if (name === 'ledger') return ledgerAnswer(c, searchParams, form === 'csv' ? 'csv' : 'json', from);
      const at = page.forms[form] ?? `/api/v1/${page.list}.${form}`;
      const query = narrowed(searchParams).toString();
      const Location = `${at}${query === '' ? '' : `?${query}`}`;
      return new Response(null, { status: 302, headers: { ...dataHeaders, Location, Vary: 'Accept' } });
    });
  };
  const list = `(?:${names.join('|')})`;
  const file = `${list}\\.(?:${Object.keys(types).join('|')})`;
  const plain = (c: Context, next: Next) => answered(c, next, c.req.param('list') ?? '', null);
  const suffixed = (c: Context, next: Next) => {
    const [name = '', suffix = ''] = (c.req.param('file') ?? '').split('.');
    return answered(c, next, name, suffix);
  };
  app.get('/:locale{(?:ja|en)}/', (c, next) => answered(c, next, '', null));
  for (const below of ['', '/:locale{(?:ja|en)}']) {
    app.get(`${below}/:list{${list}}`, plain);
    app.get(`${below}/:file{${file}}`, suffixed);
  }
}

/** The form that Accept asks for; null for the page, which is there for whatever a program says of itself. */
function asked(c: Context, suffixes: readonly string[]): string | null {
  const accept = c.req.header('accept');
  if (accept === undefined) return null;
  const atom = suffixes.includes('xml') ? [{ suffix: 'xml', type: 'application/atom+xml' }] : [];
  try {
    const forms = [html, ...suffixes.map((suffix) => ({ suffix, type: types[suffix] ?? '' })), ...atom];
    const { suffix } = formAccepted(accept, forms);
    return suffix === '' ? null : suffix;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** Without where in its list a page is; what else it says narrows, and the API says so where it does not know it. */
function narrowed(given: URLSearchParams): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of given) {
    if (value === '' || ['page', 'after', 'sort'].includes(name) || (name === 'lang' && value === 'any')) continue;
    query.set(name === 'area' ? 'field' : name, value);
  }
  return query;
}
