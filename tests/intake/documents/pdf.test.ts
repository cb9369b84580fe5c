import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/intake/documents/read-document.ts';
import { listLeftOut, listRules } from './make-word.ts';
import { readPdf, say, sayLines } from './make-pdf.ts';

const TITLE = say('示例县人民政府关于2022年度法治政府建设情况的报告', { size: 20, x: 60 });

describe('a PDF', () => {
  it('whose Chinese fonts are not embedded is read by their character maps', async () => {
    const read = await readPdf([`${TITLE} ${say('示例县人民政府报告', { font: 'GBK', y: 600 })}`]);
    expect(read.lines).toEqual(['示例县人民政府关于2022年度法治政府建设情况的报告', '示例县人民政府报告']);
    expect(read.findings).toEqual([]);
    expect(read.account).toEqual({ source: 35, kept: 35, added: 0, leftOut: [] });
  });

  it('has its lines joined to paragraphs, by indents, ends and marks', async () => {
    const read = await readPdf([
      sayLines(
        [
          '　　一、主要举措和成效',
          '　　示例县坚持依法行政，把法治政府建设摆在突出位置，受理行政复议案件',
          '351件，办结1234件，按期答复率99.85%。示例县坚持依法行政，全年召开会议',
          '14次。',
          '　　二、不足',
          '　　基层力量仍然薄弱。',
        ],
        { size: 13 },
      ),
    ]);
    expect(read.lines).toEqual([
      '一、主要举措和成效',
      '示例县坚持依法行政，把法治政府建设摆在突出位置，受理行政复议案件351件，办结1234件，按期答复率99.85%。示例县坚持依法行政，全年召开会议14次。',
      '二、不足',
      '基层力量仍然薄弱。',
    ]);
    expect(listRules(read)).toEqual([]);
    expect(listLeftOut(read)).toEqual({});
  });
});

/** Written by LibreOffice 7.4; the text beside each is what pdftotext 22.12 finds in it, put into paragraphs by hand. */
describe('a PDF as an office program writes it', () => {
  const read = async (name: string): ReturnType<typeof readDocument> =>
    readDocument(readFileSync(new URL(`files/${name}.pdf`, import.meta.url)), `${name}.pdf`);
  const expectText = (name: string): string => readFileSync(new URL(`files/${name}.txt`, import.meta.url), 'utf8');

  it('of three pages, with title, table, running head and page numbers, is read', async () => {
    const report = await read('four-parts');
    expect(report.lines.join('\n')).toBe(expectText('four-parts').trim());
    expect(report.tableLines).toEqual([13, 14, 15, 16]);
    expect(listRules(report)).toEqual(['1 header-footer', '12 superscript', '13 table']);
    expect(listLeftOut(report)).toEqual({ 'header-footer': 39, 'page-number': 9 });
    expect(report.leftOut).toMatchObject([
      { reason: 'header-footer', words: '示例县法治政府建设年度报告' },
      { reason: 'page-number', words: '— 1 —' },
      { reason: 'page-number', words: '— 2 —' },
      { reason: 'page-number', words: '— 3 —' },
    ]);
  });

  it('in two columns is read one after the other', async () => {
    const report = await read('two-columns');
    expect(report.lines.join('\n')).toBe(expectText('two-columns').trim());
    expect(report.findings).toEqual([]);
  });
});
