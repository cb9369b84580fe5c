import { join } from 'node:path';
import { listContentPages } from '../checks/content-pages.ts';
import type { ContentFolder, ReportFolder } from '../content/content-folder.ts';
import type { LeftOut } from '../content/schemas/left-out.ts';
import {
  type PublishedFact,
  type PublishedRecord,
  publishedRecordSchema,
} from '../content/schemas/published-record.ts';
import { reportSchema } from '../content/schemas/report.ts';
import { validateYaml } from '../content/validation.ts';
import { openYaml } from '../content/yaml/editor.ts';
import { parseYaml } from '../content/yaml/source.ts';
import type { FileChange } from '../disk/file-changes.ts';
import { readIfThere } from '../disk/read-if-there.ts';
import { readEditable } from '../disk/replace-file.ts';
import { readDefined, recordMeanings, rewindMeanings, scopeOfRecord } from '../report/meanings.ts';
import { listUnrecordedKeyLines } from '../report/key-lines-history.ts';
import { listUnrecordedChanges } from '../report/recorded-changes.ts';
import { mayComeLater, recordEditorialFacts } from '../report/editorial-facts.ts';
import { isOfNumbers, recordFacts } from '../report/published-facts.ts';
import { recordParagraphs } from '../report/recorded-paragraphs.ts';
import { leaveOutPairs } from '../report/recorded-addresses.ts';
import type { SitePage } from '../report/site-pages.ts';
import { assembleContent, type AssembledContent, type AssembledReport, isDraft } from '../report/report.ts';
import { composeRecord, formatRecord, listAddresses } from './record.ts';

/** What a publication changes, and the content as it would then be, so that it is checked before anything is written. */
export interface Publication {
  content: AssembledContent;
  changes: FileChange[];
  /** Reports whose records, written before there was all that is kept now, are completed along with it. */
  completed: string[];
}

/** What whoever publishes says of the page on which the report stood first. */
export interface PageFacts {
  /** Minute or day on which it came out: `2021-03-30 09:00`. */
  published?: string | undefined;
  url?: string | undefined;
}

/**
 * Work out what it would be to publish a draft, or to write the record that a published report lacks.
 *
 * @param report The report as it was read with `content`; a record that it has is never written over.
 * @throws YamlEditError where its report.yml cannot be changed.
 */
export async function planPublication(
  content: ContentFolder,
  report: ReportFolder,
  facts: PageFacts = {},
): Promise<Publication> {
  const file = `reports/${report.name}/report.yml`;
  const before = await readEditable(join(content.dir, file));
  // What is no YAML is left to the check, which says all that is wrong.
  const after = isDraft(report) && report.report?.raw !== undefined ? setPublished(before, file, facts) : before;
  const preview = withReportText(content, report.name, after);
  const own = preview.reports.find(({ name }) => name === report.name);
  const record = composeRecord(own, Number(report.name), preview);
  const completed = completeRecords(preview, report.name);
  const text = after === before ? [] : [{ path: file, before, after }];
  return {
    content: withRecord(completed, report.name, record),
    completed: listChanged(preview, completed),
    // The record last: killed in between, a published report lacks it, which the next run makes good.
    changes: [
      ...(await writeRecords(preview, completed)),
      ...text,
      { path: `reports/${report.name}/published.yml`, before: undefined, after: formatRecord(record, undefined) },
    ],
  };
}

/**
 * Complete the records of published reports: with what was not kept when they were written, with what was changed since
 * and is not on record yet, which stays in the record that it belongs into now, and with addresses that came since. The
 * comparison with another report is among them, so that none can go without the other records telling.
 *
 * @param except The report that is published now.
 */
function completeRecords(content: AssembledContent, except?: string): AssembledContent {
  const pages = listContentPages(content);
  const addAddresses = (report: AssembledReport): Partial<PublishedRecord> => recordAddresses(report, pages);
  // What is said otherwise is on record once all records say what there was.
  return [listLacking, recordChanges, addAddresses].reduce(
    (former, list) =>
      former.reports.reduce((next, report) => {
        const added = report.name === except ? {} : list(report, former);
        if (!report.record?.data || Object.keys(added).length === 0) return next;
        return withRecord(next, report.name, { ...report.record.data, ...added });
      }, former),
    content,
  );
}

