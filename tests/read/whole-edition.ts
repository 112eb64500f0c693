import { expect } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';

/**
 * What must hold for every edition: passages are the text, laid end to end with one line break between; white space
 * is folded; links and cells lie inside one passage; parents come before their children; no address is given twice.
 */
export function expectWhole(edition: Edition): void {
  const { text, passages } = edition;
  expect(passages.map((p) => text.slice(p.start, p.end)).join('\n')).toBe(text);
  expect(text).not.toMatch(/[^\S\n ]| {2}|^ | $/m);
  expect(passages[0]?.kind).toBe('title');
  expect(edition.title).toBe(text.slice(0, passages[0]?.end));
  let at = 0;
  const addresses = new Set<string>();
  for (const [i, p] of passages.entries()) {
    if (p.index !== i || p.start !== at || p.end <= p.start)
      throw new Error(`passage ${i} does not follow the one before`);
    at = p.end + 1;
    if (p.parent !== null && (p.parent >= i || (passages[p.parent]?.depth ?? 0) >= p.depth))
      throw new Error(`passage ${i} stands under ${p.parent}`);
    if (p.address !== null && addresses.has(p.address)) throw new Error(`${p.address} is given twice`);
    if (p.address !== null) addresses.add(p.address);
    for (const c of p.table?.cells ?? [])
      if (c.start < p.start || c.end > p.end || c.end <= c.start) throw new Error(`a cell leaves passage ${i}`);
  }
  for (const l of edition.links) {
    const inside = passages.some((p) => l.start >= p.start && l.end <= p.end && l.end > l.start);
    if (!inside) throw new Error(`the link to ${l.href} leaves its passage`);
  }
  for (const f of edition.figures)
    if (f.after < 0 || f.after >= passages.length || (f.caption !== null && passages[f.caption]?.kind !== 'caption'))
      throw new Error(`the figure ${f.src} stands nowhere`);
}
