import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoArea } from 'd3-geo';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../src/cli/vocabulary.ts';
import { amounts } from '../../src/site/charts/amounts.tsx';
import { fitted, widthOf } from '../../src/site/charts/chart.ts';
import { clockTimes } from '../../src/site/charts/clock.tsx';
import { capitals, zoneOf } from '../../src/site/charts/map/capitals.ts';
import { land } from '../../src/site/charts/map/land.ts';
import { matrix } from '../../src/site/charts/matrix.tsx';
import { pageStyle, paperColours } from '../../src/site/charts/style.ts';
import { placed, timeScale } from '../../src/site/charts/timeline-layout.ts';
import { byField } from '../../src/site/things/areas.ts';
import { openClaims } from '../../src/site/things/claims.ts';
import { labelsOf, uiFor } from '../../src/site/ui.ts';
import { buildMap, mapFile, sourceMap } from '../../vocabulary/build-map.ts';
import { exampleRelease, recordOf } from './example-release.ts';
import { exampleThings } from './example-things.ts';
import { trySite } from './try-site.ts';

const ui = uiFor('ja', labelsOf(vocabulary), (name) => name);
const { view, things } = exampleThings();
const styles = join(import.meta.dirname, '../../src/site/styles');

describe('the looks', () => {
  it('of pages are those of files', async () => {
    await expect(
      `/* Written out of src/site/charts/style.ts: change that, and run its test with -u. */\n${pageStyle()}`,
    ).toMatchFileSnapshot(join(styles, 'charts.css'));
  });
  it('of files have the colours of the light pages', () => {
    const [light = ''] = readFileSync(join(styles, 'tokens.css'), 'utf8').split('@media (prefers-color-scheme: dark)');
    for (const [name, colour] of Object.entries(paperColours)) expect(light).toContain(`${name}: ${colour};`);
  });
});

