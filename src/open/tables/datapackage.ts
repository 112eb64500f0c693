import type { z } from 'zod';
import { factSchemas } from '../declare/fact-schemas.ts';
import { columnWords } from '../declare/column-words.ts';
import { kinds } from '../kinds/kinds.ts';
import { columnsOf, type Column } from './columns.ts';

/**
 * The tables of the record as a Frictionless data package: each with its columns, what they mean and what they may
 * be. Facts have a table a list, with the columns of that list alone.
 */
export function dataPackage(version: string): Record<string, unknown> {
  const tables = kinds.filter(({ path }) => path !== 'search' && path !== 'facts');
  return {
    name: 'yakusoku',
    title: 'Yakusoku',
    description: 'Official releases, and what was found in them.',
    version,
    profile: 'tabular-data-package',
    resources: [
      ...tables.map((kind) => resource(kind.path, `${kind.path}.csv`, kind.about, kind.item, kind.name)),
      ...Object.entries(factSchemas).map(([list, schema]) =>
        resource(
          `facts-${list.toLowerCase()}`,
          `facts.csv?list=${list}`,
          { en: `Facts: ${list}`, ja: `事実：${list}` },
          schema,
          'Fact',
        ),
      ),
    ],
  };
}

function resource(
  name: string,
  path: string,
  about: { readonly en: string; readonly ja: string },
  schema: z.ZodType,
  owner: string,
): Record<string, unknown> {
  const columns = columnsOf(schema);
  const hasId = columns.some((column) => column.name === 'id');
  return {
    name,
    path: `/api/v1/${path}`,
    profile: 'tabular-data-resource',
    description: about.en,
    'description-ja': about.ja,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    // The same table for programs that read columns; its own place, because a resource here has one form.
    alternates: [
      {
        path: `/api/v1/${path.replace('.csv', '.parquet')}`,
        format: 'parquet',
        mediatype: 'application/vnd.apache.parquet',
      },
    ],
    schema: {
      fields: columns.map((column) => fieldOf(column, owner)),
      missingValues: [''],
      ...(hasId ? { primaryKey: ['id'] } : {}),
    },
  };
}

function fieldOf(column: Column, owner: string): Record<string, unknown> {
  const words = columnWords(column, owner);
  return {
    name: column.name,
    type: column.type,
    description: words.en,
    'description-ja': words.ja,
    ...(column.values === null ? {} : { constraints: { enum: column.values } }),
  };
}
