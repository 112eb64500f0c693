import type { Hono } from 'hono';
import type { Locale } from '../../model/language.ts';
import { isId } from '../address.ts';
import type { Chart } from '../charts/chart.ts';
import { amounts } from '../charts/amounts.tsx';
import { clock } from '../charts/clock.tsx';
import { chartCsv, chartSvg } from '../charts/files.tsx';
import { answer } from '../http/answer.ts';
import { drawingHeaders, fileHeaders } from '../http/headers.ts';
import { isLocale } from '../http/locale.ts';
import type { Content } from '../http/stored.ts';
import type { SiteParts } from '../site.ts';
import { dialogueParts } from '../things/dialogue-parts.ts';
import type { Ui } from '../ui.ts';

const names = ['map', 'timeline', 'matrix', 'amounts', 'clock'] as const;
type ChartName = (typeof names)[number];
const kept = 'public, max-age=300';

/** Each picture of a page as a file of its own: `/ja/dialogues/ca-jad/timeline.svg`, `.png`, `.csv`. */
export function chartRoutes(app: Hono, { options, pages }: SiteParts, ui: (locale: Locale) => Ui): void {
  app.get('/:locale/dialogues/:id/:file', async (c, next) => {
    const { locale, id, file } = c.req.param();
    const wanted = /^(?<name>[a-z]{1,12})\.(?<kind>svg|png|csv)$/.exec(file)?.groups;
    const name = names.find((known) => known === wanted?.['name']);
    if (!isLocale(locale) || !isId(id) || name === undefined) return next();
    const stored = await pages.page(`/${locale}/dialogues/${id}/${file}`, async () => {
      const chart = await chartOf(ui(locale), name, id);
      return chart && contentOf(chart, wanted?.['kind'] ?? 'svg', `${id}-${file}`);
    });
    return stored ? answer(c, stored) : c.text('not found', 404, fileHeaders);
  });

  /** A picture of another thing's page, where it has only one. */
  const only = (
    kind: 'targets' | 'countries',
    named: ChartName,
    draw: (words: Ui, id: string) => Promise<Chart | null>,
  ) =>
    app.get(`/:locale/${kind}/:id/:file`, async (c, next) => {
      const { locale, id, file } = c.req.param();
      const wanted = /^(?<name>[a-z]{1,12})\.(?<kind>svg|png|csv)$/.exec(file ?? '')?.groups;
      if (!isLocale(locale) || id === undefined || !isId(id) || wanted?.['name'] !== named) return next();
      const stored = await pages.page(`/${locale}/${kind}/${id}/${file}`, async () => {
        const chart = await draw(ui(locale), id);
        return chart && contentOf(chart, wanted['kind'] ?? 'svg', `${id}-${file}`);
      });
      return stored ? answer(c, stored) : c.text('not found', 404, fileHeaders);
    });
  only('targets', 'clock', async (words, id) => {
    const target = await options.record.things.target(id);
    return target && clock(words, target, options.clock.now());
  });
  only('countries', 'amounts', async (words, id) => {
    const view = /^[a-z]{2}$/.test(id) ? await options.record.things.country(id.toUpperCase()) : null;
    return view && amounts(words, view.amounts, view.instruments, 'file');
  });

  async function chartOf(words: Ui, name: ChartName, id: string): Promise<Chart | null> {
    const now = options.clock.now();
    const found = await dialogueParts(words, options.record, id, now, 'file');
    if (!found) return null;
    if (name !== 'clock') return found.charts[name];
    const [target] = found.targets;
    return target ? clock(words, target, now) : null;
  }
}

async function contentOf(chart: Chart, kind: string, file: string): Promise<Content> {
  const named = { 'Content-Disposition': `inline; filename="${file}"` };
  if (kind === 'csv')
    return {
      body: chartCsv(chart),
      type: 'text/csv; charset=utf-8',
      cacheControl: kept,
      headers: { ...fileHeaders, ...named },
    };
  const svg = chartSvg(chart);
  if (kind === 'svg')
    return { body: svg, type: 'image/svg+xml', cacheControl: kept, headers: { ...drawingHeaders, ...named } };
  const { pngOf } = await import('../charts/png.ts');
  return { body: await pngOf(svg, 2), type: 'image/png', cacheControl: kept, headers: { ...fileHeaders, ...named } };
}
