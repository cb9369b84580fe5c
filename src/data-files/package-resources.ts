import { MEDIA_TYPES } from './media-types.ts';
import type { TableColumn } from './table-column.ts';

/** A field of a Table Schema. */
export interface TableField {
  /** Header of its column. */
  name: string;
  description: string;
  type: 'string' | 'number' | 'year';
  format?: 'uri';
  constraints?: { required: true } | { enum: readonly string[] };
}

/** A Table Schema. */
export interface TableSchema {
  fields: TableField[];
  primaryKey: string[];
  missingValues: string[];
}

/** A file of a Data Package; a table says how to read it. */
export interface PackageResource {
  profile: 'data-resource' | 'tabular-data-resource';
  name: string;
  title: string;
  /** Where it stands from the descriptor: `2019/figures.csv`. */
  path: string;
  format: string;
  mediatype: string;
  /** None for a file that is no text. */
  encoding?: 'utf-8';
  hash?: string;
  dialect?: { delimiter: string; lineTerminator: string; quoteChar: string; doubleQuote: boolean; header: boolean };
  schema?: TableSchema;
}

const BINARY = ['xlsx', 'pdf'] as const;

/** Describe a file that is no table. */
export function describeFile(
  name: string,
  path: `${string}.${'json' | 'pdf' | 'txt' | 'xlsx'}`,
  title: string,
): PackageResource {
  const format = BINARY.find((ending) => path.endsWith(`.${ending}`)) ?? (path.endsWith('.json') ? 'json' : 'txt');
  const resource: PackageResource = {
    profile: 'data-resource',
    name,
    title,
    path,
    format,
    mediatype: MEDIA_TYPES[format],
  };
  return format === 'xlsx' || format === 'pdf' ? resource : { ...resource, encoding: 'utf-8' };
}

/** Describe a table as CSV. */
export function describeTable(name: string, path: string, title: string, schema: TableSchema): PackageResource {
  return {
    profile: 'tabular-data-resource',
    name,
    title,
    path,
    format: 'csv',
    mediatype: MEDIA_TYPES.csv,
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema,
  };
}

/**
 * Describe the columns of a table.
 *
 * @param keys Columns that no two rows have the same values of.
 * @param addresses Columns that hold addresses, where those are whole ones.
 */
export function describeColumns<Row>(
  columns: readonly TableColumn<Row>[],
  keys: readonly (keyof Row)[],
  addresses: readonly (keyof Row)[],
): TableSchema {
  return {
    fields: columns.map(({ key, header, meaning, type, constraints }) => ({
      name: header,
      description: meaning,
      type,
      ...(addresses.includes(key) ? { format: 'uri' } : {}),
      ...(constraints ? { constraints } : {}),
    })),
    primaryKey: columns.filter(({ key }) => keys.includes(key)).map(({ header }) => header),
    missingValues: [''],
  };
}
