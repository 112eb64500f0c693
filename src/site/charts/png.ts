import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

let folder: string | null = null;

/** A folder of this process's own: nobody else can have put a file there that resvg would read. */
function ownFolder(): string {
  if (folder === null) {
    const made = mkdtempSync(join(tmpdir(), 'yakusoku-fonts-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  return folder;
}

/**
 * resvg reads fonts from files only, and only unpacked ones: each part is unpacked once. One weight: where a letter is in
 * another part of the font, resvg takes it from any weight, and a word would be half bold.
 */
async function fontFiles(text: string): Promise<string[]> {
  return (await fontsFor(text, [400])).map(({ subset, weight, data }) => {
    const path = join(ownFolder(), `${subset}-${weight}.otf`);
    if (!existsSync(path)) writeFileSync(path, openType(data));
    return path;
  });
}
