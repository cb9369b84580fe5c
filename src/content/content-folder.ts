import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { decodeText, explainEncoding, explainOriginalEncoding } from './decoding.ts';
import type { Finding } from './finding.ts';
import {
  compareStems,
  type FolderReader,
  matchFileNames,
  openFolder,
  type PlannedFiles,
  planFolder,
  readSlug,
} from './folder-reader.ts';
import { hashBytes } from './hashes.ts';
import { NATIONAL_OUTLINES } from './national-outlines.ts';
import { type Charts, chartsSchema } from './schemas/charts.ts';
import { type Outlines, outlinesSchema } from './schemas/duty-areas.ts';
import { type EverydayWords, everydayWordsSchema } from './schemas/everyday-words.ts';
import { type Figures, figuresSchema } from './schemas/figures.ts';
import { type FollowUp, followUpSchema } from './schemas/follow-up.ts';
import { type Glossary, glossarySchema } from './schemas/glossary.ts';
import { type Indicators, indicatorsSchema } from './schemas/indicators.ts';
import { type PublishedRecord, publishedRecordSchema } from './schemas/published-record.ts';
import { type MadeFiles, madeFilesSchema, MADE_FILES } from './schemas/made-files.ts';
import { type Report, reportSchema } from './schemas/report.ts';
import { type Section, sectionSchema } from './schemas/section.ts';
import { type Site, siteSchema } from './schemas/site.ts';
import { describeExcess, findExcess } from '../text/text-bounds.ts';
import { FILE_RULES } from './file-rules.ts';
import { validateYaml } from './validation.ts';
import { splitSection } from './yaml/front-matter.ts';
import { parseYaml, type YamlSource } from './yaml/source.ts';

/** One data file: what it says, if it fits its schema, and where each value stands. */
export interface DataFile<T> {
  /** Path below the content folder, with forward slashes: `reports/2019/report.yml`. */
  path: string;
  data: T | undefined;
  /** What it says whether or not it fits its schema; `undefined` where it is no YAML. */
  raw: unknown;
  locate: YamlSource['locate'];
}

/** One section file. `data` is its front matter. */
export interface SectionFile extends DataFile<Section> {
  /** The file's name without its ending, `04-law-enforcement`: sections stand in the order of these. */
  fileStem: string;
  /** Slug of its address: the file's name without number and ending, `law-enforcement`. */
  slug: string;
  /** Its Markdown; lines and columns are those of the file. */
  markdown: string;
}

/** A folder of `reports/`, whatever it holds. Sections are in the order of their file names. */
export interface ReportFolder {
  /** Name of the folder, which ought to be the report's year. */
  name: string;
  report: DataFile<Report> | undefined;
  sections: SectionFile[];
  figures: DataFile<Figures> | undefined;
  /** `follow-up.yml`: the plan of the year before, held against this report. */
  followUp: DataFile<FollowUp> | undefined;
  /** `published.yml`: what was published, as it was. */
  record: DataFile<PublishedRecord> | undefined;
  /** `original.txt`; `text` is undefined where it is not UTF-8. */
  original: { path: string; bytes: Uint8Array; text: string | undefined } | undefined;
  /** The PDF and the picture of it, as far as they are there. */
  made: { path: string; sha256: string }[];
  /** Names of everything in the folder, misnamed files and whatever else lies there among them. */
  names: readonly string[];
}

/** Everything that staff edit, as it stands on disk. Reports are in the order of their folders' names. */
export interface ContentFolder {
  /** Absolute path. */
  dir: string;
  site: DataFile<Site> | undefined;
  /** The national outlines and the county's own of `duty-areas.yml`; `undefined` where that cannot be read. */
  outlines: Outlines | undefined;
  indicators: DataFile<Indicators> | undefined;
  charts: DataFile<Charts> | undefined;
  glossary: DataFile<Glossary> | undefined;
  everydayWords: DataFile<EverydayWords> | undefined;
  /** `made-files.yml`: what was made of published reports. */
  madeFiles: DataFile<MadeFiles> | undefined;
  reports: ReportFolder[];
  /** What could not be read, or does not fit its schema. */
  findings: Finding[];
}

/** Reads the files of one content folder, and collects what is wrong with them. */
interface ContentReader {
  files: FolderReader;
  findings: Finding[];
  last: LastReading;
}

