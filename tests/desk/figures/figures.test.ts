import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Figures } from '../../../src/content/schemas/figures.ts';
import { openDeskPerTest } from '../../support/desk/desk-per-test.ts';
import { makeDraftDesk } from '../../support/desk/draft-desk.ts';
import { FOUR_PARTS } from '../../support/desk/made-up-reports.ts';
import { listForms, parsePage, readText, readWords } from '../../support/desk/read-page.ts';
import type { TestDesk } from '../test-desk.ts';

const PAGE = '/2022/figures';
const FIGURES = 'reports/2022/figures.yml';

let desk: TestDesk;
openDeskPerTest(async () => {
  desk = await makeDraftDesk(FOUR_PARTS);
  return desk;
});

async function open(at?: string): Promise<Root> {
  return parsePage(await (await desk.visit(at === undefined ? PAGE : `${PAGE}?at=${at}`)).text());
}

/** The key of a number by its printed words; of several the last one. */
async function findKey(words: string): Promise<string> {
  const chips = selectAll('[data-chip]', await open()).filter((chip) => readWords(chip).startsWith(`${words}，`));
  const chip = chips.at(-1);
  if (!chip) throw new Error(`no chip ${words}`);
  return readText(chip, 'dataChip');
}

async function openPanel(words: string): Promise<Element> {
  return expectElement(await open(await findKey(words)), '#panel');
}

function expectElement(parent: Root | Element, selector: string): Element {
  const element = select(selector, parent);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}

function readState(page: Root | Element): string {
  return readWords(select('#panel .st b', page));
}

/** Fields of the form that has a button, to be sent now or later. */
function takeForm(parent: Root | Element, act: string): Record<string, string> {
  const form = listForms(parent).find(({ acts }) => acts.includes(act));
  if (!form) throw new Error(`no button ${act}`);
  return { ...Object.fromEntries(form.fields), do: act };
}

