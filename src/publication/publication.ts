import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listContentPages } from '../checks/content-pages.ts';
import { CommandError } from '../content/command-error.ts';
import type { ContentFolder } from '../content/content-folder.ts';
import { type PublishedRecord, publishedRecordSchema } from '../content/schemas/published-record.ts';
import { reportSchema } from '../content/schemas/report.ts';
import { validateYaml } from '../content/validation.ts';
import { openYaml } from '../content/yaml/editor.ts';
import { parseYaml } from '../content/yaml/source.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { listUnrecordedKeyLines } from '../report/key-lines-history.ts';
import { assembleContent, type AssembledContent } from '../report/report.ts';
import { composeRecord, formatRecord } from './record.ts';

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
  const reportFile = `${folder}/report.yml`;
  const reportSource = parseYaml(reportText, reportFile);
  const report = validateYaml(reportSchema, reportSource);
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
  const own = published.reports.find(isOwn);
  return recordIn(published, year, composeRecord(own, year, listContentPages(published)));
}

/**
 * Work out what the content would be with the summaries recorded that a published report got after its record was
 * written.
 *
 * @returns `undefined` where there are none to add.
 */
export function previewSummaries(folder: ContentFolder, year: number): Publication | undefined {
  const content = assembleContent(folder);
  const own = content.reports.find(({ name }) => name === String(year));
  const record = own?.record?.data;
  const added = own?.report?.data?.status === 'published' ? listUnrecordedKeyLines(own) : [];
  if (!record || added.length === 0) return undefined;
  return recordIn(content, year, { ...record, summaries: [...(record.summaries ?? []), ...added] });
}

/** The content with another record of a report. */
function recordIn(content: AssembledContent, year: number, record: PublishedRecord): Publication {
  const path = `reports/${year}/published.yml`;
  const text = formatRecord(record);
  const source = parseYaml(text, path);
  const { data } = validateYaml(publishedRecordSchema, source);
  const { data: raw, locate } = source;
  return {
    record: text,
    content: {
      ...content,
      reports: content.reports.map((other) =>
        other.name === String(year) ? { ...other, record: { path, data, raw, locate } } : other,
      ),
    },
  };
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
