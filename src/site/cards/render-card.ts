import { fontsFor } from '../fonts/subsets.ts';
import type { Card } from './card.ts';
import { cardLayout, cardSize } from './card-layout.ts';

/**
 * A card as PNG, 1200 × 630: the same bytes for the same card on every machine. Takes some tenths of a second, and one is
 * drawn at a time, so that a crawler that asks for hundreds does not hold up the readers.
 */
export function renderCard(card: Card, name: string): Promise<Buffer> {
  const drawn = last.then(() => draw(card, name));
  last = drawn.catch(() => undefined);
  return drawn;
}
let last: Promise<unknown> = Promise.resolve();

async function draw(card: Card, name: string): Promise<Buffer> {
  const [{ default: satori }, { loadDefaultJapaneseParser }, { renderAsync }] = await Promise.all([
    import('satori'),
    import('budoux'),
    import('@resvg/resvg-js'),
  ]);
  const parser = loadDefaultJapaneseParser();
  const words = [name, card.kicker, card.title, ...card.below, card.date, '…'].join('');
  const files = await fontsFor(words, [400, 700]);
  // Each part of the font under a name of its own: of several files with one name satori reads only one.
  const named = (subset: string) => `noto-${subset}`;
  const families = [...new Set(files.map((file) => named(file.subset)))].join(', ');
  const layout = cardLayout(card, name, (text) => parser.parse(text), families);
  const svg = await satori(layout, {
    ...cardSize,
    fonts: files.map(({ subset, weight, data }) => ({ name: named(subset), weight, style: 'normal', data })),
  });
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return image.asPng();
}
