import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { command as confirm } from '../../scripts/confirm.ts';
import { command as begin } from '../../scripts/new.ts';
import { command as publish } from '../../scripts/publish-report.ts';
import { makePdfFile } from '../intake/new/make-documents.ts';
import { type BuiltSite, buildSiteWith } from '../support/built-site.ts';
import { callCommand } from '../support/call-command.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

/** A report of the four-part structure, with headings of its own. */
const LINES = [
  '示例县人民政府关于2022年度法治政府建设情况的报告',
  '来源：示例县司法局　发布时间：2023-03-20 09:30',
  '市政府：',
  '现将2022年度法治政府建设情况报告如下：',
  '一、主要举措和成效',
  '（一）优化法治化营商环境',
  '示例县坚持依法行政，把法治政府建设摆在突出位置，推动各项任务落到实处，全年办结行政许可事项1234件。',
  '（二）严格规范公正文明执法',
  '加强执法队伍建设，组织各镇（园区）和县直各部门的执法人员参加培训，全年培训执法人员1200人次。',
  '二、存在的不足和原因',
  '执法力量还不足。',
  '三、党政主要负责人履行推进法治建设第一责任人职责情况',
  '县政府常务会议专题研究法治工作。',
  '四、下一年度主要安排',
  '继续推进法治政府建设。',
  '示例县人民政府',
  '2023年1月20日',
];

const folder = makeTemporaryFolder();
const env = { CONTENT_DIR: join(folder.dir, 'content') };
const document = join(folder.dir, '报告.pdf');
let site: BuiltSite;

/** From a PDF and an empty folder, as a clerk would who answers every question by the return key. */
beforeAll(async () => {
  writeFileSync(document, makePdfFile(LINES));
  const begun = await callCommand(begin, ['2022', '--from', document], { env, answers: ['', ''] });
  expect(begun).toMatchObject({ exitCode: 0, stderr: '' });
  const confirmed = await callCommand(confirm, ['2022'], { env, answers: Array<string>(30).fill('') });
  expect(confirmed.exitCode).toBe(0);
  const published = await callCommand(publish, ['2022'], { env });
  expect(published.exitCode).toBe(0);
  expect([...published.stderr.matchAll(/规则：(\S+)/g)].map(([, rule]) => rule)).toEqual(['summary/missing']);
  site = await buildSiteWith(env);
});

afterAll(() => {
  site[Symbol.dispose]();
  folder[Symbol.dispose]();
});

test('a report of four parts, the first of its county and a PDF, is published with the document it was made from', () => {
  const report = join(env.CONTENT_DIR, 'reports/2022');
  expect(parse(readFileSync(join(report, 'report.yml'), 'utf8'))).toMatchObject({ status: 'published' });
  expect(readFileSync(join(report, 'received.pdf'))).toEqual(readFileSync(document));
});

test('its contents lead to a page for every section, at an address of words', () => {
  const contents = selectAll('main a', site.readPage('2022/index.html')).map((link) => [
    link.properties['href'],
    toString(link).replace(/\s+/gu, ''),
  ]);
  for (const [slug, title] of [
    ['business-environment', '优化法治化营商环境'],
    ['law-enforcement', '严格规范公正文明执法'],
    ['problems', '存在的不足和原因'],
    ['leaders-duty', '第一责任人职责'],
    ['next-year', '下一年度主要安排'],
  ] as const) {
    const [, words] = contents.find(([href]) => href === `/2022/${slug}/`) ?? [];
    expect(words, JSON.stringify(contents)).toContain(title);
    expect(site.pages).toContain(`2022/${slug}/index.html`);
  }
});

test('its numbers are bound to their sentences, and have pages of their own', () => {
  const page = site.readPage('2022/business-environment/index.html');
  const number = select('article a[id]', page);
  expect(number && toString(number)).toBe('1234件');
  expect(site.pages).toContain(`${String(number?.properties['href']).slice(1)}index.html`);
});
