import type { OpenWords } from '../site/catalogue/open.ts';

/** What stands open beside the API, with an address to try: the guide lists it, and a test asks for each. */
export const offered: readonly {
  readonly group: keyof OpenWords['groups'];
  readonly addresses: readonly { readonly address: string; readonly what: keyof OpenWords['offered'] }[];
}[] = [
  {
    group: 'feeds',
    addresses: [
      { address: '/feeds/releases.atom', what: 'atom' },
      { address: '/feeds/releases.rss?lang=ja', what: 'rss' },
      { address: '/feeds/releases.json?country=UZ', what: 'jsonFeed' },
      { address: '/feeds/releases.atom?q=energy', what: 'searchFeed' },
    ],
  },
  {
    group: 'calendars',
    addresses: [
      { address: '/calendars/meetings.ics', what: 'meetings' },
      { address: '/calendars/deadlines.ics?country=JP', what: 'deadlines' },
      { address: '/calendars/targets.ics', what: 'targets' },
    ],
  },
  {
    group: 'tables',
    addresses: [
      { address: '/api/v1/releases.csv', what: 'csv' },
      { address: '/api/v1/facts.ndjson?list=money', what: 'ndjson' },
      { address: '/api/v1/commitments.parquet', what: 'parquet' },
      { address: '/api/v1/record.sqlite', what: 'whole' },
      { address: '/api/v1/datapackage.json', what: 'datapackage' },
      { address: '/api/v1/instruments.iati.xml', what: 'iati' },
      { address: '/api/v1/dataset.jsonld', what: 'dataset' },
    ],
  },
  {
    group: 'citing',
    addresses: [
      { address: '/api/v1/dataset.bib', what: 'citation' },
      { address: '/oai?verb=ListRecords&metadataPrefix=oai_dc', what: 'oai' },
      { address: '/api/v1/changes', what: 'changes' },
    ],
  },
  {
    group: 'cards',
    addresses: [
      { address: '/embed/en/ledger?basis=loan', what: 'ledgerCard' },
      { address: '/oembed?url=/en/ledger?country=UZ', what: 'oembed' },
    ],
  },
  { group: 'assistants', addresses: [] },
];
