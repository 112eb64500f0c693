import { segment } from '../address.ts';
import { releasePath } from '../components/release-head.tsx';
import type { Ui } from '../ui.ts';

/** The address of the history of one fact: what the program read, and what editors decided. */
export const factPath = (ui: Ui, release: string, fact: string): string =>
  `${releasePath(ui, release)}/facts/${segment(fact)}`;
