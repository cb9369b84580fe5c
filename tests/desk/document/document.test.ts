import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { NEXT_SECTIONS } from '../../intake/new/next-report.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { makeTestDesk } from '../test-desk.ts';
import { LINES, listReports, makeDraft, makeFile, putIn, readForm, send } from './put-in.ts';

describe('a document that is put in', () => {
  it('shows what was recognised, and writes nothing', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    const page = await desk.readPage(await putIn(desk));
    expect(page).toContain('还没有写进任何东西');
    expect(page).toContain('报告.docx');
    expect(page).toContain('章节：12 节');
    expect(listReports(desk)).toEqual(['2019']);
  });

  it('is a draft with its files, and one decision, when a person says so', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    await makeDraft(desk);
    expect(readdirSync(join(desk.contentDir, 'reports/2020')).toSorted()).toEqual([
      ...NEXT_SECTIONS,
      'figures.yml',
      'original.txt',
      'received.docx',
      'report.yml',
    ]);
    expect(desk.desk.history.entries.map(({ words }) => words)).toEqual(['报告.docx，建立草稿']);
    expect(await desk.readPage('/')).toContain('放入文件：报告.docx，建立草稿');
    expect(readdirSync(join(desk.contentDir, '.desk/incoming'))).toEqual([]);
  });

  it('leaves nothing behind when it is taken back', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    await makeDraft(desk);
    await desk.desk.undo();
    expect(listReports(desk)).toEqual(['2019']);
  });

  it('takes what a person says of it, in the words of the document', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    const path = await putIn(desk);
    await send(desk, path, {
      do: 'create',
      source: '濉溪县人民政府办公室',
      published: '2021年3月26日',
      'place.2': 'other',
      'slug.2': '',
    });
    const report = parse(desk.readFile('reports/2020/report.yml') ?? '') as Record<string, unknown>;
    expect(report).toMatchObject({ source: '濉溪县人民政府办公室', published: '2021-03-26', addressee: '县委' });
    expect(readdirSync(join(desk.contentDir, 'reports/2020'))).toContain('01-government-roles.md');
  });

  it('is not made a draft with words that the document has not', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    const path = await putIn(desk);
    const answer = await send(desk, path, { do: 'create', addressee: '市委' });
    expect(answer.headers.get('location')).toBe(path);
    const page = await desk.readPage(path);
    expect(page).toContain('还不能建立草稿');
    expect(page).toContain('原文里没有“市委”，不能写作主送机关');
    expect(listReports(desk)).toEqual(['2019']);
    await send(desk, path, { do: 'read', addressee: '县委' });
    expect(await desk.readPage(path)).toContain('建立草稿');
  });

  it('is refused in the importer’s own words, without those for the terminal', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    const scan = await desk.readPage(
      await putIn(desk, new File([new Uint8Array([0xff, 0xd8, 0xff, 0, 1, 2])], '报告.jpg')),
    );
    expect(scan).toContain('这个文件打不开');
    expect(scan).toContain('图片里的文字读不出来');
    expect(scan).not.toMatch(/npm run|report\.yml|--/u);
  });

  it('of another year can be made that year’s', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    const path = await putIn(desk, makeFile(), '2021');
    expect(await desk.readPage(path)).toContain('要做的却是 2021 年度的报告');
    await send(desk, path, { 'to-year': '2020' });
    expect(await desk.readPage(path)).toContain('章节：12 节');
    expect(await (await desk.visit(path)).text()).toMatch(/<option value="2015" selected\s*>/u);
  });

  it('of a published year is refused', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    const answer = await desk.visit(await putIn(desk, makeFile(), '2019'));
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('2019 年度的报告已经发布，不能重新建立');
  });

  it('is found by nobody who does not know its id', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    expect((await desk.visit(`/new/${'0'.repeat(32)}`)).status).toBe(409);
    expect((await desk.visit('/new/..%2f..%2fsite.yml')).status).not.toBe(200);
  });

  it('writes nothing outside of its folder, whatever a form says', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    const path = await putIn(desk);
    const answer = await send(desk, path, { do: 'create', 'place.2': 'other', 'slug.2': '../../../evil' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('写法不对');
    expect(listReports(desk)).toEqual(['2019']);
  });

  it('is there after a restart', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    const path = await putIn(desk);
    await desk.reopen();
    expect(await desk.readPage(path)).toContain('章节：12 节');
  });

  it('leaves out a line that a person says is none of the report, and takes it back in', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    const path = await putIn(desk, makeFile([...LINES, '打印本页的字']));
    const line = String(LINES.length + 1);
    await send(desk, path, { do: 'read', out: line });
    expect(await desk.readPage(path)).toMatch(/打印本页的字 第 \d+ 行 · 网页上的文字/u);
    const answer = await send(desk, path, { do: 'create', in: line });
    // What was taken back in was not on the screen yet.
    expect(answer.headers.get('location')).toBe(`${path}?changed`);
    await send(desk, path, { do: 'create' });
    expect(desk.readFile('reports/2020/11-closing.md')).toContain('打印本页的字');
  });
});

