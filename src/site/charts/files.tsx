import { render } from 'preact-render-to-string';
import { textOf, type Chart } from './chart.ts';
import { fileStyle, paperColours } from './style.ts';

const margin = 24;
const heading = 34;

/** A picture as a file of its own: on paper, with its title, its notes' source and its own style sheet. */
export function chartSvg(chart: Chart): string {
  const { width, height, body } = chart.wide;
  const [w, h] = [width + 2 * margin, height + 2 * margin + heading];
  const svg = render(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${w} ${h}`} width={w} height={h} role="img">
      <title>{chart.title}</title>
      <desc>{chart.says}</desc>
      <style>{'STYLE'}</style>
      <rect width={w} height={h} fill={paperColours['--paper']} />
      <text class="c-title" x={margin} y={margin + 12}>
        {chart.title}
      </text>
      <g transform={`translate(${margin} ${margin + heading})`}>{body}</g>
    </svg>,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withoutControls(svg).replace('STYLE', () => `${fileStyle()}.c-title{font-size:17px;font-weight:700}`)}\n`;
}

/** Letters that XML has no place for would make the file unreadable. */
function withoutControls(xml: string): string {
  // oxlint-disable-next-line no-control-regex
  return xml.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD');
}

/** What a picture shows, as CSV (RFC 4180) in UTF-8 with a mark at its beginning, as spreadsheets want it. */
export function chartCsv(chart: Chart): string {
  const { head, rows } = chart.table;
  return `\uFEFF${[head, ...rows.map((row) => row.map(textOf))].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

/** A cell that a spreadsheet would take for a formula is marked as text: releases are other people's words. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d[\d.,]*$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
