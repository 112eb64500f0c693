import type { Acquired } from '../acquire/acquire.ts';
import { YakusokuError } from '../model/errors.ts';
import type { Edition } from '../model/edition.ts';
import { languageOf } from '../read/language.ts';
import { listingOf } from '../read/listing/links.ts';
import { readAny } from '../read/read-any.ts';
import type { SourceSettings } from '../record/watching/views.ts';
import { siteOf } from './site.ts';

/**
 * The release that a page of a source holds, with what the list and the operator say where the page does not.
 *
 * @param page the address that was asked for, and the day that the list gives it
 * @throws YakusokuError `forbidden-address` where it led to another host, `no-release` and others as reading does
 */
export async function readPage(
  acquired: Acquired,
  page: { readonly url: string; readonly day: string | null },
  source: Pick<SourceSettings, 'address' | 'hosts' | 'lang'>,
): Promise<Edition> {
  const url = acquired.finalUrl ?? page.url;
  if (![siteOf(source.address), siteOf(page.url), ...source.hosts].includes(siteOf(url)))
    throw new YakusokuError('forbidden-address', `${page.url} redirects to another host, ${siteOf(url)}`);
  const input = { bytes: acquired.bytes, contentType: acquired.contentType, url };
  if ((await listingOf(input))?.mostly)
    throw new YakusokuError('no-release', `${page.url} is a list of releases itself`);
  const [edition] = await readAny(input);
  if (!edition) throw new YakusokuError('no-release', `${page.url} holds no release`);
  return inLanguageTold(datedBy(edition, page.day, source.address), source.lang);
}

/**
 * What the operator says of a source's language counts for more than what its pages say: a ministry's French pages
 * may all be marked as English. The script of the text still comes first, so that a feed may carry both of Japanese
 * and English.
 */
export function inLanguageTold(edition: Edition, told: string | null): Edition {
  return told === null ? edition : { ...edition, lang: languageOf(edition.text, told) };
}

/** A release that prints no day of issue has the one that the list gives it, and a note that says so. */
export function datedBy(edition: Edition, day: string | null, list: string): Edition {
  if (edition.issued !== null || day === null) return edition;
  const note = { code: 'issued-from-list', detail: `no day of issue is printed; ${list} gives ${day}` };
  return { ...edition, issued: day, notes: [...edition.notes, note] };
}
