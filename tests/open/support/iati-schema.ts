import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { validateXML } from 'xmllint-wasm';
import { root } from '../../support/source-files.ts';

const schemaAt = (name: string) => ({
  fileName: name,
  contents: readFileSync(join(root, 'tests', 'open', 'support', 'schemas', name), 'utf8'),
});

/** What xmllint, with the schema of activities of IATI 2.03, has against a report; empty where it is valid. */
export async function refusedByIati(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: xml }],
    schema: [schemaAt('iati-activities-2.03.xsd')],
    preload: [schemaAt('xml.xsd')],
  });
  return errors.map(({ message }) => message);
}

export interface IatiElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly IatiElement[];
  readonly text: string;
}

/** The root of a document; throws where it is not well-formed. */
export function readIati(xml: string): IatiElement {
  if (XMLValidator.validate(xml) !== true) throw new Error('not well-formed');
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
  });
  const whole = (parser.parse(xml) as Node[]).map(elementOf).find(({ name }) => !name.startsWith('?'));
  if (whole === undefined) throw new Error('empty');
  return whole;
}

type Node = Readonly<Record<string, unknown>>;
function elementOf(node: Node): IatiElement {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  const inside = (node[name] ?? []) as Node[];
  return {
    name,
    attributes: (node[':@'] ?? {}) as Record<string, string>,
    children: inside.filter((child) => !('#text' in child)).map(elementOf),
    text: inside.map((child) => ('#text' in child ? String(child['#text']) : '')).join(''),
  };
}

const named = (given: IatiElement, ...path: readonly string[]): IatiElement[] =>
  path.reduce<IatiElement[]>(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [given],
  );
export const iatiAt = named;

/**
 * What the rules of 2.03 (github.com/IATI/IATI-Rulesets, rulesets/standard.json) refuse in a report: identifiers,
 * order of dates, percentages, where the money goes, who takes part.
 */
export function brokenRules(report: IatiElement, now: string): string[] {
  const identifiers = named(report, 'iati-activity', 'iati-identifier').map(({ text }) => text);
  return [
    ...(new Set(identifiers).size === identifiers.length ? [] : ['an identifier stands twice']),
    ...named(report, 'iati-activity').flatMap((activity) => {
      const id = named(activity, 'iati-identifier')[0]?.text ?? '';
      const ref = named(activity, 'reporting-org')[0]?.attributes['ref'] ?? '';
      const date = (type: string) =>
        named(activity, 'activity-date').find(({ attributes }) => attributes['type'] === type)?.attributes['iso-date'];
      const past = [
        date('2'),
        date('4'),
        ...named(activity, 'transaction', 'transaction-date').map((one) => one.attributes['iso-date']),
        ...named(activity, 'transaction', 'value').map((one) => one.attributes['value-date']),
      ];
      const places = [...named(activity, 'recipient-country'), ...named(activity, 'recipient-region')];
      const orgs = ['reporting-org', 'participating-org'].flatMap((name) => named(activity, name));
      const rules: Record<string, boolean> = {
        'begins with the reporter': id.startsWith(`${ref}-`) && id.length > ref.length + 1,
        'identifiers without / & | ?': [id, ...orgs.map(({ attributes }) => attributes['ref'] ?? '')].every(
          (one) => !/[/&|?\s]/.test(one),
        ),
        'a beginning': date('1') !== undefined || date('2') !== undefined,
        'planned dates in order': (date('1') ?? '') <= (date('3') ?? '9'),
        'actual dates in order': (date('2') ?? '') <= (date('4') ?? '9'),
        'nothing done in the future': past.every((one) => (one ?? '') <= now.slice(0, 10)),
        'updated in the past': (activity.attributes['last-updated-datetime'] ?? '') <= now,
        'a place': places.length > 0,
        'shares of places': shares(places),
        'a sector': named(activity, 'sector').length > 0,
        'shares of sectors': ['1', '2'].every((vocabulary) =>
          shares(named(activity, 'sector').filter(({ attributes }) => attributes['vocabulary'] === vocabulary)),
        ),
        'who pays': named(activity, 'participating-org').some(({ attributes }) => attributes['role'] === '1'),
        'names or refs': orgs.every((org) => org.attributes['ref'] !== undefined || org.children.length > 0),
      };
      return Object.entries(rules).flatMap(([rule, kept]) => (kept ? [] : [`${id}: ${rule}`]));
    }),
  ];
}

/** One alone needs no percentage; several have to add up to 100. */
function shares(all: readonly IatiElement[]): boolean {
  if (all.length <= 1) return (all[0]?.attributes['percentage'] ?? '100') === '100';
  return all.reduce((sum, { attributes }) => sum + Number(attributes['percentage']), 0) === 100;
}
