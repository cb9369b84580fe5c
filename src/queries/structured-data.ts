import { describeVariables } from '../data-files/measured-variables.ts';
import { citeReport, joinCitation } from '../report/citation.ts';
import { writeMachineTime } from '../report/publication-time.ts';
import { dataFilePath, reportPath } from '../report/section-paths.ts';
import type { YearReport } from './reports.ts';
import { addressOf } from './site.ts';

/**
 * Describe a report and its figures for search engines, in the words of schema.org.
 *
 * @param site Address of the published site: without it there is nothing absolute to say.
 */
export function describeReport({ year, report: { data: report }, ledger }: YearReport, site: URL): object {
  const address = (path: string): string => addressOf(path, site);
  const issuer = { '@type': 'GovernmentOrganization', name: report.issuer };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Report',
        '@id': address(reportPath(year)),
        name: report.title,
        ...(report.number && { reportNumber: report.number }),
        inLanguage: 'zh-CN',
        author: issuer,
        ...(report.signed && { dateCreated: report.signed }),
        ...(report.published && { datePublished: writeMachineTime(report.published) }),
        ...(report.original?.url && { isBasedOn: report.original.url }),
      },
      {
        '@type': 'Dataset',
        name: `${report.title}中的数据`,
        description: `${report.title}正文中的 ${ledger.figures.length} 个数据，逐个附原文。`,
        inLanguage: 'zh-CN',
        creator: issuer,
        temporalCoverage: String(year),
        isBasedOn: address(reportPath(year)),
        citation: joinCitation(citeReport(report)),
        variableMeasured: describeVariables(ledger.figures),
        distribution: (
          [
            { file: 'figures.csv', type: 'text/csv' },
            { file: 'figures.json', type: 'application/json' },
            { file: 'figures.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
          ] as const
        ).map(({ file, type }) => ({
          '@type': 'DataDownload',
          encodingFormat: type,
          contentUrl: address(dataFilePath(year, file)),
        })),
      },
    ],
  };
}
