import { beforeEach, describe, expect, test } from 'vitest';
import { makeMadeUpDesk, openDeskPerTest } from '../../support/desk/desk-per-test.ts';
import type { TestDesk } from '../test-desk.ts';

const REPORT = 'reports/2020/report.yml';
const OVERSIGHT = 'reports/2020/03-oversight-of-power.md';
const FIGURES = 'reports/2020/figures.yml';

let desk: TestDesk;
openDeskPerTest(async () => {
  desk = await makeMadeUpDesk();
  return desk;
});

const edit = (file: string, from: RegExp | string, to: string): void => {
  const text = desk.readFile(file) ?? '';
  expect(text).not.toBe(text.replace(from, to));
  desk.writeFile(file, text.replace(from, to));
};

test('nothing of a published report is changed but by a correction', async () => {
  const [report, figures] = [desk.readFile('reports/2019/report.yml'), desk.readFile('reports/2019/figures.yml')];
  for (const form of ['fact', 'told', 'seen']) {
    const refused = await desk.submit(`/2019/check/${form}`, { key: 'source', value: '别处', told: 'x', finding: 'x' });
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('已经发布，不能直接改')]);
  }
  expect([desk.readFile('reports/2019/report.yml'), desk.readFile('reports/2019/figures.yml')]).toEqual([
    report,
    figures,
  ]);
});

test('a form that changes nothing, as after a double click, is no decision', async () => {
  const [, summary = ''] = /summary: (.*)\n/u.exec(desk.readFile(OVERSIGHT) ?? '') ?? [];
  const form = { section: 'oversight-of-power', seen: JSON.stringify({ summary }), summary };
  expect((await desk.submit('/2020/check/summaries', form)).status).toBe(303);
  expect(desk.desk.history.entries).toEqual([]);
});

describe('what is left of a draft', () => {
  test('is nothing where nothing is', async () => {
    const page = await desk.readPage('/2020/check');
    expect(page).toContain('没有要补的了');
    expect(page).toMatch(/做好了的 文字 \d+ 字，与原文一样 章节 7 节，都归好了/u);
    expect(page).toMatch(/报告应有的内容 举措和成效 不足 不足的原因 第一责任人职责 下一年的安排/u);
  });

  test('is counted, in the order of the steps, each with the way to where it is mended', async () => {
    edit(REPORT, /source: .*\n/u, '');
    edit(OVERSIGHT, '成为常态', '成了常态');
    edit(
      FIGURES,
      /observations:\n {2}- indicator: (\S+)\n/u,
      'observations:\n  - indicator: $1\n    unconfirmed: true\n',
    );
    const page = await (await desk.visit('/2020/check')).text();
    expect(page).toContain('还差 3 处');
    const order = ['来源还没有定', '文字有 1 处与原文不同', '还有 1 个数字没有定'].map((words) => page.indexOf(words));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
    for (const address of ['/2020/text?only=hints', '/2020/figures']) expect(page).toContain(`href="${address}"`);
    // Files and lines are there for who asks.
    expect(page).toMatch(/<details class="places">\s*<summary>在哪个文件/u);
    expect(await desk.readPage('/')).toContain('补齐 做完上一步才知道');
  });

  test('leads to the paragraph that has mark-up in it', async () => {
    edit(OVERSIGHT, '成为常态。', '成为<b>常态</b>。');
    const page = await (await desk.visit('/2020/check')).text();
    expect(page).toContain('href="/2020/text?edit=oversight-of-power.2#words"');
  });

  test('tells of a file that cannot be read by its name, and what to do', async () => {
    edit(OVERSIGHT, 'kind: measures', 'kind: nothing');
    const page = await desk.readPage('/2020/check');
    expect(page).toMatch(/2020年度“oversight-of-power”一节：.*怎么办：改正这一行/u);
    expect(page).toContain('有的要在文件里改');
    expect(await desk.readPage('/2020/text')).toMatch(/对文字：有 1 节读不出 .*读不出的 1 节没有对/u);
    desk.writeFile(FIGURES, 'observations: [');
    expect(await desk.readPage('/2020/check')).toContain('2020年度的数据');
  });

  test('leads to no form for a file of all years that cannot be read', async () => {
    desk.writeFile('site.yml', 'name: [x\n');
    const page = await desk.readPage('/2020/check');
    expect(page).toMatch(/网站信息：这一行写得不合格式.*没有对应的英文括号收尾/u);
    expect(page).not.toContain('去改设置');
  });

  test('that is only worth a look goes when somebody has looked, and comes back when it says something else', async () => {
    edit(OVERSIGHT, /summary: .*\n/u, '');
    const page = await (await desk.visit('/2020/check')).text();
    expect(page).toContain('有的部分还没有摘要');
    const finding = /name="finding"\s+value="([^"]*)"/u.exec(page)?.[1] ?? '';
    expect((await desk.submit('/2020/check/seen', { finding: 'summary/missing 0' })).status).toBe(409);
    expect((await desk.submit('/2020/check/seen', { finding })).status).toBe(303);
    expect(await desk.readPage('/2020/check')).toContain('看过的 1 处');
    edit('reports/2020/02-law-enforcement.md', /summary: .*\n/u, '');
    expect(await desk.readPage('/2020/check')).toContain('看一眼就行：1 处');
    await desk.desk.undo(2020);
    expect(await desk.readPage('/2020/check')).not.toContain('看过的');
  });

  test('is written where it is asked for, and asked for again where it cannot be', async () => {
    edit(REPORT, /source: .*\n/u, '');
    edit(REPORT, /signed: .*\n/u, '');
    const page = await (await desk.visit('/2020/check')).text();
    expect(page).toMatch(/id="fact-source"[^>]*value="示例县司法局"/u);
    expect(page).toContain('照2019年度填的');
    expect((await desk.submit('/2020/check/fact', { key: 'source', value: '示例县司法局' })).status).toBe(303);
    expect(desk.readFile(REPORT)).toContain('source: 示例县司法局\n');
    const refused = await desk.submit('/2020/check/fact', { key: 'signed', value: '去年二月' });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toMatch(/value="去年二月"[^]*成文日期/u);
    expect((await desk.submit('/2020/check/fact', { key: 'signed', value: '2021年2月20日' })).status).toBe(303);
    expect(desk.readFile(REPORT)).toContain('signed: 2021-02-20\n');
    expect(await desk.readPage('/2020/check')).toContain('没有要补的了');
    const again = await desk.submit('/2020/check/fact', { key: 'source', value: '别处' });
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('刚才在别处写好了')]);
  });

  test('says so in the steps when all before is done', async () => {
    edit(REPORT, /source: .*\n/u, '');
    expect(await desk.readPage('/')).toContain('还差 1 处');
  });
});

