import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { findBrowser } from '../../../scripts/pdf/find-browser.ts';
import { useBrowser } from '../../../scripts/pdf/use-browser.ts';
import { openSite } from '../../support/built-site.ts';
import { changeWording, correct, WORDING } from '../../support/corrections.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { runScript, type ScriptResult, startScript } from '../../support/run-script.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';

const FILE = 'reports/2019/report.pdf';
const POSTER = 'reports/2019/poster.png';

let content: FixtureSite;
let folder: TemporaryFolder;
let env: Record<string, string>;
let made: ScriptResult;

beforeAll(async () => {
  content = writeSite({ years: [2019, 2020], draft: 2020 });
  content.freeze();
  folder = makeTemporaryFolder();
  env = { CONTENT_DIR: content.dir, OUT_DIR: join(folder.dir, 'site'), BASE_PATH: '/a/' };
  made = await runScript('pdf', env);
});

afterAll(() => {
  content.cleanUp();
  folder[Symbol.dispose]();
});

test('prints what is published, and no draft, without a word that only we could use', () => {
  expect(made.exitCode, made.stderr).toBe(0);
  expect(made.stdout + made.stderr).not.toMatch(/^\s+at |Warning/mu);
  for (const file of [FILE, POSTER]) {
    expect(existsSync(join(content.dir, file)), file).toBe(true);
    expect(existsSync(join(content.dir, file.replace('2019', '2020'))), file).toBe(false);
  }
});

test('makes a file that can be read aloud and leafed through, with title and time of the report', async () => {
  const pdf = readFileSync(join(content.dir, FILE));
  const { isTagged, title, bookmarks } = await readPdf(pdf);
  expect(isTagged).toBe(true);
  expect(title).toContain('2019年度法治政府建设');
  expect(bookmarks.length).toBeGreaterThan(3);
  expect(pdf.toString('latin1')).toMatch(/\/CreationDate \(D:2020\d{10}Z\)/u);
  // Links would lead to the machine that printed it, and make another file each time.
  expect(pdf.toString('latin1')).not.toContain('127.0.0.1');
});

test('has the site offer it wherever one looks for the whole report', () => {
  const site = openSite(env['OUT_DIR'] ?? '');
  expect(readFileSync(join(site.dir, 'data/2019/report.pdf'))).toEqual(readFileSync(join(content.dir, FILE)));
  for (const page of ['2019/index.html', '2019/full/index.html', '2019/figures/index.html']) {
    expect(site.readText(page), page).toContain('href="/a/data/2019/report.pdf"');
  }
  expect(site.readText('data/datapackage.json')).toContain('"2019/report.pdf"');
});

test('photographs the poster as wide as a telephone and twice as sharp, for its page and home to offer', async () => {
  const site = openSite(env['OUT_DIR'] ?? '');
  const { width, height, format } = await sharp(join(content.dir, POSTER)).metadata();
  expect([width, format]).toEqual([750, 'png']);
  expect(height).toBeGreaterThan(1500);
  expect(readFileSync(join(site.dir, 'data/2019/poster.png'))).toEqual(readFileSync(join(content.dir, POSTER)));
  for (const page of ['2019/poster/index.html', 'index.html']) {
    expect(site.readText(page), page).toContain('href="/a/data/2019/poster.png"');
  }
});

test('leaves files as they are while nothing has changed, and refuses one that another has made', async () => {
  const [before, list] = [readFileSync(join(content.dir, FILE)), content.read('made-files.yml')];
  const again = await runScript('pdf', env);
  expect(again.stdout).toContain('PDF 和长图没有变');
  expect([readFileSync(join(content.dir, FILE)), content.read('made-files.yml')]).toEqual([before, list]);
  const [edition = ''] = /\/Edition \([0-9a-f]{64}\)/u.exec(before.toString('latin1')) ?? [];
  content.write(FILE, `%PDF-1.7 forged ${edition}`);
  const refused = await runScript('build', env);
  expect(refused.exitCode).toBe(1);
  expect(refused.stderr).toContain('published/file-other');
  content.write(FILE, before);
});

test('draws what pages are shared with, once, and again only what has changed', async () => {
  const cards = join(content.dir, 'cards');
  const before = readdirSync(cards);
  expect(before.length).toBeGreaterThan(20);
  for (const name of before) {
    const { width, height, size = 0 } = await sharp(readFileSync(join(cards, name))).metadata();
    expect([width, height], name).toEqual([1200, 630]);
    expect(size, name).toBeLessThan(40_000);
  }
  content.edit('indicators.yml', 'name: 规范行政执法行为检查次数', 'name: 执法检查次数');
  const again = await runScript('pdf', env);
  expect(again.stdout).toContain('新画 1 张，删去过时的 1 张');
  expect(readdirSync(cards).filter((name) => !before.includes(name))).toHaveLength(1);
});

test('says so where the browser is gone before its work is done', async () => {
  const work = useBrowser(await findBrowser(), async (browser) => {
    await browser.close();
    await browser.newPage();
  });
  await expect(work).rejects.toThrow('浏览器中途关掉了');
});

test('is said to be outdated, and not offered, once the text was corrected, by npm start as by any build', async () => {
  changeWording(content);
  correct(content, 2019, [WORDING]);
  const server = startScript('start', { ...env, PORT: '0' });
  onTestFinished(() => {
    server.kill();
  });
  const said: string[] = [];
  for await (const line of createInterface({ input: server.stdout })) {
    said.push(line);
    if (line.includes('http://127.0.0.1')) break;
  }
  for (const file of [FILE, POSTER]) expect(said.join('\n')).toContain(`${file} 不是按现在的文字`);
  const [home = ''] = /http:\/\/127\S+/u.exec(said.at(-1) ?? '') ?? [];
  const page = await (await fetch(`${home}2019/`)).text();
  expect(page).toContain('2019年度法治政府建设');
  expect(page).not.toContain('report.pdf');
  const { files } = openSite(env['OUT_DIR'] ?? '');
  for (const file of ['data/2019/report.pdf', 'data/2019/poster.png']) {
    expect(files).not.toContain(file);
    expect(files).toContain(`${file}/index.html`);
  }
});
