import { describe, expect, test } from 'vitest';
import { openDeskPerTest } from '../../support/desk/desk-per-test.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { openForm } from '../open-form.ts';
import { makeTestDesk, type TestDesk } from '../test-desk.ts';
import { findText, listErrors, readCorrections, readUnfolded, readWords, REASON, send } from './correcting.ts';

const LAW = 'reports/2019/04-law-enforcement.md';
const FIGURES = 'reports/2019/figures.yml';

let desk: TestDesk;
openDeskPerTest(async () => {
  desk = await makeTestDesk(SUIXI_DIR);
  return desk;
});

describe('a correction of the text', () => {
  test('is found, looked at and saved, with the words that readers see', async () => {
    const path = await findText(desk, '部分单位和部门');
    const fields = await openForm(desk, path);
    const changed = { ...fields, ...REASON, words: (fields['words'] ?? '').replace('部分单位', '个别单位') };
    const preview = await readWords(await send(desk, '/2019/correct/text', changed, 'preview'));
    expect(preview).toContain(
      '2021-06-01 更正 原来 部分 单位和部门对于法治政府建设的重要性认识不足 改为 个别 单位和部门对于法治政府建设的重要性认识不足 原因：录入时有误',
    );
    expect(preview).toContain('/2019/problems/superseded/2021-06-01/');
    expect(readCorrections(desk)).toBeUndefined();
    const saved = await send(desk, '/2019/correct/text', changed, 'save');
    expect(saved.headers.get('location')).toBe('/2019/correct?saved=1');
    expect(readCorrections(desk)).toEqual([
      {
        date: '2021-06-01',
        section: 'problems',
        was: '部分单位和部门对于法治政府建设的重要性认识不足',
        is: '个别单位和部门对于法治政府建设的重要性认识不足',
        why: '录入时有误',
      },
    ]);
    expect(desk.readFile('reports/2019/09-problems.md')).toContain('个别单位和部门对于');
    expect(await listErrors(desk)).toEqual([]);
    expect(await desk.readPage('/2019/correct?saved=1')).toMatch(/已存。.*2021-06-01 原为“部分单位和部门对于/u);
    await desk.submit('/undo', { year: '2019' });
    expect(readCorrections(desk)).toBeUndefined();
    expect(desk.readFile('reports/2019/09-problems.md')).toContain('部分单位和部门对于');
  });

  test('can be of words that were corrected before', async () => {
    for (const [was, is, date] of [
      ['部分单位', '个别单位', '2021-06-01'],
      ['个别单位和部门', '个别单位、部门', '2021-07-01'],
    ] as const) {
      const fields = await openForm(desk, await findText(desk, '对于法治政府建设的重要性'));
      const changed = { ...fields, ...REASON, date, words: (fields['words'] ?? '').replace(was, is) };
      expect((await send(desk, '/2019/correct/text', changed, 'save')).status).toBe(303);
    }
    expect(readCorrections(desk)).toHaveLength(2);
    expect(await listErrors(desk)).toEqual([]);
  });

  test('of a number asks whose the new number is, and carries its figure along', async () => {
    const fields = await openForm(desk, await findText(desk, '1574人'));
    const changed = { ...fields, ...REASON, words: (fields['words'] ?? '').replace('1574人', '1754人') };
    const page = await readWords(await send(desk, '/2019/correct/text', changed, 'preview'));
    expect(page).toContain('新数字是谁的，看看对不对 每个数字都要有归处');
    expect(page).toContain('数据跟着变 全县行政执法人员数 1574人 → 1754人');
    const key = /name="(numeral:[^"]*)"/u.exec(
      await (await send(desk, '/2019/correct/text', changed, 'preview')).text(),
    )?.[1];
    expect(key).toBeDefined();
    const unanswered = await send(desk, '/2019/correct/text', { ...changed, [key ?? '']: '' }, 'save');
    expect(unanswered.status).toBe(200);
    expect(readCorrections(desk)).toBeUndefined();
    const answered = await send(
      desk,
      '/2019/correct/text',
      { ...changed, [key ?? '']: 'enforcement-officers' },
      'save',
    );
    expect(answered.status).toBe(303);
    expect(desk.readFile(LAW)).toContain('1754人');
    expect(desk.readFile(FIGURES)).toMatch(/indicator: enforcement-officers\n {4}value: 1754\n/u);
    expect(readCorrections(desk)?.[0]).toMatchObject({ section: 'law-enforcement' });
    expect(await listErrors(desk)).toEqual([]);
  });

  test('of one of several numbers that belong together is saved, and the others are asked for', async () => {
    const correct = async (was: string, is: string, indicator: string): Promise<string> => {
      const fields = await openForm(desk, await findText(desk, was));
      const changed = { ...fields, ...REASON, words: (fields['words'] ?? '').replace(was, is) };
      const page = await (await send(desk, '/2019/correct/text', changed, 'preview')).text();
      const key = /name="(numeral:[^"]*)"/u.exec(page)?.[1] ?? '';
      expect((await send(desk, '/2019/correct/text', { ...changed, [key]: indicator }, 'save')).status).toBe(303);
      return page;
    };
    const page = await correct('公开114条', '公开115条', 'normative-document-column-items');
    expect(page).toContain('先存这一处');
    const saved = await (await desk.visit('/2019/correct?saved=1')).text();
    for (const shown of [page, saved]) {
      // Files, lines and keys are there for who asks.
      expect(shown).toMatch(/figures\.yml 第/u);
      expect(readUnfolded(shown)).toContain('不相符');
      expect(readUnfolded(shown)).toContain('先核对这几条是否与正文一致。');
      expect(readUnfolded(shown)).not.toMatch(/\.yml|\.md|第 \d+|acknowledged|normative/u);
    }
    expect(await desk.readPage('/2019/correct?saved=1')).toMatch(/还有 1 处对不上，改好以前网站生成不了/u);
    // What was said of them while they did not agree goes once they do.
    const note = 'acknowledged:\n  - relation: normative-document-column-total\n    reason: 原文如此。\n';
    desk.writeFile(FIGURES, `${desk.readFile(FIGURES) ?? ''}${note}`);
    expect(await listErrors(desk)).toEqual([]);
    const agreeing = await correct('公开46条', '公开47条', 'normative-document-changes-disclosed');
    expect(agreeing).not.toContain('先存这一处');
    expect(agreeing).toMatch(/对不上的说明一并去掉[^]*原文如此。/u);
    expect(desk.readFile(FIGURES)).not.toContain('原文如此。');
    expect(await listErrors(desk)).toEqual([]);
    expect(readCorrections(desk)).toHaveLength(2);
  });

  test('says what is missing beside its field, and loses nothing that was typed', async () => {
    const fields = await openForm(desk, await findText(desk, '部分单位和部门'));
    const typed = { ...fields, words: '改过的字', date: '2021-02-30', why: '' };
    const answer = await send(desk, '/2019/correct/text', typed, 'preview');
    const page = await answer.text();
    expect(page).toContain('改过的字');
    expect(page).toContain('value="2021-02-30"');
    expect(page).toContain('写一个日历上有的日子');
    expect(page).toContain('写一句为什么更正');
  });

  test('before its publication is refused', async () => {
    const fields = await openForm(desk, await findText(desk, '部分单位和部门'));
    const changed = { ...fields, ...REASON, date: '2020-01-01', words: `${fields['words'] ?? ''}等。` };
    expect(await readWords(await send(desk, '/2019/correct/text', changed, 'save'))).toMatch(/早于发布时间/u);
    expect(readCorrections(desk)).toBeUndefined();
  });

  test('of a paragraph that was changed meanwhile is not saved, and what was typed stays', async () => {
    const fields = await openForm(desk, await findText(desk, '部分单位和部门'));
    const now = desk.readFile('reports/2019/09-problems.md') ?? '';
    desk.writeFile('reports/2019/09-problems.md', now.replace('缺乏紧迫感', '缺少紧迫感'));
    const answer = await send(desk, '/2019/correct/text', { ...fields, ...REASON, words: '我改的字。' }, 'save');
    const page = await readWords(answer);
    expect(page).toContain('刚才在别处改过');
    expect(page).toContain('我改的字。');
    expect(readCorrections(desk)).toBeUndefined();
  });
});

