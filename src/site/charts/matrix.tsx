import type { Force } from '../../model/kinds.ts';
import type { MatrixCount } from '../../record/things/tally-views.ts';
import { thingWords } from '../catalogue/things.ts';
import type { AreaOfPromises } from '../things/areas.ts';
import { countryName, type Ui } from '../ui.ts';
import { fitted, round, twoLines, type Chart, type Drawing, type Manner } from './chart.ts';
import { DrawnFlag, Linked } from './marks.tsx';

/** How strongly somebody bound themselves, in three steps that can be told apart by shape and not by colour alone. */
const strength: Readonly<Record<Force, 1 | 2 | 3>> = {
  launched: 1,
  decided: 1,
  signed: 1,
  agreed: 2,
  will: 2,
  continue: 2,
  intends: 3,
  expects: 3,
};
const everybody = '';

interface Column {
  readonly code: string;
  readonly name: string;
}

/** Areas × countries: one mark a commitment. Null where there is nothing to show. */
export function matrix(
  ui: Ui,
  areas: readonly AreaOfPromises[],
  counts: readonly MatrixCount[],
  members: readonly string[],
  manner: Manner,
): Chart | null {
  const words = thingWords[ui.locale];
  const promises = areas.reduce((sum, area) => sum + area.count, 0);
  if (promises === 0) return null;
  const columns = columnsOf(ui, counts, members);
  const inCell = cellsOf(counts);
  return {
    name: 'matrix',
    title: words.matrix,
    says: words.matrixSays(areas.length, columns.length - 1, promises),
    notes: [words.matrixAllNote],
    wide: draw(ui, areas, inCell, columns, manner, { width: 1000, gutter: 190, mark: 11, perRow: 9 }),
    narrow: draw(ui, areas, inCell, columns, manner, {
      width: 340,
      gutter: 0,
      mark: 9,
      perRow: columns.length > 6 ? 3 : 4,
    }),
    table: {
      head: [words.area, ...columns.map((c) => c.name)],
      rows: areas.map((area) => [
        { text: area.name, lang: area.lang, href: `#${area.anchor}` },
        ...columns.map((c) => String(total(inCell(area.id, c.code)))),
      ]),
    },
  };
}

/** How many promises of a cell are of the first, second and third strength. */
type Cell = readonly [number, number, number];
type Cells = (area: string, code: string) => Cell;
const total = (cell: Cell): number => cell[0] + cell[1] + cell[2];

function cellsOf(counts: readonly MatrixCount[]): Cells {
  const cells = new Map<string, [number, number, number]>();
  for (const { field, country, force, count } of counts) {
    const key = `${field} ${country ?? everybody}`;
    const cell = cells.get(key) ?? [0, 0, 0];
    cell[strength[force] - 1] = (cell[strength[force] - 1] ?? 0) + count;
    cells.set(key, cell);
  }
  return (area, code) => cells.get(`${area} ${code}`) ?? [0, 0, 0];
}

/** A cell of more than this has one mark of each strength, with how many it stands for. */
const mostMarks = 48;

/** The marks of a cell, the strongest first: each for one promise, or one for all of its strength with their number. */
function marksOf(cell: Cell): readonly { readonly look: 1 | 2 | 3; readonly stands: number }[] {
  const many = total(cell) > mostMarks;
  return cell.flatMap((n, at) => {
    const look = (at + 1) as 1 | 2 | 3;
    if (n === 0) return [];
    return many ? [{ look, stands: n }] : Array.from({ length: n }, () => ({ look, stands: 1 }));
  });
}

const isMany = (cell: readonly { readonly stands: number }[]): boolean => cell.some(({ stands }) => stands > 1);

/** Those that are promised something, members in their order first; whose part is nothing at all has no column. */
function columnsOf(ui: Ui, counts: readonly MatrixCount[], members: readonly string[]): Column[] {
  const named = new Set(counts.flatMap(({ country }) => country ?? []));
  const codes = [...members, ...[...named].filter((code) => !members.includes(code)).sort()].filter((c) =>
    named.has(c),
  );
  const shown = codes.slice(0, 7).map((code) => ({ code, name: countryName(ui, code) }));
  return [{ code: everybody, name: thingWords[ui.locale].matrixAll }, ...shown];
}

interface Layout {
  readonly width: number;
  readonly gutter: number;
  readonly mark: number;
  readonly perRow: number;
}

