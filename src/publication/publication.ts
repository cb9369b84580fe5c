import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listContentPages } from '../checks/content-pages.ts';
import { CommandError } from '../content/command-error.ts';
import type { ContentFolder } from '../content/content-folder.ts';
import type { Figures } from '../content/schemas/figures.ts';
import { type PublishedRecord, publishedRecordSchema } from '../content/schemas/published-record.ts';
import { type Report, reportSchema } from '../content/schemas/report.ts';
import { validateYaml } from '../content/validation.ts';
import { openYaml } from '../content/yaml/editor.ts';
import { parseYaml } from '../content/yaml/source.ts';
import { writeYaml } from '../content/yaml/write-yaml.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { assembleContent, type AssembledContent } from '../report/report.ts';
import { ROUTES } from '../report/routes.ts';
import type { SitePage } from '../report/site-pages.ts';

/** What a publication would write, and the content as it would then be. */
export interface Publication {
  content: AssembledContent;
  /** Text of published.yml. */
  record: string;
}

/**
 * Work out what the content would be with a report published, so that it can be checked before anything is written.
 *
 * @param reportText Text of the report's report.yml as it would be.
 */
export function previewPublication(content: ContentFolder, year: number, reportText: string): Publication {
  const folder = `reports/${year}`;
  const isOwn = ({ name }: { name: string }): boolean => name === String(year);
  const [reportFile, recordFile] = [`${folder}/report.yml`, `${folder}/published.yml`];
  const reportSource = parseYaml(reportText, reportFile);
  const report = validateYaml(reportSchema, reportSource);
  const figures = content.reports.find(isOwn)?.figures?.data ?? { observations: [] };
  const published = assembleContent({
    ...content,
    reports: content.reports.map((other) =>
      isOwn(other)
        ? {
            ...other,
            names: [...new Set([...other.names, 'published.yml'])].sort(),
            report: { path: reportFile, data: report.data, raw: reportSource.data, locate: reportSource.locate },
          }
        : other,
    ),
    findings: [...content.findings.filter(({ file }) => file !== reportFile), ...report.findings],
  });
  const pages = listContentPages(published);
  const record = formatRecord(composeRecord(report.data, figures, year, pages));
  const recordSource = parseYaml(record, recordFile);
  const { data } = validateYaml(publishedRecordSchema, recordSource);
  const { data: raw, locate } = recordSource;
  return {
    record,
    content: {
      ...published,
      reports: published.reports.map((other) =>
        isOwn(other) ? { ...other, record: { path: recordFile, data, raw, locate } } : other,
      ),
    },
  };
}

const HEAD = `# 发布时由 npm run publish-report 写成：原文的校验值、网址、没有收入报告的文字和当时的全部数据。以后的改动都同它核对，任何人都不要编辑它。
# 发布以后要更正文字或数据，请写在 report.yml 的 corrections 里。
`;

/**
 * What is to be remembered of a report that is published now.
 *
 * @param pages The pages of the site with the report on it.
 */
function composeRecord(
  report: Report | undefined,
  figures: Figures,
  year: number,
  pages: readonly SitePage[],
): PublishedRecord {
  return {
    original: report?.original?.sha256 ?? '',
    addresses: pages
      .filter(({ route, years, isDraft }) => ROUTES[route].holds === 'page' && years.includes(year) && !isDraft)
      .map(({ path }) => path),
    'left-out': report?.['left-out'] ?? [],
    figures: recordFigures(figures, year),
  };
}

/** Figures as a record has them. */
export function recordFigures({ observations }: Figures, year: number): PublishedRecord['figures'] {
  return observations.map(({ indicator, value, qualifier, period, section, quote }) => ({
    indicator,
    value,
    ...(qualifier ? { qualifier } : {}),
    period: period ?? String(year),
    section,
    quote,
  }));
}

/** Write a record as the text of `published.yml`: one line for each thing, so that a difference shows what changed. */
export function formatRecord(record: PublishedRecord): string {
  return HEAD + writeYaml(record);
}

/**
 * Say in the text of a report.yml that the report is published. All else stays as it is, byte for byte: comments,
 * quotation marks, line ends.
 *
 * @param file Name of the file for people.
 * @param at Minute to write down as `published`; without it that key is left alone.
 * @returns the text unchanged where it has no `status` to change.
 * @throws YamlEditError when it is no YAML, or written so that the status cannot be changed.
 */
export function setPublished(text: string, file: string, at: string | undefined): string {
  const editor = openYaml(text, file);
  if (typeof editor.data !== 'object' || editor.data === null || !('status' in editor.data)) return text;
  editor.set(['status'], 'published');
  if (at !== undefined) editor.set(['published'], at, { before: 'status' });
  return editor.write();
}

/**
 * Write what a publication changes, all of it or nothing. An existing record is never overwritten.
 *
 * @param folder Absolute path of the report's folder.
 * @param files Text of published.yml, and that of report.yml where it changes.
 * @throws CommandError when a file cannot be written; then everything is as before.
 */
export async function writePublication(
  folder: string,
  files: { record: string; report: string | undefined },
): Promise<void> {
  const record = join(folder, 'published.yml');
  try {
    await writeFile(record, files.record, { flag: 'wx' });
    if (files.report !== undefined) await replaceFile(join(folder, 'report.yml'), files.report);
  } catch (error) {
    const isAnothers = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!isAnothers) await rm(record, { force: true });
    throw new CommandError(`写不进 ${folder}，没有发布，也没有改动任何文件。请检查磁盘空间和写入权限。`, {
      cause: error,
    });
  }
}
