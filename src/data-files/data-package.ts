import type { YearPair } from '../compare/years.ts';
import type { Report } from '../content/schemas/report.ts';
import type { Site } from '../content/schemas/site.ts';
import { describeComparisonColumns } from './comparison-table.ts';
import type { TableColumn } from './csv.ts';
import { FIGURE_COLUMNS } from './figures-table.ts';
import { HISTORY_COLUMNS } from './history-table.ts';
import { REWORDING_COLUMNS, REWORDING_KEYS } from './rewordings-table.ts';
import { MEDIA_TYPES } from './file-types.ts';

/**
 * `datapackage.json`: all data files of a site as a Frictionless Data Package, version 1 of the standard, which every
 * reader knows. Paths are relative to the descriptor, so that the folder can be copied whole.
 */
export interface DataPackage {
  profile: 'data-package';
  name: string;
  title: string;
  description: string;
  /** Address of the site, where it is known. */
  homepage?: string;
  /** The pages that the reports were published on. */
  sources: { title: string; path?: string }[];
  resources: PackageResource[];
}

/** There is no `licenses`: an official document is under no copyright, so that nobody can license it. */
const DESCRIPTION =
  '历年法治政府建设情况报告的全文，以及报告中的每一个数字。每个数字都附有写有它的原文和网址，一切以公布的原文为准。' +
  '报告是国家机关的公文，依照《中华人民共和国著作权法》第五条，不受该法保护，可以自由使用；请注明来源。';

/** What of a site has files. */
export interface PackagedSite {
  /** The reports that have files, in the order the resources are to have. */
  reports: readonly Report[];
  /** Years whose report has a PDF. */
  printed: readonly number[];
  /** Years that are set side by side. */
  pairs: readonly YearPair[];
  /** Address of the site; without it addresses in the files begin at the site's root. */
  homepage: string | undefined;
}

/** Describe the data files of a site. */
export function describePackage(site: Site, { reports, printed, pairs, homepage }: PackagedSite): DataPackage {
  return {
    profile: 'data-package',
    name: 'rule-of-law-reports',
    title: site.name,
    description: DESCRIPTION,
    ...(homepage === undefined ? {} : { homepage }),
    sources: reports.map(({ source, issuer, title, original }) => ({
      title: `${source ?? issuer}：${title}`,
      ...(original?.url === undefined ? {} : { path: original.url }),
    })),
    resources: [
      describeTable(
        'figures',
        'package/figures.csv',
        '历年报告中的数据',
        describeColumns(HISTORY_COLUMNS, ['id'], homepage === undefined ? [] : ['url']),
      ),
      describeFile('figures-json', 'figures.json', '历年报告中的数据，JSON'),
      describeFile('figures-xlsx', 'figures.xlsx', '历年报告中的数据，电子表格'),
      ...reports.flatMap((report) => describeYear(report, printed.includes(report.year), homepage !== undefined)),
      describeFile('indicators', 'indicators.json', '指标及其历年数据'),
      ...pairs.map((pair) => describePair(pair, homepage !== undefined)),
      describeTable(
        'rewordings',
        'package/rewordings.csv',
        '发布以后改过的指标和图的说法',
        describeColumns(REWORDING_COLUMNS, REWORDING_KEYS, homepage === undefined ? [] : ['url']),
      ),
    ],
  };
}

function describeYear({ year, original }: Report, hasPdf: boolean, hasAddress: boolean): PackageResource[] {
  return [
    describeTable(
      `figures-${year}`,
      `package/figures-${year}.csv`,
      `${year}年度报告中的数据`,
      describeColumns(FIGURE_COLUMNS, ['indicator', 'period'], hasAddress ? ['url'] : []),
    ),
    describeFile(`figures-${year}-json`, `${year}/figures.json`, `${year}年度报告中的数据，JSON`),
    describeFile(`figures-${year}-xlsx`, `${year}/figures.xlsx`, `${year}年度报告中的数据，电子表格`),
    describeFile(`report-${year}`, `${year}/report.txt`, `${year}年度报告全文`),
    ...(hasPdf ? [describeFile(`report-${year}-pdf`, `${year}/report.pdf`, `${year}年度报告全文，公文版式`)] : []),
    describeFile(`report-${year}-json`, `${year}/report.json`, `${year}年度报告全文，分节分段`),
    {
      ...describeFile(`original-${year}`, `${year}/original.txt`, `${year}年度报告的原文存档`),
      ...(original && { hash: `sha256:${original.sha256}` }),
    },
  ];
}

function describePair({ from, to }: YearPair, hasAddress: boolean): PackageResource {
  return describeTable(
    `compare-${from}-${to}`,
    `package/compare-${from}-${to}.csv`,
    `${from}年度与${to}年度报告中的数据比较`,
    describeColumns(
      describeComparisonColumns({ from, to }),
      ['indicator'],
      hasAddress ? ['beforeUrl', 'afterUrl'] : [],
    ),
  );
}

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
  /** Where it stands from the descriptor: `package/figures-2019.csv`. */
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
function describeFile(
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

/** Describe a table as CSV: the package has tables of its own, which are written for programs. */
function describeTable(name: string, path: string, title: string, schema: TableSchema): PackageResource {
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
function describeColumns<Row>(
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
