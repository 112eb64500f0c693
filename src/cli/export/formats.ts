import { listForms } from '../../open/routes/api.ts';
import { formsOf } from '../../open/routes/single.ts';
import { kinds } from '../../open/kinds/kinds.ts';

/** One file of an export: its name, and the pieces that it is made of as addresses of the site or texts. */
export interface ExportFile {
  readonly name: string;
  /** Addresses whose answers follow one another. */
  readonly addresses: AsyncIterable<string> | Iterable<string>;
  /** What becomes of each answer; as it is unless told. */
  readonly joined?: 'lines';
}

/** The ids of a kind, from its list. */
export type IdsOf = (path: string) => AsyncIterable<string>;

const tables = kinds.filter(({ path }) => path !== 'search');
const tableForms = listForms.map(({ suffix }) => suffix).filter((suffix) => suffix !== 'json');
const feeds = ['atom', 'rss', 'json'] as const;
const citing = ['bib', 'ris', 'csl'];
/** Forms of single things whose documents are JSON: a line each. */
const documents = ['jsonld', 'ninjs', 'popolo', 'csl'];

/** In which formats the public record is written besides the lines that `import` takes. */
export const exportFormats: readonly string[] = [
  ...tableForms,
  'sqlite',
  'iati',
  'jsonld',
  'ninjs',
  'popolo',
  ...citing,
  'oai',
  'ics',
  ...feeds.map((form) => (form === 'json' ? 'json-feed' : form)),
];

/** The files of a format; of `sqlite`, which is no answer of the site, none. */
export function filesOf(format: string, idsOf: IdsOf): readonly ExportFile[] {
  if (tableForms.includes(format))
    return [
      ...tables.map(({ path }) => ({ name: `${path}.${format}`, addresses: [`/api/v1/${path}.${format}`] })),
      { name: 'datapackage.json', addresses: ['/api/v1/datapackage.json'] },
    ];
  if (format === 'iati') return [{ name: 'instruments.iati.xml', addresses: ['/api/v1/instruments.iati.xml'] }];
  if (format === 'ics')
    return ['meetings', 'deadlines', 'targets'].map((name) => ({
      name: `${name}.ics`,
      addresses: [`/calendars/${name}.ics`],
    }));
  const feed = feeds.find((form) => format === (form === 'json' ? 'json-feed' : form));
  if (feed !== undefined) return [{ name: `releases.${format}`, addresses: [`/feeds/releases.${feed}`] }];
  // Of single things, a file a kind: the same documents that each has at its own address.
  return kinds.flatMap((kind) => {
    const form = kind.one === null ? undefined : formsOf(kind).find(({ suffix }) => suffix === format);
    if (form === undefined || (kind.path === 'facts' && citing.includes(format))) return [];
    const name = `${kind.path}.${format}`;
    const addresses = addressesOf(kind.path, format, idsOf);
    return [documents.includes(format) ? { name, addresses, joined: 'lines' as const } : { name, addresses }];
  });
}

async function* addressesOf(path: string, form: string, idsOf: IdsOf): AsyncGenerator<string> {
  for await (const id of idsOf(path)) yield `/api/v1/${path}/${id}.${form}`;
}
