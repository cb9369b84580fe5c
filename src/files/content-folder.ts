import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import type { Finding } from '../report/finding.ts';
import { readSlug } from '../report/section-paths.ts';
import { type Outlines, outlinesSchema } from '../schemas/duty-areas.ts';
import { type Report, reportSchema } from '../schemas/report.ts';
import { type Section, sectionSchema } from '../schemas/section.ts';
import { type Site, siteSchema } from '../schemas/site.ts';
import { decodeText } from './decode-text.ts';
import { splitSection } from './section-source.ts';
import { validateYaml } from './validate.ts';
import { parseYaml, type YamlSource } from './yaml-source.ts';

/** One data file: what it says, if it fits its schema, and where each value stands. */
export interface DataFile<T> {
  /** Path below the content folder, with forward slashes: `reports/2019/report.yml`. */
  path: string;
  data: T | undefined;
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
  /** `original.txt`; `text` is undefined where it is not UTF-8. */
  original: { path: string; bytes: Uint8Array; text: string | undefined } | undefined;
}

/** Everything that staff edit, as it stands on disk. Reports are in the order of their folders' names. */
export interface ContentFolder {
  /** Absolute path. */
  dir: string;
  site: DataFile<Site> | undefined;
  outlines: DataFile<Outlines> | undefined;
  reports: ReportFolder[];
  /** What could not be read, or does not fit its schema. */
  findings: Finding[];
}

/**
 * Read a content folder, whole. Missing files are `undefined`; files that cannot be read or do not fit their schema
 * are findings; nothing is thrown for bad content.
 */
export async function readContentFolder(dir: string): Promise<ContentFolder> {
  const findings: Finding[] = [];
  const readData = async <S extends z.ZodType>(path: string, schema: S): Promise<DataFile<z.infer<S>> | undefined> => {
    const text = await readText(dir, path, findings);
    if (text === undefined) return undefined;
    const source = parseYaml(text, path);
    const validated = validateYaml(schema, source);
    findings.push(...validated.findings);
    return { path, data: validated.data, locate: source.locate };
  };
  const site = await readData('site.yml', siteSchema);
  const outlines = await readData('duty-areas.yml', outlinesSchema);
  const reports: ReportFolder[] = [];
  for (const name of await listNames(join(dir, 'reports'), 'folder')) {
    const path = `reports/${name}`;
    reports.push({
      name,
      report: await readData(`${path}/report.yml`, reportSchema),
      sections: await readSections(dir, path, findings),
      original: await readOriginal(dir, `${path}/original.txt`, findings),
    });
  }
  return { dir, site, outlines, reports, findings };
}

async function readSections(dir: string, folder: string, findings: Finding[]): Promise<SectionFile[]> {
  const sections: SectionFile[] = [];
  for (const name of await listNames(join(dir, folder), 'file')) {
    if (!name.endsWith('.md')) continue;
    const path = `${folder}/${name}`;
    const fileStem = basename(name, '.md');
    const text = await readText(dir, path, findings);
    const source = text === undefined ? undefined : splitSection(text, path);
    const validated = source && validateYaml(sectionSchema, source.frontMatter);
    findings.push(...(validated?.findings ?? []));
    sections.push({
      path,
      fileStem,
      slug: readSlug(fileStem),
      data: validated?.data,
      locate: source?.frontMatter.locate ?? (() => ({ file: path, line: 1, column: 1 })),
      markdown: source?.markdown ?? '',
    });
  }
  return sections.toSorted((a, b) => (a.fileStem < b.fileStem ? -1 : 1));
}

async function readOriginal(dir: string, path: string, findings: Finding[]): Promise<ReportFolder['original']> {
  const bytes = await readBytes(dir, path);
  return bytes && { path, bytes, text: decode(bytes, path, findings) };
}

async function readText(dir: string, path: string, findings: Finding[]): Promise<string | undefined> {
  const bytes = await readBytes(dir, path);
  return bytes && decode(bytes, path, findings);
}

function decode(bytes: Uint8Array, file: string, findings: Finding[]): string | undefined {
  const decoded = decodeText(bytes);
  if ('text' in decoded) return decoded.text;
  findings.push({
    file,
    line: 1,
    column: 1,
    rule: 'file/not-utf-8',
    severity: 'error',
    message:
      decoded.problem === 'gbk'
        ? '文件不是 UTF-8 编码，看起来是 GBK（GB18030），文字会变成乱码。'
        : '文件不是 UTF-8 编码的文本，无法读取。',
    hint: '用记事本或 WPS 打开，另存为纯文本，编码选 UTF-8。',
  });
  return undefined;
}

/** @returns `undefined` when there is no such file. */
async function readBytes(dir: string, path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(dir, path));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Names in a folder, sorted the same on every machine; hidden ones left out; none when the folder is missing. */
async function listNames(folder: string, kind: 'file' | 'folder'): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.name.startsWith('.') && (kind === 'folder') === entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
