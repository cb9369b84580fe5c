import type { Report } from '../content/schemas/report.ts';
import type { Site } from '../content/schemas/site.ts';
import { MEDIA_TYPES } from '../data-files/file-types.ts';
import { describeVariables } from '../data-files/measured-variables.ts';
import { citeReport, joinCitation } from '../report/citation.ts';
import { writeMachineTime } from '../report/publication-time.ts';
import {
  ABOUT_PATH,
  allFiguresPath,
  dataFilePath,
  figuresPath,
  reportPath,
  YEARS_PATH,
} from '../report/section-paths.ts';
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
    distribution: listDownloads((ending) => address(dataFilePath(year, `figures.${ending}`))),
  };
}

/** The same of the figures of all reports, of which there are two or more, the latest first. */
export function describeAllFigures(reports: readonly YearReport[], { name }: Site, site: URL): object {
  const address = (path: string): string => addressOf(path, site);
  const years = reports.map(({ year }) => year);
  const [latest] = reports;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${address(YEARS_PATH)}#dataset`,
    url: address(YEARS_PATH),
    name: `${name}：历年数据`,
    description:
      `${years.length}份年度报告正文中的每一个数字，每个一行，有编号、指标、时期、数值、单位、限定词、出自哪一年度的报告、原文和网址。` +
      '更正过的、几份报告对同一年写得不同的，都在其中，并写明本站采用哪一个；数值与原文逐项核对，一切以公布的原文为准。',
    license: `${address(ABOUT_PATH)}#licence`,
    isAccessibleForFree: true,
    inLanguage: 'zh-CN',
    ...(latest && { creator: describeIssuer(latest.report.data) }),
    temporalCoverage: `${Math.min(...years)}/${Math.max(...years)}`,
    hasPart: years.map((year) => ({ '@id': `${address(figuresPath(year))}#dataset` })),
    distribution: listDownloads((ending) => address(allFiguresPath(ending))),
  };
}

function listDownloads(addressOfFile: (ending: 'csv' | 'json' | 'xlsx') => string): object[] {
  return (['csv', 'json', 'xlsx'] as const).map((ending) => ({
    '@type': 'DataDownload',
    encodingFormat: MEDIA_TYPES[ending],
    contentUrl: addressOfFile(ending),
  }));
}

function describeIssuer({ issuer }: Report): object {
  return { '@type': 'GovernmentOrganization', name: issuer };
}
