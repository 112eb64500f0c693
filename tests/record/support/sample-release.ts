import type { Anchor } from '../../../src/model/anchor.ts';
import type { Edition } from '../../../src/model/edition.ts';
import type { Reading } from '../../../src/model/reading.ts';
import type { ReleaseInput } from '../../../src/record/commands/release-input.ts';
import { editionOf } from '../../support/one-paragraph.ts';

export interface Sample {
  readonly text?: string;
  readonly url?: string | null;
  /** Words of the text that are an amount of 2,500,000 yen each. */
  readonly amounts?: readonly string[];
  /** Words of the text that are a time, and which. */
  readonly times?: readonly (readonly [quote: string, value: string])[];
  readonly fetchedAt?: string;
  readonly change?: (input: { edition: Edition; reading: Reading }) => void;
}

/** A small release made by hand, whose money facts are the words that the test names. */
export function sampleRelease(sample: Sample = {}): ReleaseInput {
  const text = sample.text ?? '日・キルギス首脳会談\n両首脳は会談し、日本は250万円を供与することを決めました。';
  const edition: Edition = { ...editionOf(text, 'ja', '2025-12-20'), title: text.split('\n')[0] ?? '' };
  const reading: Reading = {
    title: edition.title,
    lang: 'ja',
    issued: edition.issued,
    kind: 'bilateral-talk',
    fields: ['economy'],
    outline: [],
    times: (sample.times ?? []).map(([quote, value]) => ({
      quote,
      at: anchorIn(edition, quote),
      also: [],
      rule: 'ja/times',
      certainty: 'certain',
      value,
    })),
    money: (sample.amounts ?? ['250万円']).map((quote) => ({
      quote,
      at: anchorIn(edition, quote),
      also: [],
      rule: 'ja/money',
      certainty: 'certain',
      value: 2_500_000,
      currency: 'JPY',
      qualifier: 'exact',
      basis: 'provided',
    })),
    counts: [],
    people: [],
    countries: ['KG'],
    countryMentions: [],
    organisations: [],
    meetings: [],
    instruments: [],
    commitments: [],
    targets: [],
    reference: [],
  };
  sample.change?.({ edition, reading });
  return {
    capture: {
      bytes: Buffer.from(`<p>${text}</p>`),
      url: sample.url === undefined ? 'https://releases.example/kg.html' : sample.url,
      contentType: 'text/html; charset=utf-8',
      headers: { etag: '"1"' },
      fetchedAt: new Date(sample.fetchedAt ?? '2025-12-21T00:00:00Z'),
    },
    edition,
    reading,
    source: { name: '見本省', credit: '出典：見本省', terms: 'PDL 1.0', lang: 'ja' },
    example: false,
  };
}

function anchorIn(edition: Edition, quote: string): Anchor {
  const start = edition.text.indexOf(quote);
  const passage = edition.passages.findLast((p) => p.start <= start);
  return { passage: passage?.index ?? 0, address: null, start, end: start + quote.length, quote };
}
