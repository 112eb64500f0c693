import type { ApiDocument } from './contract.ts';

type Schema = Readonly<Record<string, unknown>>;

/** TypeScript for a client of the API, made from its document alone: a type a schema, a function type an operation. */
export function clientTypes(document: ApiDocument): string {
  const types = Object.entries(document.components.schemas).map(
    ([name, schema]) => `export type ${name} = ${typeOf(schema)};`,
  );
  const operations = Object.entries(document.paths).flatMap(([path, { get }]) => {
    if (get === undefined) return [];
    const answer = get.responses['200']?.content?.['application/json']?.schema;
    if (answer === undefined) return [];
    const parameters = (get.parameters ?? []).map(
      ({ name, required, schema }) => `${JSON.stringify(name)}${required ? '' : '?'}: ${typeOf(schema)}`,
    );
    return [
      `  ${JSON.stringify(path)}: { parameters: { ${parameters.join('; ')} }; answer: ${typeOf(answer as Schema)} };`,
    ];
  });
  return `${types.join('\n')}\nexport interface Paths {\n${operations.join('\n')}\n}\n`;
}

function typeOf(schema: Schema): string {
  const { $ref, type, properties, items, prefixItems, anyOf, oneOf, additionalProperties } = schema;
  if (typeof $ref === 'string') return $ref.split('/').at(-1) ?? 'unknown';
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value) => JSON.stringify(value)).join(' | ');
  const options = (anyOf ?? oneOf) as Schema[] | undefined;
  if (options !== undefined) return options.map((option) => `(${typeOf(option)})`).join(' | ');
  if (Array.isArray(prefixItems)) return `[${(prefixItems as Schema[]).map(typeOf).join(', ')}]`;
  switch (type) {
    case 'array':
      return `readonly (${typeOf((items ?? {}) as Schema)})[]`;
    case 'object':
      return objectOf(
        (properties ?? {}) as Record<string, Schema>,
        (schema['required'] ?? []) as string[],
        additionalProperties,
      );
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
    case 'boolean':
    case 'null':
      return type;
    default:
      return 'unknown';
  }
}

function objectOf(properties: Record<string, Schema>, required: readonly string[], others: unknown): string {
  const lines = Object.entries(properties).map(
    ([name, schema]) => `readonly ${JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${typeOf(schema)}`,
  );
  const open = typeof others === 'object' && others !== null;
  if (lines.length === 0)
    return open ? `Readonly<Record<string, ${typeOf(others as Schema)}>>` : 'Readonly<Record<string, unknown>>';
  // Optional names may be missing, so that what others are must allow it.
  return `{ ${lines.join('; ')}${open ? `; readonly [name: string]: ${typeOf(others as Schema)} | undefined` : ''} }`;
}
