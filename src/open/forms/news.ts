import { jsonText, type Writing } from './form.ts';
import type { OrganisationItem, PersonItem, ReleaseItem } from './items.ts';

/** A release in IPTC ninjs 2.1: what newsrooms' systems take in. */
export function ninjs(release: ReleaseItem, { origin }: Writing): string {
  const body = (release.passages ?? []).filter(({ kind }) => kind !== 'title' && kind !== 'date');
  return jsonText({
    uri: `${origin}${release.address}`,
    standard: { name: 'ninjs', version: '2.1', schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json' },
    type: 'text',
    language: release.lang,
    firstCreated: release.added,
    versionCreated: release.changed,
    pubStatus: 'usable',
    copyrightHolder: release.issuer,
    copyrightNotice: release.licence.line,
    ...(release.licence.terms === null ? {} : { usageTerms: release.licence.terms }),
    headlines: [{ role: 'main', value: release.title }],
    bodies: [{ role: 'main', contentType: 'text/plain', value: body.map(({ text }) => text).join('\n') }],
    organisations: [{ name: release.issuer, rel: 'issuer' }],
    subjects: release.fields.map((field) => ({ name: field, uri: `${origin}/areas/${field}` })),
    places: release.countries.map((code) => ({ name: code, uri: `${origin}/countries/${code}` })),
    infoSources: [{ name: release.issuer, ...(release.url === null ? {} : { uri: release.url }) }],
  });
}

/** A person as Popolo has it, with the posts as memberships. */
export function popoloPerson({ id, names, country, offices, address }: PersonItem, { origin }: Writing): string {
  const [name = id, ...others] = Object.values(names);
  return jsonText({
    id,
    name,
    other_names: others.map((other) => ({ name: other })),
    ...(country === null ? {} : { national_identity: country }),
    memberships: offices.map(({ role, from, until }) => ({
      role,
      person_id: id,
      ...(from === null ? {} : { start_date: from.slice(0, 10) }),
      ...(until === null ? {} : { end_date: until.slice(0, 10) }),
    })),
    links: [{ url: `${origin}${address}` }],
  });
}

export function popoloOrganisation({ id, names, address }: OrganisationItem, { origin }: Writing): string {
  const [name = id, ...others] = Object.values(names);
  return jsonText({
    id,
    name,
    other_names: others.map((other) => ({ name: other })),
    links: [{ url: `${origin}${address}` }],
  });
}
