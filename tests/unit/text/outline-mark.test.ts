import { describe, expect, test } from 'vitest';
import { splitHeading } from '../../../src/report/section-headings.ts';
import { readOutlineMark } from '../../../src/text/outline-mark.ts';

describe('outline marks', () => {
  test.each([
    ['一、工作开展情况', 'part', 'part', 1, '一、', '工作开展情况'],
    ['第一部分 主要工作', 'part', 'division', 1, '第一部分 ', '主要工作'],
    ['第二章：存在的问题', 'part', 'division', 2, '第二章：', '存在的问题'],
    ['（八）健全组织保障工作机制', 'chapter', 'chapter', 8, '（八）', '健全组织保障工作机制'],
    ['(十一)其他', 'chapter', 'chapter', 11, '(十一)', '其他'],
    ['1.加强领导', 'item', 'number', 1, '1.', '加强领导'],
    ['12、加强领导', 'item', 'number', 12, '12、', '加强领导'],
    ['3． 加强领导', 'item', 'number', 3, '3． ', '加强领导'],
    ['（2）加强领导', 'item', 'bracketed', 2, '（2）', '加强领导'],
    ['（12）加强领导', 'item', 'bracketed', 12, '（12）', '加强领导'],
    ['2）加强领导', 'item', 'bracketed', 2, '2）', '加强领导'],
    ['⑫加强领导', 'item', 'circled', 12, '⑫', '加强领导'],
    ['十是强化生态环境保护。', 'item', 'item', 10, '十是', '强化生态环境保护。'],
    ['一.主要工作', 'part', 'part', 1, '一.', '主要工作'],
    ['一．主要工作', 'part', 'part', 1, '一．', '主要工作'],
    ['十二丶主要工作', 'part', 'part', 12, '十二丶', '主要工作'],
    ['二，主要工作', 'part', 'part', 2, '二，', '主要工作'],
    ['二：主要工作', 'part', 'part', 2, '二：', '主要工作'],
    ['三 主要工作', 'part', 'part', 3, '三 ', '主要工作'],
    ['一.2022年主要工作', 'part', 'part', 1, '一.', '2022年主要工作'],
    ['一百零一、主要工作', 'part', 'part', 101, '一百零一、', '主要工作'],
    ['壹、主要工作', 'part', 'formal', 1, '壹、', '主要工作'],
    ['Ⅲ、主要工作', 'part', 'roman', 3, 'Ⅲ、', '主要工作'],
    ['Ⅰ 主要工作', 'part', 'roman', 1, 'Ⅰ ', '主要工作'],
    ['IV. 主要工作', 'part', 'roman', 4, 'IV. ', '主要工作'],
    ['第一、主要工作', 'item', 'ordinal', 1, '第一、', '主要工作'],
    ['第三，主要工作', 'item', 'ordinal', 3, '第三，', '主要工作'],
    ['〔三〕加强领导', 'chapter', 'chapter', 3, '〔三〕', '加强领导'],
    ['【二】加强领导', 'chapter', 'chapter', 2, '【二】', '加强领导'],
    ['（ 一 ）加强领导', 'chapter', 'chapter', 1, '（ 一 ）', '加强领导'],
    ['（一）、加强领导', 'chapter', 'chapter', 1, '（一）、', '加强领导'],
    ['四）加强领导', 'chapter', 'chapter', 4, '四）', '加强领导'],
    ['㈡加强领导', 'chapter', 'chapter', 2, '㈡', '加强领导'],
    ['１．加强领导', 'item', 'number', 1, '１．', '加强领导'],
    ['1，加强领导', 'item', 'number', 1, '1，', '加强领导'],
    ['1.2023年工作安排', 'item', 'number', 1, '1.', '2023年工作安排'],
    ['⒊加强领导', 'item', 'number', 3, '⒊', '加强领导'],
    ['⑷加强领导', 'item', 'bracketed', 4, '⑷', '加强领导'],
    ['（１２）加强领导', 'item', 'bracketed', 12, '（１２）', '加强领导'],
  ])('%s', (line, level, style, ordinal, mark, rest) => {
    expect(readOutlineMark(line)).toEqual({ level, style, ordinal, mark, rest });
  });

  test.each([
    '2020年，濉溪县',
    '一组一会',
    '（试行）',
    '一窗受理、并行办结',
    '（一',
    '全面',
    '1.5万件',
    '2020.',
    '3.15活动',
    '12345热线',
    '0.',
    '第一时间',
    '第一责任人',
    '（2020）12号',
    '［1］',
    '——加强领导',
    '一．五万元',
    '二，三级响应',
    '一 是加强领导',
    '1，234件',
    '1：30开会',
    'V型反转',
    'CPI、PPI',
    '第一，2类',
    '百、千、万',
  ])('“%s” has none', (line) => {
    expect(readOutlineMark(line)).toBeUndefined();
  });

  test('an item’s 一是 is words of its heading, a number is not', () => {
    expect(splitHeading('（六）依法有效化解社会矛盾纠纷')).toEqual({
      mark: '（六）',
      title: '依法有效化解社会矛盾纠纷',
    });
    expect(splitHeading('一是加强学习')).toEqual({ mark: '', title: '一是加强学习' });
    expect(splitHeading('1.加强学习')).toEqual({ mark: '1.', title: '加强学习' });
    expect(splitHeading('存在问题')).toEqual({ mark: '', title: '存在问题' });
  });
});
