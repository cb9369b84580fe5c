import { describe, expect, test } from 'vitest';
import { makeMadeUpDesk, openDeskPerTest } from '../../support/desk/desk-per-test.ts';
import type { TestDesk } from '../test-desk.ts';

const PREAMBLE = 'reports/2020/00-preamble.md';
const PROBLEMS = 'reports/2020/04-problems.md';
const OVERSIGHT = 'reports/2020/03-oversight-of-power.md';

let desk: TestDesk;
openDeskPerTest(async () => {
  desk = await makeMadeUpDesk();
  return desk;
});

/** A paragraph's words, as the page shows them. */
async function seenOf(key: string): Promise<string> {
  const page = await (await desk.visit(`/2020/text?edit=${key}`)).text();
  return /name="seen"\s+value="([^"]*)"/u.exec(page)?.[1] ?? '';
}

describe('the text of a draft', () => {
  test('is the original’s, and says so', async () => {
    const page = await desk.readPage('/2020/text');
    expect(page).toMatch(/对文字：与原文一样 .*\d+ 个字逐个对过，都一样/u);
    expect(page).toContain('文字一样，去对数字');
    expect(page).toContain('小标题是从段首分出来的');
  });

  test('is changed in place, taken back by a button, and by the history', async () => {
    const before = desk.readFile(OVERSIGHT);
    const seen = await seenOf('oversight-of-power.2');
    const words = seen.replace('成为常态', '成了常态');
    const saved = await desk.submit('/2020/text', { key: 'oversight-of-power.2', seen, words });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/2020/text#oversight-of-power.2']);
    const page = await desk.readPage('/2020/text');
    expect(page).toMatch(/有 1 处与原文不同 .* 改回“为” .* 原文是“为”，草稿是“了”/u);
    expect(page).toContain('还有 1 处不同，改回才能往下');
    expect((await desk.submit('/2020/text/restore', { key: 'oversight-of-power.2', seen: words })).status).toBe(303);
    expect(desk.readFile(OVERSIGHT)).toBe(before);
    await desk.desk.undo();
    expect(desk.readFile(OVERSIGHT)).toContain('成了常态');
    await desk.desk.undo(2020);
    expect(desk.readFile(OVERSIGHT)).toBe(before);
  });

  test('keeps what another window has saved, and what was typed here', async () => {
    const seen = await seenOf('oversight-of-power.2');
    const other = (desk.readFile(OVERSIGHT) ?? '').replace('成为常态', '成了常态');
    desk.writeFile(OVERSIGHT, other);
    const refused = await desk.submit('/2020/text', { key: 'oversight-of-power.2', seen, words: '我打的字。' });
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(page).toContain('这一段刚才在别处改过');
    expect(page).toContain('我打的字。</textarea>');
    expect(page).toContain('成了常态');
    expect(page).toContain('处与原文不同</span>');
    expect(desk.readFile(OVERSIGHT)).toBe(other);
  });

  test('keeps what was typed for a paragraph that has gone meanwhile', async () => {
    const seen = await seenOf('preamble.2');
    desk.writeFile(PREAMBLE, '---\nkind: preamble\n---\n\n县委：\n');
    const refused = await desk.submit('/2020/text', { key: 'preamble.2', seen, words: '我打的字。' });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toMatch(/刚才在别处删去了[^]*readonly>我打的字。<\/textarea>/u);
  });

  test('names the figures that lose their words before it is saved', async () => {
    const seen = await seenOf('oversight-of-power.2');
    const before = desk.readFile('reports/2020/figures.yml');
    const words = seen.replace(/检查\d+次/u, '检查9999次');
    const asked = await desk.submit('/2020/text', { key: 'oversight-of-power.2', seen, words });
    expect(asked.status).toBe(409);
    expect(await asked.text()).toContain('改了以后，1 个数字的引文就不在正文里了');
    expect(desk.readFile('reports/2020/figures.yml')).toBe(before);
    const saved = await desk.submit('/2020/text', { key: 'oversight-of-power.2', seen, words, force: '1' });
    expect(saved.status).toBe(303);
    expect(desk.readFile('reports/2020/figures.yml')).not.toBe(before);
    await desk.desk.undo();
    expect(desk.readFile('reports/2020/figures.yml')).toBe(before);
  });

  test('is cut into sections at its headings', async () => {
    const key = 'oversight-of-power.3';
    const seen = await seenOf(key);
    expect((await desk.submit('/2020/text/split', { key, seen, words: `${seen}改` })).status).toBe(409);
    const split = await desk.submit('/2020/text/split', { key, seen, words: seen });
    const address = split.headers.get('location') ?? '';
    expect([split.status, address]).toEqual([303, expect.stringMatching(/^\/2020\/text#[a-z-]+\.heading$/u)]);
    expect(await (await desk.visit('/2020/text')).text()).toContain(`id="${address.split('#')[1] ?? ''}"`);
    await desk.desk.undo();
    expect(await seenOf(key)).toBe(seen);
  });

  test('gets a lost paragraph back from the original', async () => {
    const before = desk.readFile(PREAMBLE) ?? '';
    const [, paragraph = ''] = /\n\n([^\n]+)\n$/u.exec(before) ?? [];
    desk.writeFile(PREAMBLE, before.replace(`${paragraph}\n`, ''));
    const page = await (await desk.visit('/2020/text?only=hints')).text();
    expect(page).toContain('草稿里没有这一段');
    const line = /name="line" value="(\d+)"/u.exec(page)?.[1] ?? '';
    expect((await desk.submit('/2020/text/insert', { line })).status).toBe(303);
    expect(await desk.readPage('/2020/text')).toContain('与原文一样');
    expect(desk.readFile(PREAMBLE)).toBe(before);
  });

  test('says while one types how it compares', async () => {
    const seen = await seenOf('oversight-of-power.2');
    const answer = await desk.submit('/2020/text/compare', {
      key: 'oversight-of-power.2',
      words: seen.replace('常态', '常事'),
    });
    expect(await answer.text()).toContain('原文是“态”，草稿是“事”');
    expect(
      await (await desk.submit('/2020/text/compare', { key: 'oversight-of-power.2', words: seen })).text(),
    ).toContain('字，一样');
  });

  test('shows what was found beside its paragraph', async () => {
    desk.writeFile(PROBLEMS, `${desk.readFile(PROBLEMS) ?? ''}\n<b>粗</b>\n`);
    expect(await desk.readPage('/2020/text?only=hints')).toContain('有网页代码');
  });

  test('of a published report is not changed here', async () => {
    expect(await desk.readPage('/2019/text')).toContain('写一条更正');
    const page = await (await desk.visit('/2019/text?edit=oversight-of-power.2')).text();
    const seen = /name="seen"\s+value="([^"]*)"/u.exec(page)?.[1] ?? '';
    const refused = await desk.submit('/2019/text', { key: 'oversight-of-power.2', seen, words: '别的' });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('已经发布');
  });
});

test('a draft without a document shows its text alone', async () => {
  desk.writeFile('reports/2020/original.txt', '别的\n');
  expect(await desk.readPage('/2020/text')).toContain('没有原文可以对');
});
