import { z } from 'zod';
import { factSchemas, factSchema } from '../declare/fact-schemas.ts';
import * as pieces from '../declare/schemas.ts';
import * as things from '../declare/thing-schemas.ts';
import { propertyWords } from '../declare/words.ts';
import { problemSchema } from '../http/problem.ts';
import { kinds } from '../kinds/kinds.ts';
import { propertiesOf } from './properties.ts';

export type Json = Record<string, unknown>;
export const pathToSchemas = '#/components/schemas/';
export const refTo = (name: string): Json => ({ $ref: `${pathToSchemas}${name}` });

/** `FactMoney` of `money`. */
export const factName = (list: string): string => `Fact${list.slice(0, 1).toUpperCase()}${list.slice(1)}`;

/**
 * Every schema of an answer by its name, as JSON Schema of OpenAPI 3.1: what a list's items may look like with
 * `fields` is `…Picked`, where nothing is sure to be there.
 */
export function namedSchemas(): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  const add = (schema: z.ZodType, id: string) => {
    if (!registry.has(schema)) registry.add(schema, { id });
  };
  add(problemSchema, 'Problem');
  add(pieces.licenceSchema, 'Licence');
  add(pieces.anchorSchema, 'Anchor');
  add(pieces.provenanceSchema, 'Provenance');
  add(pieces.releaseRefSchema, 'ReleaseRef');
  add(pieces.passageSchema, 'Passage');
  add(things.namesSchema, 'Names');
  add(things.thingRefSchema, 'ThingRef');
  add(things.namedSchema, 'Named');
  add(things.exactAmountSchema, 'Amount');
  add(things.toldSchema, 'Told');
  add(things.evidenceSchema, 'Evidence');
  add(things.historySchema, 'HistoryLine');
  for (const [list, schema] of Object.entries(factSchemas)) add(schema, factName(list));
  add(factSchema, 'Fact');
  for (const kind of kinds) add(kind.item, kind.name);
  for (const kind of kinds) add(kind.whole, `${kind.name}Whole`);
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `${pathToSchemas}${id}`,
    io: 'output',
    unrepresentable: 'any',
  });
  const named = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, explained(name, tidy(schema as Json))]),
  );
  return { ...named, ...listSchemas(named) };
}

/** The name under which the whole of a kind is described. */
export function wholeName(kind: {
  readonly name: string;
  readonly item: z.ZodType;
  readonly whole: z.ZodType;
}): string {
  return kind.item === kind.whole ? kind.name : `${kind.name}Whole`;
}

function listSchemas(named: Readonly<Record<string, Json>>): Record<string, Json> {
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const list = (item: string): Json => ({
        type: 'object',
        properties: explainedAll(kind.name, {
          items: { type: 'array', items: refTo(item) },
          next: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        }),
        required: ['items', 'next'],
        additionalProperties: false,
      });
      return [
        [`${kind.name}List`, list(kind.name)],
        [`${kind.name}PickedList`, list(`${kind.name}Picked`)],
        [`${kind.name}Picked`, pickedSchema(kind, named)],
      ];
    }),
  );
}

function pickedSchema(kind: (typeof kinds)[number], named: Readonly<Record<string, Json>>): Json {
  const own = named[kind.name]?.['properties'] as Record<string, Json> | undefined;
  // Of facts, whose value depends on their list, the properties may be any of their lists'.
  const properties = own ?? Object.fromEntries(propertiesOf(kind.item).map((name) => [name, {}]));
  return { type: 'object', properties, additionalProperties: false };
}

function tidy({ $schema: _schema, $id: _id, id: _name, ...schema }: Json): Json {
  return schema;
}

/** The schema with what each property means, in English, and in Japanese beside it. */
function explained(owner: string, schema: Json): Json {
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key === 'properties') return [key, explainedAll(owner, value as Record<string, Json>)];
      if (Array.isArray(value))
        return [key, value.map((inner: unknown) => (isObject(inner) ? explained(owner, inner) : inner))];
      return [key, isObject(value) ? explained(owner, value) : value];
    }),
  );
}

function explainedAll(owner: string, properties: Record<string, Json>): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const words = propertyWords[`${owner}.${name}`] ?? propertyWords[name];
      const inner = explained(owner, schema);
      return [name, words === undefined ? inner : { ...inner, description: words.en, 'x-description-ja': words.ja }];
    }),
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
