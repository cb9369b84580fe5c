import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeWordFile } from '../../intake/new/make-documents.ts';
import { NEXT_LINES, NEXT_SECTIONS } from '../../intake/new/next-report.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { makeTestDesk, type TestDesk } from '../test-desk.ts';

/** The made-up report is of another county: its own name would be a warning. */
const LINES = NEXT_LINES.map((line) => line.replaceAll('示例县', '濉溪县'));

function makeFile(lines: readonly string[] = LINES, name = '报告.docx'): File {
  return new File([new Uint8Array(makeWordFile(lines))], name);
}

/** Put a document in. @returns Address of the page that shows what was recognised. */
async function putIn(desk: TestDesk, file = makeFile(), year = '2020'): Promise<string> {
  const answer = await desk.submit('/new', { year, document: file });
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

/** Send a page's form as it stands, with some fields changed. */
async function send(desk: TestDesk, path: string, fields: Record<string, string>, action = path): Promise<Response> {
  const page = await (await desk.visit(path)).text();
  return await desk.submit(action, { ...readForm(page, action), ...fields });
}

/** The fields of a page's form, as a browser would send them. */
function readForm(page: string, action: string): Record<string, string> {
  const form = page.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/gu)) {
    const read = (name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1];
    const [name, type] = [read('name'), read('type')];
    if (name === undefined || type === 'file' || (type === 'checkbox' && !/\schecked/u.test(tag))) continue;
    fields[name] = unescape(read('value') ?? '');
  }
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/gu)) {
    fields[name] = /value="([^"]*)"\s+selected/u.exec(options)?.[1] ?? /value="([^"]*)"/u.exec(options)?.[1] ?? '';
  }
  return fields;
}

function unescape(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function listReports(desk: TestDesk): string[] {
  return readdirSync(join(desk.contentDir, 'reports')).toSorted();
}

async function makeDraft(desk: TestDesk): Promise<void> {
  const path = await putIn(desk);
  expect((await send(desk, path, { do: 'create' })).headers.get('location')).toBe('/2020/outline');
}

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
    expect(desk.desk.history.entries.map(({ words }) => words)).toEqual(['放入文件 报告.docx，建立草稿']);
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

describe('a document for a draft that was begun with the outline', () => {
  it('takes its place, and names what had been typed', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    await desk.submit('/new/outline', { year: '2020' });
    const section = 'reports/2020/01-government-functions.md';
    desk.writeFile(section, `${desk.readFile(section) ?? ''}\n我自己打的一段。\n`);
    const path = await putIn(desk);
    expect(await desk.readPage(path)).toContain('我自己打的一段。');
    await send(desk, path, { do: 'create' });
    expect(desk.readFile(section)).toContain('全县行政在编人员2101名');
    expect(parse(desk.readFile('reports/2020/report.yml') ?? '')).toMatchObject({
      issuer: '濉溪县人民政府',
      signed: '2021-02-20',
      original: { received: { file: 'received.docx', name: '报告.docx' } },
    });
    expect(parse(desk.readFile('reports/2020/figures.yml') ?? '')).toHaveProperty('observations');
  });
});

