import type { VNode } from 'preact';
import { thingWords } from '../catalogue/things.ts';
import { sentences, type Ui } from '../ui.ts';
import type { Chart, ChartCell, Drawing } from './chart.ts';

export interface FigureProps {
  readonly ui: Ui;
  readonly chart: Chart;
  /** The address of the picture's files without their ending: `/ja/dialogues/ca-jad/timeline`; null for none. */
  readonly files: string | null;
  /** What stands instead of the picture on a phone, where it has no drawing for one. */
  readonly instead?: VNode;
  /** Shown above it; left out where a heading of the page says the same. */
  readonly titled?: boolean;
}

/** A picture with what stands for it: its notes, its table, and its files to take away. */
export function Figure({ ui, chart, files, instead, titled = false }: FigureProps) {
  const words = thingWords[ui.locale];
  return (
    <figure class={`figure-of figure-${chart.name}`}>
      {titled && <p class="figure-title">{chart.title}</p>}
      <Drawn drawing={chart.wide} says={chart.says} look="chart-wide" />
      {chart.narrow ? (
        <Drawn drawing={chart.narrow} says={chart.says} look="chart-narrow" />
      ) : (
        <div class="chart-narrow">{instead}</div>
      )}
      <figcaption class="fine">
        {chart.notes.length > 0 && <p>{sentences(ui, ...chart.notes)}</p>}
        <div class="figure-foot">
          <details>
            <summary>{words.asTable}</summary>
            <Table chart={chart} ui={ui} />
          </details>
          {files !== null && (
            <ul class="files" aria-label={`${words.save}: ${chart.title}`}>
              {(['svg', 'png', 'csv'] as const).map((kind) => (
                <li>
                  <a href={`${files}.${kind}`} download="" rel="nofollow">
                    {kind.toUpperCase()}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      </figcaption>
    </figure>
  );
}

function Drawn({ drawing, says, look }: { drawing: Drawing; says: string; look: string }) {
  const { width, height, body } = drawing;
  return (
    <svg class={`chart ${look}`} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={says}>
      {body}
    </svg>
  );
}

function Table({ ui, chart }: { ui: Ui; chart: Chart }) {
  const { head, rows } = chart.table;
  return (
    <div
      class="table-scroll"
      tabIndex={0}
      role="region"
      aria-label={`${chart.title}: ${thingWords[ui.locale].asTable}`}
    >
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th scope="col">{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others]) => (
            <tr>
              <th scope="row">{first !== undefined && <Cell cell={first} />}</th>
              {others.map((cell) => (
                <td>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell }: { cell: string | ChartCell }) {
  if (typeof cell === 'string') return <>{cell}</>;
  const words = <bdi lang={cell.lang}>{cell.text}</bdi>;
  return cell.href === undefined ? words : <a href={cell.href}>{words}</a>;
}
