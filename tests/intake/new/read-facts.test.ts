import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { command as begin } from '../../../scripts/new.ts';
import { callCommand } from '../../support/call-command.ts';
import type { ScriptResult } from '../../support/run-script.ts';
import { NEXT_LINES } from './next-report.ts';
import { makeWorkplace, type Workplace } from './workplace.ts';

/** The report as its office sends it: a red head, a number, a signature by another office. */
const LINES = ['示例县人民政府文件', '示政〔2021〕5号', ...NEXT_LINES];

/** Begin the report with a person at the terminal. */
function beginAtTerminal(place: Workplace, args: readonly string[], answers: readonly string[]): Promise<ScriptResult> {
  return callCommand(begin, ['2020', '--from', place.document, ...args], {
    env: { CONTENT_DIR: place.contentDir },
    answers,
    isTerminal: true,
  });
}

describe('what was read of a document', () => {
  it('is shown with the option that says it instead, and goes on where nobody can answer', async () => {
    using place = makeWorkplace('报告.txt', LINES.join('\n'));
    const { exitCode, stdout } = await place.call('new', ['2020', '--from', place.document]);
    expect(exitCode).toBe(0);
    for (const line of [
      '标题（--title）：示例县人民政府关于2020年度法治政府建设情况的报告',
      '发文机关（--issuer）：示例县人民政府',
      '主送机关（--addressee）：县委',
      '发文字号（--number）：示政〔2021〕5号',
      '成文日期（--signed）：2021-02-20',
      '来源（--source）：示例县司法局',
      '发布时间（--published）：2021-03-25 10:30',
      '原文网址（--url）：没有',
      '依据纲要（--outline）：法治政府建设实施纲要（2015—2020年）',
    ]) {
      expect(stdout).toContain(line);
    }
    expect(stdout).not.toContain('以上都对吗');
  });

  it.each(['', 'y', '对'])('is asked about once at a terminal; %j begins the draft', async (answer) => {
    using place = makeWorkplace('报告.txt', LINES.join('\n'));
    const { exitCode, stdout } = await beginAtTerminal(place, [], [answer]);
    expect(exitCode).toBe(0);
    expect(stdout.match(/以上都对吗/gu)).toHaveLength(1);
    expect(place.listReport()).toContain('report.yml');
  });

  it.each([['n'], ['也许', 'n'], ['q'], []])('leaves nothing behind where it is not right', async (...answers) => {
    using place = makeWorkplace('报告.txt', LINES.join('\n'));
    const { exitCode, stderr } = await beginAtTerminal(place, [], answers);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('没有写出任何文件');
    expect(place.listReport()).toBeUndefined();
  });

  it('gives way to what a person says, where that stands in the document', async () => {
    using place = makeWorkplace('报告.txt', [...LINES, '附件：示司〔2021〕9号', '示例县司法局'].join('\n'));
    const given = ['--issuer', '示例县司法局', '--number', '示司〔2021〕9号', '--source', '示例县政府办'];
    const { exitCode } = await place.call('new', ['2020', '--from', place.document, ...given]);
    expect(exitCode).toBe(0);
    expect(parse(place.readReport('report.yml'))).toMatchObject({
      issuer: '示例县司法局',
      number: '示司〔2021〕9号',
      source: '示例县政府办',
    });
  });

  it('does not give way to words that the document has not', async () => {
    using place = makeWorkplace('报告.txt', LINES.join('\n'));
    const given = ['--title', '示例县2020年法治报告', '--number', '示政〔2021〕6号'];
    const { exitCode, stderr } = await place.call('new', ['2020', '--from', place.document, ...given]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('原文里没有“示例县2020年法治报告”这个标题');
    expect(stderr).toContain('原文里没有“示政〔2021〕6号”，不能写作发文字号');
    expect(place.listReport()).toBeUndefined();
  });

  it('is not changed in a draft that is there, and the person hears of it', async () => {
    using place = makeWorkplace('报告.txt', LINES.join('\n'));
    await place.call('new', ['2020', '--from', place.document]);
    const before = place.readReport('report.yml');
    const { exitCode, stderr } = await place.call('new', ['2020', '--from', place.document, '--issuer', '县委']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('--issuer 不会改动它');
    expect(place.readReport('report.yml')).toBe(before);
  });

  it('can only be said of a document', async () => {
    using place = makeWorkplace('报告.txt', LINES.join('\n'));
    const { exitCode, stderr } = await place.call('new', ['2020', '--number', '示政〔2021〕5号']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('要和 --from 一起写');
  });
});
