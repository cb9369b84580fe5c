import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript, type ScriptResult } from '../support/run-script.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';
import { contentDir as shippedDir } from './read-outlines.ts';
import { changeLine, SAMPLE_LINES } from './sample-report.ts';

interface Workplace extends TemporaryFolder {
  /** A content folder without reports. */
  contentDir: string;
  /** A text to import. */
  file: string;
}

function makeWorkplace(lines: readonly string[] = SAMPLE_LINES): Workplace {
  const folder = makeTemporaryFolder();
  const contentDir = join(folder.dir, 'content');
  mkdirSync(contentDir);
  copyFileSync(join(shippedDir, 'duty-areas.yml'), join(contentDir, 'duty-areas.yml'));
  const file = join(folder.dir, '原文.txt');
  writeFileSync(file, lines.join('\n'));
  return { ...folder, contentDir, file };
}

/** Expect that a command said, in its own words, why it would not do what it was asked. */
function expectRefusal({ exitCode, stdout, stderr }: ScriptResult, message: string): void {
  expect(exitCode).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('    at ');
}

describe('the import command', () => {
  it('writes a report folder with the original’s very bytes, and says what to look at', async () => {
    using place = makeWorkplace();
    const { exitCode, stdout, stderr } = await runScript('import', { CONTENT_DIR: place.contentDir }, [place.file]);
    expect(exitCode).toBe(0);
    expect(stderr).toContain(`${place.file}:6:1 注意 [import/missing-duty-area]`);
    expect(stdout).toContain('共 3 节，文字与原文逐字一致；有 1 处请看一看');
    const folder = join(place.contentDir, 'reports/2018');
    expect(readdirSync(folder).toSorted()).toEqual([
      '00-preamble.md',
      '01-leadership.md',
      '02-closing.md',
      'original.txt',
      'report.yml',
    ]);
    expect(readFileSync(join(folder, 'original.txt'))).toEqual(readFileSync(place.file));
    expect(readFileSync(join(folder, 'report.yml'), 'utf8')).toContain('status: draft');
  });

  it('writes to the folder that --to names, as its other options say', async () => {
    using place = makeWorkplace();
    const options = ['--outline', '2015', '--status', 'published', '--url', 'https://www.example.cn/1.html'];
    const { exitCode } = await runScript('import', {}, [place.file, ...options, '--to', place.contentDir]);
    expect(exitCode).toBe(0);
    const report = readFileSync(join(place.contentDir, 'reports/2018/report.yml'), 'utf8');
    expect(report).toContain('status: published');
    expect(report).toContain('url: https://www.example.cn/1.html');
  });

  it('leaves a year alone that there is already', async () => {
    using place = makeWorkplace();
    const folder = join(place.contentDir, 'reports/2018');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '00-preamble.md'), '改过的文字');
    expectRefusal(await runScript('import', { CONTENT_DIR: place.contentDir }, [place.file]), `已经有 ${folder}`);
    expect(readdirSync(join(place.contentDir, 'reports'))).toEqual(['2018']);
    expect(readFileSync(join(folder, '00-preamble.md'), 'utf8')).toBe('改过的文字');
    expect(readdirSync(folder)).toEqual(['00-preamble.md']);
  });

  it('writes nothing for a text with errors, and tells all of them by line', async () => {
    using place = makeWorkplace(changeLine(8).filter((line) => !line.startsWith('来源')));
    const { exitCode, stdout, stderr } = await runScript('import', { CONTENT_DIR: place.contentDir }, [place.file]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain(`${place.file}:1:1 错误 [import/no-source]`);
    expect(stderr).toContain(`${place.file}:6:1 错误 [import/no-date]`);
    expect(stderr).toContain('没有写出任何文件');
    expect(readdirSync(place.contentDir)).toEqual(['duty-areas.yml']);
  });

  it('leaves nothing half-written where the folder cannot be put in place', async () => {
    using place = makeWorkplace();
    const reportsDir = join(place.contentDir, 'reports');
    mkdirSync(reportsDir);
    symlinkSync(join(place.dir, 'nowhere'), join(reportsDir, '2018'));
    expectRefusal(await runScript('import', { CONTENT_DIR: place.contentDir }, [place.file]), '没有留下任何文件');
    expect(readdirSync(reportsDir)).toEqual(['2018']);
  });

  it('needs the outlines of a content folder', async () => {
    using place = makeWorkplace();
    const args = [place.file, '--to', place.dir];
    expectRefusal(await runScript('import', {}, args), '没有 duty-areas.yml');
  });

  it('says where the outlines are wrong', async () => {
    using place = makeWorkplace();
    writeFileSync(join(place.contentDir, 'duty-areas.yml'), '"2015":\n  title: 示例纲要\n');
    expectRefusal(
      await runScript('import', { CONTENT_DIR: place.contentDir }, [place.file]),
      'duty-areas.yml:1:1 错误',
    );
  });

  it('explains itself when asked', async () => {
    const { exitCode, stdout } = await runScript('import', {}, ['--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^用法：/u);
  });

  it.each([
    [[], '没有写明要导入哪个文件'],
    [['没有这个文件.txt'], '读不到文件 没有这个文件.txt'],
    [['a.txt', 'b.txt'], '多出：b.txt'],
    [['a.txt', '--form', 'x'], '不认识的选项：--form'],
    [['a.txt', '--url'], '--url 后面缺少内容'],
    [['a.txt', '--url', '--status', 'draft'], '--url 后面缺少内容'],
    [['a.txt', '--help=x'], '--help 后面不能写内容'],
    [['a.txt', '--status', '草稿'], '--status 草稿 不能用'],
  ])('answers misuse %j in Chinese', async (args, message) => {
    expectRefusal(await runScript('import', {}, args), message);
  });
});