describe('the line of time', () => {
  const x = timeScale({ from: 2004, to: 2025 }, 100, 900);
  const [, ministers] = view.series;
  it('keeps all that have a date or a number, in order and apart', () => {
    const marks = placed(ministers?.meetings ?? [], x, { left: 100, right: 900, apart: 25 });
    expect(marks).toHaveLength(10);
    for (const [at, mark] of marks.entries()) {
      expect(mark.x).toBeGreaterThanOrEqual(100);
      expect(mark.x).toBeLessThanOrEqual(900);
      if (at > 0) expect(mark.x - (marks[at - 1]?.x ?? 0)).toBeGreaterThanOrEqual(24.9);
    }
    expect(marks.map(({ met }) => met.ordinal)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
  it('has room for more meetings than there is room for', () => {
    const gaps = Array.from({ length: 300 }, (_, at) => ({ gap: true, ordinal: at + 1 }) as const);
    const marks = placed(gaps, x, { left: 100, right: 900, apart: 25 });
    expect(Math.min(...marks.map((m) => m.x))).toBeGreaterThanOrEqual(99.9);
    expect(Math.max(...marks.map((m) => m.x))).toBeLessThanOrEqual(900.1);
  });
});

describe('areas by countries', () => {
  it('counts each commitment for each country it names, and those that name none for all', () => {
    const chart = matrix(ui, byField(ui, view), view.totals.matrix, view.members, 'page');
    const [head, rows] = [chart?.table.head ?? [], chart?.table.rows ?? []];
    const column = (name: string) => rows.reduce((sum, row) => sum + Number(row[head.indexOf(name)]), 0);
    for (const [name, code] of [
      ['カザフスタン', 'KZ'],
      ['キルギス', 'KG'],
      ['ウズベキスタン', 'UZ'],
    ] as const)
      expect(column(name)).toBe(view.commitments.filter((c) => c.countries.includes(code)).length);
    expect(column('全体')).toBe(view.commitments.filter((c) => c.countries.length === 0).length);
  });
  it('is nothing where nothing was promised', () => {
    expect(matrix(ui, [], [], view.members, 'page')).toBeNull();
  });
});

describe('amounts', () => {
  it('never puts a ceiling beside a loan, nor a line that stands for several papers beside them', () => {
    const chart = amounts(ui, view.totals.amounts, view.instruments, 'page');
    const drawn = chart ? render(chart.wide.body) : '';
    expect(drawn).toContain('供与限度額（円）');
    expect(drawn).toContain('借款（円）');
    expect(drawn).toContain('245億円');
    expect(drawn).toContain('33億5,600万円');
    expect(drawn).not.toContain('40億円');
    expect(chart?.table.rows).toHaveLength(4);
  });
});

describe('the clock of a target', () => {
  const now = new Date('2028-06-15T00:00:00Z');
  it.each([
    [
      'runs from the day it was said to the end of the year',
      { from: '2025', until: '2030', said: '2025-12-20' },
      '2025-12-20',
      '2030-12-31',
    ],
    [
      'runs from its own beginning',
      { from: '2026-04', until: '2031-03', said: '2025-12-20' },
      '2026-04-01',
      '2031-03-31',
    ],
  ])('%s', (_, target, from, until) => {
    const times = clockTimes(target, now);
    expect([times?.from.toISOString().slice(0, 10), times?.until.toISOString().slice(0, 10)]).toEqual([from, until]);
    expect(times?.elapsed).toBeGreaterThan(0.3);
    expect(times?.elapsed).toBeLessThan(0.6);
  });
  it.each([{ until: null }, { until: '2020' }, { until: 'nonsense' }])('is none for %o', (part) => {
    expect(clockTimes({ from: null, said: '2025-12-20', ...part }, now)).toBeNull();
  });
});

describe('claims', () => {
  it('are shown once, in the reader’s language, where something is missing', () => {
    const [claim] = view.claims;
    if (!claim) throw new Error('no example');
    const other = { ...claim, told: { ...claim.told, release: { ...claim.told.release, lang: 'en', id: 'other' } } };
    const whole = { ...claim, claimed: 2, found: 2 };
    expect(openClaims([other, claim, whole], 'ja').map((c) => c.told.release.id)).toEqual(['example1']);
    expect(openClaims([claim, other], 'en').map((c) => c.told.release.id)).toEqual(['other']);
  });
});

describe('the map', () => {
  it('is the one that its source and its rules make', () => {
    expect(`${JSON.stringify(buildMap(sourceMap()))}\n`).toBe(readFileSync(mapFile, 'utf8'));
  });
  it('has land as large as the earth has, and every member of a dialogue', async () => {
    const earth = await land();
    const share = geoArea(earth.without(new Set())) / (4 * Math.PI);
    expect(share).toBeGreaterThan(0.24);
    expect(share).toBeLessThan(0.28);
    const members = new Set(vocabulary.dialogues.flatMap((dialogue) => dialogue.members));
    // Islands of a few square kilometres are on no map of this size; their capitals are dots.
    const without = [...members].filter((code) => earth.state(code) === null);
    expect(without.filter((code) => !['TV', 'NR', 'MV'].includes(code))).toEqual([]);
    expect(without.filter((code) => !Object.hasOwn(capitals, code))).toEqual([]);
  });
  it('colours disputed islands for nobody', async () => {
    const earth = await land();
    const points = (code: string) => earth.state(code)?.coordinates.flat(2) ?? [];
    const inIslands = ([x = 0, y = 0]: number[]) => x > 145.9 && x < 148.9 && y > 43.3 && y < 45.5;
    expect([...points('JP'), ...points('RU')].filter(inIslands)).toEqual([]);
    expect(points('JP').length).toBeGreaterThan(50);
  });
  it('knows the zone of a capital and of none else', () => {
    expect(zoneOf({ ja: 'ウズベキスタンの首都タシケント' })).toBe('Asia/Tashkent');
    expect(zoneOf({ ja: '飯倉公館', en: 'a hotel in Tokyo' })).toBe('Asia/Tokyo');
    expect(zoneOf({ ja: '飯倉公館' })).toBeNull();
  });
});

describe('words in pictures', () => {
  it('are cut to their room', () => {
    expect(fitted('トルクメニスタン', 12, 200)).toBe('トルクメニスタン');
    expect(fitted('トルクメニスタン', 12, 60)).toBe('トルクメ…');
    expect(widthOf(fitted('x'.repeat(10_000), 12, 100), 12)).toBeLessThanOrEqual(100);
  });
});

describe('files of pictures', () => {
  const tried = trySite({ ...recordOf([exampleRelease()]), things });
  it.each(['map', 'timeline', 'matrix', 'amounts', 'clock'])('%s stands by itself', async (name) => {
    const svg = await tried.get(`/ja/dialogues/ca-jad/${name}.svg`);
    const text = await svg.text();
    expect(svg.headers.get('content-type')).toBe('image/svg+xml');
    expect(text).toMatch(/^<\?xml/);
    expect(text).not.toMatch(/var\(|href=|NaN|undefined|STYLE/);
    const png = Buffer.from(await (await tried.get(`/en/dialogues/ca-jad/${name}.png`)).arrayBuffer());
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    const csv = await (await tried.get(`/en/dialogues/ca-jad/${name}.csv`)).text();
    expect(csv.split('\r\n').length).toBeGreaterThan(2);
    expect(tried.failures).toEqual([]);
  });
  it.each(['/ja/dialogues/ca-jad/other.svg', '/ja/dialogues/nothing/map.svg', '/ja/dialogues/ca-jad/map.exe'])(
    'that are none are not found: %s',
    async (path) => {
      expect((await tried.get(path)).status).toBe(404);
    },
  );
  it('carry hostile words as words', async () => {
    const words = '<script>alert(1)</script>]]>&"\u0000\uD800';
    const evil = trySite({ ...recordOf([]), things: exampleThings(() => words).things });
    const svg = await (await evil.get('/ja/dialogues/ca-jad/timeline.svg')).text();
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    const formula = trySite({ ...recordOf([]), things: exampleThings(() => '=HYPERLINK("x"),1').things });
    const csv = await (await formula.get('/ja/dialogues/ca-jad/amounts.csv')).text();
    expect(csv).toContain(`"'=HYPERLINK(""x""),1"`);
    expect([...evil.failures, ...formula.failures]).toEqual([]);
  });
});
