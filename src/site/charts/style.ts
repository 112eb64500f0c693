/**
 * The looks of all pictures, once: in pages as styles/charts.css, where the colours follow light and dark, and in files
 * of their own with the colours of paper. A test holds charts.css against it.
 */
export const chartRules: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  text: { 'font-family': 'var(--sans)', fill: 'var(--ink)' },
  '.c-small': { 'font-size': '12px' },
  '.c-label': { 'font-size': '14px' },
  '.c-place': {
    'font-size': '13.5px',
    'paint-order': 'stroke',
    stroke: 'var(--paper)',
    'stroke-width': '3.5px',
    'stroke-linejoin': 'round',
  },
  '.c-tight': { 'font-size': '11.5px' },
  '.c-halo': {
    'paint-order': 'stroke',
    stroke: 'var(--paper)',
    'stroke-width': '3px',
    'stroke-linejoin': 'round',
  },
  '.c-strong': { 'font-weight': '700' },
  '.c-soft': { fill: 'var(--ink-soft)' },
  '.c-on': { fill: 'var(--paper)' },
  '.c-seal': { fill: 'var(--shu)' },
  '.c-mid': { 'text-anchor': 'middle' },
  '.c-end': { 'text-anchor': 'end' },
  '.c-rule': { stroke: 'var(--hair)', 'stroke-width': '1' },
  '.c-faint': { 'stroke-dasharray': '1 5' },
  '.c-heavy': { stroke: 'var(--ink)' },
  '.c-thread': { stroke: 'var(--hair-strong)', 'stroke-width': '1' },
  '.c-reach': { fill: 'var(--paper)', 'fill-opacity': '0' },
  '.c-met': { fill: 'var(--ink)', stroke: 'var(--paper)', 'stroke-width': '2' },
  '.c-summit': { fill: 'var(--seal)', stroke: 'var(--paper)', 'stroke-width': '2' },
  '.c-summit + .c-on': { fill: 'var(--on-seal)', 'font-weight': '700' },
  '.c-coming': { fill: 'var(--paper)', stroke: 'var(--seal)', 'stroke-width': '1.5' },
  '.c-undated': { fill: 'var(--paper)', stroke: 'var(--ink)', 'stroke-width': '1.5' },
  '.c-gap': { fill: 'var(--paper)', stroke: 'var(--hair-strong)', 'stroke-width': '1', 'stroke-dasharray': '2.5 2.5' },
  '.c-firm': { fill: 'var(--seal)' },
  '.c-will': { fill: 'var(--ink)' },
  '.c-meant': { fill: 'none', stroke: 'var(--ink)', 'stroke-width': '1.5' },
  '.c-flag': { fill: 'var(--hair-strong)' },
  '.c-track': { fill: 'var(--paper-deep)', stroke: 'var(--hair-strong)', 'stroke-width': '1' },
  '.c-passed': { fill: 'var(--ink)' },
  '.c-tick': { stroke: 'var(--hair-strong)', 'stroke-width': '1' },
  '.c-now': { fill: 'var(--shu)' },
  '.c-bar': { fill: 'var(--ink)' },
  '.c-land': { fill: 'var(--paper-deep)', stroke: 'var(--hair)', 'stroke-width': '0.75', 'stroke-linejoin': 'round' },
  '.c-member': {
    fill: 'var(--shu-tint)',
    stroke: 'var(--shu)',
    'stroke-width': '0.75',
    'stroke-linejoin': 'round',
  },
  '.c-project': { fill: 'var(--seal)', stroke: 'var(--paper)', 'stroke-width': '1' },
  '.c-route': { fill: 'none', stroke: 'var(--ink)', 'stroke-width': '1.75', 'stroke-linejoin': 'round' },
  '.c-at-sea': { 'stroke-dasharray': '4 3' },
  '.c-capital': { fill: 'var(--ink)', stroke: 'var(--paper)', 'stroke-width': '1' },
};

/** The colours of the light pages (styles/tokens.css; a test holds them together) and letters that any machine may have. */
export const paperColours: Readonly<Record<string, string>> = {
  '--paper': '#fbf9f4',
  '--paper-deep': '#f3efe6',
  '--ink': '#1c1a17',
  '--ink-soft': '#5c564b',
  '--hair': '#ddd6c7',
  '--hair-strong': '#a9a08e',
  '--shu': '#a92c14',
  '--shu-tint': '#f9e2d6',
  '--seal': '#b8331a',
  '--on-seal': '#fbf9f4',
};
const letters = "'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans CJK JP', sans-serif";

const ruled = (selector: string, rules: Readonly<Record<string, string>>, indent: string) =>
  `${indent}${selector} {\n${Object.entries(rules)
    .map(([name, value]) => `${indent}  ${name}: ${value};\n`)
    .join('')}${indent}}\n`;

/** The looks as a style sheet for pages: below `.chart`, with the pages' own colours. */
export function pageStyle(): string {
  return Object.entries(chartRules)
    .map(([selector, rules]) => ruled(`.chart ${selector}`, rules, ''))
    .join('');
}

/** The looks for a file of its own: no variable is left in it. */
export function fileStyle(): string {
  return Object.entries(chartRules)
    .map(
      ([selector, rules]) =>
        `${selector}{${Object.entries(rules)
          .map(
            ([name, value]) =>
              `${name}:${value.replace(/var\((?<name>--[\w-]+)\)/, (_, v: string) => (v === '--sans' ? letters : (paperColours[v] ?? '')))}`,
          )
          .join(';')}}`,
    )
    .join('');
}