describe('a sum that does not come out', () => {
  beforeEach(() => {
    const relation = `relations:
  - id: checks-add-up
    title: 检查的次数
    kind: sum
    total: oversight-of-power-checks-1
    parts: [oversight-of-power-checks-2, law-enforcement-checks-1]
`;
    desk.writeFile(FIGURES, `${desk.readFile(FIGURES) ?? ''}${relation}`);
  });

  test('is shown with its numbers, each with the way to where it is decided anew', async () => {
    const page = await (await desk.visit('/2020/check')).text();
    expect(page).toContain('还差 1 处');
    expect(page).toMatch(/检查的次数<\/b>：分列的几项，加起来应当等于总数/u);
    expect(page).toMatch(/<mark>\d+次<\/mark>/u);
    expect(page).toMatch(/href="\/2020\/figures\?at=oversight-of-power\.\d+\.\d+#c-/u);
  });

  test('stands as printed once somebody has said why', async () => {
    const page = await (await desk.visit('/2020/check')).text();
    const seen = /name="told"[^>]*\/>\s*<input type="hidden" name="seen"\s+value="([^"]*)"/u.exec(page)?.[1] ?? '';
    const fields = { told: 'checks-add-up', seen, reason: '报告没有列全' };
    expect((await desk.submit('/2020/check/told', { ...fields, seen: 'old' })).status).toBe(409);
    expect((await desk.submit('/2020/check/told', { ...fields, reason: '' })).status).toBe(409);
    expect((await desk.submit('/2020/check/told', fields)).status).toBe(303);
    expect(desk.readFile(FIGURES)).toMatch(/acknowledged:\n\s+- relation: checks-add-up\n\s+reason: 报告没有列全/u);
    expect(await desk.readPage('/2020/check')).toContain('没有要补的了');
  });
});

describe('a line for each section', () => {
  test('is written with numbers as printed, which then follow the data', async () => {
    const text = desk.readFile(OVERSIGHT) ?? '';
    const number = /检查(\d+)次/u.exec(text)?.[1] ?? '';
    const seen = JSON.stringify({ summary: /summary: (.*)\n/u.exec(text)?.[1] });
    const fields = { section: 'oversight-of-power', seen, summary: `检查${number}次` };
    const saved = await desk.submit('/2020/check/summaries', {
      ...fields,
      indicator0: 'oversight-of-power-rate-1',
      label0: '办结率',
    });
    expect(saved.status).toBe(303);
    expect(desk.readFile(OVERSIGHT)).toContain('summary: 检查{oversight-of-power-checks-1}\n');
    expect(await desk.readPage('/2020/check/summaries')).toContain(`检查${number}次`);
    // The same form again, from a page that is not what is there any more.
    const again = await desk.submit('/2020/check/summaries', { ...fields, summary: '别的话' });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('value="别的话"');
    await desk.desk.undo();
    expect(desk.readFile(OVERSIGHT)).toBe(text);
  });

  test('is refused beside what was typed', async () => {
    const text = desk.readFile(OVERSIGHT) ?? '';
    const seen = JSON.stringify({ summary: /summary: (.*)\n/u.exec(text)?.[1] });
    const refused = await desk.submit('/2020/check/summaries', {
      section: 'oversight-of-power',
      seen,
      summary: '查了99999次',
    });
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(page).toContain('这一节正文里没有');
    expect(page).toContain('value="查了99999次"');
    expect(desk.readFile(OVERSIGHT)).toBe(text);
  });
});
