import { expect, it, describe } from 'vitest';
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