/** @returns The page that a form leads to. */
async function send(fields: Record<string, string>, status = 303): Promise<Root> {
  const answer = await desk.submit(PAGE, fields);
  expect(answer.status).toBe(status);
  if (status !== 303) return parsePage(await answer.text());
  const address = answer.headers.get('location') ?? '';
  return parsePage(await (await desk.visit(address.replace(/#.*/u, ''))).text());
}

async function decide(words: string, act: string, fields: Record<string, string> = {}): Promise<Root> {
  return await send({ ...takeForm(await openPanel(words), act), ...fields });
}

function readFigures(): Figures {
  return parse(desk.readFile(FIGURES) ?? '') as Figures;
}

/** How many numbers figures.yml says at its end to be nobody's. */
function countOpen(text: string): number {
  return Number(/还有 (\d+) 个数字没有着落/u.exec(text)?.[1]);
}

function findEntry(indicator: string): Figures['observations'][number] | undefined {
  return readFigures().observations.find((entry) => entry.indicator === indicator);
}

describe('a number', () => {
  it('that is doubtful has no default, and is confirmed when it was looked at', async () => {
    const panel = await openPanel('1733件');
    expect(readWords(panel)).toContain('要仔细看');
    expect(listForms(panel).flatMap(({ acts }) => acts)).not.toContain('accept');
    const refused = await send({ ...takeForm(panel, 'read'), do: 'accept' }, 409);
    expect(readWords(select('.refused', refused))).toContain('这一个要看过再定');
    await send(takeForm(panel, 'read'));
    expect(findEntry('legal-aid-cases-assigned')).toEqual({
      indicator: 'legal-aid-cases-assigned',
      value: 1733,
      section: 'main-work',
      quote: '县法律援助中心受理案件1733件',
    });
    expect(readState(await open(await findKey('1733件')))).toBe('已定');
  });

  it('is taken back by its key, and nothing that was done before the numbers', async () => {
    const hasUndo = async (): Promise<boolean> => select('form[action="/undo"]', await open()) !== undefined;
    await desk.desk.decide(() => ({
      year: 2022,
      step: 'document',
      words: '建立草稿',
      changes: [{ path: '.desk/2022.json', before: undefined, after: '{}\n' }],
    }));
    expect(await hasUndo()).toBe(false);
    await decide('87项', 'read');
    expect(await hasUndo()).toBe(true);
  });

  it('leads on to the next one that is left', async () => {
    expect(readWords(select('#panel .is', await decide('87项', 'read')))).toBe('0.5个工作日以内');
  });

  it('that is not the indicator’s becomes nobody’s, and the indicator one of those that are missing', async () => {
    await decide('11个', 'release');
    expect(findEntry('model-villages-province-reviewed')).toBeUndefined();
    const page = await open(await findKey('11个'));
    expect(readState(page)).toBe('新数字，还没有着落');
    expect(readWords(select('#missing', page))).toContain('完成复核的省级民主法治示范村');
  });

  it('of the same sentence takes the indicator over', async () => {
    const panel = await openPanel('21件');
    const other = listForms(panel).find(({ acts }) => acts.includes('instead'));
    expect(readWords(other?.element)).toContain('改记同一句的“');
    await send({ ...Object.fromEntries(other?.fields ?? []), do: 'instead' });
    expect(findEntry('reconsideration-cases-upheld')?.value).not.toBe(21);
    expect(findEntry('reconsideration-cases-upheld')?.unconfirmed).toBeUndefined();
    expect(readState(await open(await findKey('21件')))).toBe('新数字，还没有着落');
  });

  it('becomes a new indicator’s, which goes again when it is not', async () => {
    const key = await findKey('88件');
    await decide('88件', 'name', { [`name:${key}`]: '人大代表建议办理件数', [`definition:${key}`]: '办结的建议数。' });
    expect(findEntry('ren-da-dai-biao-jian-yi-ban-li-jian-shu')?.value).toBe(88);
    expect(desk.readFile('indicators.yml')).toContain('name: 人大代表建议办理件数');
    await decide('88件', 'reopen');
    await decide('88件', 'release');
    expect(desk.readFile('indicators.yml')).not.toContain('人大代表建议办理件数');
  });

  it('is refused a name that an indicator has, an empty unit, or no area', async () => {
    const key = await findKey('88件');
    const form = takeForm(await openPanel('88件'), 'name');
    const before = desk.readFile('indicators.yml');
    for (const [field, value, words] of [
      [`name:${key}`, '县域内律师数', '已有名称是'],
      [`name:${key}`, '', '还没有名称'],
      [`unit:${key}`, '', '还没有单位'],
      [`unit:${key}`, '名', '登记不进去'],
      [`area:${key}`, 'no-area', '还没有选领域'],
    ] as const) {
      expect(readWords(select('.refused', await send({ ...form, [field]: value }, 409)))).toContain(words);
    }
    expect(desk.readFile('indicators.yml')).toBe(before);
  });

  it('is an indicator’s that is found by its name, whose unit has to mean the same', async () => {
    const refused = await send({ ...takeForm(await openPanel('88件'), 'known'), known: '县域内律师数' }, 409);
    expect(readWords(select('.refused', refused))).toContain('意思不同');
    await decide('29件', 'known', { known: '县政府涉诉一二审案件数' });
    expect(findEntry('litigation-cases')?.value).toBe(29);
  });

  it('is no figure for a reason, which may be taken back', async () => {
    await decide('88件', 'excuse', { reason: '名称、编号里的数字，不是数量' });
    const { excused = [] } = readFigures();
    expect(excused.find(({ quote }) => quote.includes('88'))?.reason).toBe('名称、编号里的数字，不是数量');
    await decide('88件', 'reopen');
    expect(readState(await open(await findKey('88件')))).toBe('新数字，还没有着落');
  });

  it('is taken from other words where these lead to it', async () => {
    const form = takeForm(await openPanel('53名'), 'amend');
    const refused = await send({ ...form, quote: '执业律师' }, 409);
    expect(readWords(select('.refused', refused))).toContain('这样取不到');
    await send({ ...form, quote: '执业律师53名', period: '2022' });
    expect(findEntry('lawyers')).toEqual({
      indicator: 'lawyers',
      value: 53,
      section: 'main-work',
      quote: '执业律师53名',
    });
  });

  it('that has changed from another takes that with it, for its year', async () => {
    const key = await findKey('95.6%');
    await decide('95.6%', 'name', { [`name:${key}`]: '资格考试合格率', [`area:${key}`]: 'law-enforcement' });
    const entries = readFigures().observations.filter(({ indicator }) => indicator === 'zi-ge-kao-shi-he-ge-lv');
    expect(entries.map(({ value, period }) => [value, period])).toEqual([
      [91.2, '2021'],
      [95.6, undefined],
    ]);
  });
});

describe('what was shown', () => {
  it('is not decided on when another tab has decided, nor when an editor has saved the file', async () => {
    const form = takeForm(await openPanel('87项'), 'read');
    await decide('87项', 'release');
    const refused = await send(form, 409);
    expect(readWords(select('.refused', refused))).toContain('刚才在别处变过，现在是“新数字，还没有着落”');
    const other = takeForm(await openPanel('1733件'), 'read');
    desk.writeFile(
      'reports/2022/01-main-work.md',
      (desk.readFile('reports/2022/01-main-work.md') ?? '').replace('受理案件1733件', '办理案件1733件'),
    );
    await send(other, 409);
    expect(findEntry('legal-aid-cases-assigned')?.unconfirmed).toBe(true);
  });

  it('is not decided on once the report is published', async () => {
    const left = takeForm(await openPanel('11个'), 'release');
    const text = desk.readFile(FIGURES);
    const path = 'reports/2022/report.yml';
    desk.writeFile(path, (desk.readFile(path) ?? '').replace('status: draft', 'status: published'));
    const refused = await send(left, 409);
    expect(desk.readFile(FIGURES)).toBe(text);
    expect(listForms(expectElement(refused, '.board'))).toEqual([]);
    expect(readWords(select('#panel', refused))).toMatch(/已经发布，不能直接改.*写一条更正/u);
  });

  it('of a list is all of it', async () => {
    const group = expectElement(await open(), '[data-part="group:main-work.0"]');
    const form = takeForm(group, 'sure');
    await decide('1896项', 'release');
    expect(readWords(select('.refused', await send(form, 409)))).toContain('这一节的数字刚才在别处变过');
    expect(findEntry('random-inspection-subjects')?.unconfirmed).toBe(true);
  });

  it('keeps comments and order of both files', async () => {
    const text = desk.readFile(FIGURES) ?? '';
    desk.writeFile(FIGURES, text.replace('observations:\n', 'observations:\n  # 先看这一条。\n'));
    await decide('88件', 'name', { [`name:${await findKey('88件')}`]: '人大代表建议办理件数' });
    const after = desk.readFile(FIGURES) ?? '';
    expect(after).toContain('observations:\n  # 先看这一条。\n');
    expect(after.indexOf('value: 88')).toBeGreaterThan(after.indexOf('government-information-disclosed-on-request'));
    expect(countOpen(after)).toBe(countOpen(text) - 1);
  });
});

it('counts the same numbers above the text and beside it', async () => {
  const page = await open();
  const above = selectAll('.key b', page).reduce((sum, count) => sum + Number(readWords(count)), 0);
  expect(selectAll('[data-chip]', page).length).toBeGreaterThan(above);
  expect(readWords(select('#panel .st', page))).toContain(`共 ${above} 个`);
  expect(readWords(await openPanel('两成左右'))).not.toContain('共 ');
});

describe('the missing indicators', () => {
  it('are one decision, but for those that are ticked', async () => {
    const form = takeForm(expectElement(await open(), '#missing'), 'missing');
    await send({ ...form, found: 'litigation-cases' });
    const page = await open();
    expect(readWords(select('#missing', page))).toContain('县政府涉诉一二审案件数');
    expect(readFigures().dropped?.filter(({ unconfirmed }) => unconfirmed)).toHaveLength(1);
    await send({ ...form }, 409);
  });

  it('are those of a year that is named, on every page, with the way to the charts that miss them', async () => {
    const page = await (await desk.visit('/2022/check')).text();
    expect(page).toContain('以前有、2022年度没有的指标');
    expect(page).toContain('处图2022年度画不出来');
    expect(page).toContain('href="/settings/charts"');
    await send(takeForm(expectElement(await open(), '#missing'), 'missing'));
    const pages = await Promise.all(
      ['/', PAGE, '/2022/check'].map(async (path) => await (await desk.visit(path)).text()),
    );
    expect(pages[0]).toContain('2022年度没有的指标，');
    expect(pages.join('').replace(/<details[^]*?<\/details>/gu, '')).not.toMatch(/今年|去年/u);
  });
});

describe('what the text says of its numbers', () => {
  it('is proposed when they have names, and nodded through or rejected', async () => {
    const panel = await openPanel('6104件');
    const names = listForms(panel).find(({ acts }) => acts.includes('names'));
    const body = new FormData();
    for (const [name, value] of names?.fields ?? []) body.append(name, value);
    body.set('do', 'names');
    expect((await desk.submit(PAGE, body)).status).toBe(303);
    const group = expectElement(await open(), '[data-part="group:main-work.8"]');
    expect(readWords(group)).toContain('6011 ÷ 6104 = 98.48%');
    await send(takeForm(group, 'sure'));
    expect(readFigures().relations?.map(({ kind, unconfirmed }) => [kind, unconfirmed])).toContainEqual([
      'ratio',
      undefined,
    ]);
  });
});

it('without a report says so, and with one that cannot be read what to do', async () => {
  expect((await desk.visit('/2031/figures')).status).toBe(409);
  desk.writeFile(FIGURES, 'observations: [\n');
  expect(await desk.readPage(PAGE)).toContain('先到“补齐”里照着改好');
});
