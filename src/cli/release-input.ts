import type { Acquired } from '../acquire/acquire.ts';
import { extract } from '../extract/engine.ts';
import { grammars } from '../extract/grammars.ts';
import type { Edition } from '../model/edition.ts';
import { decode } from '../read/decode/decode.ts';
import { formatOf } from '../read/format.ts';
import { otherLanguages } from '../read/html/other-languages.ts';
import type { ReleaseInput } from '../record/commands/release-input.ts';
import { creditLines, issuerOf, termsOf } from './credit.ts';
import { vocabulary } from './vocabulary.ts';

/** What is recorded of a release that was got and read: its facts are extracted here. */
export function releaseInput(
  acquired: Acquired,
  edition: Edition,
  options: { issuer?: string | undefined },
): ReleaseInput {
  const { bytes, url, contentType, headers, fetchedAt } = acquired;
  const used = new Date(fetchedAt);
  return {
    capture: { bytes, url, contentType, headers, fetchedAt: used },
    edition,
    reading: extract(edition, { vocabulary, grammars }),
    ...sourceOf({ url, title: edition.title, lang: edition.lang, used }, options.issuer),
    example: false,
    otherLanguages: otherLanguagesOf({ ...acquired, url: edition.url ?? url }),
  };
}

/** Where a page says that its text stands in another language; a feed speaks for none of its items. */
export function otherLanguagesOf({
  bytes,
  contentType,
  url,
}: Pick<Acquired, 'bytes' | 'contentType' | 'url'>): string[] {
  if (url === null || formatOf(bytes).format !== 'html') return [];
  return otherLanguages(decode(bytes, contentType).text, url);
}

/**
 * The issuer of a release with its terms, and the credit line that they ask for: the issuer told, else the one that
 * has the host or a host above it, else the host itself.
 */
export function sourceOf(
  release: { readonly url: string | null; readonly title: string; readonly lang: string; readonly used: Date },
  told?: string,
): Pick<ReleaseInput, 'source' | 'credits'> {
  const { url, lang, title, used } = release;
  const known = issuerOf(url, told ?? null);
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : null;
  const name =
    told ??
    known?.names[lang]?.[0] ??
    known?.names['en']?.[0] ??
    host ??
    (lang === 'ja' ? '発行者不明' : 'Issuer unknown');
  return {
    source: { name, credit: null, terms: termsOf(known), lang },
    credits: creditLines({ title, url, issuer: name, lang, known, used }),
  };
}
