import { describe, expect, it } from 'vitest';
import { findDocumentNumber, isLetterheadLine } from '../../../src/report/letterhead.ts';

describe('the number of a document', () => {
  it.each([
    ['示政〔2023〕12号', '示政〔2023〕12号'],
    ['示政[2023]12号', '示政[2023]12号'],
    ['示政（2023）12号', '示政（2023）12号'],
    ['示政【2023】12号', '示政【2023】12号'],
    ['示政﹝2023﹞12号', '示政﹝2023﹞12号'],
    ['示司办发〔2023〕第 12 号', '示司办发〔2023〕第12号'],
    ['（示政〔2023〕12号）', '示政〔2023〕12号'],
    ['示 政 〔２０２３〕 12 号', '示政〔２０２３〕12号'],
    ['示政〔二〇二三〕12号', '示政〔二〇二三〕12号'],
    ['示政〔2023〕12号　　　签发人：张 三', '示政〔2023〕12号'],
    ['示政〔2023〕12号签发人：张三', '示政〔2023〕12号'],
    ['2023年第5号', '2023年第5号'],
  ])('is read as printed: %s', (line, number) => {
    expect(findDocumentNumber([line])).toEqual({ value: number, line: 0 });
  });

  it.each([
    '依据示政〔2023〕12号文件办理',
    '《示例办法》（示政〔2023〕12号）',
    '第12号',
    '2023年12号线',
    '示例县人民政府',
  ])('is not %s', (line) => {
    expect(findDocumentNumber([line])).toBeUndefined();
  });
});

describe('a line of the head of a document', () => {
  it.each([
    '示例县人民政府文件',
    '示 例 县 人 民 政 府 文 件',
    '中共示例县委全面依法治县委员会办公室文件',
    '文件',
    '签发人：张三',
    '000001',
    '份号：000012',
    '机密★1年',
    '秘密',
    '密级：内部',
    '特急',
    '紧急程度：加急',
    '000001  机密★1年  特急',
    '内部资料',
  ])('is %s', (line) => {
    expect(isLetterheadLine(line)).toBe(true);
  });

  it.each(['', '示例县人民政府', '县委：', '清理文件12件', '加急办理', '保密工作'])('is not “%s”', (line) => {
    expect(isLetterheadLine(line)).toBe(false);
  });
});
