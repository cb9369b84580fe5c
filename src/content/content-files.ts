import type { z } from 'zod';
import { describeExcess, findExcess } from '../text/text-bounds.ts';
import { decodeText, explainEncoding, explainOriginalEncoding, findForeign } from './decoding.ts';
import { FILE_RULES } from './file-rules.ts';
import type { Finding } from './finding.ts';
import { readSlug } from './file-names.ts';
import type { FolderReader } from './folder-reader.ts';
import { hashBytes } from './hashes.ts';
import { NATIONAL_OUTLINES } from './national-outlines.ts';
import { type Outlines, outlinesSchema } from './schemas/duty-areas.ts';
import { MADE_FILES } from './schemas/made-files.ts';
import { type Section, sectionSchema } from './schemas/section.ts';
import { explainMissingListKey } from './missing-list-key.ts';
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

/** What a report was made from. */
export interface OriginalFile {
  path: string;
  bytes: Uint8Array;
  /** `undefined` where it is not UTF-8, or more than a report can be. */
  text: string | undefined;
}

/** A file that was made of a report, by what it holds. */
export interface MadeHash {
  path: string;
  sha256: string;
}

/** Reads files of a content folder, and collects what is wrong with them. */
interface FileReader {
  files: FolderReader;
  findings: Finding[];
}

/** What was made of files when they were read last, by their paths. */
export type KnownFiles = Map<string, { bytes: Uint8Array; made: unknown; findings: readonly Finding[] }>;

/** Reads files that may have been read before. */
export interface ContentReader extends FileReader {
  known: KnownFiles;
}

/**
 * Read a file, or where its bytes are those of the last reading, give what was made of them then.
 *
 * @param read Makes of it what the last reading made of it, by a reader that has its bytes.
 */
async function readFile<T>(
  { files, findings, known }: ContentReader,
  path: string,
  read: (file: FileReader) => Promise<T>,
): Promise<T> {
  const bytes = await files.readBytes(path);
  const before = known.get(path);
  if (bytes && before && Buffer.compare(before.bytes, bytes) === 0) {
    findings.push(...before.findings);
    return before.made as T;
  }
  const file: FileReader = { files: { ...files, readBytes: () => Promise.resolve(bytes) }, findings: [] };
  const made = await read(file);
  if (bytes) known.set(path, { bytes, made, findings: file.findings });
  findings.push(...file.findings);
  return made;
}

/** @returns `undefined` where there is no such file, or none is named. */
export async function readData<S extends z.ZodType>(
  reader: ContentReader,
  path: string | undefined,
  schema: S,
): Promise<DataFile<z.infer<S>> | undefined> {
  return path === undefined ? undefined : await readFile(reader, path, (file) => parseData(file, path, schema));
}

async function parseData<S extends z.ZodType>(
  file: FileReader,
  path: string,
  schema: S,
): Promise<DataFile<z.infer<S>> | undefined> {
  const text = await readText(file, path);
  if (text === undefined || isMoreThanData(file, path, text)) return undefined;
  const source = parseYaml(text, path);
  const validated = validateYaml(schema, source);
  const isFit = validated.findings.length === 0;
  file.findings.push(...((isFit ? undefined : explainMissingListKey(schema, text, path)) ?? validated.findings));
  return { path, data: validated.data, raw: source.data, locate: source.locate };
}

/** Ten thousand indicators have 70,000. */
const MOST_LINES = 100_000;

