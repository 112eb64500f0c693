import {
  geoAzimuthalEqualArea,
  geoDistance,
  geoNaturalEarth1,
  type GeoPermissibleObjects,
  type GeoProjection,
} from 'd3-geo';

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Room at the edges that stays free of members' land. */
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/**
 * A projection in which all members are seen as large as the frame allows and areas can be compared; where they lie all
 * around the earth, the whole of it.
 */
export function projectionFor(
  points: readonly (readonly [number, number])[],
  members: GeoPermissibleObjects,
  frame: Frame,
): GeoProjection {
  const middle = middleOf(points);
  const { width, height, margin } = frame;
  const farthest = Math.max(...points.map((p) => geoDistance([...middle], [...p])));
  if (farthest > (65 * Math.PI) / 180)
    return geoNaturalEarth1()
      .rotate([-middle[0], 0])
      .fitExtent(
        [
          [0, 0],
          [width, height],
        ],
        { type: 'Sphere' },
      )
      .clipExtent([
        [0, 0],
        [width, height],
      ]);
  return geoAzimuthalEqualArea()
    .rotate([-middle[0], -middle[1]])
    .clipAngle(100)
    .fitExtent(
      [
        [margin.left, margin.top],
        [width - margin.right, height - margin.bottom],
      ],
      members,
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ])
    .precision(0.4);
}

/** The middle of points on the sphere, so that members on both sides of the date line have one between them. */
function middleOf(points: readonly (readonly [number, number])[]): readonly [number, number] {
  let [x, y, z] = [0, 0, 0];
  for (const [longitude, latitude] of points) {
    const [l, p] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
    x += Math.cos(p) * Math.cos(l);
    y += Math.cos(p) * Math.sin(l);
    z += Math.sin(p);
  }
  if (Math.hypot(x, y, z) < 1e-9) return [0, 0];
  return [(Math.atan2(y, x) * 180) / Math.PI, (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI];
}
