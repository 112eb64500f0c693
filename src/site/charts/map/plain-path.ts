/**
 * A path without points nearer than `step` to the one before, and without islands of fewer than three points. Each
 * point is given from the one before, in tenths as whole numbers until it is written: half the bytes of a map.
 */
export function plainPath(d: string, step: number): string {
  return (d.match(/M[^M]+/g) ?? [])
    .map((ring) => {
      const kept: (readonly [number, number])[] = [];
      for (const point of ring.replace(/^M|Z$/g, '').split('L')) {
        const [x = 0, y = 0] = point.split(',').map((part) => Math.round(Number(part) * 10));
        const last = kept.at(-1);
        if (!last || Math.abs(x - last[0]) >= step * 10 || Math.abs(y - last[1]) >= step * 10) kept.push([x, y]);
      }
      const from = (at: number) => kept[at] ?? [0, 0];
      const steps = kept.slice(1).flatMap(([x, y], at) => [x - from(at)[0], y - from(at)[1]]);
      return kept.length < 3 ? '' : `M${inShort(from(0))}l${inShort(steps)}z`;
    })
    .join('');
}

/** Tenths as SVG writes them in the fewest letters: `-.5` needs neither a nought nor a space before it. */
function inShort(tenths: readonly number[]): string {
  return tenths
    .map((tenth) => `${tenth / 10}`.replace(/^(?<sign>-?)0\./, '$<sign>.'))
    .reduce((line, number) => line + (line === '' || number.startsWith('-') ? '' : ' ') + number, '');
}
