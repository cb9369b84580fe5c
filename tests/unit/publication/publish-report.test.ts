import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { publishReport } from '../../../scripts/publish/publish-report.ts';
import type { PublishedRecord } from '../../../src/content/schemas/published-record.ts';
import { isIncomplete } from '../../../src/report/record-completeness.ts';
import { callCommand } from '../../support/call-command.ts';
import { checkContent } from '../../support/check-content.ts';
import { openRecord } from '../../support/old-record.ts';
import type { ScriptResult } from '../../support/run-script.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';

const REPORT = 'reports/2020/report.yml';
const RECORD = 'reports/2020/published.yml';

function publish(site: FixtureSite, ...args: readonly string[]): Promise<ScriptResult> {
  return callCommand(publishReport, args, { env: { CONTENT_DIR: site.dir } });
}

/** A site whose report of 2020 is a draft. */
function writeDraft(): FixtureSite {
  const site = writeSite({ years: [2019, 2020], draft: 2020 });
  site.freeze();
  return site;
}

/** What stands in the report's folder: names, and the text of report.yml. */
function readFolder(site: FixtureSite): unknown {
  return { names: readdirSync(join(site.dir, 'reports/2020')), report: site.read(REPORT) };
}

describe('npm run publish-report', () => {
  it('publishes a draft and records its figures, changing nothing else in report.yml', async () => {
    using site = writeDraft();
    const before = `# 人工写的注释\r\n${site.read(REPORT).replaceAll('\n', '\r\n')}`;
    site.write(REPORT, before);
    const { exitCode, stdout } = await publish(site, '2020');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('已发布');
    expect(site.read(REPORT)).toBe(before.replace('status: draft', 'status: published'));
    expect(site.read(RECORD)).toMatch(/^# 发布时由 npm run publish-report 写成[^]*\nfigures:\n {2}- indicator: /u);
    expect(await checkContent(site.dir)).toEqual([]);
  });

  it('records the summaries, which are held to it from then on', async () => {
    using site = writeDraft();
    await publish(site, '2020');
    site.edit('reports/2020/02-law-enforcement.md', 'summary: 规范', 'summary: 改进');
    expect((await checkContent(site.dir)).map(({ rule }) => rule)).toEqual(['published/summary-changed']);
  });

  it('records how the text is parted, in records of before too', async () => {
    using site = writeDraft();
    await publish(site, '2020');
    for (const year of [2019, 2020]) {
      const { paragraphs = [] } = parse(site.read(`reports/${year}/published.yml`)) as PublishedRecord;
      expect(paragraphs.find(({ section }) => section === 'problems')?.begins.slice(0, 3)).toEqual([
        '主要有以下问题:',
        '# 一是思想认识不够到位。',
        `部分单位对${year}年的任`,
      ]);
    }
    site.edit('reports/2020/04-problems.md', '不够，原因是', '不够，\n\n原因是');
    expect((await checkContent(site.dir)).map(({ rule }) => rule)).toEqual(['published/paragraphs-changed']);
  });

  it('adds to the record the summaries that a report got later, and nothing else', async () => {
    using site = writeDraft();
    await publish(site, '2020');
    const before = site.read(RECORD);
    site.write(RECORD, openRecord(before.replace(/summaries:\n(?: .*\n)+/u, '')));
    const { exitCode, stdout } = await publish(site, '2020');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/已把后来添的、改的，.*记入/u);
    expect(site.read(RECORD)).toBe(before);
    expect((await publish(site, '2020')).exitCode).toBe(0);
    expect(site.read(RECORD)).toBe(before);
  });

  it('completes a record with what was said when its report came out, not with what is said since', async () => {
    using site = writeSite();
    site.freeze();
    const { indicators } = parse(site.read('indicators.yml')) as { indicators: { name: string }[] };
    const name = indicators[0]?.name ?? '';
    const told = `\n    reworded:\n      - date: 2020-06-01\n        was: { name: ${name} }\n        why: 简明。\n`;
    site.edit('indicators.yml', `    name: ${name}\n`, `    name: 检查次数${told}`);
    expect((await publish(site, '2019')).exitCode).toBe(0);
    const record = parse(site.read('reports/2019/published.yml')) as { meanings: { indicators: { name: string }[] } };
    expect(record.meanings.indicators[0]?.name).toBe(name);
    // In the same run: nobody is to be told to run it twice.
    expect(record).toMatchObject({ reworded: [{ date: '2020-06-01', was: { name }, is: { name: '检查次数' } }] });
    expect(await checkContent(site.dir)).toEqual([]);
  });

  it('completes the records of years before, and tells of it', async () => {
    using site = writeDraft();
    const before = parse(site.read('reports/2019/published.yml')) as object;
    const { stdout } = await publish(site, '2020');
    expect(stdout).toContain('以前发布的 2019 年的发布记录不全');
    const after = parse(site.read('reports/2019/published.yml')) as PublishedRecord;
    expect(after).toMatchObject(before);
    expect(after['left-out']).toHaveLength(2);
    const { meanings } = parse(site.read(RECORD)) as PublishedRecord;
    expect([after, { meanings }].map((record) => record.meanings?.indicators[0])).toEqual([
      expect.objectContaining({ id: 'government-functions-checks-1', unit: '次' }),
      expect.objectContaining({ id: 'government-functions-checks-1', unit: '次' }),
    ]);
    expect(meanings?.charts[0]).toMatchObject({ id: 'checks', panels: [{ kind: 'compare' }] });
    expect(await checkContent(site.dir)).toEqual([]);
  });

  it('completes the records of all years at once', async () => {
    using site = writeSite({ years: [2019, 2020, 2021] });
    site.freeze();
    const { stdout } = await publish(site, '2020');
    for (const year of [2019, 2020, 2021]) {
      expect(stdout).toContain(`reports/${year}/published.yml`);
      expect(isIncomplete(parse(site.read(`reports/${year}/published.yml`)) as PublishedRecord)).toBe(false);
    }
    expect((await publish(site, '2021')).stdout).toContain('记录齐全，没有要改动的文件');
  });

  it.each<[string, (site: FixtureSite) => void]>([
    [
      'with its folder',
      (site) => {
        site.remove('reports/2020');
      },
    ],
    [
      'with its record alone, a draft again',
      (site) => {
        site.remove(RECORD);
        site.edit(REPORT, 'status: published', 'status: draft');
      },
    ],
  ])('has the latest report missed by the ones before when it goes %s', async (_, edit) => {
    using site = writeDraft();
    await publish(site, '2020');
    edit(site);
    const gone = (await checkContent(site.dir)).filter(({ rule }) => rule === 'published/report-gone');
    expect(gone.map(({ file }) => file)).toEqual(['reports/2019/published.yml']);
  });

  it.each<[string, (site: FixtureSite) => void]>([
    [
      'what things meant',
      (site) => {
        site.write(RECORD, site.read(RECORD).replace(/^meanings:\n(?: .*\n)+/mu, ''));
        site.edit('indicators.yml', 'name: 优化机构设置检查次数\n', 'name: 检查次数\n');
      },
    ],
    [
      'a year beside it',
      (site) => {
        site.edit(RECORD, '  - compare/2019/2020/\n', '');
      },
    ],
    [
      'a value',
      (site) => {
        site.edit(RECORD, 'value: 150\n', 'value: 148\n');
      },
    ],
  ])('never takes an edited record for its own, with %s gone', async (_, edit) => {
    using site = writeDraft();
    await publish(site, '2020');
    edit(site);
    const before = site.read(RECORD);
    expect((await checkContent(site.dir)).map(({ rule }) => rule)).toContain('published/record-edited');
    expect((await publish(site, '2020')).exitCode).toBe(1);
    expect(site.read(RECORD)).toBe(before);
  });

  it('adds no summary while something is wrong with it', async () => {
    using site = writeDraft();
    await publish(site, '2020');
    const before = openRecord(site.read(RECORD).replace(/summaries:\n(?: .*\n)+/u, ''));
    site.write(RECORD, before);
    site.edit('reports/2020/02-law-enforcement.md', 'summary: 规范', 'summary: 检查9次，规范');
    expect((await publish(site, '2020')).exitCode).toBe(1);
    expect(site.read(RECORD)).toBe(before);
  });

  it('records the addresses of all pages that show the report', async () => {
    using site = writeDraft();
    await publish(site, '2020');
    const { addresses } = parse(site.read(RECORD)) as { addresses: string[] };
    expect(addresses).toEqual(
      expect.arrayContaining([
        '2020/',
        '2020/full/',
        '2020/problems/',
        '2020/figures/',
        '2020/charts/',
        'figures/law-enforcement-checks-1/',
        'compare/2019/2020/',
        'data/2020/charts/checks.csv',
      ]),
    );
    expect(addresses.filter((address) => /^(?:data\/(?!2020\/charts)|2019|about)\//.test(address))).toEqual([]);
  });

  it('writes down the time of publication', async () => {
    using site = writeDraft();
    site.edit(REPORT, 'published: 2021-03-20 10:30\n', '');
    site.edit('reports/2020/original.txt', '发布时间:2021-03-20 10:30', '');
    site.write(REPORT, site.read(REPORT).replace('发布时间:2021-03-20 10:30', ''));
    site.recordHash(2020);
    const without = await publish(site, '2020');
    expect(without.exitCode).toBe(1);
    expect(without.stderr).toContain('已发布的报告必须写明发布时间');
    expect(without.stderr).toContain('--at "2021-03-30 09:00"');
    expect((await publish(site, '2020', '--at', '2021-03-30 09:00')).exitCode).toBe(0);
    expect(site.read(REPORT)).toContain('\npublished: 2021-03-30 09:00\nstatus: published\n');
  });

  it('changes nothing where anything is wrong, and says all of it', async () => {
    using site = writeDraft();
    site.edit('reports/2020/04-problems.md', '部分单位', '个别单位');
    site.edit('reports/2020/figures.yml', 'indicator: law-enforcement-checks-2', 'indicator: law-enforcement-check-2');
    const before = readFolder(site);
    const { exitCode, stderr } = await publish(site, '2020');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('规则：verbatim/changed');
    expect(stderr).toContain('规则：figures/unknown-indicator');
    expect(stderr).toContain('没有发布，也没有改动任何文件');
    expect(readFolder(site)).toEqual(before);
  });

  it('leaves a published report alone', async () => {
    using site = writeDraft();
    await publish(site, '2020');
    const before = [readFolder(site), site.read(RECORD)];
    // A run that was killed before it could say that it was done is run again.
    expect(await publish(site, '2020')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('2020 年的报告已经发布，记录齐全') as string,
    });
    const { exitCode, stderr } = await publish(site, '2020', '--at', '2021-03-30 09:00');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('2020 年的报告已经发布，没有改动任何文件');
    expect([readFolder(site), site.read(RECORD)]).toEqual(before);
  });

  it('adds the record that a published report lacks, and nothing else', async () => {
    using site = writeSite({ years: [2020] });
    site.freeze();
    const record = parse(site.read(RECORD)) as object;
    const report = site.read(REPORT);
    site.remove(RECORD);
    const { exitCode, stdout } = await publish(site, '2020');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('已补上发布记录');
    expect(site.read(REPORT)).toBe(report);
    expect(parse(site.read(RECORD))).toMatchObject(record);
    expect(site.read(RECORD)).toContain('\naddresses:\n  - 2020/\n');
  });

  it('never overwrites a record', async () => {
    using site = writeDraft();
    site.write(RECORD, '# 以前的记录\n');
    const { exitCode, stderr } = await publish(site, '2020');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('却已有发布记录 published.yml');
    expect(site.read(RECORD)).toBe('# 以前的记录\n');
  });

  it.each([
    { args: [], says: '没有写明是哪一年度' },
    { args: ['20'], says: '“20”不是年度' },
    { args: ['2018'], says: '没有 2018 年的报告，没有发布。现有：2019、2020。', code: 1 },
    { args: ['2020', '2021'], says: '多出：2021' },
    { args: ['2020', '--at'], says: '--at 后面缺少内容' },
    { args: ['2020', '--at', '2021-02-30 09:00'], says: '不是发布时间' },
    { args: ['2020', '--force'], says: '不认识的选项：--force' },
  ])('explains itself after $args', async ({ args, says, code = 2 }) => {
    using site = writeDraft();
    const { exitCode, stdout, stderr } = await publish(site, ...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: code, stdout: '' });
    expect(stderr).toContain(says);
    expect(existsSync(join(site.dir, RECORD))).toBe(false);
  });
});
