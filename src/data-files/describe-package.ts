import type { Report } from '../schemas/report.ts';
import type { Site } from '../schemas/site.ts';
import { type YearPair, pairYears } from '../report/comparison/pair-years.ts';
import { describeComparisonColumns } from './comparison-columns.ts';
import { FIGURE_COLUMNS } from './figure-columns.ts';
import { describeColumns, describeFile, describeTable, type PackageResource } from './package-resources.ts';

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

/**
 * Describe the data files of a site.
 *
 * @param reports The reports that have files, in the order the resources are to have.
 * @param printed Years whose report has a PDF.
 * @param homepage Address of the site; without it addresses in the files begin at the site's root.
 */
export function describePackage(
  site: Site,
  reports: readonly Report[],
  printed: readonly number[],
  homepage: string | undefined,
): DataPackage {
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
      ...reports.flatMap((report) => describeYear(report, printed.includes(report.year), homepage !== undefined)),
      describeFile('indicators', 'indicators.json', '指标及其历年数据'),
      ...pairYears(reports.map(({ year }) => year)).map((pair) => describePair(pair, homepage !== undefined)),
    ],
  };
}

function describeYear({ year, original }: Report, hasPdf: boolean, hasAddress: boolean): PackageResource[] {
  return [
    describeTable(
      `figures-${year}`,
      `${year}/figures.csv`,
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
    `compare/${from}-${to}.csv`,
    `${from}年度与${to}年度报告中的数据比较`,
    describeColumns(
      describeComparisonColumns({ from, to }),
      ['indicator'],
      hasAddress ? ['beforeUrl', 'afterUrl'] : [],
    ),
  );
}
