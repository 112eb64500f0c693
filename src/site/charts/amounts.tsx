import { scaleLinear } from 'd3-scale';
import { bases, schemes, type Basis } from '../../model/kinds.ts';
import type { AmountSum } from '../../record/things/tally-views.ts';
import type { InstrumentCard } from '../../record/things/views.ts';
import { listingWords } from '../catalogue/listing.ts';
import { thingWords } from '../catalogue/things.ts';
import { amountWords, currencyName } from '../format/amounts.ts';
import { nameIn } from '../things/names.ts';
import { ownWords } from '../things/thing-address.ts';
import { countryName, type Ui } from '../ui.ts';
import { fitted, round, widthOf, type Chart, type Drawing, type Manner } from './chart.ts';
import { DrawnFlag } from './marks.tsx';

type Paid = InstrumentCard & { readonly amount: NonNullable<InstrumentCard['amount']> };
const mostPanels = 12;
interface Bar {
  readonly key: string;
  readonly name: string;
  readonly value: number;
}
interface Panel {
  readonly basis: Basis;
  readonly currency: string;
  readonly by: 'country' | 'year' | 'scheme';
  readonly bars: readonly Bar[];
  /** The largest bar of all panels of this basis and currency: they share their scale. */
  readonly most: number;
}

/**
 * Amounts by country, year and scheme, each basis and currency in frames of its own: a ceiling is never put beside a
 * loan. A line that stands for several papers is in none of the sums: they may be counted one by one as well.
 * `papers` are those that are at hand; where they are all that was summed, the table names them one by one.
 */
export function amounts(
  ui: Ui,
  sums: readonly AmountSum[],
  papers: readonly InstrumentCard[],
  manner: Manner,
): Chart | null {
  const words = thingWords[ui.locale];
  const panels = panelsOf(ui, sums).slice(0, mostPanels);
  if (panels.length === 0) return null;
  const summed = sums.reduce((count, sum) => count + (sum.by === 'year' ? sum.count : 0), 0);
  const paid = papers.filter(
    (i): i is Paid => i.amount !== null && i.amount.value > 0 && (i.count === null || i.count <= 1),
  );
  return {
    name: 'amounts',
    title: words.amounts,
    says: words.amountsSays(summed),
    notes: [words.amountsNote],
    wide: draw(ui, panels, manner, 1000, panels.length > 1 ? 2 : 1),
    narrow: draw(ui, panels, manner, 340, 1),
    table: paid.length < summed ? tableOfSums(ui, panels) : tableOfPapers(ui, paid),
  };
}

function tableOfPapers(ui: Ui, paid: readonly Paid[]): Chart['table'] {
  const words = thingWords[ui.locale];
  return {
    head: [words.document, words.country, words.date, words.amountOf],
    rows: [...paid]
      .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
      .map((i) => {
        const name = nameIn(i.names, ui.locale);
        return [
          { text: name?.words ?? i.id, lang: name?.lang, href: ownWords(ui, i.at) ?? undefined },
          i.country === null ? words.several : countryName(ui, i.country),
          i.date ?? '',
          `${amountWords(i.amount, ui.locale)} (${bases.label(i.amount.basis, ui.locale)})`,
        ];
      }),
  };
}

function tableOfSums(ui: Ui, panels: readonly Panel[]): Chart['table'] {
  const words = thingWords[ui.locale];
  const by = { country: words.byCountry, year: words.byYear, scheme: words.byScheme };
  return {
    head: [listingWords[ui.locale].sumOf, listingWords[ui.locale].by, listingWords[ui.locale].value, words.amountOf],
    rows: panels.flatMap((panel) =>
      panel.bars.map((bar) => [
        heading(ui, panel),
        by[panel.by],
        bar.name,
        amountWords({ value: bar.value, currency: panel.currency }, ui.locale),
      ]),
    ),
  };
}

