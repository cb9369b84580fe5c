import { beforeEach, describe, expect, test } from 'vitest';
import { makeMadeUpDesk, openDeskPerTest } from '../../support/desk/desk-per-test.ts';
import { writeSite } from '../../support/site.ts';
import { findText, listErrors, REASON, send } from '../correct/correcting.ts';
import { decodeText, openForm } from '../open-form.ts';
import { makeTestDesk, type TestDesk } from '../test-desk.ts';

const FILE = 'reports/2020/follow-up.yml';
const SERVICES = '（一）深化“放管服”改革';
const ENFORCEMENT = '（二）提升行政执法能力';
const FOUND = { section: 'law-enforcement', quote: '一是规范行政执法行为。' };
const OTHER = { section: 'government-functions', quote: '二是完善行政审批制度。' };

let desk: TestDesk;
openDeskPerTest(async () => {
  desk = await makeMadeUpDesk();
  return desk;
});

/** Press a button beside something planned, as the page has it now. */
async function press(point: string, say: string, passage?: object, seen?: string): Promise<Response> {
  return await desk.submit('/2020/check/plan', {
    point,
    say,
    seen: seen ?? (await readSeen(point)),
    ...(passage && { passage: JSON.stringify(passage) }),
  });
}

/** What the page's forms send of something planned. */
async function readSeen(point: string): Promise<string> {
  const page = await (await desk.visit('/2020/check/plan')).text();
  const forms = page.split('<form').filter((form) => decodeText(form).includes(`name="point" value="${point}"`));
  return decodeText(/name="seen" value="([^"]*)"/u.exec(forms[0] ?? '')?.[1] ?? '');
}

test('the plan of the year before stands beside what there is to read of it, and is reached from what is left', async () => {
  expect(await (await desk.visit('/2020/check')).text()).toContain('href="/2020/check/plan"');
  expect(await desk.readPage('/2020/check')).toContain('上年计划还没有核对，不核对也可以');
  const page = await desk.readPage('/2020/check/plan');
  expect(page).toContain('对照2019年度的计划：还有 2 项没核对');
  expect(page).toMatch(/1\. 深化“放管服”改革 没有核对 .*推动审批服务事项网上办理.*程序没有找到用词相近的段落/u);
  expect(page).toMatch(/2\. 提升行政执法能力 没有核对 .*（二）一是规范行政执法行为 .*就是这段/u);
});

describe('what a person says', () => {
  test('of a passage that was found is kept by its words, and is taken back', async () => {
    const said = await press(ENFORCEMENT, 'speaks', FOUND);
    expect([said.status, said.headers.get('location')]).toEqual([303, '/2020/check/plan#point-2']);
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
    expect(desk.readFile(FILE)).toMatch(
      new RegExp(
        `^# .*\\nplan: 2019\\nchecked: ${today}\\npoints:\\n {2}- point: ${ENFORCEMENT}\\n {4}passages:\\n` +
          ' {6}- section: law-enforcement\\n {8}quote: 一是规范行政执法行为。\\n$',
        'u',
      ),
    );
    expect(await desk.readPage('/2020/check/plan')).toMatch(/2\. 提升行政执法能力 核对过，写到了/u);
    expect(await desk.readPage('/2020/check')).toContain('上年计划 2 项，核对了 1 项');
    expect(await desk.readPage('/')).toContain('对照上年计划：提升行政执法能力，就是“（二）一是规范行政执法行为”');
    await desk.submit('/undo', { year: '2020' });
    expect(desk.readFile(FILE)).toBeUndefined();
  });

  test('of another place is chosen from the report, in its order', async () => {
    const page = decodeText(await (await desk.visit('/2020/check/plan')).text());
    expect(page).toContain(`<option value="${JSON.stringify(OTHER)}">二是完善行政审批制度</option>`);
    await press(SERVICES, 'speaks', OTHER);
    await press(ENFORCEMENT, 'speaks', { section: 'law-enforcement' });
    expect(await desk.readPage('/2020/check/plan')).toMatch(
      /都核对了.*1\. 深化“放管服”改革 核对过，写到了.*（一）二是完善行政审批制度.*（二）严格规范公正文明执法/u,
    );
    expect(await press(SERVICES, 'speaks').then(({ status }) => status)).toBe(409);
  });

  test('against a passage keeps it from being shown, until it is put back', async () => {
    await press(ENFORCEMENT, 'other', FOUND);
    expect(desk.readFile(FILE)).toContain('rejected:');
    expect(await desk.readPage('/2020/check/plan')).toMatch(/程序没有找到用词相近的段落.*不是的 1 处/u);
    await press(ENFORCEMENT, 'neither', FOUND);
    expect(desk.readFile(FILE)).toBeUndefined();
  });

  test('that the report speaks of it nowhere takes the place of passages, and gives way to one', async () => {
    await press(ENFORCEMENT, 'speaks', FOUND);
    await press(ENFORCEMENT, 'nowhere');
    expect(desk.readFile(FILE)).toContain('unwritten: true');
    expect(desk.readFile(FILE)).not.toContain('passages');
    await press(ENFORCEMENT, 'speaks', FOUND);
    expect(desk.readFile(FILE)).not.toContain('unwritten');
    await press(SERVICES, 'nowhere');
    await press(ENFORCEMENT, 'nothing');
    expect(desk.readFile(FILE)).not.toContain(ENFORCEMENT);
  });

  test('is not kept where somebody else has said something meanwhile, or the words have gone', async () => {
    await press(ENFORCEMENT, 'speaks', FOUND);
    const kept = desk.readFile(FILE);
    const late = await press(ENFORCEMENT, 'nowhere', undefined, '');
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('刚才在别处核对过')]);
    const gone = await press(SERVICES, 'speaks', { ...OTHER, quote: '没有这几个字' });
    expect([gone.status, await gone.text()]).toEqual([409, expect.stringContaining('刚才在别处改过')]);
    expect(desk.readFile(FILE)).toBe(kept);
  });
});

