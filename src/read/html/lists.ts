import { deepestList, type ListContext } from '../block.ts';
import { attribute, childrenOf, isElement, type Element } from './tree.ts';

/** A list being walked: its context, and the number that its next item gets. */
export interface OpenList {
  readonly context: ListContext;
  readonly step: number;
  readonly type: string;
  next: number;
}

export function openList(element: Element, around: OpenList | null): OpenList {
  const ordered = element.tagName === 'ol';
  const reversed = ordered && attribute(element, 'reversed') !== null;
  const start = Number.parseInt(attribute(element, 'start') ?? '', 10);
  const items = reversed ? childrenOf(element).filter((c) => isElement(c) && c.tagName === 'li').length : 1;
  const context: ListContext =
    around !== null && around.context.depth >= deepestList
      ? around.context
      : { parent: around?.context ?? null, depth: (around?.context.depth ?? 0) + 1, ordered };
  return {
    context,
    step: reversed ? -1 : 1,
    type: attribute(element, 'type') ?? '1',
    next: Number.isFinite(start) ? start : items,
  };
}

/** The number and printed marker of a list's next item, and the list one further. */
export function nextItem(list: OpenList, li: Element): { value: number | null; label: string } {
  if (!list.context.ordered) return { value: null, label: '•' };
  const own = Number.parseInt(attribute(li, 'value') ?? '', 10);
  const value = Number.isFinite(own) ? own : list.next;
  list.next = value + list.step;
  return { value: list.step > 0 && value > 0 ? value : null, label: printed(value, list.type) };
}

const romans: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function printed(value: number, type: string): string {
  if (value < 1 || value > 399 || !/^[aAiI]$/.test(type)) return String(value);
  let sign = '';
  if (type.toLowerCase() === 'a')
    for (let n = value; n > 0; n = Math.floor((n - 1) / 26)) sign = String.fromCharCode(97 + ((n - 1) % 26)) + sign;
  else {
    let rest = value;
    for (const [worth, letters] of romans) for (; rest >= worth; rest -= worth) sign += letters;
  }
  return type === type.toUpperCase() ? sign.toUpperCase() : sign;
}
