import { utils } from '@e965/xlsx';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { Report } from '../../../src/content/schemas/report.ts';
import { FIGURE_COLUMNS, layOutRow } from '../../../src/data-files/figures-table.ts';
import { writeFiguresXlsx } from '../../../src/data-files/figures-workbook.ts';
import { anyRows, CLAIM, REPORT, ROW } from '../../support/figure-rows.ts';
import { listCells, openWorkbook, readPart } from '../../support/spreadsheets.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('a value is a number, a period a text, an address a link, and an absent qualifier an empty cell', async () => {
  const workbook = openWorkbook(await writeFiguresXlsx([{ ...ROW, qualifier: '' }], REPORT));
  const [row] = listCells(workbook, '数据');
  expect(row?.get('数值')).toMatchObject({ t: 'n', v: 88.28 });
  expect(row?.get('时期')).toMatchObject({ t: 's', v: '2019' });
  expect(row?.get('链接')).toMatchObject({ t: 's', v: ROW.url, l: { Target: ROW.url } });
  expect(row?.get('限定词')?.v).toBeUndefined();
});

test('a number that a person has entered, and what is said of its change, have cells of their own', async () => {
  const rows = [{ ...ROW, byHand: '三分之二', claims: [CLAIM] }, ROW];
  const [entered, read] = listCells(openWorkbook(await writeFiguresXlsx(rows, REPORT)), '数据');
  expect(['人工登记', '原文所述变化核对'].map((name) => entered?.get(name)?.v)).toEqual(['三分之二', CLAIM.text]);
  expect(['人工登记', '原文所述变化核对'].map((name) => read?.get(name)?.v)).toEqual([undefined, undefined]);
});

test('an address below the root is text, since it leads nowhere from a file', async () => {
  const workbook = openWorkbook(await writeFiguresXlsx([{ ...ROW, url: '/2019/a/#figure-b' }], REPORT));
  const cell = listCells(workbook, '数据')[0]?.get('链接');
  expect(cell?.v).toBe('/2019/a/#figure-b');
  expect(cell?.l).toBeUndefined();
});

test('a text that looks like a formula is a text', async () => {
  const workbook = openWorkbook(await writeFiguresXlsx([{ ...ROW, quote: '=1+1' }], REPORT));
  const cell = listCells(workbook, '数据')[0]?.get('原文');
  expect(cell).toMatchObject({ t: 's', v: '=1+1' });
  expect(cell?.f).toBeUndefined();
});

test('the column names stay in sight, in bold', async () => {
  const bytes = await writeFiguresXlsx([ROW], REPORT);
  const sheet = readPart(bytes, 'xl/worksheets/sheet1.xml');
  expect(sheet).toMatch(/<pane ySplit="1" topLeftCell="A2" state="frozen"/);
  const styles = readPart(bytes, 'xl/styles.xml');
  const fonts = [...styles.matchAll(/<font>.*?<\/font>/g)].map(([font]) => font);
  const fontIds = [...styles.replace(/^.*<cellXfs/, '').matchAll(/<xf [^>]*fontId="(\d+)"/g)].map(([, id]) =>
    Number(id),
  );
  const isBold = (cell: string): boolean => {
    const style = new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(sheet)?.[1];
    return fonts[fontIds[Number(style)] ?? -1]?.includes('<b/>') ?? false;
  };
  expect(isBold('A1')).toBe(true);
  expect(isBold('L1')).toBe(true);
  expect(isBold('A2')).toBe(false);
});

test('a second sheet says what the file is, where it comes from, how to cite it and what the columns hold', async () => {
  const workbook = openWorkbook(await writeFiguresXlsx([ROW], REPORT));
  expect(workbook.SheetNames).toEqual(['数据', '说明']);
  const lines = utils.sheet_to_json<string[]>(workbook.Sheets['说明'] ?? {}, { header: 1 });
  const notes = new Map(lines.map(([label = '', text = '']) => [label, text]));
  expect(notes.get('标题')).toBe(REPORT.title);
  expect(notes.get('来源')).toBe('示例县司法局');
  expect(notes.get('发布时间')).toBe('2020-03-20 10:30');
  expect(notes.get('原文网址')).toBe('https://www.example.gov.cn/2019.html');
  expect(notes.get('引用格式')).toBe(
    '示例县人民政府. 示例县人民政府关于2019年度法治政府建设情况的报告[R/OL]. (2020-03-20)[访问日期]. https://www.example.gov.cn/2019.html.',
  );
  for (const { header, meaning } of FIGURE_COLUMNS) expect(notes.get(header)).toBe(meaning);
});

test('what the report does not have is not on the second sheet', async () => {
  const { title, issuer, source, signed, outline, year } = REPORT;
  const original = { sha256: '0'.repeat(64) };
  const draft: Report = { title, issuer, source, signed, outline, year, status: 'draft', original };
  const workbook = openWorkbook(await writeFiguresXlsx([ROW], draft));
  const labels = utils.sheet_to_json<string[]>(workbook.Sheets['说明'] ?? {}, { header: 1 }).map(([label]) => label);
  expect(labels).toContain('成文日期');
  expect(labels).not.toContain('发布时间');
  expect(labels).not.toContain('原文网址');
});

test('the same content gives the same bytes, whenever it is built', async () => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z'), toFake: ['Date'] });
  const before = await writeFiguresXlsx([ROW], REPORT);
  vi.setSystemTime(new Date('2027-06-05T04:03:02Z'));
  expect(Buffer.from(await writeFiguresXlsx([ROW], REPORT)).equals(before)).toBe(true);
});

test('another reader finds every cell of every row', async () => {
  await fc.assert(
    fc.asyncProperty(anyRows, async (rows) => {
      const cells = listCells(openWorkbook(await writeFiguresXlsx(rows, REPORT)), '数据');
      expect(cells.map((row) => FIGURE_COLUMNS.map(({ header }) => row.get(header)?.v ?? ''))).toEqual(
        rows.map(layOutRow).map((row) => FIGURE_COLUMNS.map(({ key }) => row[key])),
      );
    }),
    { numRuns: 40 },
  );
});
