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

/** What the facts of one edition have in common: made once, and the same object in each, so that tables write it once. */
const shared = new WeakMap<OpenFact['release'], ReturnType<typeof commonOf>>();

function commonOf({ release, edition, capture }: OpenFact) {
  const { id, title, lang, listed, issuer, url } = release;
  const address = `/api/v1/editions/${edition}`;
  return {
    release: { id, title, lang, listed, issuer, url },
    wasDerivedFrom: { edition, address },
    hadPrimarySource: {
      capture: capture.id,
      address: `/captures/${capture.id}`,
      sha256: capture.sha256,
      retrievedAt: capture.fetchedAt,
      url,
    },
    licence: licenceOf(release),
  };
}

export function factOf(fact: OpenFact): Fact {
  const common = shared.get(fact.release) ?? commonOf(fact);
  shared.set(fact.release, common);
  const { flags = [], ...value } = fact.value as { flags?: string[] };
  const { release, wasDerivedFrom, hadPrimarySource, licence } = common;
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
      source: wasDerivedFrom.address,
      selector: [
        { type: 'TextPositionSelector', start, end },
        { type: 'TextQuoteSelector', exact: quote, prefix: before, suffix: behind },
      ],
    })),
    release,
    address: `/releases/${release.id}#p-${fact.anchors[0]?.passage ?? 0}`,
    provenance: {
      wasDerivedFrom,
      hadPrimarySource,
      wasGeneratedBy: { rule: fact.rule, program: fact.readBy, certainty: fact.certainty },
      wasInfluencedBy: fact.decisions.map(({ what, at }) => ({ decision: what, endedAtTime: at })),
    },
    licence,
    // The record's rows are those of the list: the schema of every answer is checked over the corpus.
  } as Fact;
}

export function editionOf({ readBy, ...edition }: OpenEdition): z.infer<typeof editionSchema> {
  return { ...edition, program: readBy, address: `/releases/${edition.release}` };
}

export function captureOf({ fetchedAt, ...capture }: OpenCapture): z.infer<typeof captureSchema> {
  return { ...capture, fetched: fetchedAt, address: `/captures/${capture.id}` };
}
