import type { Report } from '../content/schemas/report.ts';
import { MEDIA_TYPES } from '../data-files/file-types.ts';
import { describeVariables } from '../data-files/measured-variables.ts';
import { citeReport, joinCitation } from '../report/citation.ts';
import { writeMachineTime } from '../report/publication-time.ts';
import { ABOUT_PATH, dataFilePath, figuresPath, reportPath } from '../report/section-paths.ts';
import type { YearReport } from './reports.ts';
import { addressOf } from './site.ts';

/** Describe a report for search engines, in the words of schema.org, where a site has an address. */
export function describeReport({ year, report: { data: report } }: YearReport, site: URL): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': addressOf(reportPath(year), site),
    name: report.title,
    ...(report.number && { reportNumber: report.number }),
    inLanguage: 'zh-CN',
    author: describeIssuer(report),
    ...(report.signed && { dateCreated: report.signed }),
    ...(report.published && { datePublished: writeMachineTime(report.published) }),
    ...(report.original?.url && { isBasedOn: report.original.url }),
  };
}

/** The same of the figures of a report. */
export function describeFigures({ year, report: { data: report }, ledger }: YearReport, site: URL): object {
  const address = (path: string): string => addressOf(path, site);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${address(figuresPath(year))}#dataset`,
    url: address(figuresPath(year)),
    name: `${report.title}中的数据`,
    description:
      `《${report.title}》正文中的${ledger.figures.length}项数据。每项有指标名称、数值、单位、限定词（约、近、余等）、时期和所属领域，` +
      `并附写有这个数字的原文和它在正文中的网址；数值与原文逐项核对，一切以公布的原文为准。`,
    // Nobody can license what is under no copyright: this page says so.
    license: `${address(ABOUT_PATH)}#licence`,
    isAccessibleForFree: true,
    inLanguage: 'zh-CN',
    creator: describeIssuer(report),
    ...(report.published && { datePublished: writeMachineTime(report.published) }),
    temporalCoverage: String(year),
    isBasedOn: address(reportPath(year)),
    citation: joinCitation(citeReport(report)),
    variableMeasured: describeVariables(ledger.figures),
    distribution: (['csv', 'json', 'xlsx'] as const).map((ending) => ({
      '@type': 'DataDownload',
      encodingFormat: MEDIA_TYPES[ending],
      contentUrl: address(dataFilePath(year, `figures.${ending}`)),
    })),
  };
}

function describeIssuer({ issuer }: Report): object {
  return { '@type': 'GovernmentOrganization', name: issuer };
}
