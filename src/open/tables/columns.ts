import { z } from 'zod';

/** One column of a table: where its value stands in an item, and what it is. */
export interface Column {
  /** The names of the properties that lead to it, joined: `release_title`. */
  readonly name: string;
  readonly path: readonly string[];
  /** As Frictionless Table Schema names them; `array` and `object` are written as JSON. */
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly values: readonly string[] | null;
  readonly required: boolean;
}

/** The parts of JSON Schema that our schemas use. */
export interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
}

const known = new WeakMap<z.ZodType, readonly Column[]>();

/** The columns of a table of items: objects inside them are laid flat, lists stay one cell. */
export function columnsOf(schema: z.ZodType): readonly Column[] {
  const before = known.get(schema);
  if (before) return before;
  const all = flat(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as JsonSchema, [], true);
  const byName = new Map<string, Column>();
  for (const column of all) byName.set(column.name, merged(byName.get(column.name), column));
  const columns = Array.from(byName.values());
  known.set(schema, columns);
  return columns;
}

/** A column that several members of a union have: of the one type where they agree. */
function merged(before: Column | undefined, column: Column): Column {
  if (before === undefined) return column;
  return {
    ...before,
    type: before.type === column.type ? before.type : 'string',
    values: before.values && column.values ? [...new Set([...before.values, ...column.values])] : null,
    required: before.required && column.required,
  };
}

function flat(schema: JsonSchema, path: readonly string[], required: boolean): Column[] {
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) {
    const real = options.filter((option) => option.type !== 'null');
    return real.flatMap((option) => flat(option, path, required && real.length === options.length));
  }
  if (schema.type === 'object' && schema.properties !== undefined)
    return Object.entries(schema.properties).flatMap(([name, inner]) =>
      flat(inner, [...path, name], required && (schema.required ?? []).includes(name)),
    );
  return [{ name: path.join('_'), path, type: typeOf(schema), values: schema.enum ?? null, required }];
}

function typeOf(schema: JsonSchema): Column['type'] {
  switch (schema.type) {
    case 'integer':
    case 'number':
    case 'boolean':
    case 'array':
    case 'object':
      return schema.type;
    default:
      return 'string';
  }
}

/** What an item has in a column; null where it has nothing there. */
export function valueIn(item: unknown, { path }: Column): unknown {
  let at = item;
  for (const name of path) {
    if (at === null || typeof at !== 'object') return null;
    at = (at as Readonly<Record<string, unknown>>)[name];
  }
  return at ?? null;
}
