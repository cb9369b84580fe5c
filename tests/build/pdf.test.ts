import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../support/read-pdf.ts';
import { runScript } from '../support/run-script.ts';
import { writeSite } from '../support/site.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const FILE = 'reports/2019/report.pdf';

describe('npm run pdf', () => {
  test('makes a PDF that the site offers until a word of the report changes', async () => {
    using content = writeSite({ years: [2019, 2020], draft: 2020 });
    using folder = makeTemporaryFolder();
    const dir = join(folder.dir, 'site');
    const env = { CONTENT_DIR: content.dir, OUT_DIR: dir, BASE_PATH: '/a/' };
    const read = (file: string): string => readFileSync(join(dir, file), 'utf8');

    const made = await runScript('pdf', env);
    expect(made.stderr).toBe('');
    expect(made.exitCode).toBe(0);
    const pdf = readFileSync(join(content.dir, FILE));
    expect(readFileSync(join(dir, 'data/2019/report.pdf')).equals(pdf)).toBe(true);
    expect(existsSync(join(content.dir, 'reports/2020/report.pdf'))).toBe(false);
    for (const page of ['2019/index.html', '2019/full/index.html', '2019/figures/index.html']) {
      expect(read(page), page).toContain('href="/a/data/2019/report.pdf"');
    }
    expect(read('data/datapackage.json')).toContain('"2019/report.pdf"');
    const { isTagged, title, bookmarks } = await readPdf(pdf);
    expect(isTagged).toBe(true);
    expect(title).toBe('示例县人民政府关于2019年度法治政府建设情况的报告');
    expect(bookmarks.length).toBeGreaterThan(10);
    expect(pdf.toString('latin1')).toContain('/CreationDate (D:20200320023000Z)');

    const again = await runScript('build', { ...env, SITE_URL: 'https://www.example.gov.cn' });
    expect(again.stdout).not.toContain('report.pdf');
    expect(readFileSync(join(dir, 'data/2019/report.pdf')).equals(pdf)).toBe(true);

    const preamble = content.read('reports/2019/00-preamble.md');
    content.write('reports/2019/00-preamble.md', preamble.replace('。', '！'));
    const original = content.read('reports/2019/original.txt');
    content.write('reports/2019/original.txt', original.replace('。', '！'));
    content.recordHash(2019);
    const changed = await runScript('build', env);
    expect(changed.stderr).toBe('');
    expect(changed.stdout).toContain('reports/2019/report.pdf 不是按现在的文字生成的');
    expect(existsSync(join(dir, 'data/2019/report.pdf'))).toBe(false);
    expect(read('2019/index.html')).not.toContain('report.pdf');
  });

  test('writes over no file that somebody else made', async () => {
    using content = writeSite();
    using folder = makeTemporaryFolder();
    content.write(FILE, '%PDF-1.4 a scan');
    const { exitCode, stderr } = await runScript('pdf', {
      CONTENT_DIR: content.dir,
      OUT_DIR: join(folder.dir, 'site'),
    });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('不是 npm run pdf 生成的');
    expect(content.read(FILE)).toBe('%PDF-1.4 a scan');
  });
});
