import type { PoolClient } from 'pg';
import { canonicalUrl, releaseId } from '../identity/release-id.ts';
import type { Draft } from './add-releases.ts';

/** Between the days of a release and of its translation: a ministry may take weeks over one. */
const longest = 31 * 24 * 60 * 60 * 1000;

interface Known {
  readonly id: string;
  readonly whole: string;
  readonly lang: string;
  readonly issued: string | null;
  /** The languages that the text is recorded in already. */
  readonly langs: readonly string[];
}

/**
 * Joins releases to those that their pages name as the same text in another language, where these are recorded, of about
 * the same day, and not recorded in this language yet: an “English” at the head of every page may lead to one and the
 * same page. The one recorded first counts as the original.
 */
export async function joinTranslations(client: PoolClient, drafts: readonly Draft[]): Promise<readonly Draft[]> {
  const asked = drafts.map(({ input }) =>
    input.translationOf === undefined ? (input.otherLanguages ?? []).flatMap((url) => idAt(url) ?? []) : [],
  );
  if (asked.every((ids) => ids.length === 0)) return drafts;
  const { rows } = await client.query<Known>(
    `select r.id, coalesce(r.translation_of, r.id) as whole, r.lang, r.issued,
       array(select o.lang from release o where coalesce(o.translation_of, o.id) = coalesce(r.translation_of, r.id)) as langs
     from release r where r.id = any($1)`,
    [asked.flat()],
  );
  return drafts.map((draft, place) => {
    const found = rows.find((known) => asked[place]?.includes(known.id) && fits(known, draft));
    return found ? { ...draft, input: { ...draft.input, translationOf: found.whole } } : draft;
  });
}

function fits({ id, langs, issued }: Known, { id: own, input: { edition } }: Draft): boolean {
  if (id === own || langs.includes(edition.lang)) return false;
  const apart = Math.abs(Date.parse(issued ?? '') - Date.parse(edition.issued ?? ''));
  return !(apart > longest);
}

function idAt(address: string): string | null {
  const url = canonicalUrl(address);
  return url === null ? null : releaseId({ url, bytes: new Uint8Array() });
}
