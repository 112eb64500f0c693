import { z } from 'zod';
import issuersFile from '../../vocabulary/issuers.json' with { type: 'json' };
import type { Acquired } from '../acquire/acquire.ts';
import { extract } from '../extract/engine.ts';
import { grammars } from '../extract/grammars.ts';
import type { Edition } from '../model/edition.ts';
import type { ReleaseInput } from '../record/commands/release-input.ts';
import { vocabulary } from './vocabulary.ts';

const label = z.record(z.string(), z.string());
/** Who publishes at which addresses, and how they want to be credited (vocabulary/issuers.json). */
export const issuersSchema = z.array(
  z.object({
    hosts: z.array(z.string()).min(1),
    names: z.record(z.string(), z.array(z.string()).min(1)),
    credit: label.nullable(),
    terms: z.string().nullable(),
  }),
);
const issuers = issuersFile as z.infer<typeof issuersSchema>;

/** What is recorded of a release that was got and read: its facts are extracted here. */
export function releaseInput(
  acquired: Acquired,
  edition: Edition,
  options: { issuer?: string | undefined },
): ReleaseInput {
  const { bytes, url, contentType, headers, fetchedAt } = acquired;
  return {
    capture: { bytes, url, contentType, headers, fetchedAt: new Date(fetchedAt) },
    edition,
    reading: extract(edition, { vocabulary, grammars }),
    source: sourceOf(url, edition.lang, options.issuer),
    example: false,
  };
}

/** The issuer of an address: the one told, else the one that has the host or a host above it, else the host itself. */
export function sourceOf(url: string | null, lang: string, told?: string): ReleaseInput['source'] {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : null;
  const known =
    host === null ? undefined : issuers.find((i) => i.hosts.some((h) => host === h || host.endsWith(`.${h}`)));
  const name =
    told ??
    known?.names[lang]?.[0] ??
    known?.names['en']?.[0] ??
    host ??
    (lang === 'ja' ? '発行者不明' : 'Issuer unknown');
  const credit = known?.credit?.[lang] ?? known?.credit?.['en'] ?? null;
  return { name, credit, terms: known?.terms ?? null, lang };
}
