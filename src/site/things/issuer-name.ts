import type { Ui } from '../ui.ts';

/** An issuer's name in the reader's language: 外務省 gives “Ministry of Foreign Affairs of Japan”; else as the release has it. */
export const issuerName = (issuer: string, ui: Pick<Ui, 'labels' | 'locale'>): string =>
  (ui.labels.issuers?.get(issuer) ?? ui.labels.issuers?.get(issuer.replaceAll("'", '’')))?.[ui.locale] ?? issuer;
