import { describe, expect, test } from 'vitest';
import { recordFacts } from '../../../src/report/published-facts.ts';
import { openDeskPerTest } from '../../support/desk/desk-per-test.ts';
import { writeOldRecord } from '../../support/old-record.ts';
import { writeSite } from '../../support/site.ts';
import { openForm, readFields } from '../open-form.ts';
import { makeTestDesk, type TestDesk } from '../test-desk.ts';
import { findText, listErrors, readCorrections, readUnfolded, readWords, REASON, send } from './correcting.ts';

const [REPORT, RECORD, PROBLEMS] = [
  'reports/2019/report.yml',
  'reports/2019/published.yml',
  'reports/2019/04-problems.md',
];
const URL = 'https://www.example.gov.cn/2019.html';
const MOVED = 'https://www.example.gov.cn/moved/2019.html';
const UNITS = 'https://www.example.gov.cn/units/';
const LINK = '链接：“部分单位”';
const PATH = '/2019/correct/fact';

let desk: TestDesk;
openDeskPerTest(async () => {
  using site = writeSite();
  site.edit(PROBLEMS, '部分单位', `[部分单位](${UNITS})`);
  site.freeze();
  desk = await makeTestDesk(site.dir);
  const [report] = (await desk.desk.read()).reports;
  const record = report?.record?.data;
  if (record) desk.writeFile(RECORD, writeOldRecord({ ...record, facts: recordFacts(report) }));
  return desk;
});

const read = (path: string): string => desk.readFile(path) ?? '';
const addressOf = (fact: string): string => `${PATH}?fact=${encodeURIComponent(fact)}`;

/** The form of a fact, filled in. */
async function fill(fact: string, said: string): Promise<Record<string, string>> {
  return { ...(await openForm(desk, addressOf(fact))), ...REASON, said };
}

async function save(fact: string, said: string): Promise<void> {
  const answer = await send(desk, PATH, await fill(fact, said), 'save');
  expect(answer.status, await answer.text()).toBe(303);
  expect(await listErrors(desk), fact).toEqual([]);
}

function change(path: string, from: string, to: string): void {
  expect(read(path)).toContain(from);
  desk.writeFile(path, read(path).replace(from, to));
}

describe('a correction of what a report says of itself', () => {
  test('is found beside the others, looked at as readers will see it, saved at once and taken back', async () => {
    const before = read(REPORT);
    expect(await desk.readPage('/2019/correct')).toContain(`原文网址 ${URL} 更正`);
    const fields = await fill('原文网址', MOVED);
    expect(await desk.readPage(addressOf('原文网址'))).toContain(`读者看到的是： ${URL}`);
    const preview = await readWords(await send(desk, PATH, fields, 'preview'));
    expect(preview).toMatch(/2021-06-01 更正 原文网址 原来 .* 改为 .* 原因：录入时有误/u);
    expect(read(REPORT)).toBe(before);
    await save('原文网址', MOVED);
    const correction = { date: '2021-06-01', fact: '原文网址', was: URL, is: MOVED, why: '录入时有误' };
    expect(readCorrections(desk)).toEqual([correction]);
    expect(read(REPORT)).toContain(`url: ${MOVED}\n`);
    expect(read(RECORD)).toMatch(/corrections:\n[^]*fact: 原文网址/u);
    expect(await desk.readPage('/2019/correct?saved=1')).toContain(`2021-06-01 原文网址，原为“${URL}”`);
    expect(await desk.readPage('/')).toContain('原文网址');
    await desk.submit('/undo', { year: '2019' });
    expect(read(REPORT)).toBe(before);
    expect(read(RECORD)).not.toMatch(/^corrections:/mu);
  });

  test('adds what there was not, takes it away again, and takes dates as they are printed', async () => {
    await save(LINK, 'https://www.example.gov.cn/other/?a=1&lt;=2(3)');
    await save(LINK, '');
    expect(read(PROBLEMS)).not.toMatch(/\]\(/u);
    await save('公开目录：索引号', '003-2020');
    await save('公开目录：索引号', '');
    expect(readCorrections(desk)?.map(({ fact, was, is }) => [fact, was, is])).toEqual([
      [LINK, UNITS, 'https://www.example.gov.cn/other/?a=1&lt;=2(3)'],
      [LINK, 'https://www.example.gov.cn/other/?a=1&lt;=2(3)', '无'],
      ['公开目录：索引号', '无', '003-2020'],
      ['公开目录：索引号', '003-2020', '无'],
    ]);
  });
});

