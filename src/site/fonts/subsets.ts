import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type Weight = 400 | 700;

export interface FontFile {
  /** `119`, `cyrillic`: what the package calls this part of the letters. */
  readonly subset: string;
  readonly weight: Weight;
  /** WOFF. */
  readonly data: Buffer;
}

interface Subset {
  readonly name: string;
  readonly ranges: readonly (readonly [number, number])[];
}

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('@fontsource/noto-sans-jp/package.json'));
let known: readonly Subset[] | null = null;
const files = new Map<string, Promise<Buffer>>();

/**
 * The parts of Noto Sans JP in which the letters of a text are, so that a picture with forty different letters reads
 * some twenty small files and not the whole font. Its numbered parts, because the package's one “japanese” file lacks
 * letters that names need: 髙, 鷗, 𠮷.
 */
export async function fontsFor(text: string, weights: readonly Weight[]): Promise<FontFile[]> {
  const names = subsetsOf(text);
  return Promise.all(
    weights.flatMap((weight) =>
      names.map(async (subset): Promise<FontFile> => ({ subset, weight, data: await fileOf(subset, weight) })),
    ),
  );
}

/** The parts needed, in the package's own order; Latin always, for digits and signs. */
export function subsetsOf(text: string): string[] {
  const letters = [...new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0))];
  return subsets()
    .filter(
      ({ name, ranges }) => name === 'latin' || letters.some((l) => ranges.some(([from, to]) => l >= from && l <= to)),
    )
    .map(({ name }) => name);
}

function subsets(): readonly Subset[] {
  known ??= Object.entries(
    JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>,
  ).map(([name, ranges]) => ({
    name: name.replace(/^\[(?<number>\d+)\]$/, '$<number>'),
    ranges: ranges.split(',').map((range) => {
      const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    }),
  }));
  return known;
}

function fileOf(subset: string, weight: Weight): Promise<Buffer> {
  const name = `noto-sans-jp-${subset}-${weight}-normal.woff`;
  const held = files.get(name) ?? readFile(join(folder, 'files', name));
  files.set(name, held);
  return held;
}
