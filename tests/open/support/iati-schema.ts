import { XMLParser, XMLValidator } from 'fast-xml-parser';

/**
 * The part of IATI 2.03 that our reports use: for each element its attributes, its children in their order with how
 * often each may stand there, and for attributes the codes that are allowed. Written down from
 * iati-activities-schema.xsd and iati-common.xsd (github.com/IATI/IATI-Schemas, version-2.03), from the code lists
 * embedded in 2.03 and from the OECD DAC's lists that it takes over (reference.iatistandard.org/203/codelists).
 */
interface Declared {
  /** By name: a pattern of its value; a name with `?` may be missing. */
  readonly attributes?: Readonly<Record<string, RegExp>>;
  /** Child, least and most, in the order of the schema's sequence. */
  readonly children?: readonly (readonly [string, number, number])[];
  readonly text?: RegExp;
}

const many = Infinity;
const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;
const organisation = /^(?:10|11|15|2[1-4]|30|40|60|7[0-3]|80|90)$/;
const currency = /^[A-Z]{3}$/;
const words: Declared = { children: [['narrative', 1, many]] };
const party: Declared = {
  attributes: { 'ref?': /\S/, 'type?': organisation, 'provider-activity-id?': /\S/ },
  children: [['narrative', 0, many]],
};

const declared: Readonly<Record<string, Declared>> = {
  'iati-activities': {
    attributes: { version: /^2\.03$/, 'generated-datetime?': instant, 'linked-data-default?': /^https?:/ },
    children: [['iati-activity', 1, many]],
  },
  'iati-activity': {
    attributes: {
      'last-updated-datetime?': instant,
      'xml:lang?': /^[a-z]{2}$/,
      'default-currency?': currency,
      'humanitarian?': /^[01]$/,
      'linked-data-uri?': /^https?:/,
    },
    children: [
      ['iati-identifier', 1, 1],
      ['reporting-org', 1, 1],
      ['title', 1, 1],
      ['description', 1, many],
      ['participating-org', 1, many],
      ['other-identifier', 0, many],
      ['activity-status', 1, 1],
      ['activity-date', 1, many],
      ['activity-scope', 0, 1],
      ['recipient-country', 0, many],
      ['recipient-region', 0, many],
      ['sector', 0, many],
      ['default-flow-type', 0, 1],
      ['default-finance-type', 0, 1],
      ['default-aid-type', 0, many],
      ['transaction', 0, many],
      ['document-link', 0, many],
      ['related-activity', 0, many],
    ],
  },
  'iati-identifier': { text: /^\S+$/ },
  'reporting-org': {
    attributes: { ref: /\S/, type: organisation, 'secondary-reporter?': /^[01]$/ },
    children: [['narrative', 1, many]],
  },
  title: words,
  description: { ...words, attributes: { 'type?': /^[1-4]$/ } },
  narrative: { attributes: { 'xml:lang?': /^[a-z]{2}$/ }, text: /\S/ },
  'participating-org': {
    attributes: { 'ref?': /\S/, 'type?': organisation, role: /^[1-4]$/ },
    children: [['narrative', 0, many]],
  },
  'activity-status': { attributes: { code: /^[1-6]$/ } },
  'activity-date': { attributes: { type: /^[1-4]$/, 'iso-date': day }, children: [['narrative', 0, many]] },
  'recipient-country': { attributes: { code: /^[A-Z]{2}$/, 'percentage?': /^\d{1,3}$/ } },
  'recipient-region': { attributes: { code: /^\d{2,3}$/, vocabulary: /^1$/, 'percentage?': /^\d{1,3}$/ } },
  sector: { attributes: { vocabulary: /^[12]$/, code: /^(?:99810|720)$/, 'percentage?': /^\d{1,3}$/ } },
  'default-flow-type': { attributes: { code: /^(?:10|21|22|30|36|37|40|50)$/ } },
  'default-finance-type': { attributes: { code: /^(?:110|421)$/ } },
  transaction: {
    children: [
      ['transaction-type', 1, 1],
      ['transaction-date', 1, 1],
      ['value', 1, 1],
      ['description', 0, 1],
      ['provider-org', 0, 1],
      ['receiver-org', 0, 1],
    ],
  },
  'transaction-type': { attributes: { code: /^(?:[1-9]|1[0-3])$/ } },
  'transaction-date': { attributes: { 'iso-date': day } },
  value: { attributes: { 'currency?': currency, 'value-date': day }, text: /^-?\d+(?:\.\d+)?$/ },
  'provider-org': party,
  'receiver-org': party,
  'document-link': {
    attributes: { format: /^text\/html$/, url: /^https?:\/\/\S+$/ },
    children: [
      ['title', 1, 1],
      ['description', 0, 1],
      ['category', 1, many],
      ['language', 0, many],
      ['document-date', 0, 1],
    ],
  },
  category: { attributes: { code: /^(?:A(?:0[1-9]|1[0-2])|B(?:0[1-9]|1[0-8]))$/ } },
  language: { attributes: { code: /^[a-z]{2}$/ } },
  'document-date': { attributes: { 'iso-date': day } },
};

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
  const root = (parser.parse(xml) as Node[]).map(elementOf).find(({ name }) => !name.startsWith('?'));
  if (root === undefined) throw new Error('empty');
  return root;
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

/** What of an element, and of all in it, the schema does not allow; empty where it fits. */
export function refusedByIati(given: IatiElement, path = ''): string[] {
  const at = `${path}/${given.name}`;
  const schema = declared[given.name];
  if (schema === undefined) return [`${at}: not declared`];
  const attributes = Object.entries(schema.attributes ?? {});
  const children = schema.children ?? [];
  const order = given.children.map(({ name }) => children.findIndex(([child]) => child === name));
  return [
    ...Object.keys(given.attributes)
      .filter((name) => !attributes.some(([known]) => known.replace('?', '') === name))
      .map((name) => `${at}/@${name}: not declared`),
    ...attributes.flatMap(([known, pattern]) => {
      const value = given.attributes[known.replace('?', '')];
      if (value === undefined) return known.endsWith('?') ? [] : [`${at}/@${known}: missing`];
      return pattern.test(value) ? [] : [`${at}/@${known}: ${value}`];
    }),
    ...(order.some((place, index) => place < (order[index - 1] ?? 0))
      ? [`${at}: children out of order or unknown`]
      : []),
    ...children.flatMap(([child, least, most]) => {
      const count = given.children.filter(({ name }) => name === child).length;
      return count < least || count > most ? [`${at}/${child}: ${count} times`] : [];
    }),
    ...(schema.text !== undefined && !schema.text.test(given.text) ? [`${at}: text ${given.text}`] : []),
    ...(schema.text === undefined && given.text.trim() !== '' ? [`${at}: has text`] : []),
    ...given.children.flatMap((child) => refusedByIati(child, at)),
  ];
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
