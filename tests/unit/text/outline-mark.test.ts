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
