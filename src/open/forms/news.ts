import { thingAddress } from '../../model/things.ts';
import { jsonText, type Writing } from './form.ts';
import type { OrganisationItem, PersonItem, ReleaseItem } from './items.ts';

/** A release in IPTC ninjs 2.1: what newsrooms' systems take in. All its names are in small letters; 3.0 has others. */
export function ninjs(release: ReleaseItem, { origin, from: { labels } }: Writing): string {
  const body = (release.passages ?? []).filter(({ kind }) => kind !== 'title' && kind !== 'date');
  const nameOf = (label: Readonly<Record<string, string>> | undefined, otherwise: string) =>
    label?.[release.lang] ?? label?.['en'] ?? otherwise;
  return jsonText({
    uri: `${origin}${release.address}`,
    standard: { name: 'ninjs', version: '2.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json' },
    type: 'text',
    representationtype: 'full',
    version: release.edition,
    language: release.lang,
    firstcreated: release.added,
    versioncreated: release.changed,
    pubstatus: 'usable',
    by: release.issuer,
    copyrightholder: release.issuer,
    copyrightnotice: release.licence.line,
    ...(release.licence.terms === null ? {} : { usageterms: release.licence.terms }),
    title: release.title,
    headlines: [{ role: 'main', contenttype: 'text/plain', value: release.title }],
    bodies: [{ role: 'main', contenttype: 'text/plain', value: body.map(({ text }) => text).join('\n') }],
    organisations: [{ name: release.issuer, rel: 'issuer' }],
    subjects: release.fields.map((field) => ({
      name: nameOf(labels.fields.get(field), field),
      uri: `${origin}/areas/${field}`,
      literal: field,
    })),
    places: release.countries.map((code) => ({
      name: nameOf(labels.countries.get(code), code),
      uri: `${origin}${thingAddress('country', code)}`,
      literal: code,
    })),
    infosources: [{ name: release.issuer, ...(release.url === null ? {} : { uri: release.url }) }],
    altids: [{ role: 'yakusoku', value: release.id }],
  });
}

/** A name that is not the first one, in the language that it is in. */
const others = (names: Readonly<Record<string, string>>) =>
  Object.entries(names)
    .slice(1)
    .map(([lang, name]) => ({ name, note: lang }));

/** A person as Popolo has it, with the offices as memberships; of which body each is, releases rarely say. */
export function popoloPerson({ id, names, country, offices, address }: PersonItem, { origin }: Writing): string {
  const [name = id] = Object.values(names);
  return jsonText({
    id,
    name,
    other_names: others(names),
    ...(country === null ? {} : { national_identity: country }),
    memberships: offices.map(({ role, from, until }) => ({
      label: role,
      role,
      person_id: id,
      ...(from === null ? {} : { start_date: from.slice(0, 10) }),
      ...(until === null ? {} : { end_date: until.slice(0, 10) }),
    })),
    links: [{ url: `${origin}${address}`, note: 'Yakusoku' }],
  });
}

export function popoloOrganisation({ id, names, address }: OrganisationItem, { origin }: Writing): string {
  const [name = id] = Object.values(names);
  return jsonText({
    id,
    name,
    other_names: others(names),
    links: [{ url: `${origin}${address}`, note: 'Yakusoku' }],
  });
}