/** What was made of a content folder when it was read last. */
export class LastReading {
  /** By paths. */
  readonly files = new Map<string, { bytes: Uint8Array; made: unknown; findings: readonly Finding[] }>();
  /** By the names of their folders. */
  readonly reports = new Map<string, ReportFolder>();
}

/**
 * Read a content folder, whole. Missing files are `undefined`; files that cannot be read or do not fit their schema
 * are findings; nothing is thrown for bad content.
 *
 * @param planned Files that it is read with as they are to be, not as they are.
 * @param last The last reading, where it is read again and again. What is as it was then is the same object, so that
 * what was made of it can be kept: files of the same bytes, and reports all of whose files are so.
 */
export async function readContentFolder(
  dir: string,
  planned: PlannedFiles = new Map(),
  last = new LastReading(),
): Promise<ContentFolder> {
  const findings: Finding[] = [];
  const files = planFolder(openFolder(dir, findings), planned);
  const reader = { files, findings, last };
  if ((await files.listNames('.')) === undefined) return { ...NOTHING, dir, findings };
  for (const folder of ['.', 'cards', 'reports']) await files.vetFolder(folder);
  const site = await readData(reader, 'site.yml', siteSchema);
  const outlines = await readOutlines(reader);
  const indicators = await readData(reader, 'indicators.yml', indicatorsSchema);
  const charts = await readData(reader, 'charts.yml', chartsSchema);
  const glossary = await readData(reader, 'glossary.yml', glossarySchema);
  const everydayWords = await readData(reader, 'everyday-words.yml', everydayWordsSchema);
  const madeFiles = await readData(reader, 'made-files.yml', madeFilesSchema);
  const reports: ReportFolder[] = [];
  for (const name of (await files.listNames('reports')) ?? []) {
    const report = (await files.isFile(`reports/${name}`)) ? undefined : await readReport(reader, name);
    if (report) reports.push(keepReport(report, last));
  }
  return { dir, site, outlines, indicators, charts, glossary, everydayWords, madeFiles, reports, findings };
}

const NOTHING = {
  site: undefined,
  outlines: NATIONAL_OUTLINES,
  indicators: undefined,
  charts: undefined,
  glossary: undefined,
  everydayWords: undefined,
  madeFiles: undefined,
  reports: [],
};

/** A county's own outline of a first year stands for the national one of it. */
async function readOutlines(reader: ContentReader): Promise<Outlines | undefined> {
  const path = 'duty-areas.yml';
  return await readFile(reader, path, async (file) => {
    const own = await readData(file, path, outlinesSchema);
    if (file.findings.length > 0) return undefined;
    return own?.data ? { ...NATIONAL_OUTLINES, ...own.data } : NATIONAL_OUTLINES;
  });
}

/** Give the report of the last reading where all is as it was then. */
function keepReport(report: ReportFolder, { reports }: LastReading): ReportFolder {
  const last = reports.get(report.name);
  if (last && isSame(last, report)) return last;
  reports.set(report.name, report);
  return report;
}

/** Whether two reports have the same files; of what is made of them, the same objects. */
function isSame(a: ReportFolder, b: ReportFolder): boolean {
  const list = ({ names, sections, ...rest }: ReportFolder): unknown[] => [...names, ...sections, ...Object.values(rest)];
  const [one, other] = [list(a), list(b)];
  return one.length === other.length && one.every((value, index) => isDeepStrictEqual(value, other[index]));
}

/**
 * Read a file, or where its bytes are those of the last reading, give what was made of them then.
 *
 * @param read Makes of it what the last reading made of it, by a reader that has its bytes.
 */
async function readFile<T>(
  { files, findings, last }: ContentReader,
  path: string,
  read: (file: ContentReader) => Promise<T>,
): Promise<T> {
  const bytes = await files.readBytes(path);
  const known = last.files.get(path);
  if (bytes && known && Buffer.compare(known.bytes, bytes) === 0) {
    findings.push(...known.findings);
    return known.made as T;
  }
  const file: ContentReader = {
    files: { ...files, readBytes: () => Promise.resolve(bytes) },
    findings: [],
    last: new LastReading(),
  };
  const made = await read(file);
  if (bytes) last.files.set(path, { bytes, made, findings: file.findings });
  findings.push(...file.findings);
  return made;
}

