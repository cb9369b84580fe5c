import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  makeArchivedPage,
  makeOfdFile,
  makeOldWordFile,
  makePage,
  makePdfFile,
  makeWordFile,
} from './make-documents.ts';
import { NEXT_LINES, NEXT_SECTIONS } from './next-report.ts';
import { readShownText } from './read-shown-text.ts';
import { makeWorkplace } from './workplace.ts';

const TEXT = NEXT_LINES.join('\r\n');
describe.each([
  { format: '.docx', data: makeWordFile(NEXT_LINES), received: ['received.docx'] },
  { format: '.doc', data: makeOldWordFile(NEXT_LINES), received: ['received.doc'] },
  { format: '.ofd', data: makeOfdFile(NEXT_LINES), received: ['received.ofd'] },
  { format: '.mht', data: makeArchivedPage(NEXT_LINES), received: ['received.mht'] },
  { format: '.pdf', data: makePdfFile(NEXT_LINES), received: ['received.pdf'] },
  { format: '.html', data: makePage(NEXT_LINES), received: ['received.html'] },
  { format: '.txt', data: TEXT, received: [] },
  { format: '.md', data: NEXT_LINES.join('\n\n'), received: [] },
])('npm run new from $format', ({ format, data, received }) => {
  it('makes a draft that shows the document, character for character, and accounts for every one', async () => {
    using place = makeWorkplace(`报告${format}`, data);
    const { exitCode, stdout, stderr } = await place.call('new', ['2020', '--from', place.document]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(place.listReport()).toEqual([...NEXT_SECTIONS, 'figures.yml', 'original.txt', ...received, 'report.yml']);
    const printed = NEXT_LINES.filter((line) => !line.startsWith('来源'));
    expect(await readShownText(place)).toBe(printed.join('').replace(/\s+/gu, ''));
    expect(stdout).toMatch(/原文件共 (\d+) 个字符（不计空白），收入 958 个/u);
    expect(stdout).toContain('草稿各部分合计 958 个字符，与读出的原文逐字一致');
    expect(stdout).toContain('330  01-government-functions.md（依法全面履行政府职能）');
    for (const file of received) {
      expect(readFileSync(join(place.contentDir, 'reports/2020', file))).toEqual(readFileSync(place.document));
    }
    // It knows what the report says of itself, and publishes nothing.
    expect(parse(place.readReport('report.yml'))).toMatchObject({
      year: 2020,
      title: '示例县人民政府关于2020年度法治政府建设情况的报告',
      issuer: '示例县人民政府',
      addressee: '县委',
      source: '示例县司法局',
      published: '2021-03-25 10:30',
      signed: '2021-02-20',
      outline: '2015',
      status: 'draft',
    });
  });
});

describe('npm run new', () => {
  it('keeps a text byte for byte as the original', async () => {
    using place = makeWorkplace('报告.txt', TEXT);
    await place.call('new', ['2020', '--from', place.document]);
    expect(place.readReport('original.txt')).toBe(TEXT);
  });

  it('proposes last year’s figures, all marked, each with last year’s value, and lists what is left', async () => {
    using place = makeWorkplace('报告.txt', TEXT);
    const { stdout } = await place.call('new', ['2020', '--from', place.document]);
    const text = place.readReport('figures.yml');
    const { observations, excused, dropped } = parse(text) as Record<string, { unconfirmed?: true }[]>;
    for (const entry of [...(observations ?? []), ...(excused ?? []), ...(dropped ?? [])]) {
      expect(entry.unconfirmed).toBe(true);
    }
    expect(observations).toContainEqual({
      indicator: 'administrative-staff',
      value: 2101,
      section: 'government-functions',
      quote: '全县行政在编人员2101名',
      unconfirmed: true,
    });
    expect(dropped).toContainEqual(expect.objectContaining({ indicator: 'business-start-up-time' }));
    expect(text).toContain('# | 把握大：全县行政在编人员数，今年 2101名，去年 2068名。');
    expect(text).toContain('# | （1）36家（政务服务大厅进驻单位），government-functions 一节：');
    expect(stdout).toMatch(/照 2019 年度的指标在正文里找到 \d+ 个：把握大 \d+ 个/u);
    expect(stdout).toMatch(/还有 \d+ 个数字没有着落/u);
  });

  it('goes on with a draft: what is written stays, and only figures that are not there are proposed', async () => {
    using place = makeWorkplace('报告.txt', TEXT);
    await place.call('new', ['2020', '--from', place.document]);
    const [lawyers] = /( {2}# \| .*\n)+ {2}- indicator: lawyers\n( {4}.*\n)+/u.exec(
      place.readReport('figures.yml'),
    ) ?? [''];
    expect(lawyers).toContain('quote: 律师41名');
    const without = place.readReport('figures.yml').replace(lawyers, '').replaceAll('    unconfirmed: true\n', '');
    place.writeReport('figures.yml', without);
    place.writeReport('09-problems.md', place.readReport('09-problems.md').replace('不足', '还不足'));

    const { exitCode, stdout } = await place.call('new', ['2020', '--from', place.document]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('草稿已经有了，没有改动它的文字');
    expect(stdout).toContain('在正文里找到 1 个');
    expect(place.readReport('09-problems.md')).toContain('还不足');
    const { observations } = parse(place.readReport('figures.yml')) as {
      observations: { indicator: string; unconfirmed?: true }[];
    };
    expect(observations.filter(({ unconfirmed }) => unconfirmed).map(({ indicator }) => indicator)).toEqual([
      'lawyers',
    ]);
    expect(observations.map(({ indicator }) => indicator).indexOf('lawyers')).toBeLessThan(observations.length - 1);
  });

  it.each([
    ['fresh', 0],
    ['partly confirmed', 4],
  ])('changes nothing, not a byte, when it goes on with a %s draft that lacks nothing', async (_, confirmed) => {
    using place = makeWorkplace('报告.txt', TEXT);
    await place.call('new', ['2020', '--from', place.document]);
    for (let left = confirmed; left > 0; left -= 1) {
      place.writeReport('figures.yml', place.readReport('figures.yml').replace('    unconfirmed: true\n', ''));
    }
    const before = place.readReport('figures.yml');
    const { stdout } = await place.call('new', ['2020']);
    expect(stdout).toContain('没有找到新的');
    expect(place.readReport('figures.yml')).toBe(before);
  });

  it('does not touch a draft made of another document, unless it is told to, and then keeps the old one', async () => {
    using place = makeWorkplace('报告.txt', TEXT);
    await place.call('new', ['2020', '--from', place.document]);
    place.writeReport('09-problems.md', '改过的文字');
    const other = place.writeDocument('另一份.txt', TEXT.replace('力量不足', '力量仍然不足'));

    const refused = await place.call('new', ['2020', '--from', other]);
    expect({ exitCode: refused.exitCode, stdout: refused.stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(refused.stderr).toContain('用另一份原文');
    expect(place.readReport('09-problems.md')).toBe('改过的文字');

    const replaced = await place.call('new', ['2020', '--from', other, '--force']);
    expect(replaced.exitCode).toBe(0);
    expect(place.readReport('09-problems.md')).toContain('力量仍然不足');
    const [kept = ''] = readdirSync(join(place.contentDir, 'reports')).filter((name) => name.startsWith('.2020-旧稿'));
    expect(replaced.stdout).toContain(kept);
    expect(readFileSync(join(place.contentDir, 'reports', kept, '09-problems.md'), 'utf8')).toBe('改过的文字');
  });

  it('never touches a published report', async () => {
    using place = makeWorkplace('报告.txt', TEXT);
    const before = readFileSync(join(place.contentDir, 'reports/2019/figures.yml'), 'utf8');
    const { exitCode, stderr } = await place.call('new', ['2019', '--from', place.document, '--force']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('2019 年度的报告已经发布');
    expect(readFileSync(join(place.contentDir, 'reports/2019/figures.yml'), 'utf8')).toBe(before);
    expect(readdirSync(join(place.contentDir, 'reports'))).toEqual(['2019']);
  });

  it.each([
    ['年份不符.txt', TEXT.replace('关于2020年度', '关于2018年度'), '2018'],
    ['空.txt', '', '没有报告的文字'],
    ['坏.docx', 'PK\u0003\u0004不是压缩包', '文件已损坏'],
    ['改名.docx', '\0\u0001\u0002', '只改过扩展名'],
    ['旧.doc', `{\\rtf1 ${TEXT}}`, '这是 RTF 文件'],
    ['图.png', TEXT, '不认识这种文件'],
  ])('leaves no folder behind when %s cannot be imported, and says why', async (name, data, message) => {
    using place = makeWorkplace(name, data);
    const { exitCode, stdout, stderr } = await place.call('new', ['2020', '--from', place.document]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain('没有写出任何文件');
    expect(stderr).not.toContain('    at ');
    expect(readdirSync(join(place.contentDir, 'reports'))).toEqual(['2019']);
  });

  it('lists the sections of an outline to fill in, where there is no document yet', async () => {
    using place = makeWorkplace('无.txt', '');
    const { exitCode, stdout } = await place.call('new', ['2020', '--outline', '2021']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('已按纲要列出各节');
    expect(stdout).toContain('npm run new -- 2020 --from 报告.docx --force');
    const check = await place.call('check', []);
    expect(check.stdout).toContain('举措和成效 ✗，不足 ✗，不足的原因 ✗，第一责任人职责 ✗，下一年安排 ✗');
    expect(place.listReport()).toContain('05-emergency-response.md');
    expect(place.readReport('01-government-functions.md')).toContain('heading: （一）政府机构职能体系');
    expect(parse(place.readReport('report.yml'))).toEqual({
      year: 2020,
      title: '濉溪县人民政府关于2020年度法治政府建设情况的报告',
      issuer: '濉溪县人民政府',
      addressee: '县委',
      outline: '2021',
      status: 'draft',
    });
  });

  it('finds the figures of an outline that has been filled in', async () => {
    using place = makeWorkplace('无.txt', '');
    await place.call('new', ['2020']);
    const file = '01-government-functions.md';
    place.writeReport(file, `${place.readReport(file)}\n全县行政在编人员2101名。\n`);
    const { stdout } = await place.call('new', ['2020']);
    expect(stdout).toContain('在正文里找到 1 个');
    expect(place.readReport('figures.yml')).toContain('quote: 全县行政在编人员2101名');
  });

  it.each([
    [[], '没有写明是哪一年度', 2],
    [['报告.docx'], '“报告.docx”不是年度', 2],
    [['2020', '报告.docx'], '多出：报告.docx', 2],
    [['2020', '--form', 'x'], '不认识的选项：--form', 2],
    [['2020', '--from'], '--from 后面缺少内容', 2],
    [['2020', '--force=x'], '--force 后面不能写内容', 2],
    [['2020', '--url', 'https://www.example.cn/'], '要和 --from 一起写', 2],
    [['2020', '--from', '没有这个文件.txt'], '读不到文件 没有这个文件.txt', 1],
    [['2020', '--from', '/dev/zero'], '没有读取 /dev/zero：它不是文件', 1],
    [['2020', '--outline', '2030'], '没有从 2030 年起的纲要', 1],
  ])('answers misuse %j in Chinese', async (args, message, code) => {
    using place = makeWorkplace('无.txt', '');
    const { exitCode, stdout, stderr } = await place.call('new', args);
    expect({ exitCode, stdout }).toEqual({ exitCode: code, stdout: '' });
    expect(stderr).toContain(message);
    expect(place.listReport()).toBeUndefined();
  });
});
