import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openType } from '../fonts/opentype.ts';
import { fontsFor } from '../fonts/subsets.ts';

/** A drawing as PNG at so many pixels a unit, with our own letters: the same on every machine. Takes 0.1 to 0.5 s. */
export async function pngOf(svg: string, zoom: number): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { loadSystemFonts: false, fontFiles: await fontFiles(svg), defaultFontFamily: 'Noto Sans JP' },
  });
  return image.asPng();
}

/**
 * One weight only: where a letter is in another part of the font, resvg takes it from any weight, and a word would be half
 * bold. resvg reads fonts from files only, and only unpacked ones: each
 * part is unpacked once into a folder for such things.
 */
async function fontFiles(text: string): Promise<string[]> {
  const folder = join(tmpdir(), `yakusoku-fonts-${process.getuid?.() ?? 'all'}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return (await fontsFor(text, [400])).map(({ subset, weight, data }) => {
    const path = join(
      folder,
      `${subset}-${weight}-${createHash('sha256').update(data).digest('hex').slice(0, 12)}.otf`,
    );
    if (!existsSync(path)) {
      const half = `${path}.${process.pid}`;
      writeFileSync(half, openType(data));
      renameSync(half, path);
    }
    return path;
  });
}
