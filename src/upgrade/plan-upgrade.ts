import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../content/command-error.ts';
import { type ContentFolder, readContentFolder } from '../content/content-folder.ts';
import { writeFindings } from '../content/finding-words.ts';
import { CONTENT_FORMAT } from '../content/format.ts';
import { openFrontMatter, openYaml, type YamlEditor } from '../content/yaml/editor.ts';
import type { FileChange } from '../disk/file-changes.ts';
import { listOldFiles, type OldFile } from './old-files.ts';

/** What contents become in today's format, worked out before anything is written. */
export interface Upgrade {
  /** Format that they say they have; 1 where they do not say. */
  from: number;
  /** Empty where nothing is to be done. */
  changes: FileChange[];
  /** What is done to each file, for staff: `reports/2019/report.yml：把……`. */
  said: string[];
}

/**
 * Work out how contents of any older format are written in today's. Comments, order and all else that is not converted
 * stay as they are. Contents that are of today's format already have no changes.
 *
 * @throws CommandError, in Chinese, with all that cannot be converted, or where a newer program wrote them.
 */
export async function planUpgrade(contentDir: string): Promise<Upgrade> {
  const content = await readContentFolder(contentDir);
  const from = readFormat(content);
  if (from > CONTENT_FORMAT) throw new CommandError(sayNewer(from));
  refuseUnread(content);
  const problems: string[] = [];
  const changes: FileChange[] = [];
  const said: string[] = [];
  for (const old of listOldFiles(content)) {
    const change = await convertFile(contentDir, old, problems);
    if (change) changes.push(change);
    said.push(...old.conversions.map(({ what }) => `${old.file.path}：${what}`));
  }
  if (problems.length > 0) {
    throw new CommandError(`有的地方程序改不了，什么也没有改。请先改好，再运行一次：\n${problems.join('\n')}`);
  }
  const format = await markFormat(contentDir, content);
  if (format) {
    changes.push(format);
    said.push(`site.yml：写上 format: ${CONTENT_FORMAT}，说明内容的写法是第 ${CONTENT_FORMAT} 版`);
  }
  await refuseUndone(contentDir, changes);
  return { from, changes, said };
}

/** Format that contents say they have. */
export function readFormat({ site }: ContentFolder): number {
  const raw: unknown = site?.raw;
  const format = typeof raw === 'object' && raw !== null && 'format' in raw ? raw.format : undefined;
  return typeof format === 'number' ? format : 1;
}

/** Say of contents that this program is too old for them. */
export function sayNewer(format: number): string {
  return `site.yml 写着内容的写法是第 ${format} 版，这里的程序只认到第 ${CONTENT_FORMAT} 版：多半是用更新的程序存的。请先把程序更新到较新的版本，不要改 format。`;
}

/** Of what cannot be read, or is no YAML, nobody can say how it is written. */
function refuseUnread({ dir, site, charts, reports, findings }: ContentFolder): void {
  const unreadable = findings.filter(({ rule }) => rule === 'file/unreadable' || rule === 'file/not-utf-8');
  if (unreadable.length > 0) {
    throw new CommandError(`有的文件读不出来，什么也没有改。改好以后再运行一次：\n\n${writeFindings(unreadable, dir)}`);
  }
  if (!site) throw new CommandError(`${dir} 里没有 site.yml，看不出这是内容文件夹，没有改动它。`);
  const files = [site, charts, ...reports.flatMap(({ report, sections }) => [report, ...sections])];
  const unread = files.filter((file) => file && file.raw === undefined).map((file) => file?.path);
  if (unread.length > 0) {
    throw new CommandError(
      `这些文件读不出来，什么也没有改：${unread.join('、')}。请运行 npm run check，照提示改好，再运行一次。`,
    );
  }
}

async function convertFile(dir: string, old: OldFile, problems: string[]): Promise<FileChange | undefined> {
  const { path } = old.file;
  const before = await readFile(join(dir, path));
  const open = (text: string): YamlEditor => (old.kind === 'section' ? openFrontMatter : openYaml)(text, path);
  const original = old.report?.original?.text?.split(/\r?\n/) ?? [];
  try {
    const after = old.conversions.reduce((text, conversion) => {
      const editor = open(text);
      problems.push(...conversion.convert(editor, original).map((problem) => `${path}：${problem}`));
      return editor.write();
    }, before.toString());
    return { path, before, after };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    problems.push(error.message);
    return undefined;
  }
}

async function markFormat(dir: string, content: ContentFolder): Promise<FileChange | undefined> {
  if (content.site?.raw && readFormat(content) === CONTENT_FORMAT) return undefined;
  const before = await readFile(join(dir, 'site.yml'));
  const editor = openYaml(before.toString(), 'site.yml');
  editor.set(['format'], CONTENT_FORMAT);
  return { path: 'site.yml', before, after: editor.write() };
}

/** What was converted is read once more before it is written. */
async function refuseUndone(dir: string, changes: readonly FileChange[]): Promise<void> {
  const planned = new Map(changes.map(({ path, after }) => [path, after]));
  const left = listOldFiles(await readContentFolder(dir, planned)).map(({ file }) => file.path);
  if (left.length > 0) throw new Error(`still of an older format: ${left.join(', ')}`);
}
