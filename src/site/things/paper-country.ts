import type { InstrumentCard } from '../../record/things/views.ts';

/**
 * The state with which a paper was signed. A declaration that a dialogue of many states adopted is with none of them: the
 * Tokyo Declaration is also told of by a release on a loan to Uzbekistan.
 */
export const paperCountry = (card: Pick<InstrumentCard, 'country' | 'kind' | 'dialogue'>): string | null =>
  card.kind === 'joint-declaration' && card.dialogue !== null ? null : card.country;
