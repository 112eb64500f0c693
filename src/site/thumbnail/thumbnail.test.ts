import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { releaseKinds } from '../../model/kinds.ts';
import { covers } from './patterns.ts';
import { thumbnailSvg } from './thumbnail.ts';

const summit = { kind: 'summit', countries: ['JP', 'KZ', 'KG', 'TJ', 'TM', 'UZ'], issued: '2025-12-20' } as const;

describe('the picture of a release', () => {
  it('is the same for the same facts', () => {
    expect(thumbnailSvg(summit, 'ja')).toBe(thumbnailSvg({ ...summit }, 'ja'));
  });
  it('tells the kinds apart by colour and by ground', () => {
    const known = releaseKinds.values.map((kind) => covers[kind]);
    expect(new Set(known.map((c) => c.colour)).size).toBe(known.length);
    expect(new Set(known.map((c) => c.ground)).size).toBe(known.length);
  });
  it('holds the flags, the day and the kind', () => {
    const svg = thumbnailSvg(summit, 'en');
    expect(svg.match(/<svg /g)).toHaveLength(7);
    expect(svg).toContain('>12.20</text>');
    expect(svg).toContain('>Summit</text>');
  });
  it('keeps to twelve flags, and to codes that are flags', () => {
    const many = Array.from({ length: 40 }, () => 'JP');
    expect(thumbnailSvg({ ...summit, countries: many }, 'ja').match(/<svg /g)).toHaveLength(13);
    expect(
      thumbnailSvg({ ...summit, countries: ['"><script>', 'ZZ', '__proto__'] }, 'ja').match(/<svg /g),
    ).toHaveLength(1);
  });
  it.each([null, '', '2025', '2025-12', 'nonsense', '"><script>alert(1)</script>'])(
    'is drawn for the date %s',
    (issued) => {
      for (const kind of releaseKinds.values)
        for (const locale of ['ja', 'en'] as const) {
          const svg = thumbnailSvg({ kind, countries: ['JP'], issued }, locale);
          expect(svg).not.toMatch(/script|NaN|undefined|style=|var-field/);
          expect(
            JSON.stringify(parse(svg), (key, value: unknown) => (key === 'parentNode' ? undefined : value)),
          ).toContain('"svg"');
        }
    },
  );
});
