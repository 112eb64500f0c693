import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const coloursOf = (block: string) =>
  Object.fromEntries(
    Array.from(block.matchAll(/--(?<name>[\w-]+):\s*(?<colour>#[0-9a-f]{6})/g), (m) => [
      m.groups?.['name'],
      m.groups?.['colour'],
    ]),
  ) as Record<string, string>;

/** WCAG 2.2 relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['light', coloursOf(light)],
  ['dark', { ...coloursOf(light), ...coloursOf(dark) }],
])('the colours of the %s pages', (_, colours) => {
  it.each([
    ['ink', 'paper'],
    ['ink', 'paper-deep'],
    ['ink', 'shu-tint'],
    ['ink-soft', 'paper'],
    ['ink-soft', 'paper-deep'],
    ['ink-soft', 'shu-tint'],
    ['shu', 'paper'],
    ['on-seal', 'seal'],
  ])('%s on %s can be read', (words, ground) => {
    expect(contrast(colours[words] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});
