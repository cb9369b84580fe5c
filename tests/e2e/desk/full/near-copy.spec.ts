import { expect } from '@playwright/test';
import { makeWordFile } from '../../../intake/new/make-documents.ts';
import { build } from '../../../support/desk/building.ts';
import { ClerkWalk } from '../../../support/desk/clerk-walk.ts';
import { test } from '../../../support/desk/desk-test.ts';
import { expectReport, openFinishedSite } from '../../../support/desk/finished-site.ts';
import { useMouse } from '../../../support/desk/hands.ts';
import { makeNearCopy } from '../../../support/desk/made-up-reports.ts';
import { SUIXI_DIR } from '../../../support/fixture-content.ts';

const DOCUMENT = {
  name: '报告.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(makeWordFile(makeNearCopy().text.trim().split('\n'))),
};

test('the year after, from its Word file to the site, with a second tab, an editor beside, and the power cut', async ({
  page,
  openDesk,
}) => {
  test.setTimeout(600_000);
  const { room, desk } = await openDesk(SUIXI_DIR);
  const hands = useMouse();
  const clerk = new ClerkWalk(page, hands);

  await test.step('the document is put in, and its outline is as it should be', async () => {
    await clerk.putIn(2020, DOCUMENT);
    await clerk.createDraft();
    await clerk.expectDraft();
    await clerk.settleOutline(2020);
  });

  await test.step('a word that an editor changes meanwhile is shown, and put back', async () => {
    await clerk.lookAtText(2020);
    room.editFile('reports/2020/04-law-enforcement.md', '1620人', '1621人');
    await page.reload();
    await expect(page.getByRole('heading', { name: /有 \d+ 处与原文不同/u })).toBeVisible();
    await page.getByRole('button', { name: /^改回/u }).click();
    await clerk.lookAtText(2020);
    expect(room.readFile('reports/2020/04-law-enforcement.md')).toContain('1620人');
  });

  await test.step('of two tabs on one number, the second is refused with words', async () => {
    const numbers = await clerk.goToNumbers(2020);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('button', { name: /^对/u }).click();
    await expect(other.getByText(/^\s*上一步：/u)).toBeVisible();
    await other.close();
    await numbers.answer('Enter');
    await expect(page.getByRole('alert')).toContainText('刚才在别处变过');
  });

  await test.step('the numbers are decided, although the power fails', async () => {
    const numbers = await clerk.goToNumbers(2020);
    await desk.cutPower(() => numbers.answer('Shift+Enter'));
    await (await clerk.goToNumbers(2020)).work();
  });

  await test.step('the report is published, although the power fails', async () => {
    await clerk.fillGaps(2020);
    await clerk.fillInPublication(2020, '2021-03-29 10:05');
    const isKept = await desk.cutPower(() => clerk.publish(2020));
    if (!isKept) {
      await clerk.fillInPublication(2020, '2021-03-29 10:05');
      await clerk.publish(2020);
      await clerk.expectPublished(2020);
    }
    expect(room.readFile('reports/2020/report.yml')).toContain('status: published');
  });

  await test.step('the site is made', async () => {
    await page.goto(new URL('/2020/publish', page.url()).href);
    await build(page, hands, '做网站文件夹');
    expectReport(openFinishedSite(room.outDir), {
      page: '2020/government-functions/index.html',
      title: '濉溪县人民政府关于2020年度法治政府建设情况的报告',
      sentence: '全县行政在编人员共计2071名',
      number: '2071名',
    });
  });
});
