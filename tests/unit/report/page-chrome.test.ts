import { describe, expect, it } from 'vitest';
import { findChromeValue, isChromeLine } from '../../../src/report/original.ts';

describe('a line that a page prints round an article', () => {
  it.each([
    '信息来源：示例县司法局',
    '来源：示例县司法局',
    '发布时间：2020-03-30 09:49',
    '发布日期：2020-03-30',
    '文字大小：大 中 小',
    '字体大小：大 中 小',
    '字号：大 中 小',
    '背景色：',
    '浏览次数：12',
    '阅读次数：12',
    '作者：佚名',
    '责任编辑：佚名',
    '当前位置：首页',
    '扫一扫在手机打开当前页',
    '打印本页',
    '关闭窗口',
    '分享到',
    '收藏本页',
    '上一篇：示例',
    '下一篇：示例',
    '返回顶部',
  ])('is %s', (line) => {
    expect(isChromeLine(line)).toBe(true);
  });

  it.each(['', '来源于群众', '一、来源：群众', '本页打印'])('is not “%s”', (line) => {
    expect(isChromeLine(line)).toBe(false);
  });
});

describe('what a page says of an article', () => {
  const lines = ['当前位置：首页', '发布时间： 2020-03-30 09:49 信息来源：示例县司法局浏览次数：12', '来源：别处'];

  it('is read up to the next label', () => {
    expect(findChromeValue(lines, 'published')).toEqual({ value: '2020-03-30 09:49', line: 1 });
    expect(findChromeValue(lines, 'source')).toEqual({ value: '示例县司法局', line: 1 });
  });

  it('is looked for further on where a label has nothing behind it', () => {
    expect(findChromeValue(['来源：', '来源：示例县司法局'], 'source')).toEqual({ value: '示例县司法局', line: 1 });
  });

  it('is nothing where no line has its label', () => {
    expect(findChromeValue(['浏览次数：12', '正文'], 'source')).toBeUndefined();
  });
});
