import { parseArgs } from 'node:util';
import { readContentFolder } from '../src/content/content-folder.ts';
import { checkParsed } from '../src/checks/check-content.ts';
import { runCommand } from './terminal/command.ts';
import { parseContent } from '../src/report/parsed-content.ts';
import { printCheck } from './terminal/print-check.ts';
import { formatFindingsAsJson } from '../src/content/finding-words.ts';

const format = readFormat();
if (format === undefined) {
  console.error('用法：npm run check，或 npm run check -- --format json（供其他程序读取）。没有别的选项。');
  process.exitCode = 2;
} else {
  await runCommand(async ({ contentDir }) => {
    const content = parseContent(await readContentFolder(contentDir));
    const findings = checkParsed(content);
    if (format === 'json') console.log(formatFindingsAsJson(findings));
    else printCheck(content, findings, process.stdout);
    if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
  });
}

/** @returns `undefined` when the command line cannot be understood. */
function readFormat(): 'text' | 'json' | undefined {
  try {
    const { format } = parseArgs({ options: { format: { type: 'string', default: 'text' } } }).values;
    return format === 'json' || format === 'text' ? format : undefined;
  } catch {
    return undefined;
  }
}
