import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes countries.json: every region of CLDR (through `Intl.DisplayNames`) with the names, adjectives and short
 * forms of country-additions.txt. Run `node vocabulary/build-countries.ts` after a change there and commit both.
 * States are those listed in country-additions.txt: the members of the United Nations, its two observers, the
 * states that Japan recognises besides (Cook Islands, Niue, Kosovo), and Taiwan. The other regions are territories:
 * they claim their words (Guam is not to be read as something else) and count as no country.
 */
interface Addition {
  state: boolean;
  ja: string[];
  en: string[];
  adjectives: string[];
  short: string[];
}

const here = (name: string) => new URL(name, import.meta.url);
const list = (cell = '-') => (cell.trim() === '-' ? [] : cell.split(',').map((name) => name.trim()));
const additions = new Map<string, Addition>();
for (const line of readFileSync(here('country-additions.txt'), 'utf8').split('\n')) {
  if (!line || line.startsWith('#')) continue;
  const [code = '', ja, en, adjectives, short] = line.split(' ; ');
  additions.set(code.replace('~', ''), { state: !code.startsWith('~'), ja: list(ja), en: list(en), adjectives: list(adjectives), short: list(short) });
}

/** Codes that CLDR names and that are neither a state nor a territory of their own. */
const noRegion = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));
const cldr = (locale: string) => {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  return (code: string) => (names.of(code) ?? '').replace(/ ?\(.*\)$/, '').replace(' - ', '-').replace(' & ', ' and ');
};
const [ja, en] = [cldr('ja'), cldr('en')];

/** The name to be shown first (marked “=” in the additions, otherwise CLDR's), then the others, each once. */
function ordered(first: string, others: readonly string[]): string[] {
  const shown = others.find((name) => name.startsWith('='))?.slice(1) ?? first;
  return [...new Set([shown, first, ...others.map((name) => name.replace(/^=/, ''))])];
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const countries = letters
  .flatMap((a) => letters.map((b) => a + b))
  .filter((code) => en(code) && !noRegion.has(code) && new Intl.Locale(`und-${code}`).region === code)
  .map((code) => {
    const added = additions.get(code);
    return {
      code,
      names: { ja: ordered(ja(code), added?.ja ?? []), en: ordered(en(code), added?.en ?? []) },
      ...(added?.adjectives.length ? { adjectives: { en: added.adjectives } } : {}),
      ...(added?.short.length ? { short: { ja: added.short } } : {}),
      ...(added?.state ? {} : { territory: true }),
    };
  });
writeFileSync(here('countries.json'), `[\n${countries.map((c) => `  ${JSON.stringify(c)}`).join(',\n')}\n]\n`);
