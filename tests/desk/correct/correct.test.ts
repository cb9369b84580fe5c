import { describe, expect, test } from 'vitest';
import { openDeskPerTest } from '../../support/desk/desk-per-test.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { decodeText, openForm } from '../open-form.ts';
import { makeTestDesk, type TestDesk } from '../test-desk.ts';
import { listErrors, readCorrections, readWords, REASON, send } from './correcting.ts';

const FIGURES = 'reports/2019/figures.yml';

let desk: TestDesk;
openDeskPerTest(async () => {
  desk = await makeTestDesk(SUIXI_DIR);
  return desk;
});

describe('a correction of a figure', () => {
  test('that was recorded for no reason takes it out, and asks what its number is', async () => {
    const path = '/2019/correct/figure';
    const fields = { ...(await openForm(desk, `${path}?indicator=power-list-items-dynamic&period=2019`)), ...REASON };
    const page = await (await send(desk, path, { ...fields, place: 'none' }, 'preview')).text();
    const [, was = ''] = /原来(.+?)改为无/u.exec(page.replace(/<[^>]*>|\s+/gu, '')) ?? [];
    expect(was).toMatch(/^\d+项$/u);
    const key = /name="numeral:([^"]*)"/u.exec(page)?.[1] ?? '';
    const answered = { ...fields, place: 'none', [`numeral:${key}`]: 'none', [`reason:${key}`]: '不是县级的事项' };
    expect((await send(desk, path, answered, 'save')).status).toBe(303);
    expect(readCorrections(desk)).toMatchObject([{ indicator: 'power-list-items-dynamic', was, is: '无' }]);
    expect(desk.readFile(FIGURES)).toContain('reason: 不是县级的事项');
    expect(await listErrors(desk)).toEqual([]);
    // What was taken out can be put in again, as another correction.
    const places = await (await desk.visit(`${path}?indicator=power-list-items-dynamic`)).text();
    const place = new RegExp(`value="([^"]*)"[^>]*/><span[^>]*>[^<]*<mark>${was}`, 'u').exec(places)?.[1] ?? '';
    const again = { ...(await openForm(desk, `${path}?indicator=power-list-items-dynamic`)), ...REASON, place };
    expect((await send(desk, path, again, 'save')).status).toBe(303);
    expect(readCorrections(desk)?.[1]).toMatchObject({ was: '无', is: was });
    expect(desk.readFile(FIGURES)).not.toContain('不是县级的事项');
    expect(await listErrors(desk)).toEqual([]);
  });

  test('that is another number of the text leads to that, with both printed', async () => {
    const path = '/2019/correct/figure';
    const page = await (await desk.visit(`${path}?indicator=litigation-cases&period=2019`)).text();
    const keys = [...page.matchAll(/name="place"\s+value="([^"]*)"/gu)].map(([, key]) => key ?? '');
    expect(keys.length).toBeGreaterThan(2);
    const fields = await openForm(desk, `${path}?indicator=litigation-cases&period=2019`);
    expect(keys).toContain(fields['place']);
    const same = await send(desk, path, { ...fields, ...REASON }, 'preview');
    expect(await readWords(same)).toContain('没有要更正的');
  });
});

describe('a correction of a summary', () => {
  test('is written as one line, then and now', async () => {
    const path = '/2019/correct/summary';
    const fields = {
      ...(await openForm(desk, `${path}?section=problems`)),
      ...REASON,
      summary: '思想认识、执法队伍素养',
    };
    expect((await send(desk, path, fields, 'save')).status).toBe(303);
    expect(readCorrections(desk)).toEqual([
      {
        date: '2021-06-01',
        summary: 'problems',
        was: '思想认识、执法队伍素养、制度规范建设',
        is: '思想认识、执法队伍素养',
        why: '录入时有误',
      },
    ]);
    expect(await listErrors(desk)).toEqual([]);
  });

  test('that is too long is refused', async () => {
    const path = '/2019/correct/summary';
    const fields = { ...(await openForm(desk, `${path}?section=problems`)), ...REASON, summary: '思想认识'.repeat(20) };
    expect(await readWords(await send(desk, path, fields, 'save'))).toContain('还不能存');
  });
});

describe('what was changed in the files without a correction', () => {
  const find = (page: string, kind: string): string =>
    decodeText(new RegExp(`href="(/2019/correct/${kind}\\?[^"]*)"[^>]*>写明日期和原因`, 'u').exec(page)?.[1] ?? '');

  test.each<[what: string, kind: string, file: string, from: RegExp, to: string, correction: object]>([
    [
      'a summary',
      'summary',
      'reports/2019/09-problems.md',
      /思想认识、执法队伍素养、制度规范建设/u,
      '思想认识、执法队伍素养',
      { summary: 'problems', was: '思想认识、执法队伍素养、制度规范建设', is: '思想认识、执法队伍素养' },
    ],
    [
      'a figure',
      'figure',
      FIGURES,
      / {2}- indicator: litigation-cases\n(?: {4}.*\n)+/u,
      '',
      { indicator: 'litigation-cases', was: '32件', is: '无' },
    ],
  ])('is %s, and leads to its form, which tells of it', async (_, kind, file, from, to, correction) => {
    const before = desk.readFile(file) ?? '';
    expect(before).toMatch(from);
    desk.writeFile(file, before.replace(from, to));
    const address = find(await (await desk.visit('/2019/correct')).text(), kind);
    const fields = { ...(await openForm(desk, address)), ...REASON };
    await send(desk, `/2019/correct/${kind}`, fields, 'save');
    expect(readCorrections(desk)).toMatchObject([correction]);
  });
});

describe('what cannot be corrected', () => {
  test('is a draft, a year that is not there, a place that is not there', async () => {
    desk.writeFile(
      'reports/2019/report.yml',
      (desk.readFile('reports/2019/report.yml') ?? '').replace('status: published', 'status: draft'),
    );
    const page = await desk.readPage('/2019/correct');
    expect(page).toContain('还是草稿');
    // Nothing was to be saved by looking.
    expect(page).not.toContain('没有存');
    expect(await desk.readPage('/2018/correct')).toContain('没有2018年度的报告');
  });

  test('and a place that the address makes up', async () => {
    for (const path of ['text?section=problems&passage=99', 'text?section=none&passage=1', 'figure?indicator=none'])
      expect(await desk.readPage(`/2019/correct/${path}`)).toContain('没有这个地方了');
  });
});
