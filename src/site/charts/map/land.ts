import { merge } from 'topojson-client';

type Topology = Parameters<typeof merge>[0];
type Shape = Extract<Parameters<typeof merge>[1], readonly unknown[]>[number];
type MultiPolygon = ReturnType<typeof merge>;

export interface Land {
  /** A state's land by ISO code; null for one too small to be on the map. */
  state(code: string): MultiPolygon | null;
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
  const topology = json as unknown as Topology & {
    readonly objects: { readonly states: { readonly geometries: Shape[] }; readonly disputed: Shape };
  };
  const shapes = topology.objects.states.geometries;
  const byCode = new Map(shapes.map((shape) => [String(shape.id), shape]));
  return {
    state(code) {
      const shape = byCode.get(code);
      return shape ? merge(topology, [shape]) : null;
    },
    without(codes) {
      return merge(topology, [...shapes.filter((shape) => !codes.has(String(shape.id))), topology.objects.disputed]);
    },
  };
}
