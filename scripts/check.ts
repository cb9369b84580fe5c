import { checkParsed } from '../src/checks/check-content.ts';
import { hashRecords } from '../src/checks/record-hash.ts';
import { readContentFolder } from '../src/content/content-folder.ts';
import { formatFindingsAsJson } from '../src/content/finding-words.ts';
import { assembleContent } from '../src/report/report.ts';
import { hashSchema } from '../src/content/schemas/scalars.ts';
import { Misuse } from './terminal/options.ts';
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
      record: {
        type: 'string',
        value: '校验值',
        about: '发布时留底的那一行里的 64 位校验值：同现在的发布记录比一比，看有没有人动过',
      },
    },
    settings: ['CONTENT_DIR'],
  },
  async ({ options }, { contentDir }, { stdout }) => {
    const content = assembleContent(await readContentFolder(contentDir));
    const record = options.record === undefined ? undefined : readHash(options.record);
    const findings = checkParsed(content, { record });
    if (options.format === 'json') say(stdout, formatFindingsAsJson(findings));
    else printCheck(content, findings, stdout);
    if (options.format !== 'json' && record !== undefined && record === hashRecords(content)) {
      say(stdout, '发布记录与留底的一致，没有人动过。');
    }
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
);

function readHash(given: string): string {
  const { data } = hashSchema.safeParse(given.trim().toLowerCase());
  if (data !== undefined) return data;
  throw new Misuse(`--record 后面的“${given}”不是校验值：应为 64 个数字和 a 到 f 的字母，从留底的那一行里整个抄来。`);
}

if (import.meta.main) process.exitCode = await runCommand(command);
