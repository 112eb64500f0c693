import * as drawn from 'country-flag-icons/string/3x2';

const flags: ReadonlyMap<string, string> = new Map(Object.entries(drawn));

/** A country's flag as an SVG document, 3:2; null for a code that has none. */
export function flagSvg(code: string): string | null {
  return flags.get(code) ?? null;
}

/** The same flag as an element of a larger drawing. */
export function flagElement(code: string, x: number, y: number, width: number): string | null {
  const svg = flags.get(code);
  if (svg === undefined) return null;
  const height = (width * 2) / 3;
  const edge = `<rect x="${x - 1.5}" y="${y - 1.5}" width="${width + 3}" height="${height + 3}" fill="#fbf9f4"/>`;
  return (
    edge +
    svg.replace(
      '<svg ',
      `<svg x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="xMidYMid slice" `,
    )
  );
}
