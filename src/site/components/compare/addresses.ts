import { segment } from '../../address.ts';
import { wordsId } from '../../facts/fact-index.ts';
import type { Ui } from '../../ui.ts';
import { releasePath } from '../release-head.tsx';

export const editionsPath = (ui: Ui, id: string): string => `${releasePath(ui, id)}/editions`;
export const diffPath = (ui: Ui, id: string, before: number, after: number): string =>
  `${editionsPath(ui, id)}/${before}..${after}`;

/** An edition: the release's own address for the current one, one below it for an earlier one. */
export const editionPath = (ui: Ui, id: string, edition: { readonly number: number; readonly current: boolean }) =>
  edition.current ? releasePath(ui, id) : `${editionsPath(ui, id)}/${edition.number}`;

export const comparePath = (ui: Ui, a: string, b: string): string =>
  `/${ui.locale}/compare/${segment(a)}/${segment(b)}`;

/** The words of a fact on a page that shows its edition; without a fact, the passage they stand in. */
export const wordsAt = (path: string, fact: string | null, passage: number): string =>
  `${path}#${fact === null ? `p-${passage}` : wordsId(fact)}`;

/** The row of the comparison in which a passage stands. */
export const rowId = (side: 'a' | 'b', passage: number): string => `row-${side}-${passage}`;