describe('a first document in an empty folder', () => {
  it('asks whose site it is, and founds it with the draft in one decision', async () => {
    using desk = await makeTestDesk();
    const path = await putIn(desk);
    const page = await desk.readPage(path);
    expect(page).toContain('这是谁的网站');
    await send(desk, path, { do: 'create' });
    expect(desk.readFile('site.yml')).toContain('county: 濉溪县');
    expect(desk.readFile('site.yml')).toContain('department: 濉溪县司法局');
    expect(desk.desk.history.entries).toHaveLength(1);
    await desk.desk.undo();
    expect(desk.readFile('site.yml')).toBeUndefined();
    expect(desk.readFile('reports/2020/report.yml')).toBeUndefined();
  });

  it('can begin with the outline alone', async () => {
    using desk = await makeTestDesk();
    expect(await desk.readPage('/new')).toContain('放入第一份报告');
    const wrong = await desk.submit('/new/outline', { year: '2022', county: 'x', department: '示例县司法局' });
    expect(await wrong.text()).toContain('县名“x”不是名称');
    const answer = await desk.submit('/new/outline', { year: '2022', county: '示例县', department: '示例县司法局' });
    expect(answer.headers.get('location')).toBe('/2022/outline');
    expect(await desk.readPage('/2022/document')).toContain('还没有放入文件');
  });
});

describe('a draft’s document', () => {
  it('shows what it says of itself over its passage, and takes changes', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    await makeDraft(desk);
    expect(await desk.readPage('/2020/document')).toContain('文件的第 1 行： 濉溪县人民政府关于2020年度');
    const answer = await send(desk, '/2020/document', { number: '濉政〔2021〕5号', signed: '2021年2月21日' });
    expect(answer.status).toBe(303);
    expect(parse(desk.readFile('reports/2020/report.yml') ?? '')).toMatchObject({
      number: '濉政〔2021〕5号',
      signed: '2021-02-21',
    });
  });

  it('shows no warning again that somebody has seen', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    await makeDraft(desk);
    expect(await desk.readPage('/2020/document')).toContain('请看一看：1 处');
    await send(desk, '/2020/document', {}, '/2020/document/seen');
    expect(await desk.readPage('/2020/document')).not.toContain('请看一看');
    expect((await desk.submit('/2020/document/seen', { finding: 'x' })).status).toBe(409);
    await desk.desk.undo();
    expect(await desk.readPage('/2020/document')).toContain('请看一看：1 处');
  });

  it('takes none of a value that cannot be', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    await makeDraft(desk);
    const before = desk.readFile('reports/2020/report.yml');
    const answer = await send(desk, '/2020/document', { signed: '明天' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('成文日期：应为确实存在的日期');
    expect(desk.readFile('reports/2020/report.yml')).toBe(before);
  });

  it('takes nothing that was changed elsewhere meanwhile', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    await makeDraft(desk);
    const page = await (await desk.visit('/2020/document')).text();
    const changed = (desk.readFile('reports/2020/report.yml') ?? '').replace(
      'signed: 2021-02-20',
      'signed: 2021-02-19',
    );
    desk.writeFile('reports/2020/report.yml', changed);
    const answer = await desk.submit('/2020/document', {
      ...readForm(page, '/2020/document'),
      number: '濉政〔2021〕5号',
    });
    expect(await answer.text()).toContain('刚才在别处改过');
    expect(desk.readFile('reports/2020/report.yml')).toBe(changed);
  });
});
