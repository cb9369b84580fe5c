import { spawn } from 'node:child_process';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { command } from '../../../scripts/check.ts';
import { publishReport } from '../../../scripts/publish/publish-report.ts';
import { projectDir } from '../../../src/project-dir.ts';
import { callCommand } from '../../support/call-command.ts';
import { finish } from '../../support/run-script.ts';
import { writeSite } from '../../support/site.ts';

describe('npm run check', () => {
  it('says in one line what it checked when nothing is wrong, and before it whose records lack something', async () => {
    using site = writeSite({ years: [2019, 2020] });
    const settings = { env: { CONTENT_DIR: site.dir } };
    const before = await callCommand(command, [], settings);
    expect(before.stdout).toMatch(
      /^2019、2020年度的发布记录不全：.*运行 npm run publish-report -- 2019 补全。\n\n检查完毕/u,
    );
    for (const year of ['2019', '2020']) await callCommand(publishReport, [year], settings);
    const result = await callCommand(command, [], settings);
    expect(result).toEqual({
      exitCode: 0,
      stdout:
        '检查完毕，没有发现问题：2 份报告，共 14 节，文字与存档的原文一致；正文 40 处数字：28 处为数据，' +
        '12 处不是数据（按规则 12 处，按登记的理由 0 处）；登记的数据 28 条；2 项数量关系全部相符；3 张图表。\n',
      stderr: '',
    });
  });

  it('counts apart what the numbers leave open, and what is acknowledged', async () => {
    using site = writeSite();
    const rate = 'law-enforcement-rate-1';
    const part = (id: string, of: string, whole: string): object => ({ id, title: id, kind: 'part', part: of, whole });
    const { indicators } = parse(site.read('indicators.yml')) as { indicators: object[] };
    const checks = (number: number): string => `government-functions-checks-${number}`;
    const relations = [
      part('open', rate, rate),
      part('holds', checks(1), checks(2)),
      part('fails', checks(2), checks(1)),
    ];
    const count = async (...declared: object[]): Promise<string> => {
      site.write('indicators.yml', stringify({ indicators, relations: declared }));
      return (await callCommand(command, [], { env: { CONTENT_DIR: site.dir } })).stdout;
    };
    expect(await count(...relations.slice(0, 1))).toContain('；1 项数量关系不能断定是否相符；');
    expect(await count(...relations.slice(0, 2))).toContain('；1 项数量关系全部相符，另有 1 项不能断定；');
    const acknowledged = [{ relation: 'fails', reason: '原文如此' }];
    const figures = 'reports/2019/figures.yml';
    site.write(figures, site.read(figures) + stringify({ acknowledged }));
    expect(await count(...relations)).toContain(
      '；2 项数量关系，1 项相符，1 项原文不相符并已说明，另有 1 项不能断定；',
    );
  });

  it('prints findings for people and fails', async () => {
    using site = writeSite();
    site.edit('reports/2019/report.yml', 'signed: 2020-02-20', 'signed: 2020-02-21');
    const { exitCode, stdout } = await callCommand(command, [], { env: { CONTENT_DIR: site.dir } });
    expect(exitCode).toBe(1);
    const place = relative(projectDir, join(site.dir, 'reports/2019/report.yml'));
    expect(stdout).toContain(`${place}:7:1 错误：成文日期写的是 2020-02-21`);
    expect(stdout).toContain('规则：report/signed-differs');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('共 1 个错误。');
  });

  it('prints findings as JSON and fails', async () => {
    using site = writeSite();
    site.remove('reports/2019/original.txt');
    const { exitCode, stdout } = await callCommand(command, ['--format', 'json'], { env: { CONTENT_DIR: site.dir } });
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        file: 'reports/2019/original.txt',
        line: 1,
        column: 1,
        rule: 'original/missing',
        severity: 'error',
        message: expect.stringMatching(/[\u4e00-\u9fff]/u) as string,
        hint: expect.stringMatching(/[\u4e00-\u9fff]/u) as string,
      },
    ]);
  });

  it('prints an empty list as JSON when nothing is wrong', async () => {
    using site = writeSite();
    const result = await callCommand(command, ['--format=json'], { env: { CONTENT_DIR: site.dir } });
    expect(result).toEqual({ exitCode: 0, stdout: '[]\n', stderr: '' });
  });

  it('prints nothing but the JSON when npm runs it silently', async () => {
    using site = writeSite();
    site.remove('reports/2019/original.txt');
    const npm = spawn('npm', ['run', '-s', 'check', '--', '--format', 'json'], {
      cwd: projectDir,
      env: { ...process.env, CONTENT_DIR: site.dir },
      shell: process.platform === 'win32',
    });
    const { exitCode, stdout } = await finish(npm);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([{ rule: 'original/missing' }]);
  });

  it.each([[['--format', 'xml']], [['--fix']], [['content']], [['--format']]])(
    'explains itself after %j',
    async (args) => {
      const { exitCode, stdout, stderr } = await callCommand(command, args);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toContain('\n\n用法：npm run check');
    },
  );
});