function panelsOf(ui: Ui, sums: readonly AmountSum[]): Panel[] {
  const words = thingWords[ui.locale];
  const names = {
    country: (key: string) => (key === '' ? words.several : countryName(ui, key)),
    year: (key: string) => (key === '' ? ui.t.undated : key),
    scheme: (key: string) =>
      key === 'grant' || key === 'loan' || key === 'technical' ? schemes.label(key, ui.locale) : words.noScheme,
  };
  const papers = (group: readonly AmountSum[]) => group.reduce((n, sum) => n + sum.count, 0);
  const groups = [...Map.groupBy(sums, (sum) => `${sum.basis} ${sum.currency}`).values()];
  return groups
    .toSorted((a, b) => papers(b) - papers(a))
    .flatMap((group) => {
      const { basis, currency } = group[0] ?? { basis: 'total', currency: '' };
      const bars = (by: AmountSum['by']): Bar[] =>
        group
          .filter((sum) => sum.by === by)
          .map(({ key, value }) => ({ key: key ?? '', name: names[by](key ?? ''), value }))
          .toSorted((a, b) => b.value - a.value)
          .slice(0, 24);
      const by = {
        country: bars('country'),
        year: bars('year').toSorted((a, b) => a.key.localeCompare(b.key)),
        scheme: bars('scheme'),
      };
      // One bar alone compares nothing: it is shown only where there is nothing else to show.
      const compared = (['country', 'year', 'scheme'] as const).filter((d) => by[d].length > 1);
      const shown = compared.length > 0 ? compared : (['country'] as const);
      const most = Math.max(...shown.flatMap((d) => by[d].map((bar) => bar.value)));
      return shown.map((d) => ({ basis, currency, by: d, bars: by[d], most }));
    });
}

/** 供与限度額（円）, “Ceiling (Japanese Yen)”. */
function heading(ui: Ui, { basis, currency }: Panel): string {
  const name = bases.label(basis, ui.locale);
  return ui.locale === 'ja'
    ? `${name}（${currencyName(currency, 'ja')}）`
    : `${name.charAt(0).toUpperCase()}${name.slice(1)} (${currencyName(currency, 'en')})`;
}

const barHeight = 26;

function draw(ui: Ui, panels: readonly Panel[], manner: Manner, width: number, columns: number): Drawing {
  const words = thingWords[ui.locale];
  const gap = 56;
  const panelWidth = (width - gap * (columns - 1)) / columns;
  const bottoms = Array.from({ length: columns }, () => 0);
  const placed = panels.map((panel) => {
    const column = bottoms.indexOf(Math.min(...bottoms));
    const y = bottoms[column] ?? 0;
    bottoms[column] = y + 46 + panel.bars.length * barHeight + 22;
    return { panel, x: column * (panelWidth + gap), y };
  });
  const by = { country: words.byCountry, year: words.byYear, scheme: words.byScheme };
  return {
    width,
    height: Math.max(...bottoms) - 10,
    body: (
      <>
        {placed.map(({ panel, x, y }) => {
          const named = Math.min(panelWidth * 0.36, Math.max(...panel.bars.map((b) => widthOf(b.name, 13))) + 34);
          const figure = (bar: Bar) => amountWords({ value: bar.value, currency: panel.currency }, ui.locale);
          const room = Math.max(...panel.bars.map((bar) => widthOf(figure(bar), 12))) + 10;
          const length = scaleLinear()
            .domain([0, panel.most])
            .range([0, Math.max(20, panelWidth - named - room)]);
          return (
            <>
              <line class="c-rule c-heavy" x1={round(x)} x2={round(x + panelWidth)} y1={y + 1} y2={y + 1} />
              <text class="c-label c-strong" x={round(x)} y={y + 24}>
                {heading(ui, panel)}
              </text>
              <text class="c-small c-soft c-end" x={round(x + panelWidth)} y={y + 24}>
                {by[panel.by]}
              </text>
              {panel.bars.map((bar, at) => {
                const top = y + 36 + at * barHeight;
                const flag = panel.by === 'country' && bar.key !== '';
                return (
                  <>
                    {flag && <DrawnFlag manner={manner} code={bar.key} x={round(x)} y={top + 6} width={18} />}
                    <text class="c-small" x={round(x + (panel.by === 'country' ? 26 : 0))} y={top + 17}>
                      {fitted(bar.name, 12.5, named - 30)}
                    </text>
                    <rect class="c-bar" x={round(x + named)} y={top + 5} width={round(length(bar.value))} height={14} />
                    <text class="c-small c-soft" x={round(x + named + length(bar.value) + 7)} y={top + 17}>
                      {figure(bar)}
                    </text>
                  </>
                );
              })}
            </>
          );
        })}
      </>
    ),
  };
}
