import type { Locale } from '../../model/language.ts';
import type { LaterRelease } from './later-release.ts';
import { wordOfConcept } from './clues.ts';
import { rarityOf, type Match, type Rarity } from './score.ts';
import type { OpenPromise } from './promise.ts';

/**
 * Why a release is held for evidence, as kept in the record: `project カスピ海ルート…`, `countries KZ TJ`,
 * `amount JPY 719000000`, `day 2025-12-18`, `matter customs, x-ray`, `words アクタウ`. `describeReason` says it to people.
 */
export function reasonsOf(match: Match, promise: OpenPromise, later: LaterRelease, rarity: Rarity): string[] {
  const shared = match.shared.toSorted((a, b) => rarityOf(b, rarity) - rarityOf(a, rarity));
  const of = (kind: string) => shared.filter((clue) => clue.startsWith(`${kind}:`)).map((clue) => clue.slice(2));
  const names = of('n');
  const concepts = of('c').slice(0, 5);
  // Pairs of kanji are no words to show; what they say the concepts and the quotes show.
  const words = of('t')
    .filter((word) => /^(?:[ァ-ヴー]{3,}|[a-z'’-]{4,})$/u.test(word))
    .slice(0, 5);
  const amounts = of('a').map((amount) => `${amount.slice(0, 3)} ${amount.slice(3)}`);
  const countries = promise.countries.filter((code) => later.countries.includes(code));
  const days = promise.days.filter((day) => match.unit.dates.includes(day) && day !== later.day);
  return [
    ...names.map((name) => `name ${name}`),
    ...amounts.map((amount) => `amount ${amount}`),
    ...days.map((day) => `day ${day}`),
    ...(countries.length > 0 ? [`countries ${countries.slice(0, 6).join(' ')}`] : []),
    ...(concepts.length > 0 ? [`matter ${concepts.join(', ')}`] : []),
    ...(words.length > 0 ? [`words ${words.join(', ')}`] : []),
  ];
}

/** A reason in the reader's language. Anything else than the kinds above is given as it stands. */
export function describeReason(reason: string, locale: Locale): string {
  const [kind = ''] = reason.split(' ', 1);
  const rest = reason.slice(kind.length + 1);
  const list = (items: readonly string[]) => items.join(locale === 'ja' ? '、' : ', ');
  switch (kind) {
    case 'name':
      return locale === 'ja' ? `同じ名称（${rest}）` : `the same name (${rest})`;
    case 'amount': {
      const [currency = 'JPY', value = '0'] = rest.split(' ');
      const shown = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
        Number(value),
      );
      return locale === 'ja' ? `同じ金額（${shown}）` : `the same amount (${shown})`;
    }
    case 'day': {
      const shown = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${rest}T00:00:00Z`),
      );
      return locale === 'ja' ? `表明の日（${shown}）に言及` : `it names the day of the promise (${shown})`;
    }
    case 'countries': {
      const names = new Intl.DisplayNames(locale, { type: 'region' });
      const shown = list(rest.split(' ').map((code) => names.of(code) ?? code));
      return locale === 'ja' ? `同じ国（${shown}）` : `the same states (${shown})`;
    }
    case 'matter': {
      const shown = list(rest.split(', ').map((concept) => wordOfConcept(concept, locale)));
      return locale === 'ja' ? `同じ事柄（${shown}）` : `the same matter (${shown})`;
    }
    case 'words':
      return locale === 'ja' ? `共通の語（${list(rest.split(', '))}）` : `words in common (${list(rest.split(', '))})`;
    default:
      return reason;
  }
}
