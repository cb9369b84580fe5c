import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { command as begin } from '../../../scripts/new.ts';
import { callCommand } from '../../support/call-command.ts';
import { settleNumbers } from '../../support/settle-numbers.ts';
import type { ScriptResult } from '../../support/run-script.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';
import { NEXT_LINES } from './next-report.ts';
import { makeWorkplace } from './workplace.ts';

const LINES = [
  '示例县人民政府关于2022年度法治政府建设情况的报告',
  '来源：示例县司法局　发布时间：2023-03-20 09:30',
  '市政府：',
  '现将2022年度法治政府建设情况报告如下：',
  '一、主要工作',
  '（一）政府机构职能体系',
  '精简8个机构。办结行政许可事项1234件。',
  '（二）行政执法工作体系',
  '培训执法人员1200人次。',
  '二、存在的问题',
  '执法力量还不足。',
  '三、下一步打算',
  '继续推进法治政府建设。',
  '示例县人民政府',
  '2023年1月20日',
];

/** Nothing but a document; the content folder is not even there. */
interface Start extends TemporaryFolder {
  call: (command: typeof begin, args: readonly string[], answers?: readonly string[]) => Promise<ScriptResult>;
  read: (file: string) => string;
  has: (file: string) => boolean;
}

const FROM = ['2022', '--from'];

function start(lines = LINES): Start & { args: string[] } {
  const folder = makeTemporaryFolder();
  const contentDir = join(folder.dir, 'content');
  const document = join(folder.dir, '报告.txt');
  writeFileSync(document, lines.join('\n'));
  return {
    ...folder,
    args: [...FROM, document],
    call: (command, args, answers = []) => callCommand(command, args, { env: { CONTENT_DIR: contentDir }, answers }),
    read: (file) => readFileSync(join(contentDir, file), 'utf8'),
    has: (file) => existsSync(join(contentDir, file)),
  };
}

describe('the first report of a county', () => {
  it('asks whose site it is, proposing what the title says, and writes that down', async () => {
    using place = start();
    const { exitCode, stdout } = await place.call(begin, place.args, ['', '示例县依法治县办']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('县（市、区）的名称（回车＝示例县）');
    expect(stdout).toContain('承办单位（回车＝示例县司法局）');
    expect(parse(place.read('site.yml'))).toMatchObject({
      name: '示例县法治政府建设年度报告',
      county: '示例县',
      department: '示例县依法治县办',
    });
    expect(place.has('reports/2022/report.yml')).toBe(true);
  });

  it('asks nothing that the command line says', async () => {
    using place = start();
    const given = ['--county', '样例市样例区', '--department', '样例区司法局'];
    const { exitCode, stdout } = await place.call(begin, [...place.args, ...given]);
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('回车＝');
    expect(parse(place.read('site.yml'))).toMatchObject({ county: '样例市样例区', department: '样例区司法局' });
  });

  it.each([
    { what: 'nobody answers', extra: [], answers: [], exitCode: 1, says: '--county 示例县 --department 示例县司法局' },
    { what: 'the person leaves', extra: [], answers: ['', 'q'], exitCode: 1, says: '什么也没有写' },
    {
      what: 'a name is none',
      extra: ['--county', 'X', '--department', '司法局'],
      answers: [],
      exitCode: 2,
      says: '“X”',
    },
  ])('writes nothing where $what', async ({ extra, answers, exitCode, says }) => {
    using place = start();
    const result = await place.call(begin, [...place.args, ...extra], answers);
    expect(result.exitCode).toBe(exitCode);
    expect(result.stderr).toContain(says);
    expect(place.has('.')).toBe(false);
  });

  it('writes nothing where the document cannot be imported', async () => {
    using place = start(LINES.map((line) => line.replaceAll('2022', '2021')));
    const { exitCode } = await place.call(begin, place.args, ['', '']);
    expect(exitCode).toBe(1);
    expect(place.has('.')).toBe(false);
  });

  it('begins from an outline too, in the name of the county', async () => {
    using place = start();
    await place.call(begin, ['2022', '--county', '示例县', '--department', '示例县司法局']);
    expect(parse(place.read('reports/2022/report.yml'))).toMatchObject({
      issuer: '示例县人民政府',
      title: '示例县人民政府关于2022年度法治政府建设情况的报告',
    });
  });

  it('is proposed a name with its noun, unit and duty area for every figure', async () => {
    using place = start();
    await place.call(begin, place.args, ['', '']);
    await settleNumbers(join(place.dir, 'content'), 2022, 'named');
    const { indicators } = parse(place.read('indicators.yml')) as { indicators: object[] };
    expect(indicators).toMatchObject([
      { name: '精简的机构', unit: '个', dutyArea: 'government-functions' },
      { name: '办结行政许可事项', unit: '件', dutyArea: 'government-functions' },
      { name: '培训执法人员', unit: '人次', dutyArea: 'law-enforcement' },
    ]);
  });
});

describe('a report of another county than the site', () => {
  it('is imported, with a word on how to put the other one’s reports aside', async () => {
    using place = makeWorkplace('报告.txt', NEXT_LINES.join('\n').replaceAll('示例县', '样例县'));
    const { exitCode, stdout } = await place.call('new', ['2020', '--from', place.document]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('规则：import/other-county');
    expect(stdout).toContain('content-示例县');
  });

  it.each(['示例市示例县', '示例县'])('is none where the title names the city as well: %s', async (county) => {
    using place = makeWorkplace('报告.txt', NEXT_LINES.join('\n').replaceAll('示例县人民政府', `${county}人民政府`));
    const { stdout } = await place.call('new', ['2020', '--from', place.document]);
    expect(stdout).not.toContain('other-county');
  });
});
