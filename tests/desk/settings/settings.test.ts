import { parse } from 'yaml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { checkParsed } from '../../../src/checks/check-content.ts';
import { writeOldRecord } from '../../support/old-record.ts';
import { recordMeanings, scopeOfRecord } from '../../../src/report/meanings.ts';
import { openForm, readFields } from '../open-form.ts';
import { makeTestDesk, type TestDesk } from '../test-desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await makeTestDesk(SUIXI_DIR);
});
afterEach(() => {
  desk[Symbol.dispose]();
});

const read = (path: string): string => desk.readFile(path) ?? '';

async function send(path: string, change: Record<string, string>): Promise<{ answer: Response; page: string }> {
  const answer = await desk.submit(path, { ...(await openForm(desk, path)), do: 'save', ...change });
  return { answer, page: (await answer.clone().text()).replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ') };
}

describe('what the site says of itself', () => {
  test('is changed where it stands, what is not written stays away', async () => {
    const before = read('site.yml');
    const { answer } = await send('/settings/site', { department: '濉溪县司法局' });
    expect(answer.headers.get('location')).toBe('/settings/site?saved=1');
    expect(read('site.yml')).toContain('department: 濉溪县司法局\n');
    for (const line of before.split('\n')) expect(read('site.yml')).toContain(line);
    expect(read('site.yml')).not.toContain('idCode');
    expect(await desk.readPage('/settings/site?saved=1')).toContain('已存。检查过了，没有问题。');
    expect(await desk.readPage('/')).toContain('设置：网站信息：承办单位');
  });

  test('has every fault beside its field, and nothing typed is lost', async () => {
    const before = read('site.yml');
    const { answer, page } = await send('/settings/site', { name: '', domain: 'http://示例', contact: '0561-1234567' });
    expect(answer.status).toBe(200);
    expect(page).toContain('没有存：有 2 处要改');
    expect(page).toMatch(/要填。.*应为域名，不带 http/u);
    expect(await answer.text()).toMatch(/value="http:\/\/示例"[\s\S]*|value="0561-1234567"/u);
    expect(read('site.yml')).toBe(before);
  });

  test('is not saved over what was written meanwhile', async () => {
    const fields = await openForm(desk, '/settings/site');
    desk.writeFile('site.yml', read('site.yml').replace('濉溪县法治政府建设年度报告', '别的名称'));
    const answer = await desk.submit('/settings/site', { ...fields, do: 'save', address: '示例路1号' });
    const page = await answer.text();
    expect(page).toContain('刚才在别处改过');
    expect(page).toContain('示例路1号');
    expect(read('site.yml')).toContain('别的名称');
    expect(read('site.yml')).not.toContain('示例路1号');
  });

  test('saves nothing where nothing was changed', async () => {
    await send('/settings/site', {});
    expect(desk.desk.history.entries).toEqual([]);
  });

  test('begins a file that is not there', async () => {
    desk[Symbol.dispose]();
    desk = await makeTestDesk();
    const { answer } = await send('/settings/site', { name: '示例', county: '示例县', description: '示例。' });
    expect(answer.status).toBe(303);
    expect(parse(read('site.yml'))).toEqual({ name: '示例', county: '示例县', description: '示例。' });
  });
});

describe('an entry of a list', () => {
  test('is found, changed, added and taken out, and the comments of others stay', async () => {
    expect(await desk.readPage('/settings/glossary?q=放管服')).toMatch(/有“放管服”的 \d+ 个术语/u);
    await send('/settings/glossary/terms/0', { definition: '新的解释。' });
    expect(read('glossary.yml')).toContain('definition: 新的解释。');
    const { length } = (parse(read('glossary.yml')) as { terms: unknown[] }).terms;
    const added = await send('/settings/glossary/terms/new', {
      id: 'min-gao-guan',
      term: '民告官',
      definition: '公民对行政机关提起的诉讼。',
      'sources.#': '1',
      'sources.0.title': '《行政诉讼法》',
    });
    expect(added.answer.headers.get('location')).toBe('/settings/glossary?saved=1#terms');
    const terms = (parse(read('glossary.yml')) as { terms: unknown[] }).terms;
    expect(terms).toHaveLength(length + 1);
    expect(terms.at(-1)).toEqual({
      id: 'min-gao-guan',
      term: '民告官',
      definition: '公民对行政机关提起的诉讼。',
      sources: [{ title: '《行政诉讼法》' }],
    });
    await send(`/settings/glossary/terms/${length}`, { do: 'delete' });
    expect((parse(read('glossary.yml')) as { terms: unknown[] }).terms).toHaveLength(length);
    expect(read('glossary.yml')).toContain('# 术语解释');
  });

  test('keeps its code', async () => {
    await send('/settings/indicators/indicators/0', { id: 'other', headline: 'no' });
    const [indicator] = (parse(read('indicators.yml')) as { indicators: unknown[] }).indicators;
    expect(indicator).toMatchObject({ id: 'administrative-staff', headline: false });
    expect(await desk.readPage('/settings/indicators/indicators/0')).toContain('已发布的2019年度数据');
  });

  test('that the check would refuse is not saved, and its words are shown', async () => {
    const before = read('charts.yml');
    const { answer, page } = await send('/settings/charts/charts/0', { 'panels.0.total.indicator': 'no-such-thing' });
    expect(answer.status).toBe(200);
    expect(page).toContain('没有存：这样改了，检查通不过。');
    expect(page).toContain('没有指标“no-such-thing”');
    expect(read('charts.yml')).toBe(before);
  });

  test('that reports have is not taken out, with its name in the words that say so', async () => {
    const { answer } = await send('/settings/indicators/indicators/0', { do: 'delete' });
    const page = (await answer.text()).replace(/<details[^]*?<\/details>|<[^>]*>/gu, ' ');
    expect(page).toContain('“指标”里没有指标“全县行政在编人员数”');
    expect(page).not.toContain('indicators.yml');
  });

  test('gets a row more, and loses one, before it is saved', async () => {
    const path = '/settings/charts/charts/0';
    const more = await send(path, { do: 'more:panels.0.series', title: '改了的标题' });
    expect(await more.answer.text()).toMatch(/name="panels\.0\.series\.5\.indicator"[\s\S]*/u);
    const dropped = await send(path, { do: 'drop:panels.0.series.0' });
    const page = await dropped.answer.text();
    expect(page).toContain('name="panels.0.series.#" value="4"');
    expect(page).toMatch(/name="panels\.0\.series\.0\.indicator"\s+value="reconsideration-cases-dismissed"/u);
    expect(desk.desk.history.entries).toEqual([]);
  });

  test('that is gone, and one that the address makes up', async () => {
    expect(await desk.readPage('/settings/glossary/terms/9999')).toContain('没有这一项了');
    expect(await desk.readPage('/settings/glossary/terms/x')).toContain('没有这一项了');
  });

  test('of several kinds shows the fields of the one that is chosen', async () => {
    const page = await desk.readPage('/settings/indicators/relations/new');
    expect(page).toContain('是哪一种');
    const { answer } = await send('/settings/indicators/relations/new', { kind: 'sum', do: 'refresh' });
    expect(await answer.text()).toContain('name="parts"');
  });
});

describe('what is said of something published', () => {
  const PATH = '/settings/indicators/indicators/0';
  const RECORD = 'reports/2019/published.yml';
  interface Told {
    name: string;
    reworded?: object[];
  }
  const first = (): Told | undefined => (parse(read('indicators.yml')) as { indicators: Told[] }).indicators[0];
  const recorded = (): object[] => (parse(read(RECORD)) as { reworded?: object[] }).reworded ?? [];

  /** Send the form, and then what is asked for. */
  async function reword(change: Record<string, string>, answers: Record<string, string>): Promise<Response> {
    const { answer } = await send(PATH, change);
    const asked = readFields(await answer.text());
    return await desk.submit(PATH, { ...asked, ...answers, do: 'reword' });
  }

  beforeEach(async () => {
    desk[Symbol.dispose]();
    desk = await makeTestDesk(SUIXI_DIR);
    const content = await desk.desk.read();
    const record = content.reports[0]?.record?.data;
    const defined = {
      indicators: content.indicators?.data?.indicators ?? [],
      charts: content.charts?.data?.charts ?? [],
    };
    if (record) {
      const meanings = recordMeanings(defined, scopeOfRecord(record, 2019));
      desk.writeFile(RECORD, writeOldRecord({ ...record, meanings }));
    }
  });

  test('is shown as it was and is to be, asked for its day and reason, and one decision that is taken back', async () => {
    const before = read('indicators.yml');
    const { answer, page } = await send(PATH, { name: '行政编制人数', unit: '人', unitAliases: '名' });
    expect(answer.status).toBe(200);
    expect(page).toContain('更正说法 “全县行政在编人员数”已经发布');
    expect(page).toMatch(/名称 .*原来 .*改为/u);
    expect(read('indicators.yml')).toBe(before);
    const asked = readFields(await answer.text());
    const faulty = await desk.submit(PATH, { ...asked, date: '2020-02-30', why: '', do: 'reword' });
    expect(await faulty.text()).toMatch(/日历上有的日子[^]*写一句为什么/u);
    const saved = await desk.submit(PATH, { ...asked, date: '2020-06-01', why: '照统计年鉴的叫法。', do: 'reword' });
    expect(saved.status).toBe(303);
    const told = { date: '2020-06-01', was: { name: '全县行政在编人员数', unit: '名' }, why: '照统计年鉴的叫法。' };
    expect(first()).toMatchObject({ name: '行政编制人数', unitAliases: ['名'], reworded: [told] });
    const is = { name: '行政编制人数', unit: '人' };
    expect(recorded()).toEqual([{ indicator: 'administrative-staff', ...told, is }]);
    expect(checkParsed(await desk.desk.read()).map(({ rule }) => rule)).toEqual([]);
    expect(await desk.readPage('/')).toContain('改说法：改指标“全县行政在编人员数（名）”');
    await desk.submit('/undo', { seen: String(desk.desk.history.entries.at(-1)?.id) });
    expect(read('indicators.yml')).toBe(before);
    expect(recorded()).toEqual([]);
  });

  test('is asked for each time, also where it was changed before, and keeps what was told', async () => {
    await reword({ name: '甲' }, { date: '2020-06-01', why: '一。' });
    const answer = await reword({ name: '乙', definition: '说明。' }, { date: '2020-06-01', why: '二。' });
    expect(answer.status).toBe(303);
    expect(first()?.reworded).toMatchObject([{ was: { name: '全县行政在编人员数' } }, { was: { name: '甲' } }]);
    await send(PATH, { headline: 'no' });
    expect(first()?.reworded).toHaveLength(2);
    expect(recorded()).toHaveLength(2);
  });

  test('is not taken from another thing', async () => {
    const { indicators } = parse(read('indicators.yml')) as { indicators: Told[] };
    const before = read('indicators.yml');
    const answer = await reword({ name: indicators[1]?.name ?? '' }, { date: '2020-06-01', why: '换。' });
    expect(await answer.text()).toContain('没有存：这样改了，检查通不过。');
    expect(read('indicators.yml')).toBe(before);
  });

  test('and was changed in the file is asked for where the finding leads', async () => {
    desk.writeFile('indicators.yml', read('indicators.yml').replace('name: 全县行政在编人员数', 'name: 行政编制人数'));
    const page = await (await desk.visit('/settings/indicators?saved=1')).text();
    const [, address = ''] = /href="([^"]*reword=1)"/u.exec(page) ?? [];
    expect(address).toBe(`${PATH}?reword=1`);
    const asked = readFields(await (await desk.visit(address)).text());
    const answer = await desk.submit(PATH, { ...asked, date: '2020-06-01', why: '简明。', do: 'reword' });
    expect(answer.status).toBe(303);
    expect(first()?.reworded).toMatchObject([{ was: { name: '全县行政在编人员数' } }]);
    expect(checkParsed(await desk.desk.read())).toEqual([]);
  });
});

test('a word in everyday use is a form of lines', async () => {
  await send('/settings/everyday-words/words/0', { said: '投诉\n\n反映问题\n写意见书' });
  expect(read('everyday-words.yml')).toMatch(/said: \[投诉, 反映问题, 写意见书\]/u);
});

test('help says where the files lie', async () => {
  expect(await desk.readPage('/help')).toContain(desk.contentDir);
});
