import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { makeTestDesk, type TestDesk } from '../test-desk.ts';

let desk: TestDesk;
afterEach(() => {
  desk[Symbol.dispose]();
});

/** A draft that holds no more than its key facts. */
async function begin(year: number): Promise<void> {
  const facts = [
    `title: 濉溪县人民政府关于${year}年度法治政府建设情况的报告`,
    'issuer: 濉溪县人民政府',
    'outline: "2021"',
    'status: draft',
  ];
  await desk.desk.decide(() => ({
    year,
    step: 'document',
    words: '建立草稿',
    changes: [
      { path: `reports/${year}/report.yml`, before: undefined, after: `year: ${year}\n${facts.join('\n')}\n` },
      {
        path: `reports/${year}/00-preamble.md`,
        before: undefined,
        after: `---\nkind: preamble\n---\n\n${year}年的情况报告如下。\n`,
      },
    ],
  }));
}

describe('the first page', () => {
  test('greets in an empty folder, and leads to the first report', async () => {
    desk = await makeTestDesk();
    const page = await desk.readPage('/');
    expect(page).toContain('这里还没有网站 先放入一份报告');
    expect(page).toContain('还没有。做的每一步都会留底');
    expect(await (await desk.visit('/')).text()).toContain('href="/new"');
  });

  test('leads on to the next year where all is published', async () => {
    desk = await makeTestDesk(SUIXI_DIR);
    expect(await desk.readPage('/')).toContain('开始2020年度的报告');
    expect(await desk.readPage('/')).toMatch(/2019 2020-03-30 发布 \d+ 个指标 更正/u);
    expect(await (await desk.visit('/')).text()).toContain('href="/new?year=2020"');
  });

  test('shows what a draft needs next, and the years that are missing', async () => {
    desk = await makeTestDesk(SUIXI_DIR);
    await begin(2022);
    const page = await desk.readPage('/');
    expect(page).toContain('接着做 · 2022年度报告 放入文件，还没有放入文件 七步做好了 ');
    expect(page).toContain('2022 草稿，第一步 0 个指标 接着做 2021 网站上没有 补上 2020 网站上没有 补上 2019');
  });

  test('shows two drafts, the one worked on last first', async () => {
    desk = await makeTestDesk(SUIXI_DIR);
    await begin(2022);
    await begin(2021);
    expect(await desk.readPage('/')).toMatch(/接着做 · 2021年度报告.*也在做 · 2022年度报告/u);
  });

  test('says in words which file cannot be read, and where only when asked', async () => {
    desk = await makeTestDesk(SUIXI_DIR);
    desk.writeFile('site.yml', 'name: [\n');
    const page = await desk.readPage('/');
    expect(page).toContain('有 1 个文件读不全');
    expect(page).not.toMatch(/[A-Z]_[A-Z]/u);
    expect(page).toMatch(/网站信息 这一行写得不合格式.*怎么办：.*在哪个文件 site\.yml，第 \d+ 行/u);
  });

  test('says what became of a step that was being written when the desk was closed', async () => {
    desk = await makeTestDesk();
    await begin(2022);
    const [entry] = desk.desk.history.entries;
    writeFileSync(join(desk.contentDir, '.desk/pending.json'), JSON.stringify({ ...entry, id: 2, words: '又一步' }));
    await desk.reopen();
    expect(await desk.readPage('/')).toContain('上次关掉时，“又一步”正写到一半，现在已经写完。');
  });
});

describe('what was done lately', () => {
  test('is taken back step by step, and only the step that was seen', async () => {
    desk = await makeTestDesk(SUIXI_DIR);
    await begin(2022);
    await begin(2021);
    expect(await desk.readPage('/')).toMatch(
      /2021年度，放入文件：建立草稿 撤销.*2022年度，放入文件：建立草稿 退回到这时/u,
    );
    expect((await desk.submit('/undo', { seen: '1' })).status).toBe(409);
    expect(desk.readFile('reports/2021/report.yml')).toBeDefined();
    expect((await desk.submit('/undo', { seen: '2' })).headers.get('location')).toBe('/');
    expect(desk.readFile('reports/2021/report.yml')).toBeUndefined();
  });

  test('goes back over several steps after they were named', async () => {
    desk = await makeTestDesk(SUIXI_DIR);
    for (const year of [2020, 2021, 2022]) await begin(year);
    expect(await desk.readPage('/back?to=1')).toMatch(/要撤销这 2 步 .*2022年度.*2021年度.* 撤销这 2 步 不退了/u);
    await desk.submit('/back', { to: '1', seen: '3' });
    expect(desk.readFile('reports/2020/report.yml')).toBeDefined();
    expect(desk.readFile('reports/2021/report.yml')).toBeUndefined();
    expect(desk.readFile('reports/2022/report.yml')).toBeUndefined();
    expect(await desk.readPage('/log')).toContain('做过的 1 步');
  });

  test('goes back over nothing where a file was changed by hand, and says which', async () => {
    desk = await makeTestDesk(SUIXI_DIR);
    for (const year of [2020, 2021]) await begin(year);
    desk.writeFile('reports/2021/report.yml', 'by: hand\n');
    const page = await desk.readPage('/back?to=1');
    expect(page).toContain('退不回去 2021年度的基本情况在这几步之间或之后，被别的程序改过。');
    expect(page).not.toContain('撤销这 1 步 不退了');
    expect((await desk.submit('/back', { to: '1', seen: '2' })).status).toBe(409);
    expect(desk.readFile('reports/2021/report.yml')).toBe('by: hand\n');
  });

  test('leads nowhere but to pages of the desk', async () => {
    desk = await makeTestDesk(SUIXI_DIR);
    for (const back of ['//example.com/', '/\\example.com', 'http://example.com/'])
      expect((await desk.submit('/undo', { back })).headers.get('location')).toBe('/');
    expect((await desk.submit('/undo', { back: '/2019/correct' })).headers.get('location')).toBe('/2019/correct');
  });
});
