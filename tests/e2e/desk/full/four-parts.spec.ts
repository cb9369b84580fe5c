import { expect } from '@playwright/test';
import { makeWordFile } from '../../../intake/new/make-documents.ts';
import { build, downloadZip } from '../../../support/desk/building.ts';
import { ClerkWalk } from '../../../support/desk/clerk-walk.ts';
import { test } from '../../../support/desk/desk-test.ts';
import { expectReport, openFinishedSite } from '../../../support/desk/finished-site.ts';
import { useKeys } from '../../../support/desk/hands.ts';
import { FOUR_PARTS } from '../../../support/desk/made-up-reports.ts';
import { SUIXI_DIR } from '../../../support/fixture-content.ts';

const LINES = FOUR_PARTS.text.split('\n');
const [TITLE = ''] = LINES;
const DOCUMENT = {
  name: '报告.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(makeWordFile(LINES)),
};

test('a report of four parts by keys alone, from its Word file to the file that is handed on, although the power fails', async ({
  page,
  openDesk,
}) => {
  test.setTimeout(600_000);
  const { room, desk } = await openDesk(SUIXI_DIR);
  const hands = useKeys(page);
  const clerk = new ClerkWalk(page, hands);

  await test.step('the document is put in, its outline settled, its text looked at', async () => {
    await clerk.putIn(2022, DOCUMENT);
    await clerk.createDraft();
    await clerk.expectDraft();
    await clerk.settleOutline(2022);
    await clerk.lookAtText(2022);
  });

  await test.step('its numbers are decided; what is being written when the power fails is kept', async () => {
    // The villages of 2019 are those that were looked at again; those of 2022 are all that there are.
    const judge = (indicator: string): 'right' | 'wrong' => (indicator.includes('复核') ? 'wrong' : 'right');
    const numbers = await clerk.goToNumbers(2022, judge);
    await numbers.workToDoubtful();
    await desk.cutPowerAtWriting(() => numbers.answer());
    await (await clerk.goToNumbers(2022, judge)).work();
  });

  await test.step('it is published', async () => {
    await clerk.fillGaps(2022);
    await clerk.fillInPublication(2022, '2023-03-20 10:30');
    await clerk.publish(2022);
    await clerk.expectPublished(2022);
  });

  await test.step('the site is made and handed on', async () => {
    await build(page, hands, '做网站文件夹');
    const site = openFinishedSite(room.outDir);
    expectReport(site, {
      page: '2022/main-work/index.html',
      title: TITLE,
      sentence: '全县持证行政执法人员1486人，较上年减少117人',
      number: '1486人',
    });
    expect(site.pages).toContain('compare/2019/2022/index.html');
    const names = await downloadZip(page, hands);
    expect(names).toContain('site/2022/index.html');
    expect(names.filter((name) => name.includes('.desk'))).toEqual([]);
    await expect(page.getByText(/交出去了。要改，写更正。/u)).toBeVisible();
  });
});
