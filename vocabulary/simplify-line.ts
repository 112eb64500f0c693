export type Point = readonly [longitude: number, latitude: number];

/**
 * A line with fewer points, none of the dropped ones further than `tolerance` degrees (of latitude) from it: Douglas
 * and Peucker's way, with its own stack, because a coast has thousands of points. The ends stay where they are, so that
 * lines that met still meet.
 */
export function simplified(points: readonly Point[], tolerance: number): Point[] {
  const kept = new Uint8Array(points.length);
  kept[0] = 1;
  kept[points.length - 1] = 1;
  const stack: [number, number][] = [[0, points.length - 1]];
  for (let range = stack.pop(); range; range = stack.pop()) {
    const [from, to] = range;
    const farthest = farthestOf(points, from, to);
    if (farthest.distance <= tolerance) continue;
    kept[farthest.at] = 1;
    stack.push([from, farthest.at], [farthest.at, to]);
  }
  const line = points.filter((_, at) => kept[at]);
  // A ring of one arc needs four points to stay a ring.
  return line.length < 4 && isRing(points) ? points.filter((_, at) => at % Math.ceil(points.length / 4) === 0 || at === points.length - 1) : line;
}

function isRing(points: readonly Point[]): boolean {
  const [first, last] = [points[0], points.at(-1)];
  return points.length > 3 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

function farthestOf(points: readonly Point[], from: number, to: number): { at: number; distance: number } {
  const [ax, ay] = points[from] ?? [0, 0];
  const [bx, by] = points[to] ?? [0, 0];
  const narrow = Math.cos((((ay + by) / 2) * Math.PI) / 180);
  const [dx, dy] = [(bx - ax) * narrow, by - ay];
  const length = Math.hypot(dx, dy);
  let farthest = { at: from, distance: 0 };
  for (let at = from + 1; at < to; at++) {
    const [x, y] = points[at] ?? [0, 0];
    const [px, py] = [(x - ax) * narrow, y - ay];
    const distance = length === 0 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / length;
    if (distance > farthest.distance) farthest = { at, distance };
  }
  return farthest;
}
