import { expect } from '@playwright/test';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { supersededPath } from '../../../src/report/section-paths.ts';
import { build, downloadZip } from '../../support/desk/building.ts';
import {
  changeText,
  expectCorrected,
  findPlace,
  lookAhead,
  type Reason,
  saveCorrection,
} from '../../support/desk/correcting.ts';
import { test } from '../../support/desk/desk-test.ts';
import { expectReport, openFinishedSite } from '../../support/desk/finished-site.ts';
import { useMouse } from '../../support/desk/hands.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';

const TEXT: Reason = { date: '2021-06-01', why: '录入时漏了一人' };
const FIGURE: Reason = { date: '2021-06-02', why: '登记时看错了行' };

test('a number of the text and a figure are corrected, although the power fails, and the site says so', async ({
  page,
  openDesk,
}) => {
  test.setTimeout(600_000);
  const { room, desk } = await openDesk(SUIXI_DIR);
  const hands = useMouse();
  const openCorrections = async (): Promise<void> => {
    const year = page.getByRole('row').filter({ hasText: '2019' });
    await hands.press(year.getByRole('link', { name: '更正' }));
  };

  await test.step('a number printed wrongly, with the figure that goes along', async () => {
    const fillIn = async (): Promise<void> => {
      await openCorrections();
      await findPlace(page, hands, '1574人', /^更正\s*“加强对全县行政执法人员/u);
      await changeText(page, hands, '1574人', '1575人');
      await lookAhead(page, hands, TEXT);
      await expect(page.getByText(/1574人\s*→\s*1575人/u)).toBeVisible();
    };
    await fillIn();
    const isKept = await desk.cutPower(() => saveCorrection(page, hands));
    if (!isKept) {
      await fillIn();
      await saveCorrection(page, hands);
    } else await openCorrections();
    await expectCorrected(page, '1575人');
    expect(room.readFile('reports/2019/figures.yml')).toContain('value: 1575');
  });

  await test.step('a figure that is none', async () => {
    await findPlace(page, hands, '动态管理324项', /^更正\s*“县级权责清单动态管理/u);
    await hands.press(page.getByRole('radio', { name: /^都不是/u }));
    await lookAhead(page, hands, FIGURE);
    await hands.chooseLast(page.getByLabel('【】里的数字是'));
    await hands.write(page.getByLabel('不是数据的，为什么'), '不是县级的事项');
    await saveCorrection(page, hands);
    await expectCorrected(page, '无');
  });

  await test.step('the site is made, and says what was corrected', async () => {
    await hands.press(page.getByRole('link', { name: '发布', exact: true }));
    await build(page, hands, '做网站文件夹');
    const site = openFinishedSite(room.outDir);
    expectReport(site, {
      page: '2019/law-enforcement/index.html',
      title: '2019年度法治政府建设情况的报告',
      sentence: '行政执法人员1575人',
      number: '1575人',
    });
    const notes = selectAll('#corrections', site.readPage('2019/law-enforcement/index.html')).map((note) =>
      toString(note),
    );
    for (const words of [TEXT.date, '1574人', '1575人', TEXT.why]) expect(notes.join()).toContain(words);
    const before = select('article', site.readPage(`${supersededPath(2019, 'law-enforcement', TEXT.date)}index.html`));
    expect(before && toString(before)).toContain('1574人');
    const figures = select('main', site.readPage('2019/figures/index.html'));
    expect(figures && toString(figures)).not.toContain('324项');
  });

  await test.step('the whole of it is handed on as one file', async () => {
    const names = await downloadZip(page, hands);
    expect(names).toContain('site/2019/law-enforcement/index.html');
    expect(names.filter((name) => name.includes('.desk'))).toEqual([]);
  });
});