describe('another document for a draft', () => {
  /** The same report with two numbers mended. */
  const MENDED = LINES.map((line) => line.replace('律师41名', '律师42名').replace('公证员3名', '公证员三名'));

  it('keeps what was confirmed and stands, and says what does not, before anything is written', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    await makeDraft(desk);
    confirmAll(desk);
    const path = await putIn(desk, makeFile(MENDED, '改过.docx'));
    const page = await desk.readPage(path);
    expect(page).toMatch(/已经定下的：留下 \d+ 处，有 \d+ 处要重来/u);
    expect(page).toContain('律师41名');
    expect(desk.readFile('reports/2020/01-government-functions.md')).toContain('律师41名');
    await send(desk, path, { do: 'create' });
    expect(desk.readFile('reports/2020/01-government-functions.md')).toContain('律师42名');
    const { observations } = parse(desk.readFile('reports/2020/figures.yml') ?? '') as {
      observations: { quote: string; unconfirmed?: true }[];
    };
    const proposed = observations.filter(({ unconfirmed }) => unconfirmed).map(({ quote }) => quote);
    expect(proposed).toEqual(['律师42名', '公证员三名']);
    expect(observations.length).toBeGreaterThan(20);
    await desk.desk.undo();
    expect(desk.readFile('reports/2020/01-government-functions.md')).toContain('律师41名');
  });

  it('keeps facts set by hand, comments and addresses, and names paragraphs edited by hand', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    await makeDraft(desk);
    await send(desk, '/2020/document', { source: '濉溪县人民政府办公室' });
    desk.writeFile('reports/2020/report.yml', `${desk.readFile('reports/2020/report.yml') ?? ''}# 老张核对过\n`);
    const section = 'reports/2020/09-problems.md';
    desk.writeFile(section, (desk.readFile(section) ?? '').replace('基层执法力量不足', '基层执法力量很不足'));
    const path = await putIn(desk, makeFile(MENDED));
    expect(await desk.readPage(path)).toContain('基层执法力量很不足');
    await send(desk, path, { do: 'create' });
    const report = desk.readFile('reports/2020/report.yml') ?? '';
    expect(report).toContain('source: 濉溪县人民政府办公室');
    expect(report).toContain('# 老张核对过');
    expect(desk.readFile(section)).not.toContain('很不足');
  });

  it('reads anew what nobody had settled, and what was said of another heading', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    const vague = LINES.map((line) =>
      line
        .replace('（二）完善依法行政制度体系', '（二）完善制度体系建设')
        .replace('（五）强化对行政权力的制约和监督', '（五）其余各项工作进展'),
    );
    const first = await putIn(desk, makeFile(vague));
    await send(desk, first, { do: 'create' });
    expect(desk.readFile('reports/2020/02-administrative-rules.md')).toContain('unconfirmed: true');
    await send(desk, await putIn(desk), { do: 'create' });
    expect(desk.readFile('reports/2020/02-administrative-rules.md')).not.toContain('unconfirmed');
    expect(desk.readFile('reports/2020/05-oversight-of-power.md')).toContain('dutyAreas: [oversight-of-power]');
  });

  it('is not put in when the draft was changed since it was looked over', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    await makeDraft(desk);
    const path = await putIn(desk, makeFile(MENDED));
    const page = await (await desk.visit(path)).text();
    confirmAll(desk);
    const answer = await desk.submit(path, { ...readForm(page, path), do: 'create' });
    expect(answer.headers.get('location')).toBe(`${path}?changed`);
    expect(await desk.readPage(`${path}?changed`)).toContain('刚才的样子变了');
  });

  /** As if a person had looked at every entry. */
  function confirmAll(desk: TestDesk): void {
    const path = 'reports/2020/figures.yml';
    desk.writeFile(path, (desk.readFile(path) ?? '').replace(/\n +unconfirmed: true/gu, ''));
  }
});

describe('a draft’s outline', () => {
  it('changes what a section is, its file’s name, and the figures that name it', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    await makeDraft(desk);
    const page = await (await desk.visit('/2020/outline')).text();
    expect(page).toContain('归到');
    const answer = await send(desk, '/2020/outline', { 'place.2': 'measures' });
    expect(answer.status).toBe(303);
    const names = readdirSync(join(desk.contentDir, 'reports/2020'));
    expect(names).toContain('01-government-roles.md');
    expect(names).not.toContain('01-government-functions.md');
    expect(desk.readFile('reports/2020/figures.yml')).not.toContain('section: government-functions');
    expect(desk.readFile('reports/2020/figures.yml')).toContain('section: government-roles');
    await desk.desk.undo();
    expect(readdirSync(join(desk.contentDir, 'reports/2020'))).toContain('01-government-functions.md');
  });

  it('takes one address for one section', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    await makeDraft(desk);
    await send(desk, '/2020/outline', { 'place.2': 'other', 'place.3': 'other' });
    const answer = await send(desk, '/2020/outline', { 'slug.2': 'same', 'slug.3': 'same' });
    expect(await answer.text()).toContain('网址“same”写了两次');
    const bad = await send(desk, '/2020/outline', { 'slug.2': '中文' });
    expect(await bad.text()).toContain('网址“中文”写法不对');
  });

  it('settles a guess when a person says so', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    await makeDraft(desk);
    const path = 'reports/2020/01-government-functions.md';
    desk.writeFile(path, (desk.readFile(path) ?? '').replace('partHeading', 'unconfirmed: true\npartHeading'));
    expect(await desk.readPage('/2020/outline')).toContain('还有 1 节请您定');
    await send(desk, '/2020/outline', { settle: '2' });
    expect(desk.readFile(path)).not.toContain('unconfirmed');
    expect(await desk.readPage('/2020/outline')).toContain('都定好了');
  });

  it('is not changed when it was changed elsewhere meanwhile', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    await makeDraft(desk);
    const page = await (await desk.visit('/2020/outline')).text();
    const path = 'reports/2020/01-government-functions.md';
    desk.writeFile(path, (desk.readFile(path) ?? '').replace('partHeading', 'unconfirmed: true\npartHeading'));
    const answer = await desk.submit('/2020/outline', { ...readForm(page, '/2020/outline'), 'place.2': 'other' });
    expect(await answer.text()).toContain('章节刚才在别处改过');
  });
});