function draw(
  ui: Ui,
  areas: readonly AreaOfPromises[],
  inCell: Cells,
  columns: readonly Column[],
  manner: Manner,
  layout: Layout,
): Drawing {
  const { width, gutter, mark, perRow } = layout;
  const words = thingWords[ui.locale];
  const step = mark + 4;
  const columnWidth = (width - gutter) / columns.length;
  const marksPerRow = Math.max(1, Math.min(perRow, Math.floor((columnWidth - 8) / step)));
  // On a phone there is no room for names: flags alone, which the page names above and the table names one by one.
  const head = gutter === 0 ? 30 : 50;
  const titled = gutter === 0 ? 22 : 0;
  const namesOf = (area: AreaOfPromises) => twoLines(area.name, 14, gutter === 0 ? width : gutter - 16);
  let y = head;
  const rows = areas.map((area) => {
    const cells = columns.map((column) => marksOf(inCell(area.id, column.code)));
    const lines = Math.max(
      1,
      ...cells.map((cell) => (isMany(cell) ? cell.length : Math.ceil(cell.length / marksPerRow))),
    );
    const height = titled + Math.max(18 + lines * step, gutter === 0 ? 0 : 16 + namesOf(area).length * 18);
    const row = { area, cells, y, height };
    y += row.height;
    return row;
  });
  const xOf = (at: number) => gutter + at * columnWidth + 4;
  const legend = [words.force1, words.force2, words.force3];
  let legendX = 0;
  let legendY = y + 26;
  const legendItems = legend.map((name, at) => {
    const wide = 20 + name.length * (ui.locale === 'ja' ? 12.5 : 6.8) + 18;
    if (legendX + wide > width) {
      legendX = 0;
      legendY += 22;
    }
    const item = { name, look: (at + 1) as 1 | 2 | 3, x: legendX, y: legendY };
    legendX += wide;
    return item;
  });
  return {
    width,
    height: legendY + 12,
    body: (
      <>
        {columns.map((column, at) => (
          <g>
            <title>{column.name}</title>
            {column.code !== everybody && <DrawnFlag manner={manner} code={column.code} x={xOf(at)} y={4} width={24} />}
            {(column.code === everybody || gutter > 0) && (
              <text class="c-small" x={xOf(at)} y={gutter > 0 ? 38 : 16}>
                {fitted(column.name, 12, columnWidth)}
              </text>
            )}
          </g>
        ))}
        {rows.map(({ area, cells, y: at }) => (
          <>
            <line class="c-rule" x1={0} x2={width} y1={round(at)} y2={round(at)} />
            <Linked manner={manner} href={`#${area.anchor}`} title={area.name}>
              <text class="c-label c-strong" x={0} y={round(at + 22)} lang={area.lang}>
                {namesOf(area).map((line, n) => (
                  <tspan x={0} dy={n === 0 ? 0 : 18}>
                    {line}
                  </tspan>
                ))}
              </text>
            </Linked>
            {cells.map((cell, column) =>
              cell.map(({ look, stands }, n) => {
                const many = isMany(cell);
                const x = xOf(column) + (many ? 0 : (n % marksPerRow) * step);
                const top = at + titled + 10 + (many ? n : Math.floor(n / marksPerRow)) * step;
                return (
                  <>
                    <Unit look={look} x={round(x)} y={round(top)} size={mark} />
                    {many && (
                      <text class="c-small" x={round(x + mark + 5)} y={round(top + mark - 1)}>
                        {stands.toLocaleString(ui.locale)}
                      </text>
                    )}
                  </>
                );
              }),
            )}
          </>
        ))}
        <line class="c-rule" x1={0} x2={width} y1={round(y)} y2={round(y)} />
        {legendItems.map((item) => (
          <>
            <Unit look={item.look} x={item.x} y={item.y - 10} size={mark} />
            <text class="c-small c-soft" x={item.x + mark + 6} y={item.y}>
              {item.name}
            </text>
          </>
        ))}
      </>
    ),
  };
}

/** A square for what is decided, a disc for what will be done, a ring for what is meant. */
function Unit({ look, x, y, size }: { look: 1 | 2 | 3; x: number; y: number; size: number }) {
  if (look === 1) return <rect class="c-firm" x={x} y={y} width={size} height={size} />;
  const r = size / 2;
  return look === 2 ? (
    <circle class="c-will" cx={x + r} cy={y + r} r={r} />
  ) : (
    <circle class="c-meant" cx={x + r} cy={y + r} r={r - 0.75} />
  );
}