/** @returns `undefined` when the folder cannot be read, which is a finding. */
async function readReport(reader: ContentReader, name: string): Promise<ReportFolder | undefined> {
  const folder = `reports/${name}`;
  const names = await reader.files.listNames(folder);
  if (!names) return undefined;
  await reader.files.vetFolder(folder);
  const matched = matchFileNames(names);
  const pathOf = (file: string): string | undefined => {
    const found = matched.get(file);
    return found === undefined ? undefined : `${folder}/${found}`;
  };
  const sections: SectionFile[] = [];
  for (const [file, found] of matched) {
    if (file.endsWith('.md')) sections.push(await readSection(reader, `${folder}/${found}`, basename(file, '.md')));
  }
  return {
    name,
    names,
    report: await readData(reader, pathOf('report.yml'), reportSchema),
    sections: sections.toSorted((a, b) => compareStems(a.fileStem, b.fileStem)),
    figures: await readData(reader, pathOf('figures.yml'), figuresSchema),
    followUp: await readData(reader, pathOf('follow-up.yml'), followUpSchema),
    record: await readData(reader, pathOf('published.yml'), publishedRecordSchema),
    original: await readOriginal(reader, pathOf('original.txt')),
    made: await readMade(reader, folder),
  };
}

async function readData<S extends z.ZodType>(
  reader: ContentReader,
  path: string | undefined,
  schema: S,
): Promise<DataFile<z.infer<S>> | undefined> {
  if (path === undefined) return undefined;
  return await readFile(reader, path, async (file) => {
    const text = await readText(file, path);
    if (text === undefined) return undefined;
    const source = parseYaml(text, path);
    const validated = validateYaml(schema, source);
    file.findings.push(...validated.findings);
    return { path, data: validated.data, raw: source.data, locate: source.locate };
  });
}

async function readSection(reader: ContentReader, path: string, fileStem: string): Promise<SectionFile> {
  return await readFile(reader, path, async (file) => {
    const text = await readText(file, path);
    const isRead = text !== undefined && !isTooLong(file, path, text, { isMarkdown: true });
    const source = isRead ? splitSection(text, path) : undefined;
    const validated = source && validateYaml(sectionSchema, source.frontMatter);
    file.findings.push(...(validated?.findings ?? []));
    return {
      path,
      fileStem,
      slug: readSlug(fileStem),
      data: validated?.data,
      raw: source?.frontMatter.data,
      locate: source?.frontMatter.locate ?? (() => ({ file: path, line: 1, column: 1 })),
      markdown: source?.markdown ?? '',
    };
  });
}

async function readMade({ files }: ContentReader, folder: string): Promise<ReportFolder['made']> {
  const made = MADE_FILES.map(async (name) => {
    const path = `${folder}/${name}`;
    const bytes = await files.readBytes(path);
    return bytes ? [{ path, sha256: hashBytes(bytes) }] : [];
  });
  return (await Promise.all(made)).flat();
}

async function readOriginal(reader: ContentReader, path: string | undefined): Promise<ReportFolder['original']> {
  const { files, findings } = reader;
  const bytes = path === undefined ? undefined : await files.readBytes(path);
  if (path === undefined || !bytes) return undefined;
  const decoded = decodeText(bytes);
  if ('problem' in decoded) findings.push(explainOriginalEncoding(path, decoded, bytes));
  const isRead = 'text' in decoded && !isTooLong(reader, path, decoded.text, { hint: '看是不是放错了文件：这里应是发布的原文，一字不改。' });
  return { path, bytes, text: isRead ? decoded.text : undefined };
}

/** Whether a text is more than a report can be, which is a finding; then nothing is made of it. */
function isTooLong(
  { findings }: ContentReader,
  file: string,
  text: string,
  { isMarkdown = false, hint = '看是不是放错了文件；若是贴进了大量空格、符号，把它们删去；真有这么长，请分成几节。' } = {},
): boolean {
  const excess = findExcess(text, { isMarkdown });
  if (!excess) return false;
  findings.push(
    FILE_RULES.raise('file/too-long', { file, line: excess.line, column: 1 }, {
      message: `没有读取这个文件：里面${describeExcess(excess)}。`,
      hint,
    }),
  );
  return true;
}

/** @returns `undefined` when there is no such file, or it cannot be read, which is a finding. */
async function readText({ files, findings }: ContentReader, path: string): Promise<string | undefined> {
  const bytes = await files.readBytes(path);
  if (!bytes) return undefined;
  const decoded = decodeText(bytes);
  if ('text' in decoded) return decoded.text;
  findings.push(explainEncoding(path, decoded, bytes));
  return undefined;
}
