import type { z } from 'zod';
import type { OpenCapture, OpenEdition, OpenFact, OpenRelease } from '../../record/open/views.ts';
import type { factSchema } from '../declare/fact-schemas.ts';
import type { captureSchema, editionSchema, licenceSchema, releaseSchema } from '../declare/schemas.ts';

type Fact = z.infer<typeof factSchema>;

/** The line to print beside a quotation: the issuer's own credit line where there is one, else issuer and address. */
export function licenceOf(from: {
  readonly issuer: string;
  readonly url: string | null;
  readonly lang: string;
  readonly credit: string | null;
  readonly terms: string | null;
}): z.infer<typeof licenceSchema> {
  const { credit, terms, issuer, url, lang } = from;
  const source =
    lang === 'ja'
      ? `出典：${issuer}${url === null ? '' : `（${url}）`}`
      : `Source: ${issuer}${url === null ? '' : ` (${url})`}`;
  return {
    credit,
    terms,
    line: [credit ?? source, terms].filter((part) => part !== null).join(lang === 'ja' ? '／' : '; '),
  };
}

export function releaseOf(release: OpenRelease): z.infer<typeof releaseSchema> {
  const { id, title, lang, kind, issued, published, listed, issuer, url, countries, fields, example } = release;
  return {
    id,
    title,
    lang,
    kind,
    issued,
    published,
    listed,
    issuer,
    url,
    countries: [...countries],
    fields: [...fields],
    example,
    translationOf: release.translationOf,
    edition: release.edition,
    added: release.addedAt,
    changed: release.changedAt,
    address: `/releases/${id}`,
    licence: licenceOf(release),
  };
}

export function factOf(fact: OpenFact): Fact {
  const { flags = [], ...value } = fact.value as { flags?: string[] };
  const { id, title, lang, listed, issuer, url } = fact.release;
  const edition = `/api/v1/editions/${fact.edition}`;
  return {
    id: fact.id,
    list: fact.list,
    quote: fact.anchors[0]?.quote ?? '',
    value,
    certainty: fact.certainty,
    flags,
    anchors: fact.anchors.map(({ role, part, passage, address, start, end, quote, before, behind }) => ({
      role,
      part,
      passage,
      address,
      source: edition,
      selector: [
        { type: 'TextPositionSelector', start, end },
        { type: 'TextQuoteSelector', exact: quote, prefix: before, suffix: behind },
      ],
    })),
    release: { id, title, lang, listed, issuer, url },
    address: `/releases/${id}#p-${fact.anchors[0]?.passage ?? 0}`,
    provenance: {
      wasDerivedFrom: { edition: fact.edition, address: edition },
      hadPrimarySource: {
        capture: fact.capture.id,
        address: `/captures/${fact.capture.id}`,
        sha256: fact.capture.sha256,
        retrievedAt: fact.capture.fetchedAt,
        url,
      },
      wasGeneratedBy: { rule: fact.rule, program: fact.readBy, certainty: fact.certainty },
    },
    licence: licenceOf(fact.release),
    // The record's rows are those of the list: the schema of every answer is checked over the corpus.
  } as Fact;
}

export function editionOf({ readBy, ...edition }: OpenEdition): z.infer<typeof editionSchema> {
  return { ...edition, program: readBy, address: `/releases/${edition.release}` };
}

export function captureOf({ fetchedAt, ...capture }: OpenCapture): z.infer<typeof captureSchema> {
  return { ...capture, fetched: fetchedAt, address: `/captures/${capture.id}` };
}
