/** One other form of a page: where it stands and what it is. */
export interface AlternateForm {
  readonly href: string;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  jsonld: 'application/ld+json',
  csv: 'text/csv',
  ics: 'text/calendar',
  xml: 'application/atom+xml',
};
/** Which forms the pages of one thing have, by the first part of their path. */
const formsOf: Readonly<Record<string, readonly string[]>> = {
  releases: ['json', 'jsonld', 'csv'],
  dialogues: ['json', 'jsonld', 'xml', 'ics', 'csv'],
  meetings: ['json', 'jsonld', 'xml', 'ics'],
  commitments: ['json', 'jsonld', 'ics'],
  instruments: ['json', 'jsonld'],
  targets: ['json', 'jsonld', 'ics'],
  people: ['json', 'jsonld', 'xml'],
  organisations: ['json', 'jsonld', 'xml'],
  countries: ['json', 'jsonld', 'xml', 'ics', 'csv'],
  areas: ['json', 'xml', 'csv'],
};

/** The other forms of the page at a path below the locale: its data, and feeds of what is new on it. */
export function alternateForms(path: string, query: string): readonly AlternateForm[] {
  if (path === '/') return [feed(query)];
  if (path === '/search') {
    const words = new URLSearchParams(query).get('q');
    return words === null || words === '' ? [] : [feed(`?q=${encodeURIComponent(words)}`)];
  }
  const found = /^\/(?<kind>[a-z]{1,20})\/(?<id>[\w-]{1,80})$/.exec(path)?.groups;
  return (formsOf[found?.['kind'] ?? ''] ?? []).map((form) => ({ href: `${path}.${form}`, type: types[form] ?? '' }));
}

/** A front page that is narrowed to a field, kind or language has a feed of that; a cursor belongs to no feed. */
function feed(query: string): AlternateForm {
  const kept = Array.from(new URLSearchParams(query)).filter(
    ([name, value]) => ['field', 'kind', 'q'].includes(name) || (name === 'lang' && value !== 'any'),
  );
  const search = new URLSearchParams(kept).toString();
  return { href: `/feeds/releases.atom${search === '' ? '' : `?${search}`}`, type: 'application/atom+xml' };
}
