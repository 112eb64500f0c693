import type { Context, Hono } from 'hono';
import type { Kind, Sources } from '../declare/kind.ts';
import { examplesOf } from '../document/examples.ts';
import { openApi } from '../document/openapi.ts';
import { citedDataset, datasetCitations } from '../forms/cited.ts';
import { dataset } from '../forms/schema-org.ts';
import { openWords } from '../../site/catalogue/open.ts';
import { originOf } from '../http/origin.ts';
import { formAccepted, type Form } from '../http/accept.ts';
import type { Answers, Made } from '../http/answers.ts';
import { cursorOf } from '../http/cursor.ts';
import { dataHeaders, lastModified } from '../http/headers.ts';
import { Problem } from '../http/problem.ts';
import { listParameters, readQuery, refuseUnknown, streamParameters, tableParameters } from '../http/query.ts';
import { streamed } from '../http/stream.ts';
import { iatiType, wholeReport } from '../iati/report.ts';
import { kindAt, kinds } from '../kinds/kinds.ts';
import { instruments } from '../kinds/promises.ts';
import { mirrorAnswer } from '../mirror/rows.ts';
import { isWrite } from '../writes/writes.ts';
import { single } from './single.ts';
import { dataPackage } from '../tables/datapackage.ts';
import { wholeFile } from '../whole/whole-file.ts';
import { bodyOf, picked, wholeTable, type StreamForm } from '../tables/stream.ts';

export const apiRoot = '/api/v1';
const json: Form = { suffix: 'json', type: 'application/json' };
/** The forms of a list; the first is what is given unless told. */
export const listForms: readonly Form[] = [
  json,
  { suffix: 'csv', type: 'text/csv' },
  { suffix: 'ndjson', type: 'application/x-ndjson' },
  { suffix: 'parquet', type: 'application/vnd.apache.parquet' },
];
const askAgain = 'public, max-age=0, must-revalidate';

/** Everything below /api/v1/. */
export function apiRoutes(
  app: Hono,
  from: Sources,
  { serve }: Answers,
  {
    version,
    origin,
    write,
    whole,
  }: {
    readonly version: string;
    readonly origin: string | undefined;
    /** Answers what needs a token. */
    readonly write?: ((c: Context) => Promise<Response>) | undefined;
    /** Where the file with the whole record is; null for none. */
    readonly whole: string | null;
  },
): void {
  app.all('/api', (c) => c.redirect(`${apiRoot}/`, 302));
  app.all(apiRoot, (c) => c.redirect(`${apiRoot}/`, 302));
  app.all(`${apiRoot}/*`, (c) =>
    write !== undefined && isWrite(c)
      ? write(c)
      : serve(c, () =>
          c.req.path === `${apiRoot}/record.sqlite` ? wholeFile(c, whole) : made(c, from, version, origin),
        ),
  );
}

async function made(c: Context, from: Sources, version: string, origin: string | undefined): Promise<Made> {
  const url = new URL(c.req.url);
  const parts = url.pathname.slice(apiRoot.length + 1).split('/');
  const [first = '', second, ...rest] = parts;
  if (rest.length > 0) throw nothing(url.pathname);
  if (second === undefined) {
    if (first === '') return index(c, url);
    if (first === 'openapi.json') return document(url, async () => openApi(version, await examplesOf(from)));
    if (first === 'datapackage.json') return document(url, () => dataPackage(version));
    if (first === 'dataset.jsonld') return datasetOf(url, originOf(c, origin));
    const citation = datasetCitations.find(({ suffix }) => first === `dataset.${suffix}`);
    if (citation !== undefined) return citationOf(url, from, citation, originOf(c, origin), version);
  }
  if (second === undefined && (first === 'rows' || first === 'digests')) return mirrorAnswer(c, from, url, first);
  if (second === undefined && first === 'instruments.iati.xml') return report(c, from, url, originOf(c, origin));
  const { name, form: suffix } = bare(second ?? first);
  const kind = kindAt(second === undefined ? name : first);
  if (kind === null) throw nothing(url.pathname);
  if (second === undefined) {
    const form = formOf(c, suffix, listForms);
    return form.suffix === 'json'
      ? list(kind, from, url, suffix !== null)
      : stream(c, kind, from, url, form as Form & { suffix: StreamForm });
  }
  return single(c, kind, from, { id: name, suffix, origin });
}

/** `releases.csv` is the list `releases` as CSV; ids have no dots of their own. */
function bare(segment: string): { name: string; form: string | null } {
  const at = segment.lastIndexOf('.');
  return at < 0 ? { name: segment, form: null } : { name: segment.slice(0, at), form: segment.slice(at + 1) };
}