describe('a text that was changed in its file without a correction', () => {
  const PROBLEMS = 'reports/2019/09-problems.md';
  const read = (): string => desk.readFile(PROBLEMS) ?? '';

  async function open(): Promise<{ path: string; fields: Record<string, string> }> {
    desk.writeFile(PROBLEMS, read().replace('部分单位和部门', '个别单位和部门'));
    const path = await findText(desk, '个别单位和部门');
    return { path, fields: await openForm(desk, path) };
  }

  test.each([
    ['as it stands there', '个别'],
    ['as it is typed', '少数'],
  ])('is told against what readers saw: %s', async (_, typed) => {
    const { path, fields } = await open();
    expect(await (await desk.visit('/2019/correct')).text()).toContain(`href="${path.replaceAll('&', '&amp;')}"`);
    expect(await desk.readPage(path)).toMatch(/读者看到的是： .*部分单位和部门/u);
    const words = (fields['words'] ?? '').replace('个别', typed);
    const answer = await send(desk, '/2019/correct/text', { ...fields, ...REASON, words }, 'save');
    expect(answer.status, await readWords(answer)).toBe(303);
    const [was, is] = ['部分', typed].map((word) => `${word}单位和部门对于法治政府建设的重要性认识不足`);
    expect(readCorrections(desk)).toMatchObject([{ was, is }]);
    expect(await listErrors(desk)).toEqual([]);
  });

  test('is put back, which is no correction', async () => {
    const before = read();
    const { fields } = await open();
    const answer = await desk.submit('/2019/correct/text', { ...fields, do: 'restore' });
    expect(answer.status).toBe(303);
    expect(read()).toBe(before);
    expect(readCorrections(desk)).toBeUndefined();
  });
});
