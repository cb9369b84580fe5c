import { listContentPages } from '../checks/content-pages.ts';
import { sealFile } from '../content/hashes.ts';
import type { Figures } from '../content/schemas/figures.ts';
import { type PublishedRecord, publishedRecordSchema } from '../content/schemas/published-record.ts';
import { readDefined, recordMeanings, scopeOfRecord } from '../report/meanings.ts';
import { writeYaml } from '../content/yaml/write-yaml.ts';
import { recordEditorialFacts } from '../report/editorial-facts.ts';
import { recordFacts } from '../report/published-facts.ts';
import { recordKeyLines } from '../report/key-lines-history.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import { listSuperseded } from '../report/moved-pages.ts';
import { recordParagraphs } from '../report/recorded-paragraphs.ts';
import { ROUTES } from '../report/routes.ts';
import type { SitePage } from '../report/site-pages.ts';

const HEAD = `# 发布时由 npm run publish-report 写成：原文的校验值、网址、没有收入报告的文字、编者定的各项、正文的分段、当时的全部数据和摘要，指标和图的说法，以及公布过的更正。以后的改动都同它核对，任何人都不要编辑它。
# 发布以后要更正文字、数据或摘要，请写在 report.yml 的 corrections 里。
`;

/**
 * What is to be remembered of a report that is published now.
 *
 * @param content What it is published with.
 */
export function composeRecord(
  report: AssembledReport | undefined,
  year: number,
  content: AssembledContent,
): PublishedRecord {
  const { original, 'left-out': leftOut = [], corrections } = report?.report?.data ?? {};
  const figures = recordFigures(report?.figures?.data ?? { observations: [] }, year);
  return {
    original: original?.sha256 ?? '',
    addresses: listAddresses(report, year, listContentPages(content)),
    'left-out': leftOut,
    facts: report ? recordFacts(report) : [],
    editorial: report ? recordEditorialFacts(report, content) : [],
    paragraphs: recordParagraphs(report?.sections ?? []),
    figures,
    summaries: recordKeyLines(report?.sections ?? []),
    meanings: recordMeanings(readDefined(content), scopeOfRecord({ figures }, year)),
    ...(corrections ? { corrections } : {}),
  };
}

/** Addresses that a report has now: of its pages, of its texts before corrections, and of the data of its charts. */
export function listAddresses(
  report: Pick<AssembledReport, 'sections'> | undefined,
  year: number,
  pages: readonly SitePage[],
): string[] {
  const own = pages.filter(
    ({ route, years, isDraft }) =>
      (ROUTES[route].holds === 'page' || route === 'chartData') && years.includes(year) && !isDraft,
  );
  return [...own.map(({ path }) => path), ...listSuperseded(report?.sections ?? [], year)];
}

/** Figures as a record has them. */
export function recordFigures({ observations }: Figures, year: number): PublishedRecord['figures'] {
  return observations.map(({ indicator, value, qualifier, period, section, quote, column, printed }) => ({
    indicator,
    value,
    ...(qualifier ? { qualifier } : {}),
    period: period ?? String(year),
    section,
    quote,
    ...(column === undefined ? {} : { column }),
    ...(printed === undefined ? {} : { printed }),
  }));
}

/**
 * Write a record as the text of `published.yml`, its keys in the order of the schema: one line for each thing, so that a
 * difference shows what changed. It ends with the hash of what it says.
 *
 * @param former The record as it was read; `undefined` where there was none.
 */
export function formatRecord(record: PublishedRecord, former: { raw: unknown } | undefined): string {
  const keys = Object.keys(publishedRecordSchema.shape);
  // Of its own: what two places share would be written once, and referred to.
  const said = JSON.parse(JSON.stringify(record)) as PublishedRecord;
  const sealed = Object.entries({ ...said, sha256: sealFile(said, former) });
  return HEAD + writeYaml(Object.fromEntries(sealed.toSorted(([a], [b]) => keys.indexOf(a) - keys.indexOf(b))));
}
