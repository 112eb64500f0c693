import type { Source } from '../../shared/source.ts';

/**
 * Folded text with the letters that one language writes in several ways made one, unit for unit: the o‘ of Uzbek is
 * typed with five kinds of apostrophe, and Russian leaves the dots of ё away.
 */
export const levelled = (folded: string): string =>
  folded
    .replaceAll(/[ʻʼ`´]/g, "'")
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е');

/** A source's text as the names of countries and months are looked for in it. */
export const matchableText = (source: Source): string => source.once(matchableText, ({ folded }) => levelled(folded));
