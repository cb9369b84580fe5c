import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { makeTestDesk, type TestDesk } from '../test-desk.ts';
import { LINES, makeDraft, makeFile, putIn, readForm, send } from './put-in.ts';

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

describe('text that was typed on the desk', () => {
  it('is searched for numbers when a person asks, and what is there stays', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    await desk.submit('/new/outline', { year: '2020' });
    const section = 'reports/2020/01-government-functions.md';
    desk.writeFile(section, `${desk.readFile(section) ?? ''}\n全县行政在编人员2101名。\n`);
    const answer = await desk.submit('/2020/document/figures');
    expect(answer.headers.get('location')).toBe('/2020/figures');
    expect(desk.readFile('reports/2020/figures.yml')).toContain('indicator: administrative-staff');
    await desk.submit('/2020/document/figures');
    expect(desk.desk.history.entries.map(({ words }) => words)).toEqual([
      '照纲要列出各节，建立草稿',
      '照现在的正文再找一遍数字',
    ]);
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

  it('needs not be told again what only a person could tell', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    const title = '致全县人民的一封信';
    const lines = [title, ...LINES.slice(2)];
    const first = await putIn(desk, makeFile(lines));
    expect(await desk.readPage(first)).toContain('认不出报告的标题');
    await send(desk, first, { do: 'read', title });
    await send(desk, first, { do: 'create' });
    expect(parse(desk.readFile('reports/2020/report.yml') ?? '')).toMatchObject({ title });
    const mended = lines.map((line) => line.replace('律师41名', '律师42名'));
    const page = await desk.readPage(await putIn(desk, makeFile(mended)));
    expect(page).toContain('换成这个文件');
    expect(page).toContain(title);
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
