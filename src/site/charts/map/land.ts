import type { FeatureCollection, MultiPolygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as Shape, Topology } from 'topojson-specification';

export interface Land {
  /** Each state's land by ISO code. */
  state(code: string): FeatureCollection<MultiPolygon>['features'][number] | null;
  /** All land but that of these states as one, without the borders in it. */
  without(codes: ReadonlySet<string>): MultiPolygon;
}

let loaded: Promise<Land> | null = null;

/** The land of the earth, read at the first map (216 kB that no other page needs). */
export function land(): Promise<Land> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Land> {
  const { default: json } = await import('./land.json', { with: { type: 'json' } });
  const topology = json as unknown as Topology<{ states: GeometryCollection; disputed: Shape }>;
  const shapes = topology.objects.states.geometries as Shape[];
  const byCode = new Map(shapes.map((shape) => [String(shape.id), shape]));
  return {
    state(code) {
      const shape = byCode.get(code);
      return shape ? (feature(topology, shape) as FeatureCollection<MultiPolygon>['features'][number]) : null;
    },
    without(codes) {
      return merge(topology, [...shapes.filter((shape) => !codes.has(String(shape.id))), topology.objects.disputed]);
    },
  };
}
