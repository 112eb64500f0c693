import { readFileSync, writeFileSync } from 'node:fs';
import { geoArea } from 'd3-geo';
import { createRequire } from 'node:module';
import type { merge } from 'topojson-client';
import { simplified, type Point } from './simplify-line.ts';

/**
 * Writes src/site/charts/map/land.json out of Natural Earth's countries (world-atlas, 1:50 million): borders made
 * simpler once, on the arcs that neighbours share, so that no gap opens between them; islands too small to be seen left
 * out unless a state has no other land. Run `node vocabulary/build-map.ts` and commit what changes.
 *
 * Pieces that states dispute are taken out of whoever the source gives them to and kept under `disputed`: no map of
 * ours colours them for anybody.
 */

type Topology = Parameters<typeof merge>[0];
type Area = { readonly properties?: { readonly name: string } } & (
  | { readonly type: 'Polygon'; readonly arcs: number[][] }
  | { readonly type: 'MultiPolygon'; readonly arcs: number[][][] }
);

/** In degrees: about a third of a pixel where Central Asia and Japan fill a page. */
const tolerance = 0.045;
const smallest = 0.22;

/** Names that CLDR writes otherwise, for states that may be members of a dialogue. */
const otherNames: Readonly<Record<string, string>> = {
  'United States of America': 'US',
  Turkey: 'TR',
  Myanmar: 'MM',
  'Marshall Is.': 'MH',
  'Solomon Is.': 'SB',
  'Cook Is.': 'CK',
  'Bosnia and Herz.': 'BA',
  Macedonia: 'MK',
  Congo: 'CG',
  'Dem. Rep. Congo': 'CD',
  'Central African Rep.': 'CF',
  'Dominican Rep.': 'DO',
  'Eq. Guinea': 'GQ',
  'S. Sudan': 'SS',
  "Côte d'Ivoire": 'CI',
  'Cabo Verde': 'CV',
  'São Tomé and Principe': 'ST',
  'Trinidad and Tobago': 'TT',
  'Antigua and Barb.': 'AG',
  'St. Kitts and Nevis': 'KN',
  'St. Vin. and Gren.': 'VC',
  'Saint Lucia': 'LC',
  Vatican: 'VA',
  Swaziland: 'SZ',
  eSwatini: 'SZ',
};
const disputedNames = new Set(['Siachen Glacier', 'N. Cyprus', 'Somaliland', 'W. Sahara']);
/** Middles of pieces, `[west, south, east, north]`: the four northern islands; Crimea. */
const disputedPlaces: readonly (readonly [number, number, number, number])[] = [
  [145, 43, 149, 45.6],
  [33, 44.5, 36.6, 46],
];

const require = createRequire(import.meta.url);
const here = (name: string) => new URL(name, import.meta.url);
const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const codes = new Map(
  letters.flatMap((a) => letters.map((b) => a + b)).flatMap((code) => {
    const name = english.of(code);
    // Retired codes have their successor's name: DY is Benin, UK the United Kingdom.
    return name === undefined || new Intl.Locale(`und-${code}`).region !== code ? [] : [[name, code] as const];
  }),
);
const codeOf = (name: string) => otherNames[name] ?? codes.get(name) ?? '';

/** The simplified map as a topology: objects `states`, each geometry with its ISO code as id, and `disputed`. */
export function buildMap(source: Topology): Topology {
  const { scale = [1, 1], translate = [0, 0] } = source.transform ?? {};
  const lines = source.arcs.map((arc): Point[] => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]): Point => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const ringPoints = (ring: readonly number[]) => ring.flatMap((at) => lines[at < 0 ? ~at : at] ?? []);
  const box = (ring: readonly number[]) => {
    const points = ringPoints(ring);
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    return { west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) };
  };
  const sizeOf = (polygon: number[][]) => {
    const { west, east, south, north } = box(polygon[0] ?? []);
    return Math.max(north - south, (east - west) * Math.cos((((north + south) / 2) * Math.PI) / 180));
  };
  const isDisputed = (polygon: number[][]) => {
    const { west, east, south, north } = box(polygon[0] ?? []);
    const [x, y] = [(west + east) / 2, (south + north) / 2];
    return disputedPlaces.some(([w, s, e, n]) => x > w && x < e && y > s && y < n);
  };

  const disputed: number[][][] = [];
  const states: { id: string; polygons: number[][][] }[] = [];
  for (const area of (source.objects['countries'] as unknown as { geometries: Area[] }).geometries) {
    const polygons = area.type === 'Polygon' ? [area.arcs] : area.arcs;
    const name = area.properties?.name ?? '';
    if (name === 'Antarctica') continue;
    const own = polygons.filter((polygon) => !disputedNames.has(name) && !isDisputed(polygon));
    disputed.push(...polygons.filter((polygon) => !own.includes(polygon)));
    const large = own.filter((polygon) => sizeOf(polygon) >= smallest);
    const kept = large.length > 0 ? large : own.sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, 6);
    if (kept.length > 0) states.push({ id: codeOf(name), polygons: kept });
  }
  states.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

  // A ring that has shrunk to a line, or turned round, would stand for all the earth but itself.
  const sound = (ring: readonly number[]) => {
    const points = ring.flatMap((at, nth) => {
      const line = simplified(lines[at < 0 ? ~at : at] ?? [], tolerance).map(([x, y]): Point => [Math.round(x * 100) / 100, Math.round(y * 100) / 100]);
      return (at < 0 ? line.toReversed() : line).slice(nth === 0 ? 0 : 1);
    });
    const area = geoArea({ type: 'Polygon', coordinates: [points.map((point) => [...point])] });
    return area > 1e-7 && area < 2 * Math.PI;
  };
  const soundly = (polygons: number[][][]) =>
    polygons.filter(([outer]) => outer && sound(outer)).map(([outer = [], ...holes]) => [outer, ...holes.filter((hole) => holeIsSound(hole))]);
  const holeIsSound = (hole: readonly number[]) => sound(hole.toReversed().map((at) => ~at));

  // Only the arcs that are still used, renumbered, in hundredths of a degree, each point as its step from the last.
  const arcs: number[][][] = [];
  const places = new Map<number, number>();
  const place = (at: number) => {
    const old = at < 0 ? ~at : at;
    let found = places.get(old);
    if (found === undefined) {
      found = arcs.push(steps(simplified(lines[old] ?? [], tolerance))) - 1;
      places.set(old, found);
    }
    return at < 0 ? ~found : found;
  };
  const renumbered = (polygons: number[][][]) => polygons.map((polygon) => polygon.map((ring) => ring.map(place)));
  return {
    type: 'Topology',
    objects: {
      states: {
        type: 'GeometryCollection',
        geometries: states.map(({ id, polygons }) => ({ type: 'MultiPolygon', id, arcs: renumbered(soundly(polygons)) })),
      },
      disputed: { type: 'MultiPolygon', arcs: renumbered(soundly(disputed)) },
    },
    arcs,
    transform: { scale: [0.01, 0.01], translate: [0, 0] },
  };
}

function steps(points: readonly Point[]): number[][] {
  let [lastX, lastY] = [0, 0];
  return points.map(([x, y]) => {
    const [nextX, nextY] = [Math.round(x * 100), Math.round(y * 100)];
    const step = [nextX - lastX, nextY - lastY];
    [lastX, lastY] = [nextX, nextY];
    return step;
  });
}

export function sourceMap(): Topology {
  return JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8')) as Topology;
}
export const mapFile = here('../src/site/charts/map/land.json');

if (import.meta.main) writeFileSync(mapFile, `${JSON.stringify(buildMap(sourceMap()))}\n`);
