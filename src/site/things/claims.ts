import type { Locale } from '../../model/language.ts';
import type { ClaimView } from '../../record/things/views.ts';

/**
 * The claims of which most could not be found, each once: the same count told in two languages or by two releases is
 * shown in the reader's own. Those of which everything was found are left out: they stand in the list of papers.
 */
export function openClaims(claims: readonly ClaimView[], locale: Locale): ClaimView[] {
  const once = new Map<string, ClaimView>();
  for (const claim of claims) {
    if (claim.found >= claim.claimed) continue;
    const key = `${claim.claimed} ${claim.found}`;
    const held = once.get(key);
    if (!held || (held.told.release.lang !== locale && claim.told.release.lang === locale)) once.set(key, claim);
  }
  return [...once.values()].sort((a, b) => b.claimed - b.found - (a.claimed - a.found));
}