/** Names of the reports whose records are others. */
function listChanged(content: AssembledContent, next: AssembledContent): string[] {
  return next.reports.flatMap(({ name, record }, index) => (record === content.reports[index]?.record ? [] : [name]));
}

/** Records that are others than they were, to be written. */
function writeRecords(content: AssembledContent, next: AssembledContent): Promise<FileChange[]> {
  const changed = listChanged(content, next);
  return Promise.all(
    next.reports.flatMap(({ name, record }, index) =>
      record?.data && changed.includes(name)
        ? [writeRecord(content.dir, record.path, record.data, content.reports[index]?.record)]
        : [],
    ),
  );
}

async function writeRecord(
  dir: string,
  path: string,
  record: PublishedRecord,
  former: { raw: unknown } | undefined,
): Promise<FileChange> {
  return { path, before: await readEditable(join(dir, path)), after: formatRecord(record, former) };
}

/** What the record of a published report lacks of all that is kept now. */
function listLacking(report: AssembledReport, content: AssembledContent): Partial<PublishedRecord> {
  const [data, record] = [report.report?.data, report.record?.data];
  if (data?.status !== 'published' || !record) return {};
  const day = data.published?.slice(0, 10) ?? '';
  return {
    ...(record['left-out'] ? {} : { 'left-out': data['left-out'] ?? [] }),
    ...(record.facts ? {} : { facts: recordFacts(report) }),
    ...(record.editorial ? {} : { editorial: recordEditorialFacts(report, content) }),
    ...(record.paragraphs ? {} : { paragraphs: recordParagraphs(report.sections) }),
    ...(record.meanings
      ? {}
      : { meanings: recordMeanings(rewindMeanings(readDefined(content), day), scopeOfRecord(record, data.year)) }),
    ...(record.sha256 === undefined ? { sha256: '' } : {}),
  };
}

/** Corrections of a report, and changes of what is said that belong into its record, along with those that it has. */
function recordChanges(report: AssembledReport, content: AssembledContent): Partial<PublishedRecord> {
  const { corrections, reworded } = listUnrecordedChanges(report, content);
  const record = report.record?.data;
  if (!record || report.report?.data?.status !== 'published') return {};
  return {
    ...addReasons(record, report.report.data['left-out']),
    ...addLater('facts', record, recordFacts(report), isOfNumbers),
    ...addLater('editorial', record, recordEditorialFacts(report, content), mayComeLater),
    ...(corrections.length > 0 ? { corrections: [...(record.corrections ?? []), ...corrections] } : {}),
    ...(reworded.length > 0 ? { reworded: [...(record.reworded ?? []), ...reworded] } : {}),
  };
}

/** What was left out, along with why, where somebody has said that since. */
function addReasons(record: PublishedRecord, now: readonly LeftOut[] = []): Partial<PublishedRecord> {
  const then = record['left-out'] ?? [];
  const isSaid = then.some(({ why }, index) => why === undefined && now[index]?.why !== undefined);
  return isSaid ? { 'left-out': then.map((entry, index) => ({ ...now[index], ...entry })) } : {};
}

/** Facts that a record has, along with those that came after it was written and may. */
function addLater(
  key: 'facts' | 'editorial',
  record: PublishedRecord,
  now: readonly PublishedFact[],
  mayCome: (fact: string) => boolean,
): Partial<PublishedRecord> {
  const then = record[key] ?? [];
  const later = now.filter(({ fact }) => mayCome(fact) && !then.some((one) => one.fact === fact));
  return later.length > 0 ? { [key]: [...then, ...later] } : {};
}

/** Addresses of a report, along with those that its record has. */
function recordAddresses(report: AssembledReport, pages: readonly SitePage[]): Partial<PublishedRecord> {
  const { report: { data } = {}, record } = report;
  if (data?.status !== 'published' || !record?.data) return {};
  const { addresses = [] } = record.data;
  const paths = listAddresses(report, data.year, pages).filter((path) => !addresses.includes(path));
  return paths.length > 0 || !record.data.addresses ? { addresses: [...addresses, ...paths] } : {};
}

/**
 * Work out what it would be to complete the record of a published report: with summaries that it got after the record was
 * written, and with what all records lack.
 *
 * @returns `undefined` where there is nothing to add.
 */
