import type { ReleaseKind } from '../../model/kinds.ts';

/** A repeating ground: the size of one tile and what is drawn in it, in the colour of the strokes. */
export interface Ground {
  readonly width: number;
  readonly height: number;
  readonly strokes: string;
}

const line = (d: string): string => `<path d="${d}"/>`;
const circle = (x: number, y: number, r: number): string => `<circle cx="${x}" cy="${y}" r="${r}"/>`;
const root3 = Math.sqrt(3);
const n = (value: number): string => String(Math.round(value * 10) / 10);

/** 七宝, rings that hold one another: many parties in one circle. */
const rings: Ground = {
  width: 64,
  height: 64,
  strokes: [circle(0, 0, 32), circle(64, 0, 32), circle(0, 64, 32), circle(64, 64, 32), circle(32, 32, 32)].join(''),
};

/** 青海波, waves: each row half a step along and over the one above. */
const waves: Ground = {
  width: 64,
  height: 32,
  strokes: [0, 16, 32, 48, 64]
    .flatMap((y, row) => (row % 2 ? [-32, 32, 96] : [0, 64]).map((x) => ({ x, y })))
    .map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="32" fill="var-field"/>${circle(x, y, 22)}${circle(x, y, 12)}`)
    .join(''),
};

/** 矢絣, arrows that point to one another: two parties. */
const arrows: Ground = {
  width: 64,
  height: 96,
  strokes: line(
    'M0 0V96M32 0V96M64 0V96M0 24L16 8L32 24M0 72L16 56L32 72M32 0L48 16L64 0M32 48L48 64L64 48M32 96L48 112L64 96M16 8V96M48 0V16M48 64V96',
  ),
};

/** 立涌, rising steam: a voice over a wire. */
const steam: Ground = {
  width: 56,
  height: 96,
  strokes: line(
    'M8 0C8 24 24 24 24 48S8 72 8 96M48 0C48 24 32 24 32 48S48 72 48 96M0 0C0 24 16 24 16 48S0 72 0 96M56 0C56 24 40 24 40 48S56 72 56 96',
  ),
};

/** 鱗, scales. */
const scales: Ground = {
  width: 48,
  height: 42,
  strokes: line('M0 42L24 0L48 42ZM-24 0L0 42L24 0M24 0L48 42L72 0M12 21H36M24 0V42'),
};

/** 亀甲, tortoise shell: one hexagon within another. */
const hexagons: Ground = (() => {
  const side = 24;
  const hexagon = (cx: number, cy: number, s: number) =>
    `M${[0, 1, 2, 3, 4, 5].map((k) => `${n(cx + s * Math.cos((k * Math.PI) / 3))} ${n(cy + s * Math.sin((k * Math.PI) / 3))}`).join('L')}Z`;
  const height = side * root3;
  const centres = [
    [0, 0],
    [side * 3, 0],
    [0, height],
    [side * 3, height],
    [side * 1.5, height / 2],
  ] as const;
  return {
    width: side * 3,
    height,
    strokes: centres.map(([x, y]) => line(hexagon(x, y, side)) + line(hexagon(x, y, side * 0.6))).join(''),
  };
})();

/** 籠目, woven bamboo: many strands, no beginning. */
const basket: Ground = {
  width: 48,
  height: n2(48 * root3),
  strokes: (() => {
    const h = 48 * root3;
    return line(
      `M0 ${n(h / 4)}H48M0 ${n((3 * h) / 4)}H48M0 0L48 ${n(h)}M48 0L0 ${n(h)}M24 0L48 ${n(h / 2)}M0 ${n(h / 2)}L24 ${n(h)}M24 0L0 ${n(h / 2)}M48 ${n(h / 2)}L24 ${n(h)}`,
    );
  })(),
};

/** 麻の葉, hemp leaf, put on what shall grow: triangles, each joined to its middle. */
const hemp: Ground = (() => {
  const s = 56;
  const h = (s * root3) / 2;
  const triangles = [-1, 0, 1, 2].flatMap((row) =>
    [-1, 0, 1, 2].flatMap((column) => {
      const x = column * s + (row % 2 ? s / 2 : 0);
      const y = row * h;
      return [
        [x, y, x + s, y, x + s / 2, y + h],
        [x, y, x + s / 2, y + h, x - s / 2, y + h],
      ];
    }),
  );
  const strokes = triangles
    .map(([ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0]) => {
      const mx = (ax + bx + cx) / 3;
      const my = (ay + by + cy) / 3;
      const spoke = (x: number, y: number) => `M${n(x)} ${n(y)}L${n(mx)} ${n(my)}`;
      return `M${n(ax)} ${n(ay)}L${n(bx)} ${n(by)}L${n(cx)} ${n(cy)}Z${spoke(ax, ay)}${spoke(bx, by)}${spoke(cx, cy)}`;
    })
    .join('');
  return { width: s, height: 2 * h, strokes: line(strokes) };
})();

/** 菱, one lozenge within another: one text of several hands. */
const lozenges: Ground = {
  width: 72,
  height: 44,
  strokes: line(
    'M36 0L72 22L36 44L0 22ZM36 8L59 22L36 36L13 22ZM0 -14L23 0L0 14M72 -14L49 0L72 14M0 30L23 44L0 58M72 30L49 44L72 58M36 16L46 22L36 28L26 22Z',
  ),
};

/** 市松, squares. */
const squares: Ground = {
  width: 56,
  height: 56,
  strokes: line('M0 0H28V28H0ZM28 28H56V56H28ZM7 7H21V21H7ZM35 35H49V49H35Z'),
};

/** 縞, stripes. */
const stripes: Ground = { width: 28, height: 28, strokes: line('M4 0V28M8 0V28M20 0V28') };

/** The ground and the colour (of the traditional names) by which a kind is known at a glance. */
export const covers: Readonly<Record<ReleaseKind, { readonly ground: Ground; readonly colour: string }>> = {
  summit: { ground: rings, colour: '#223a58' },
  ministerial: { ground: waves, colour: '#1f5560' },
  'bilateral-talk': { ground: arrows, colour: '#5b3346' },
  'phone-call': { ground: steam, colour: '#41506b' },
  'courtesy-call': { ground: scales, colour: '#6b4a2b' },
  'senior-officials': { ground: hexagons, colour: '#47523f' },
  symposium: { ground: basket, colour: '#6d5a1f' },
  'aid-signing': { ground: hemp, colour: '#2f5440' },
  'joint-statement': { ground: lozenges, colour: '#3a2f2a' },
  announcement: { ground: squares, colour: '#54504a' },
  other: { ground: stripes, colour: '#5f5b53' },
};

function n2(value: number): number {
  return Math.round(value * 10) / 10;
}