describe('a fact that was changed without a correction', () => {
  test('is told on the page of corrections and leads to its form, filled in', async () => {
    change(REPORT, URL, MOVED);
    const page = await (await desk.visit('/2019/correct')).text();
    expect(readUnfolded(page)).toContain(`“原文网址”发布时是“${URL}”`);
    const address = addressOf('原文网址');
    expect(page).toContain(`href="${address}"`);
    expect(await (await desk.visit('/2019/publish')).text()).toContain(`href="${address}"`);
    const fields = await openForm(desk, address);
    expect(fields['said']).toBe(MOVED);
    expect((await send(desk, PATH, { ...fields, ...REASON }, 'save')).status).toBe(303);
    expect(readCorrections(desk)).toMatchObject([{ fact: '原文网址', was: URL, is: MOVED }]);
    expect(await listErrors(desk)).toEqual([]);
    change(REPORT, `url: ${MOVED}`, 'url: https://www.example.gov.cn/again.html');
    expect(await (await desk.visit('/2019/correct')).text()).toContain(`href="${address}"`);
    const again = { ...(await openForm(desk, address)), ...REASON };
    expect((await send(desk, PATH, again, 'save')).status).toBe(303);
    expect(readCorrections(desk)?.[1]).toMatchObject({ was: MOVED, is: 'https://www.example.gov.cn/again.html' });
    expect(await listErrors(desk)).toEqual([]);
  });

  test('is a link that was taken out, which can be told of', async () => {
    change(PROBLEMS, `[部分单位](${UNITS})`, '部分单位');
    expect(await (await desk.visit('/2019/correct')).text()).toContain(`href="${addressOf(LINK)}"`);
    await save(LINK, '');
    expect(readCorrections(desk)).toMatchObject([{ fact: LINK, was: UNITS, is: '无' }]);
  });

  test.each([
    ['原文网址', REPORT, URL, MOVED],
    [LINK, PROBLEMS, UNITS, 'https://www.example.com/'],
  ])('is put back as readers were told, which is no correction: %s', async (fact, file, from, to) => {
    const before = read(file);
    change(file, from, to);
    const fields = await openForm(desk, addressOf(fact));
    const answer = await desk.submit(PATH, { ...fields, do: 'restore' });
    expect(answer.headers.get('location')).toBe('/2019/correct?saved=1');
    expect(read(file)).toBe(before);
    expect(readCorrections(desk)).toBeUndefined();
    expect(await listErrors(desk)).toEqual([]);
  });

  test('is not told by the correction of another', async () => {
    change(REPORT, URL, MOVED);
    const fields = await fill(LINK, '');
    await send(desk, PATH, fields, 'save');
    expect(readCorrections(desk)).toMatchObject([{ fact: LINK }]);
    expect(await listErrors(desk)).toHaveLength(1);
  });
});

describe('a correction of the text', () => {
  test('of the words of a link says that the link is called otherwise', async () => {
    const fields = await openForm(desk, await findText(desk, '部分单位'));
    const words = (fields['words'] ?? '').replace('部分单位', '个别单位');
    expect((await send(desk, '/2019/correct/text', { ...fields, ...REASON, words }, 'save')).status).toBe(303);
    expect(readCorrections(desk)).toMatchObject([
      { section: 'problems' },
      { fact: LINK, was: UNITS, is: '无' },
      { fact: '链接：“个别单位”', was: '无', is: UNITS },
    ]);
    expect(await listErrors(desk)).toEqual([]);
  });
});

describe('what cannot be', () => {
  test('has all that is wrong beside its field, and nothing typed is lost', async () => {
    const before = read(REPORT);
    const fields = { ...(await fill('原文网址', 'javascript:alert(1)')), date: '2099-01-01', why: '' };
    const answer = await send(desk, PATH, fields, 'save');
    const page = await answer.text();
    expect(readFields(page)).toMatchObject({ said: 'javascript:alert(1)', date: '2099-01-01' });
    expect(page).toContain('应为 http:// 或 https:// 开头的网址。');
    expect(page).toContain('这一天还没有到');
    expect(page).toContain('写一句为什么更正');
    expect(read(REPORT)).toBe(before);
  });

  test.each<[what: string, fact: string, change: Record<string, string>, says: RegExp]>([
    ['what is said already', '原文网址', { said: URL }, /没有要更正的/u],
    ['nothing, of what a report needs', '来源', { said: ' ' }, /不能空着/u],
    ['nothing, of what there was not', '发文字号', { said: '无' }, /没有要更正的/u],
    ['no address', '原文网址', { said: 'www.example.gov.cn' }, /应为 http/u],
    ['an address with a blank', LINK, { said: 'https://a b' }, /不能有空格/u],
    ['a link that runs a script', LINK, { said: 'javascript:alert(1)' }, /运行脚本/u],
    ['a link that leads nowhere', LINK, { said: '/2018/none/' }, /网页不存在/u],
    ['a text that is too long', '发文字号', { said: '字'.repeat(400) }, /最多 300 个/u],
    ['a reason that is too long', '发文字号', { said: '示政〔2020〕5号', why: '字'.repeat(400) }, /最多 300 个/u],
    ['no day', '发布时间', { said: '昨天' }, /应写作 2020-03-30/u],
    ['a day before the publication', '原文网址', { said: MOVED, date: '2020-01-01' }, /早于发布时间/u],
    ['another issuer than the title has', '发文机关', { said: '别的机关' }, /还不能存/u],
    ['what only other fields show', '发文机关', { said: '别的机关', why: '' }, /检查也通不过/u],
    ['an invisible letter', '来源', { said: '示例\u202e县' }, /控制字符/u],
  ])('is %s', async (_, fact, given, says) => {
    const before = read(REPORT);
    const answer = await send(desk, PATH, { ...(await fill(fact, '')), ...given }, 'save');
    expect(answer.status).toBe(200);
    expect(await readWords(answer)).toMatch(says);
    expect(read(REPORT)).toBe(before);
    expect(desk.desk.history.entries).toEqual([]);
  });

  test('is not saved over what another window saved', async () => {
    const fields = await fill('原文网址', MOVED);
    change(REPORT, URL, 'https://www.example.gov.cn/other.html');
    const page = await readWords(await send(desk, PATH, fields, 'save'));
    expect(page).toContain('刚才在别处改过');
    expect(readCorrections(desk)).toBeUndefined();
  });
});
