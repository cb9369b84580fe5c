import { expect, it } from 'vitest';
import { describePackage } from '../../../src/data-files/data-package.ts';
import { describeIndicators } from '../../../src/data-files/indicator-records.ts';
import { listRewordingRows, writeRewordingsCsv } from '../../../src/data-files/rewordings-table.ts';
import { writeHistoryXlsx } from '../../../src/data-files/figures-workbook.ts';
import { listRewordings } from '../../../src/report/meaning-words.ts';
import { makeIndicator } from '../../support/ledger.ts';
import { openWorkbook, readPlainCsvRows } from '../../support/spreadsheets.ts';
import { findBadCells } from '../../support/table-schema.ts';

const SITE = { name: '示例', county: '示例县', description: '。' };
const INDICATOR = {
  ...makeIndicator('lawyers', '人'),
  name: '执业律师',
  reworded: [
    { date: '2021-06-01', was: { name: '律师', unit: '名' }, why: '=1+1' },
    { date: '2021-06-01', was: { name: '本县律师' }, why: '统一。' },
  ],
};
const ROWS = listRewordingRows(
  listRewordings({ indicators: [INDICATOR], charts: [] }, { areaOf: () => undefined, nameOf: () => undefined }),
  ({ id, ofDay }) => `https://x.example/figures/${id}/#${ofDay}`,
);

it('what is said otherwise is a table that fits its schema, a row a thing, no two alike', () => {
  const csv = writeRewordingsCsv(ROWS, 'program');
  const [, ...lines] = csv.trimEnd().split('\r\n');
  expect(lines).toEqual([
    '指标,lawyers,执业律师,2021-06-01,1,名称,律师,本县律师,=1+1,https://x.example/figures/lawyers/#1',
    '指标,lawyers,执业律师,2021-06-01,1,单位,名,人,=1+1,https://x.example/figures/lawyers/#1',
    '指标,lawyers,执业律师,2021-06-01,2,名称,本县律师,执业律师,统一。,https://x.example/figures/lawyers/#2',
  ]);
  const { resources } = describePackage(SITE, {
    reports: [],
    printed: [],
    pairs: [],
    homepage: 'https://x.example/',
  });
  const schema = resources.find(({ name }) => name === 'rewordings')?.schema;
  expect(schema && findBadCells(readPlainCsvRows(csv), schema)).toEqual([]);
  expect(schema?.primaryKey).toEqual(['对象', '编码', '日期', '序号', '项目']);
});

it('the same stands with its indicator, and in a sheet of the workbook of all years', async () => {
  const context = { titleOfArea: () => undefined, urlOf: () => '' };
  const [record] = describeIndicators([INDICATOR], [], { ...context, rewordings: ROWS });
  expect(record?.reworded[1]).toMatchObject({ date: '2021-06-01', what: '单位', was: '名', is: '人', why: '=1+1' });
  const names = async (rows: typeof ROWS): Promise<string[]> =>
    openWorkbook(await writeHistoryXlsx([], rows, SITE, [])).SheetNames;
  expect(await names(ROWS)).toEqual(['数据', '说法的更正', '说明']);
  expect(await names([])).toEqual(['数据', '说明']);
});
