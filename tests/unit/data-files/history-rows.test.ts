import { describe, expect, test } from 'vitest';
import { type HistorySource, listHistoryRows } from '../../../src/data-files/history-rows.ts';
import { HISTORY_COLUMNS, layOutHistoryRow, writeHistoryCsv } from '../../../src/data-files/history-table.ts';
import { writeHistoryXlsx } from '../../../src/data-files/figures-workbook.ts';
import { listFigureRows } from '../../../src/ledger/figure-rows.ts';
import { makeReport, type Printed } from '../../support/chart-sources.ts';
import { HISTORY_ROW, REPORT, ROW } from '../../support/figure-rows.ts';
import { makeIndicator } from '../../support/ledger.ts';
import { listCells, openWorkbook, readCsvRows, readPart } from '../../support/spreadsheets.ts';

const A = {
  ...makeIndicator('a', '件'),
  comparability: '含旧存案件。',
  breaks: [{ period: '2021', reason: '统计口径改变' }],
};
const INDICATORS = [A, makeIndicator('b', '件')];

function makeSource(year: number, printed: Printed, earlier: HistorySource['earlier'] = []): HistorySource {
  const rowOf: HistorySource['rowOf'] = (figure) =>
    listFigureRows([figure], {
      titleOfArea: () => '规范行政执法',
      headingOf: (slug) => slug,
      urlOf: ({ anchor }) => `/${year}/annex/#${anchor}`,
      claims: [],
    })[0];
  return { report: makeReport(year, printed), rowOf, earlier };
}

const IN_2019 = makeSource(2019, { a: '3件', b: '10件' });
const IN_2020 = makeSource(2020, { a: '4件', 'a@2019': '5件' });

/** The first value of 2020, corrected on a day. */
const CORRECTED: HistorySource['earlier'] = [
  {
    earlier: {
      indicator: A,
      figure: { indicator: 'a', period: '2020', value: 2, section: 'annex', quote: '受理2件' },
      unit: '件',
      was: '2件',
      is: '4件',
      correction: { date: '2021-07-15', section: 'annex', was: '受理2件', is: '受理4件', why: '漏计2件。' },
    },
    row: { ...ROW, indicator: 'a', period: '2020', value: 2, url: '/2020/annex/superseded/2021-07-15/' },
  },
];

const idsOf = (sources: readonly HistorySource[]): string[] => listHistoryRows(INDICATORS, sources).map(({ id }) => id);

describe('the figures of all years', () => {
  test('are in the order of indicators, of the years they speak of, and of reports', () => {
    expect(idsOf([IN_2020, IN_2019])).toEqual(['a/2019/2019', 'a/2019/2020', 'a/2020/2020', 'b/2019/2019']);
  });

  test('keep their names when a later year is added, an older one, or a correction is made', () => {
    const before = idsOf([IN_2020, IN_2019]);
    const later = makeSource(2021, { a: '6件', 'a@2020': '4件' });
    const older = makeSource(2018, { a: '1件' });
    for (const sources of [
      [later, IN_2020, IN_2019],
      [IN_2020, IN_2019, older],
      [{ ...IN_2020, earlier: CORRECTED }, IN_2019],
    ]) {
      expect(idsOf(sources)).toEqual(expect.arrayContaining(before));
      expect(new Set(idsOf(sources)).size).toBe(idsOf(sources).length);
    }
  });

  test('say of two numbers for one year which counts, and each where the other stands', () => {
    const [own, restated] = listHistoryRows(INDICATORS, [IN_2020, IN_2019]);
    expect(own).toMatchObject({ status: 'counts', note: '2020年度报告把2019年的数写作5件。', see: ['a/2019/2020'] });
    expect(restated).toMatchObject({
      status: 'differs',
      report: 2020,
      url: '/2020/annex/#figure-a-2019',
      note: '2019年度报告把2019年的数写作3件。',
      see: ['a/2019/2019'],
    });
  });

  test('have what was corrected before what it became, each with the other’s name, the day and the reason', () => {
    const rows = listHistoryRows(INDICATORS, [{ ...IN_2020, earlier: CORRECTED }, IN_2019]);
    expect(rows.filter(({ period, indicator }) => period === '2020' && indicator === 'a')).toMatchObject([
      {
        id: 'a/2020/2020/2021-07-15',
        status: 'corrected',
        value: 2,
        url: '/2020/annex/superseded/2021-07-15/',
        note: '2021-07-15更正为4件。原因：漏计2件。',
        see: ['a/2020/2020'],
      },
      {
        id: 'a/2020/2020',
        status: 'counts',
        value: 4,
        note: '2021-07-15更正，原为2件。原因：漏计2件。',
        see: ['a/2020/2020/2021-07-15'],
      },
    ]);
  });

  test('keep one that was taken away, which leads nowhere', () => {
    const [only] = CORRECTED;
    const removed = only ? [{ ...only, earlier: { ...only.earlier, is: '无' } }] : [];
    const rows = listHistoryRows([A], [makeSource(2020, {}, removed)]);
    expect(rows).toMatchObject([{ status: 'corrected', note: '2021-07-15删去。原因：漏计2件。', see: [] }]);
  });

  test('say what to mind when years are compared', () => {
    const [a] = listHistoryRows(INDICATORS, [IN_2019]);
    expect(a?.comparability).toBe('含旧存案件。；从2021年起不能与以前的年份比较：统计口径改变');
  });
});

const SHOWN = { ...HISTORY_ROW, note: '2020年度报告把2019年的数写作5件。', see: ['x/2019/2020', 'x/2019/2021'] };

test('a table of all years has the columns of one year, and words for how a figure stands', () => {
  const [row] = readCsvRows(new TextEncoder().encode(writeHistoryCsv([SHOWN])));
  expect(Object.keys(row ?? {}).join()).toBe(
    '编号,指标编码,指标名称,数值,单位,限定词,人工登记,时期,状态,报告年度,职责领域,章节,原文,原文所述变化核对,说明,另见,历年比较,链接',
  );
  expect(row).toMatchObject({
    编号: 'mediation-success-rate/2019/2019',
    状态: '采用',
    报告年度: '2019',
    说明: SHOWN.note,
    另见: 'x/2019/2020；x/2019/2021',
  });
});

test('the workbook of all years has the same cells, a filter, and names the reports that it is of', async () => {
  const site = { name: '示例县法治政府建设年度报告', county: '示例县', description: '测试用的网站。' };
  const bytes = await writeHistoryXlsx([SHOWN, HISTORY_ROW], [], site, [{ ...REPORT, year: 2020 }, REPORT]);
  const workbook = openWorkbook(bytes);
  const cells = listCells(workbook, '数据').map((row) => HISTORY_COLUMNS.map(({ header }) => row.get(header)?.v ?? ''));
  const laidOut = [SHOWN, HISTORY_ROW].map(layOutHistoryRow);
  expect(cells).toEqual(laidOut.map((row) => HISTORY_COLUMNS.map(({ key }) => row[key])));
  expect(readPart(bytes, 'xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A1:R3"');
  const notes = JSON.stringify(workbook.Sheets['说明']);
  for (const words of [
    '2020年度报告',
    '2019年度报告',
    REPORT.title,
    ...HISTORY_COLUMNS.map(({ meaning }) => meaning),
  ]) {
    expect(notes).toContain(words);
  }
});
