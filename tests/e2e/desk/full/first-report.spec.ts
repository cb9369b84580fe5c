import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { makePdfFile } from '../../../intake/new/make-documents.ts';
import { build } from '../../../support/desk/building.ts';
import { ClerkWalk } from '../../../support/desk/clerk-walk.ts';
import { test } from '../../../support/desk/desk-test.ts';
import { expectReport, openFinishedSite } from '../../../support/desk/finished-site.ts';
import { useMouse } from '../../../support/desk/hands.ts';

/** A report of the four-part structure, with headings of its own, the first of its county. */
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
const TITLE = LINES[0] ?? '';
const DOCUMENT = { name: '报告.pdf', mimeType: 'application/pdf', buffer: Buffer.from(makePdfFile(LINES)) };

test('a county without a site: its first report, a PDF, to its first site, although the power fails', async ({
  page,
  openDesk,
}) => {
  test.setTimeout(600_000);
  const { room, desk } = await openDesk();
  const hands = useMouse();
  const clerk = new ClerkWalk(page, hands);

  await test.step('nothing is written before the draft is created, and then all of it', async () => {
    await expect(page.getByRole('heading', { name: '先放入一份报告' })).toBeVisible();
    await clerk.putIn(2022, DOCUMENT);
    await expect(page.getByLabel('县（市、区）')).toHaveValue('示例县');
    expect(readdirSync(room.contentDir)).toEqual(['.desk']);
    const isKept = await desk.cutPower(() => clerk.createDraft());
    expect(existsSync(join(room.contentDir, 'reports/2022/report.yml'))).toBe(isKept);
    if (!isKept) {
      await clerk.putIn(2022, DOCUMENT);
      await clerk.createDraft();
      await clerk.expectDraft();
    }
    expect(room.readFile('site.yml')).toContain('county: 示例县');
    expect(readFileSync(join(room.contentDir, 'reports/2022/received.pdf'))).toEqual(DOCUMENT.buffer);
  });

  await test.step('its outline, its text and its numbers are settled', async () => {
    await clerk.settleOutline(2022);
    await clerk.lookAtText(2022);
    await (await clerk.goToNumbers(2022)).work();
    await clerk.fillGaps(2022);
  });

  await test.step('it is published, and the site is made', async () => {
    await clerk.fillInPublication(2022, '2023-03-20 09:30');
    await clerk.publish(2022);
    await clerk.expectPublished(2022);
    await build(page, hands, '做网站文件夹');
    const site = openFinishedSite(room.outDir);
    expectReport(site, {
      page: '2022/business-environment/index.html',
      title: TITLE,
      sentence: '全年办结行政许可事项1234件',
      number: '1234件',
    });
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
});
