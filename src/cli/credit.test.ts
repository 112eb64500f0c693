import { describe, expect, it } from 'vitest';
import { creditLines, issuerOf, issuersSchema, termsOf } from './credit.ts';
import issuers from '../../vocabulary/issuers.json' with { type: 'json' };

const used = new Date('2025-12-21T03:00:00Z');
const credited = (url: string | null, issuer: string, title: string, lang: string) =>
  creditLines({ url, issuer, title, lang, used, known: issuerOf(url, issuer) });

describe('the credit line of a release', () => {
  it('is that of the Public Data License for the pages of Japan’s government', () => {
    const lines = credited('https://www.mofa.go.jp/mofaj/1.html', '外務省', '「中央アジア+日本」対話', 'ja');
    expect(lines.ja.split('\n')).toEqual([
      '出典：「『中央アジア+日本』対話」（外務省）（https://www.mofa.go.jp/mofaj/1.html）、PDL1.0（https://www.digital.go.jp/resources/open_data/public_data_license_v1.0）（2025年12月21日に利用）',
      '「『中央アジア+日本』対話」（外務省）（https://www.mofa.go.jp/mofaj/1.html）を加工して作成',
    ]);
    expect(lines.en).toContain('(Ministry of Foreign Affairs of Japan), https://www.mofa.go.jp/mofaj/1.html, PDL1.0');
  });
  it('keeps the name that an embassy publishes under', () => {
    const lines = credited('https://www.np.emb-japan.go.jp/1.html', '在ネパール日本国大使館', '署名', 'ja');
    expect(lines.ja).toContain('（在ネパール日本国大使館）');
    expect(lines.ja).toContain('PDL1.0');
    expect(lines.en).toContain('(在ネパール日本国大使館)');
  });
  it('claims no licence where none is known', () => {
    expect(credited(null, 'ASEAN Secretariat', 'Statement', 'en')).toEqual({
      ja: '出典：「Statement」（ASEAN Secretariat）（2025年12月21日に利用）',
      en: 'Source: “Statement” (ASEAN Secretariat), accessed December 21, 2025',
    });
    expect(issuerOf('https://unknown.example/', null)).toBeNull();
    expect(termsOf(null)).toBeNull();
  });
  it('goes by the nearest host', () => {
    expect(issuerOf('https://www.kaiho.mlit.go.jp/1.html', null)?.names['ja']).toEqual(['海上保安庁']);
    expect(issuerOf('https://notmofa.go.jp/', null)).toBeNull();
  });
});

it('the list of issuers is as its schema says', () => {
  expect(issuersSchema.parse(issuers)).toEqual(issuers);
});
