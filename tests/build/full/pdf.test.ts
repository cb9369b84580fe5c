import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openSite } from '../../support/built-site.ts';
import { changeWording, correct, WORDING } from '../../support/corrections.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { runScript, type ScriptResult, startScript } from '../../support/run-script.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';

const FILE = 'reports/2019/report.pdf';

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
  expect(existsSync(join(content.dir, FILE))).toBe(true);
  expect(existsSync(join(content.dir, 'reports/2020/report.pdf'))).toBe(false);
});

test('makes a file that can be read aloud and leafed through, with title and time of the report', async () => {
  const pdf = readFileSync(join(content.dir, FILE));
  const { isTagged, title, bookmarks } = await readPdf(pdf);
  expect(isTagged).toBe(true);
  expect(title).toContain('2019年度法治政府建设');
  expect(bookmarks.length).toBeGreaterThan(3);
  expect(pdf.toString('latin1')).toMatch(/\/CreationDate \(D:2020\d{10}Z\)/u);
});

test('has the site offer it wherever one looks for the whole report', () => {
  const site = openSite(env['OUT_DIR'] ?? '');
  expect(readFileSync(join(site.dir, 'data/2019/report.pdf'))).toEqual(readFileSync(join(content.dir, FILE)));
  for (const page of ['2019/index.html', '2019/full/index.html', '2019/figures/index.html']) {
    expect(site.readText(page), page).toContain('href="/a/data/2019/report.pdf"');
  }
  expect(site.readText('data/datapackage.json')).toContain('"2019/report.pdf"');
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
  expect(said.join('\n')).toContain(`${FILE} 不是按现在的文字生成的`);
  const [home = ''] = /http:\/\/127\S+/u.exec(said.at(-1) ?? '') ?? [];
  const page = await (await fetch(`${home}2019/`)).text();
  expect(page).toContain('2019年度法治政府建设');
  expect(page).not.toContain('report.pdf');
  expect(openSite(env['OUT_DIR'] ?? '').files).not.toContain('data/2019/report.pdf');
});
