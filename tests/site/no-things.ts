import type { SiteRecord } from '../../src/site/site.ts';

/** A record that knows of no things. */
export const noThings: SiteRecord['things'] = {
  dialogues: async () => [],
  dialogue: async () => null,
  leadingMeeting: async () => null,
  meeting: async () => null,
  commitment: async () => null,
  instrument: async () => null,
  target: async () => null,
  person: async () => null,
  country: async () => null,
  organisation: async () => null,
  area: async () => null,
  ledger: async () => ({
    instruments: [],
    total: 0,
    totals: [],
    facets: { country: [], scheme: [], year: [], basis: [], kind: [] },
    claims: [],
  }),
  leftOutPapers: async () => [],
  meetings: async () => ({ items: [], next: null }),
  commitments: async () => ({ items: [], next: null }),
  instruments: async () => ({ items: [], next: null }),
  targets: async () => ({ items: [], next: null }),
  people: async () => ({ items: [], next: null }),
  organisations: async () => ({ items: [], next: null }),
  countries: async () => [],
  movedTo: async () => null,
  thingsOf: async () => ({}),
  aroundRelease: async () => ({ meeting: null, later: [], related: [] }),
};
