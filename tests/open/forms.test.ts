import { Cite } from '@citation-js/core';
import ICAL from 'ical.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { XMLValidator } from 'fast-xml-parser';
import { openSite, type OpenSite } from './support/open-site.ts';
import { ninjsSchema } from './support/schemas/ninjs.ts';
import { popoloOrganisationSchema, popoloPersonSchema } from './support/schemas/popolo.ts';

// Each plugin registers what it reads when it is loaded.
await Promise.all([
  import('@citation-js/plugin-bibtex'),
  import('@citation-js/plugin-ris'),
  import('@citation-js/plugin-csl'),
]);

let open: OpenSite;
let releases: Release[];
beforeAll(async () => {
  open = await openSite({ origin: 'https://yakusoku.example' });
  releases = await listOf<Release>('/api/v1/releases?limit=500');
});
afterAll(() => open.close());

interface Release {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly issued: string | null;
  readonly published: string | null;
  readonly issuer: string;
  readonly url: string | null;
}
interface Fact {
  readonly id: string;
  readonly quote: string;
  readonly address: string;
  readonly release: { readonly issuer: string; readonly listed: string };
}
interface Reference {
  readonly title: string;
  readonly URL: string;
  readonly author: readonly { readonly literal?: string; readonly family?: string }[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly type: string;
  readonly publisher?: string;
}
const listOf = async <T>(path: string) => ((await open.json(path)) as { items: T[] }).items;
const text = async (path: string, headers: Record<string, string> = {}) => (await open.get(path, headers)).text();

describe('references', () => {
  it.each(['bib', 'ris', 'csl'])(
    'as .%s are read back by another program, every release of the corpus',
    async (form) => {
      for (const { id, title, url, issued, published } of releases) {
        const [cited] = new Cite(await text(`/releases/${id}.${form}`)).data as Reference[];
        expect(cited?.title).toBe(title.replace(/\s+/g, ' ').trim());
        expect(cited?.URL).toBe(url ?? `https://yakusoku.example/releases/${id}`);
        const day = (published ?? issued)?.slice(0, 10).split('-').map(Number);
        if (day) expect(cited?.issued?.['date-parts'][0]?.map(Number)).toEqual(day);
      }
    },
  );
  it.each(['bib', 'ris', 'csl'])('as .%s of facts lead to their words, with the issuer and the day', async (form) => {
    const facts = await listOf<Fact>('/api/v1/facts?list=commitments&limit=60');
    expect(facts.length).toBeGreaterThan(40);
    for (const { id, quote, address, release } of facts) {
      const [cited] = new Cite(await text(`/api/v1/facts/${id}.${form}`)).data as Reference[];
      expect(cited?.title.slice(0, 150)).toBe(quote.replace(/\s+/g, ' ').trim().slice(0, 150));
      expect(cited?.URL).toBe(`https://yakusoku.example${address}`);
      expect(cited?.author[0]?.literal ?? cited?.author[0]?.family).toBe(
        form === 'ris' ? release.issuer.replaceAll(',', '') : release.issuer,
      );
      if (form !== 'bib') expect(cited?.publisher).toBe(release.issuer);
      expect(cited?.issued?.['date-parts'][0]?.map(Number)).toEqual(release.listed.slice(0, 10).split('-').map(Number));
    }
  });
  it.each(['meetings', 'commitments', 'instruments', 'targets', 'dialogues', 'people', 'organisations'])(
    'of %s are entries of this record',
    async (kind) => {
      const things = await listOf<{ id: string; address: string }>(`/api/v1/${kind}?limit=12`);
      expect(things.length).toBeGreaterThan(0);
      for (const { id, address } of things)
        for (const form of ['bib', 'ris', 'csl']) {
          const [cited] = new Cite(await text(`/ja/${kind}/${id}.${form}`)).data as Reference[];
          expect([cited?.URL, (cited?.title ?? '') !== '']).toEqual([`https://yakusoku.example${address}`, true]);
          expect(cited?.author[0]?.literal ?? cited?.author[0]?.family).toBe('Yakusoku');
        }
    },
  );
  it.each(['bib', 'ris', 'csl'])('of the whole record, as .%s, are of a data set and its last change', async (form) => {
    const [cited] = new Cite(await text(`/api/v1/dataset.${form}`)).data as Reference[];
    const [change] = await listOf<{ at: string }>('/api/v1/changes?sort=-recorded&limit=1');
    expect([cited?.type, cited?.URL]).toEqual(['dataset', 'https://yakusoku.example/data']);
    expect(cited?.issued?.['date-parts'][0]?.map(Number)).toEqual(change?.at.slice(0, 10).split('-').map(Number));
  });
});

describe('the form of a page', () => {
  const forms = {
    '': ['*/*', 302, ''],
    '.json': ['application/json', 200, 'application/json'],
    '.jsonld': ['application/ld+json', 200, 'application/ld+json'],
    '.xml': ['application/xml', 200, 'application/xml'],
    '.bib': ['application/x-bibtex', 200, 'application/x-bibtex'],
    '.csv': ['text/csv', 302, ''],
  } as const;
  it.each(Object.entries(forms))(
    'is chosen by the suffix %s, and by Accept',
    async (suffix, [accept, status, type]) => {
      const path = `/releases/${releases[0]?.id ?? ''}`;
      for (const response of [
        await open.get(path + suffix),
        await open.get(path, { accept }),
        await open.get(`/ja${path}${suffix}`, suffix === '' ? { accept: 'application/json' } : {}),
      ].slice(0, suffix === '' ? 2 : 3)) {
        expect(response.status).toBe(status);
        if (status === 200) expect(response.headers.get('content-type')).toBe(type);
      }
    },
  );
  it('stays HTML for a browser, and for a program that asks for nothing that there is', async () => {
    const path = `/ja/releases/${releases[0]?.id ?? ''}`;
    for (const accept of ['text/html,application/xhtml+xml,*/*;q=0.8', 'image/png', 'nonsense'])
      expect((await open.get(path, { accept })).headers.get('content-type')).toMatch(/^text\/html/);
  });
  it('is named in the page', async () => {
    const path = `/releases/${releases[0]?.id ?? ''}`;
    const page = await text(`/ja${path}`);
    for (const [, href] of page.matchAll(/<link rel="alternate" type="[^"]+" href="(?<href>[^"]+)"/g)) {
      const response = await open.get((href ?? '').replace('https://yakusoku.example', ''));
      expect([href, response.status < 400]).toEqual([href, true]);
    }
    expect(page).toContain(`type="application/ld+json" href="https://yakusoku.example${path}.jsonld"`);
    expect(await text('/ja/?field=energy')).toContain(
      'href="https://yakusoku.example/feeds/releases.atom?field=energy"',
    );
  });
});

describe('the form of a page that is a list', () => {
  it.each([
    ['/ja/commitments.csv?dialogue=ca-jad&area=health&after=x', '/api/v1/commitments.csv?dialogue=ca-jad&field=health'],
    ['/meetings.ics?country=UZ', '/calendars/meetings.ics?country=UZ'],
    ['/en/search.json?q=energy&page=2', '/api/v1/search.json?q=energy'],
    ['/en/search.xml?q=energy', '/feeds/releases.atom?q=energy'],
    ['/countries.json', '/api/v1/countries.json'],
    ['/ja/dialogues.ndjson', '/api/v1/dialogues.ndjson'],
    ['/instruments.xml?country=UZ', '/api/v1/instruments.iati.xml?country=UZ'],
    ['/sources.csv', '/api/v1/sources.csv'],
  ])('%s is %s', async (path, there) => {
    const response = await open.get(path);
    expect([response.status, response.headers.get('location')]).toEqual([302, there]);
    expect((await open.get(there)).status).toBe(200);
  });
  it.each([
    ['/ja/', 'application/json', '/api/v1/releases.json'],
    ['/ja/?field=energy&lang=any', 'application/atom+xml', '/feeds/releases.atom?field=energy'],
    ['/en/commitments', 'text/csv', '/api/v1/commitments.csv'],
    ['/en/meetings?country=UZ', 'text/calendar', '/calendars/meetings.ics?country=UZ'],
    ['/search?q=energy', 'application/json', '/api/v1/search.json?q=energy'],
  ])('%s asked for as %s is %s', async (path, accept, there) => {
    expect((await open.get(path, { accept })).headers.get('location')).toBe(there);
  });
  it('of the ledger says what its page says, narrowed and sorted alike', async () => {
    for (const query of ['', '?country=UZ', '?scheme=loan&sort=amount', '?from=10億&basis=ceiling']) {
      const ledger = (await open.json(`/ja/ledger.json${query}`)) as {
        papers: number;
        totals: { basis: string; value: string }[];
        items: { id: string }[];
      };
      const page = await text(`/ja/ledger${query}`);
      expect(page).toContain(`/ja/instruments/${ledger.items[0]?.id ?? ''}"`);
      expect(page.match(/<p class="total-figure"/g)?.length).toBe(ledger.totals.length);
      const lines = (await text(`/en/ledger.csv${query}`)).trim().split('\r\n');
      expect([query, lines.length - 1]).toEqual([query, ledger.papers]);
      expect(lines[1]?.startsWith(ledger.items[0]?.id ?? '?')).toBe(true);
      expect((await open.get(`/ja/ledger${query}`, { accept: 'application/json' })).headers.get('content-type')).toBe(
        'application/json',
      );
    }
    expect((await open.get('/ledger.json?country=nowhere')).status).toBe(400);
  });
  it('stays HTML for a browser, and for a program that asks for nothing that there is', async () => {
    for (const path of ['/ja/', '/ja/ledger', '/ja/commitments', '/en/search?q=energy', '/en/dialogues'])
      for (const accept of ['text/html,application/xhtml+xml,*/*;q=0.8', 'image/png', 'nonsense', '*/*'])
        expect([path, (await open.get(path, { accept })).headers.get('content-type')]).toEqual([
          path,
          'text/html; charset=utf-8',
        ]);
    expect((await open.get('/ja/commitments.docx')).status).toBe(404);
  });
});

describe('linked data', () => {
  it('of releases, meetings, people and dialogues have the types of schema.org', async () => {
    const types: Record<string, string> = {
      releases: 'NewsArticle',
      meetings: 'Event',
      people: 'Person',
      organisations: 'GovernmentOrganization',
      dialogues: 'EventSeries',
      countries: 'Country',
      commitments: 'Claim',
    };
    for (const [path, type] of Object.entries(types))
      for (const { id } of await listOf<{ id: string }>(`/api/v1/${path}?limit=10`)) {
        const data = JSON.parse(await text(`/${path}/${id}.jsonld`)) as Record<string, unknown>;
        expect([data['@context'], data['@type'], data['@id']]).toEqual([
          'https://schema.org',
          type,
          `https://yakusoku.example/${path}/${path === 'countries' ? id.toLowerCase() : id}`,
        ]);
      }
  });
  it('of a fact is a Web Annotation on its edition', async () => {
    const [fact] = await listOf<{ id: string; quote: string }>('/api/v1/facts?list=commitments&limit=1');
    const annotation = JSON.parse(await text(`/api/v1/facts/${fact?.id ?? ''}.jsonld`)) as {
      type: string;
      target: { source: string; selector: [unknown, { exact: string }] }[];
      'prov:hadPrimarySource': { sha256: string };
    };
    expect([annotation.type, annotation.target[0]?.selector[1].exact]).toEqual(['Annotation', fact?.quote]);
    expect(annotation.target[0]?.source).toMatch(/^https:\/\/yakusoku\.example\/api\/v1\/editions\//);
    expect(annotation['prov:hadPrimarySource'].sha256).toMatch(/^[0-9a-f]{64}$/);
  });
  it('leads to feeds, calendars and tables', async () => {
    expect((await open.get('/dialogues/ca-jad.ics')).headers.get('location')).toBe(
      '/calendars/meetings.ics?dialogue=ca-jad',
    );
    expect((await open.get('/ja/countries/UZ.xml')).headers.get('location')).toBe('/feeds/releases.atom?country=UZ');
  });
});

it('one meeting is a calendar of its own', async () => {
  const [meeting] = (await listOf<{ id: string; date: string | null }>('/api/v1/meetings?limit=50')).filter(
    ({ date }) => date?.length === 10,
  );
  const parsed = new ICAL.Component(ICAL.parse(await text(`/meetings/${meeting?.id ?? ''}.ics`)) as unknown[]);
  expect(parsed.getAllSubcomponents('vevent')).toHaveLength(1);
});

it('Dublin Core is well formed for every release', async () => {
  for (const { id } of releases) expect(XMLValidator.validate(await text(`/releases/${id}.xml`))).toBe(true);
});

describe('newsrooms’ and parliaments’ forms', () => {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const refused = (schema: object, document: unknown) =>
    ajv.validate(schema, document) ? null : ajv.errorsText(ajv.errors);
  it('fit ninjs 2.1, every release of the corpus', async () => {
    for (const { id, title } of releases) {
      const news = JSON.parse(await text(`/releases/${id}.ninjs`)) as { headlines: { value: string }[] };
      expect([id, refused(ninjsSchema, news)]).toEqual([id, null]);
      expect(news.headlines[0]?.value).toBe(title);
    }
    // As 3.0 writes it.
    expect(refused(ninjsSchema, { uri: 'https://yakusoku.example/', firstCreated: '2025-12-20T00:00:00Z' })).toMatch(
      /additional properties/,
    );
  });
  it('fit Popolo, every person and body', async () => {
    let memberships = 0;
    for (const [kind, schema] of [
      ['people', popoloPersonSchema],
      ['organisations', popoloOrganisationSchema],
    ] as const) {
      const all = await listOf<{ id: string }>(`/api/v1/${kind}?limit=500`);
      expect(all.length).toBeGreaterThan(5);
      for (const { id } of all) {
        const document = JSON.parse(await text(`/${kind}/${id}.popolo`)) as { id: string; memberships?: unknown[] };
        expect([id, document.id, refused(schema, document)]).toEqual([id, id, null]);
        memberships += document.memberships?.length ?? 0;
      }
    }
    expect(memberships).toBeGreaterThan(20);
    expect(refused(popoloPersonSchema, { id: 'x', name: 'X', birth_date: 'May' })).toMatch(/birth_date/);
  });
});

it('nothing failed on our side', () => expect(open.failures).toEqual([]));
