import { escaped } from '../http/origin.ts';
import type { Writing } from './form.ts';
import type { ReleaseItem } from './items.ts';

/** A release in unqualified Dublin Core, as OAI-PMH carries it. */
export function dublinCore(release: ReleaseItem, { origin }: Pick<Writing, 'origin'>): string {
  const fields: [string, string | null][] = [
    ['title', release.title],
    ['creator', release.issuer],
    ['publisher', release.issuer],
    ...release.fields.map((field): [string, string] => ['subject', field]),
    ...release.countries.map((code): [string, string] => ['coverage', code]),
    ['date', release.published?.slice(0, 10) ?? release.issued],
    ['type', 'Text'],
    ['format', 'text/html'],
    ['identifier', `${origin}${release.address}`],
    ['source', release.url],
    ['language', release.lang],
    ['relation', release.translationOf === null ? null : `${origin}/releases/${release.translationOf}`],
    ['rights', release.licence.line],
  ];
  return [
    '<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    ' xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">',
    ...fields.flatMap(([name, value]) => (value === null ? [] : [`<dc:${name}>${escaped(value)}</dc:${name}>`])),
    '</oai_dc:dc>',
  ].join('');
}
