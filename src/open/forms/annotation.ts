import { jsonText, type Writing } from './form.ts';
import type { FactItem } from './items.ts';

const prov = 'http://www.w3.org/ns/prov#';

/** A fact as a W3C Web Annotation whose targets are its words, with its provenance in PROV-O. */
export function annotation(fact: FactItem, { origin }: Writing): string {
  const { wasDerivedFrom, hadPrimarySource, wasGeneratedBy, wasInfluencedBy } = fact.provenance;
  return jsonText({
    '@context': [
      'http://www.w3.org/ns/anno.jsonld',
      { prov, sha256: 'http://id.loc.gov/vocabulary/preservation/cryptographicHashFunctions/sha256' },
    ],
    id: `${origin}/api/v1/facts/${fact.id}`,
    type: 'Annotation',
    motivation: 'describing',
    rights: fact.licence.terms ?? undefined,
    'dcterms:rights': fact.licence.line,
    body: {
      type: 'Dataset',
      format: 'application/json',
      value: JSON.stringify({ list: fact.list, ...fact.value }),
    },
    target: fact.anchors.map(({ source, selector }) => ({ source: `${origin}${source}`, selector })),
    'prov:wasDerivedFrom': { id: `${origin}${wasDerivedFrom.address}`, type: 'prov:Entity' },
    'prov:hadPrimarySource': {
      id: `${origin}${hadPrimarySource.address}`,
      type: 'prov:Entity',
      sha256: hadPrimarySource.sha256,
      'prov:generatedAtTime': hadPrimarySource.retrievedAt,
    },
    'prov:wasGeneratedBy': {
      type: 'prov:Activity',
      'prov:hadPlan': wasGeneratedBy.rule,
      'prov:wasAssociatedWith': { type: 'prov:SoftwareAgent', label: wasGeneratedBy.program ?? 'yakusoku' },
    },
    'prov:wasInfluencedBy': wasInfluencedBy.map(({ decision, endedAtTime }) => ({
      type: 'prov:Activity',
      label: decision,
      'prov:endedAtTime': endedAtTime,
    })),
  });
}
