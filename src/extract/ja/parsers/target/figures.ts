import { inside } from '../../../shared/facts/choose-amount.ts';
import type { FoundLists } from '../../../shared/found.ts';

/** A number that could be aimed at: an amount, a count of people or things, or a share. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  readonly money: boolean;
  readonly counted: boolean;
}

const percent = /(?<n>[0-9]{1,3}(?:\.[0-9]{1,3})?)\s?(?:(?<tenths>割)(?!引|合)|%|パーセント)/g;
/** Quantities that no counter counts, but that goals are set in: 年間最大300万トン, 2泊. */
const measure =
  /(?<n>[0-9](?:[0-9,]{0,10}[0-9])?(?:\.[0-9]{1,3})?)(?<scale>[百千万億兆]?)(?<unit>トン|ギガワット|メガワット|キロワット|GW|MW|kW|ヘクタール|バレル|立方メートル|泊)/g;
const measured = /[トギメキGMkヘhバ立泊]/;
const scales: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 億: 1e8, 兆: 1e12 };

/** 少なくとも30％, 50％以上: the words of the bound belong to the figure. */
const bound = /(?:少なくとも|最大|約|およそ|計|総額)$/;
/** Things that are counted along the way, not aimed at. */
const aside = /^(?:年|回|度|つ|分野|項目|点|本柱|柱|段階|か年|ヵ年|言語|者|極)$/;

export function figuresIn(folded: string, earlier: FoundLists, start: number, end: number): Figure[] {
  const found: Figure[] = [];
  for (const m of inside(earlier.money, start, end))
    found.push({
      start: m.start,
      end: m.end,
      value: m.value.value,
      unit: m.value.currency,
      money: true,
      counted: false,
    });
  for (const c of inside(earlier.counts, start, end))
    if (!c.value.ordinal && !aside.test(c.value.unit))
      found.push({ start: c.start, end: c.end, value: c.value.value, unit: c.value.unit, money: false, counted: true });
  for (const m of folded.slice(start, end).matchAll(percent)) {
    const at = start + m.index;
    const before = bound.exec(folded.slice(Math.max(start, at - 6), at));
    found.push({
      start: at - (before?.[0].length ?? 0),
      end: at + m[0].length,
      value: Number(m.groups?.['n']) * (m.groups?.['tenths'] ? 10 : 1),
      unit: '%',
      money: false,
      counted: false,
    });
  }
  if (!measured.test(folded.slice(start, end))) return found.sort((a, b) => a.start - b.start);
  for (const m of folded.slice(start, end).matchAll(measure)) {
    const at = start + m.index;
    if (/[0-9.,]/.test(folded[at - 1] ?? '') || found.some((f) => f.start <= at && at < f.end)) continue;
    const before = bound.exec(folded.slice(Math.max(start, at - 6), at));
    found.push({
      start: at - (before?.[0].length ?? 0),
      end: at + m[0].length,
      value: Number(m.groups?.['n']?.replaceAll(',', '')) * (scales[m.groups?.['scale'] ?? ''] ?? 1),
      unit: m.groups?.['unit'] ?? '',
      money: false,
      counted: false,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}