describe('words that no longer stand', () => {
  beforeEach(() => {
    desk.writeFile(
      FILE,
      `plan: 2019\nchecked: 2021-03-02 # 张\npoints:\n  - point: 没有这一项\n    unwritten: true\n` +
        `  - point: ${ENFORCEMENT}\n    passages:\n      - section: law-enforcement\n        quote: 没有这几个字\n`,
    );
  });

  test('are left to do, and lead to the page that mends them', async () => {
    const page = await (await desk.visit('/2020/check')).text();
    expect(page).toContain('还差 2 处');
    expect(page).toContain('href="/2020/check/plan"');
    expect(await desk.readPage('/2020/check/plan')).toMatch(
      /核对过的“没有这一项”，上一年度的计划里找不到了.*“没有这几个字”在报告里找不到了/u,
    );
    await press('没有这一项', 'nothing');
    expect(desk.readFile(FILE)).toContain(`points:\n  - point: ${ENFORCEMENT}`);
    expect(desk.readFile(FILE)).toMatch(/checked: .* # 张\n/u);
    await press(ENFORCEMENT, 'neither', { section: 'law-enforcement', quote: '没有这几个字' });
    expect(desk.readFile(FILE)).toBeUndefined();
    expect(await desk.readPage('/2020/check')).toContain('没有要补的了');
  });
});

test('of a published report staff say it later, too, and a correction of the words carries it along', async () => {
  using site = writeSite({ years: [2018, 2019] });
  using published = await makeTestDesk(site.dir);
  expect(await (await published.visit('/2019/correct')).text()).toContain('href="/2019/check/plan"');
  const said = { point: ENFORCEMENT, seen: '', say: 'speaks', passage: JSON.stringify(FOUND) };
  expect((await published.submit('/2019/check/plan', said)).status).toBe(303);
  expect(published.desk.history.entries.at(-1)).toMatchObject({ step: 'correct', year: 2019 });
  expect(await published.readPage('/2019/check/plan')).toContain('改它不算更正');
  const fields = await openForm(published, await findText(published, '规范行政执法行为。'));
  const changed = { ...fields, ...REASON, words: '一是规范行政执法的行为。' };
  expect((await send(published, '/2019/correct/text', changed, 'save')).status).toBe(303);
  expect(published.readFile('reports/2019/follow-up.yml')).toContain('quote: 一是规范行政执法的行为。');
  expect(await listErrors(published)).toEqual([]);
});

test('a report without the one before it has no plan to be held against it', async () => {
  expect(await desk.readPage('/2019/check/plan')).toContain('没有可以对照的计划');
  expect(await desk.readPage('/2019/correct')).not.toContain('上年计划');
});
