import { FIGURE_COLUMNS } from './figure-columns.ts';
import { MEDIA_TYPES } from './media-types.ts';

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

/**
 * Describe a year's figures as CSV.
 *
 * @param hasAddress Whether the addresses in it are whole ones.
 */
export function describeTable(name: string, path: string, title: string, hasAddress: boolean): PackageResource {
  return {
    profile: 'tabular-data-resource',
    name,
    title,
    path,
    format: 'csv',
    mediatype: MEDIA_TYPES.csv,
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: describeColumns(hasAddress),
  };
}

function describeColumns(hasAddress: boolean): TableSchema {
  return {
    fields: FIGURE_COLUMNS.map(({ key, header, meaning, type, constraints }) => ({
      name: header,
      description: meaning,
      type,
      ...(key === 'url' && hasAddress ? { format: 'uri' } : {}),
      ...(constraints ? { constraints } : {}),
    })),
    primaryKey: FIGURE_COLUMNS.filter(({ key }) => key === 'indicator' || key === 'period').map(({ header }) => header),
    missingValues: [''],
  };
}