export async function planAdditions(folder: ContentFolder, name: string): Promise<Publication | undefined> {
  const content = assembleContent(folder);
  const own = content.reports.find((report) => report.name === name);
  const record = own?.record?.data;
  if (!record || own.report?.data?.status !== 'published') return undefined;
  const { summaries = [] } = record;
  const lines = listUnrecordedKeyLines(own);
  const completed = completeRecords(content);
  const recorded = completed.reports.find((report) => report.name === name)?.record?.data ?? record;
  const next =
    lines.length > 0 ? withRecord(completed, name, { ...recorded, summaries: [...summaries, ...lines] }) : completed;
  if (next === content) return undefined;
  return { content: next, changes: await writeRecords(content, next), completed: listChanged(content, completed) };
}

/**
 * Work out what it would be to make a draft of a report again whose publication nobody has seen. What is known of its
 * page stays; that it was set beside other reports leaves their records.
 *
 * @throws YamlEditError where its report.yml cannot be changed.
 */
export async function planRetraction(content: ContentFolder, { name }: ReportFolder): Promise<FileChange[]> {
  const others = await Promise.all(content.reports.map((other) => forgetPairs(content, other, Number(name))));
  const [file, record] = [`reports/${name}/report.yml`, `reports/${name}/published.yml`];
  const before = await readEditable(join(content.dir, file));
  const editor = openYaml(before, file);
  editor.set(['status'], 'draft');
  return [
    { path: file, before, after: editor.write() },
    { path: record, before: await readIfThere(join(content.dir, record)), after: undefined },
    ...others.flat(),
  ];
}

/** Take the comparisons with a year's report out of the record of another. */
async function forgetPairs(
  { dir }: ContentFolder,
  { name, record }: ReportFolder,
  year: number,
): Promise<FileChange[]> {
  const { data, path = '' } = record ?? {};
  const addresses = data?.addresses && leaveOutPairs(data.addresses, [year]);
  if (!data || name === String(year) || addresses?.length === data.addresses?.length) return [];
  return [{ path, before: await readEditable(join(dir, path)), after: formatRecord({ ...data, addresses }, record) }];
}

/**
 * Say in the text of a report.yml that the report is published. All else stays as it is, byte for byte: comments,
 * quotation marks, line ends.
 *
 * @param file Name of the file for people.
 * @param facts What is to be written down; what is left out stays as it is.
 * @returns the text unchanged where it has no `status` to change.
 * @throws YamlEditError when it is no YAML, or written so that the status cannot be changed.
 */
export function setPublished(text: string, file: string, { published, url }: PageFacts): string {
  const editor = openYaml(text, file);
  if (typeof editor.data !== 'object' || editor.data === null || !('status' in editor.data)) return text;
  editor.set(['status'], 'published');
  if (published !== undefined) editor.set(['published'], published, { before: 'status' });
  if (url !== undefined && 'original' in editor.data) editor.set(['original', 'url'], url, { before: 'sha256' });
  return editor.write();
}

/** The content with another text of a report.yml. */
function withReportText(content: ContentFolder, name: string, text: string): AssembledContent {
  const path = `reports/${name}/report.yml`;
  const source = parseYaml(text, path);
  const { data, findings } = validateYaml(reportSchema, source);
  return assembleContent({
    ...content,
    reports: content.reports.map((other) =>
      other.name === name
        ? {
            ...other,
            names: [...new Set([...other.names, 'published.yml'])].sort(),
            report: { path, data, raw: source.data, locate: source.locate },
          }
        : other,
    ),
    findings: [...content.findings.filter(({ file }) => file !== path), ...findings],
  });
}

/** The content with another record of a report. */
function withRecord(content: AssembledContent, name: string, record: PublishedRecord): AssembledContent {
  const path = `reports/${name}/published.yml`;
  const former = content.reports.find((report) => report.name === name)?.record;
  const source = parseYaml(formatRecord(record, former), path);
  const { data } = validateYaml(publishedRecordSchema, source);
  const { data: raw, locate } = source;
  return {
    ...content,
    reports: content.reports.map((other) =>
      other.name === name ? { ...other, record: { path, data, raw, locate } } : other,
    ),
  };
}