/** A name for a value, `&name`, its use, `*name`, or a tag, `!name`: each takes many times the memory of its characters. */
const MARK = /(?<![^\s,[{])[&*!]\S/gu;
const MOST_MARKS = 10_000;

/** Whether a YAML text has more in it than any data of a county, which is a finding; then nothing is made of it. */
function isMoreThanData({ findings }: FileReader, file: string, text: string): boolean {
  const lines = text.split('\n').length;
  const mark = lines > MOST_LINES ? undefined : findMarkBeyond(text);
  if (lines <= MOST_LINES && mark === undefined) return false;
  const [line, excess] =
    mark === undefined
      ? [MOST_LINES + 1, `有 ${lines} 行；程序最多读 ${MOST_LINES} 行，一个县的数据远没有这么多`]
      : [text.slice(0, mark).split('\n').length, `用 &、*、! 开头的标记超过 ${MOST_MARKS} 处，一处也用不着`];
  findings.push(
    FILE_RULES.raise(
      'file/too-long',
      { file, line, column: 1 },
      {
        message: `没有读取这个文件：里面${excess}。`,
        hint: '看是不是放错了文件，或者把同样的内容贴了许多遍；从备份找回对的一份。',
      },
    ),
  );
  return true;
}

/** @returns Where the first stands that is one too many. */
function findMarkBeyond(text: string): number | undefined {
  let count = 0;
  for (const { index } of text.matchAll(MARK)) {
    count += 1;
    if (count > MOST_MARKS) return index;
  }
  return undefined;
}

/** Read the outlines: a county's own of a first year stands for the national one of it. */
export async function readOutlines(reader: ContentReader, path = 'duty-areas.yml'): Promise<Outlines | undefined> {
  return await readFile(reader, path, async (file) => {
    const own = await parseData(file, path, outlinesSchema);
    if (file.findings.length > 0) return undefined;
    return own?.data ? { ...NATIONAL_OUTLINES, ...own.data } : NATIONAL_OUTLINES;
  });
}

/** Read a section's file. */
export async function readSection(reader: ContentReader, path: string, fileStem: string): Promise<SectionFile> {
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

/** Hash the files of a report that were made of it, as far as they are there. */
export async function readMade({ files }: FileReader, folder: string): Promise<MadeHash[]> {
  const made = MADE_FILES.map(async (name) => {
    const path = `${folder}/${name}`;
    const bytes = await files.readBytes(path);
    return bytes ? [{ path, sha256: hashBytes(bytes) }] : [];
  });
  return (await Promise.all(made)).flat();
}

/** Read what a report was made from; `undefined` where there is no such file, or none is named. */
export async function readOriginal(reader: FileReader, path: string | undefined): Promise<OriginalFile | undefined> {
  const { files, findings } = reader;
  const bytes = path === undefined ? undefined : await files.readBytes(path);
  if (path === undefined || !bytes) return undefined;
  const decoded = decodeText(bytes);
  if ('problem' in decoded) findings.push(explainOriginalEncoding(path, decoded, bytes));
  const isRead =
    'text' in decoded &&
    !isTooLong(reader, path, decoded.text, { hint: '看是不是放错了文件：这里应是发布的原文，一字不改。' });
  return { path, bytes, text: isRead ? decoded.text : undefined };
}

/** Whether a text is more than a report can be, which is a finding; then nothing is made of it. */
function isTooLong(
  { findings }: FileReader,
  file: string,
  text: string,
  {
    isMarkdown = false,
    hint = '看是不是放错了文件；若是贴进了大量空格、符号，把它们删去；真有这么长，请分成几节。',
  } = {},
): boolean {
  const excess = findExcess(text, { isMarkdown });
  if (!excess) return false;
  findings.push(
    FILE_RULES.raise(
      'file/too-long',
      { file, line: excess.line, column: 1 },
      {
        message: `没有读取这个文件：里面${describeExcess(excess)}。`,
        hint,
      },
    ),
  );
  return true;
}

/** @returns `undefined` when there is no such file, or it cannot be read, which is a finding. */
async function readText({ files, findings }: FileReader, path: string): Promise<string | undefined> {
  const bytes = await files.readBytes(path);
  if (!bytes) return undefined;
  const foreign = findForeign(path, bytes);
  if (foreign) {
    findings.push(foreign);
    return undefined;
  }
  const decoded = decodeText(bytes);
  if ('text' in decoded) return decoded.text;
  findings.push(explainEncoding(path, decoded, bytes));
  return undefined;
}
