import type { GeoPermissibleObjects } from 'd3-geo';
import type { Ui } from '../../ui.ts';
import { round } from '../chart.ts';
import { caspianRoute } from './places.ts';

/** The Trans-Caspian route: a line on land, dashes at sea, and its name where there is room. */
export function Route(props: {
  ui: Ui;
  path: (shape: GeoPermissibleObjects) => string | null;
  at: (point: [number, number]) => [number, number] | null;
  large: boolean;
}) {
  const { ui, path, at, large } = props;
  const line = (points: readonly (readonly [number, number])[]) =>
    path({ type: 'LineString', coordinates: points.map((point) => [...point]) }) ?? '';
  const [, y = 0] = at([45, 46.4]) ?? [];
  return (
    <g>
      <title>{caspianRoute.names[ui.locale]}</title>
      {caspianRoute.land.map((points) => (
        <path class="c-route" d={line(points)} />
      ))}
      <path class="c-route c-at-sea" d={line(caspianRoute.sea)} />
      {large && (
        <text class="c-small c-seal c-halo" x={4} y={round(y)}>
          {caspianRoute.names[ui.locale]}
        </text>
      )}
    </g>
  );
}
