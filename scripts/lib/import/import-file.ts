import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readContentFolder } from '../../../src/files/content-folder.ts';
import type { Finding } from '../../../src/report/finding.ts';
import type { Outlines } from '../../../src/schemas/duty-areas.ts';
import type { Settings } from '../../../src/settings.ts';
import { CommandError } from '../command.ts';
import { readArguments, USAGE } from './command-line.ts';
import { importReport } from './import-report.ts';
import { writeReportFolder } from './write-report-folder.ts';

/**
 * The staff command: import a text file into the content folder, as a new year.
 *
 * @throws CommandError when anything is wrong with arguments, text or folder; then nothing has been written.
 */
export async function importFile(args: readonly string[], settings: Settings): Promise<void> {
  const given = readArguments(args);
  if (!given) {
    console.log(USAGE);
    return;
  }
  const { file, to, ...options } = given;
  const contentDir = to === undefined ? settings.contentDir : resolve(to);
  const bytes = await readOriginal(file);
  const outlines = await readOutlines(contentDir);
  const { imported, findings } = importReport(bytes, { file, outlines, ...options });
  if (!imported) {
    throw new CommandError(`${describeFindings(findings)}\n\n没有导入，没有写出任何文件。`);
  }
  const folder = await writeReportFolder(contentDir, imported.report.year, imported.files, bytes);
  if (findings.length > 0) console.warn(`${describeFindings(findings)}\n`);
  console.log(
    `已导入 ${folder}，共 ${imported.sections.length} 节，文字与原文逐字一致` +
      `${findings.length > 0 ? `；有 ${findings.length} 处请看一看` : ''}。\n` +
      '请逐节对照原文，再运行 npm run check。',
  );
}

async function readOriginal(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CommandError(`读不到文件 ${file}。请检查文件名和所在的文件夹。`, { cause: error });
  }
}

async function readOutlines(contentDir: string): Promise<Outlines> {
  const { outlines, findings } = await readContentFolder(contentDir);
  if (outlines?.data) return outlines.data;
  throw new CommandError(
    outlines
      ? describeFindings(findings.filter(({ file }) => file === outlines.path))
      : `${contentDir} 里没有 duty-areas.yml，无法知道有哪些职责领域。请检查内容文件夹的位置（--to 或 CONTENT_DIR）。`,
  );
}

function describeFindings(findings: readonly Finding[]): string {
  return findings
    .map(
      ({ file, line, column, rule, severity, message, hint }) =>
        `${file}:${line}:${column} ${severity === 'error' ? '错误' : '注意'} [${rule}] ${message}\n    ${hint}`,
    )
    .join('\n');
}