function formOf(c: Context, suffix: string | null, forms: readonly Form[]): Form {
  if (suffix === null) return formAccepted(c.req.header('accept'), forms);
  const form = forms.find((one) => one.suffix === suffix);
  if (form !== undefined) return form;
  throw new Problem('not-found', `there is no form .${suffix.slice(0, 20)} of this`, { aid: '' });
}

const nothing = (path: string) => new Problem('not-found', `there is nothing at ${path.slice(0, 200)}`);

/** JSON stands in the store under its own address: the short way past the routes gives it to whoever asks for no other form. */
const keyOf = (url: URL) => `${url.pathname}${url.search}`;

function list(kind: Kind, from: Sources, url: URL, fixed: boolean): Made {
  const asked = readQuery(kind, url.searchParams, listParameters(kind));
  return {
    key: keyOf(url),
    make: async () => {
      const page = await kind.list(from, asked);
      const next = page.next === null ? null : cursorOf(asked.sort, page.next);
      const changed = page.items.map((item) => kind.changed(item)).filter((at) => at !== null);
      return {
        body: `${JSON.stringify({ items: page.items.map((item) => picked(item, asked.fields)), next })}\n`,
        type: json.type,
        cacheControl: askAgain,
        headers: {
          ...dataHeaders,
          ...(fixed ? {} : { Vary: 'Accept, Accept-Encoding' }),
          ...lastModified(changed.reduce<string | null>((a, b) => (a === null || b > a ? b : a), null)),
          ...(next === null ? {} : { Link: `<${nextAddress(url, next)}>; rel="next"` }),
        },
      };
    },
  };
}

function nextAddress(url: URL, next: string): string {
  const query = new URLSearchParams(url.searchParams);
  query.set('after', next);
  return `${url.pathname}?${query.toString()}`;
}

async function stream(
  c: Context,
  kind: Kind,
  from: Sources,
  url: URL,
  form: Form & { suffix: StreamForm },
): Promise<Made> {
  const asked = readQuery(kind, url.searchParams, form.suffix === 'csv' ? tableParameters : streamParameters);
  const type = form.suffix === 'csv' ? `${form.type}; charset=utf-8; header=present` : form.type;
  return streamed(c, await from.record.revision(), type, `${kind.path}.${form.suffix}`, () =>
    bodyOf(wholeTable(kind, from, asked, form.suffix)),
  );
}

/** All aid papers as one IATI file, narrowed by the parameters of their list. */
async function report(c: Context, from: Sources, url: URL, origin: string): Promise<Made> {
  const { filter } = readQuery(instruments, url.searchParams, []);
  const revision = `${origin} ${await from.record.revision()}`;
  return streamed(c, revision, iatiType, 'instruments.iati.xml', () => bodyOf(wholeReport(from, origin, filter)));
}

function document(url: URL, content: () => unknown): Made {
  refuseUnknown(url.searchParams, []);
  return {
    key: keyOf(url),
    make: async () => ({
      body: `${JSON.stringify(await content(), null, 2)}\n`,
      type: json.type,
      cacheControl: askAgain,
      headers: dataHeaders,
    }),
  };
}

/** The whole record as one data set, for the catalogues of such. */
function datasetOf(url: URL, origin: string): Made {
  refuseUnknown(url.searchParams, []);
  const { title: name, description } = openWords.en;
  const tables = kinds.filter(({ path }) => path !== 'search').map(({ path }) => path);
  return {
    key: `${origin} ${url.pathname}`,
    make: async () => ({
      body: `${JSON.stringify(dataset(origin, { name: `Yakusoku: ${name}`, description }, tables))}\n`,
      type: 'application/ld+json',
      cacheControl: askAgain,
      headers: dataHeaders,
    }),
  };
}

/** The whole record as a reference, dated by its last change. */
function citationOf(
  url: URL,
  { record }: Sources,
  { type, write }: (typeof datasetCitations)[number],
  origin: string,
  version: string,
): Made {
  refuseUnknown(url.searchParams, []);
  return {
    key: `${origin} ${url.pathname}`,
    make: async () => {
      const { items } = await record.open.changes({}, { order: '-recorded', limit: 1, after: null });
      return {
        body: write(citedDataset(origin, version, items[0]?.at ?? null)),
        type,
        cacheControl: askAgain,
        headers: dataHeaders,
      };
    },
  };
}

function index(c: Context, url: URL): Made {
  refuseUnknown(url.searchParams, []);
  formOf(c, null, [json]);
  return {
    key: keyOf(url),
    make: async () => ({
      body: `${JSON.stringify({
        document: `${apiRoot}/openapi.json`,
        reference: '/data',
        kinds: kinds.map(({ path, about }) => ({ name: path, address: `${apiRoot}/${path}`, about: about.en })),
      })}\n`,
      type: json.type,
      cacheControl: askAgain,
      headers: dataHeaders,
    }),
  };
}
