import { checkParsed } from '../src/checks/check-content.ts';
import { readContentFolder } from '../src/content/content-folder.ts';
import { formatFindingsAsJson } from '../src/content/finding-words.ts';
import { assembleContent } from '../src/report/report.ts';
import { printCheck } from './terminal/print-check.ts';
import { defineCommand, runCommand, say } from './terminal/run-command.ts';

export const command = defineCommand(
  {
    call: 'npm run check',
    about: '检查全部内容，一次列出所有问题，每条写明文件、行、列和改法。有错误时，命令以 1 结束。',
    example: '--format json',
    options: {
      format: {
        type: 'string',
        value: '格式',
        about: 'text（默认）供人阅读，json 供其他程序读取；只要 JSON 时用 npm run -s check -- --format json',
        choices: ['text', 'json'],
      },
    },
    settings: ['CONTENT_DIR'],
  },
  async ({ options }, { contentDir }, { stdout }) => {
    const content = assembleContent(await readContentFolder(contentDir));
    const findings = checkParsed(content);
    if (options.format === 'json') say(stdout, formatFindingsAsJson(findings));
    else printCheck(content, findings, stdout);
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
);

if (import.meta.main) process.exitCode = await runCommand(command);
