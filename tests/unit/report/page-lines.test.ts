import { describe, expect, it } from 'vitest';
import { findPageValue, isPageLine } from '../../../src/report/page-lines.ts';

describe('a line that a page prints round an article', () => {
  it.each([
    '信息来源：示例县司法局',
    '来源：示例县司法局',
    '文章来源:示例县司法局（办公室）',
    '（来源：示例县司法局）',
    '来源 示例县司法局 时间 2023-03-20',
    '来　源：示例县司法局',
    '发布时间：2020-03-30 09:49',
    '发布日期：2020-03-30',
    '发布时间2020-03-30',
    '时间：2023-03-20  浏览次数：12',
    '更新时间：2023-03-20',
    '2023-03-20 09:15 来源：示例县司法局',
    '[2023-03-20 09:15]',
    '文字大小：大 中 小',
    '字体大小：大 中 小',
    '字体：[大 中 小]',
    '【字号：',
    '背景色：',
    '浏览次数：12',
    '浏览量 123',
    '阅读：123次',
    '点击数：45',
    '作者：佚名',
    '编辑：张三 审核：李四',
    '责任编辑：佚名',
    '当前位置：首页',
    '您的位置： 首页 > 政务公开',
    '首页 > 政务公开 > 法治政府建设年度报告',
    '首页>>政务公开>>报告',
    '下载',
    '全屏',
    '下载 打印 全屏 收藏',
    '【打印本页】 【关闭窗口】',
    '分享到 微信 微博 扫一扫',
    '扫一扫在手机打开当前页',
    '打印本页',
    '关闭窗口',
    '分享到',
    '收藏本页',
    '上一篇：示例',
    '下一条：示例',
    '返回顶部',
    '索 引 号：\t000014349/2023-00001\t主题分类：\t司法',
    '发文字号：\t示政〔2023〕5号\t发布日期：\t2023年03月20日',
    '内容概述：示例县人民政府关于2022年度法治政府建设情况的报告，共三部分。',
    '网站标识码：0000000000',
  ])('is %s', (line) => {
    expect(isPageLine(line)).toBe(true);
  });

  it.each([
    '',
    '来源于群众',
    '一、来源：群众',
    '本页打印',
    '打印机采购情况',
    '分享经验',
    '时间紧任务重',
    '位置偏远',
    '分类处置12件案件。',
    '阅读推广活动',
    '来源：群众举报。县政府及时处理。',
    '2023年2月20日',
    '大',
    '示例县人民政府关于2022年度法治政府建设情况的报告',
    '县委：',
  ])('is not “%s”', (line) => {
    expect(isPageLine(line)).toBe(false);
  });

  it('is told in no time from a line made to be hard to tell', () => {
    expect(isPageLine(`${'下载文字版'.repeat(30)}。`)).toBe(false);
  });
});

describe('what a page says of an article', () => {
  const lines = ['当前位置：首页', '发布时间： 2020-03-30 09:49 信息来源：示例县司法局浏览次数：12', '来源：别处'];

  it('is read up to the next label', () => {
    expect(findPageValue(lines, 'published')).toEqual({ value: '2020-03-30 09:49', line: 1 });
    expect(findPageValue(lines, 'source')).toEqual({ value: '示例县司法局', line: 1 });
  });

  it.each([
    ['来源：示例县司法局 作者：张三 发布时间：2020-03-30', '示例县司法局', '2020-03-30'],
    ['2020-03-30 09:49　来源：示例县司法局　阅读：12', '示例县司法局', '2020-03-30 09:49'],
    ['阅读：12次 时间：2020年3月30日 文章来源：示例县司法局（办公室）', '示例县司法局（办公室）', '2020年3月30日'],
    ['来源 示例县司法局 时间 2020-03-30 点击数 4', '示例县司法局', '2020-03-30'],
    ['【来源：示例县司法局】|【发布日期：2020/3/30】', '示例县司法局', '2020/3/30'],
    ['来源：示例县司法局时间：2020-03-30浏览次数：12', '示例县司法局', '2020-03-30'],
    ['发布机构：\t示例县司法局\t公开日期：\t2020-03-30', '示例县司法局', '2020-03-30'],
  ])('is read in any order, with colons or without: %s', (line, source, published) => {
    expect(findPageValue([line], 'source')?.value).toBe(source);
    expect(findPageValue([line], 'published')?.value).toBe(published);
  });

  it('may stand on the line below its label', () => {
    expect(findPageValue(['来源：', '示例县司法局', '发布时间：', '2020-03-30'], 'source')).toEqual({
      value: '示例县司法局',
      line: 1,
    });
  });

  it('is looked for further on where a label has nothing behind it', () => {
    expect(findPageValue(['来源：', '来源：示例县司法局'], 'source')).toEqual({ value: '示例县司法局', line: 1 });
  });

  it('is the time of publication, not of an update, an entry or a signing', () => {
    const others = ['更新时间：2020-04-01', '录入时间：2020-03-01', '成文日期：2020-02-28', '印发日期：2020-03-02'];
    expect(findPageValue(others, 'published')).toBeUndefined();
    expect(findPageValue([...others, '时间：2020-03-29', '发布时间：2020-03-30'], 'published')?.value).toBe(
      '2020-03-30',
    );
  });

  it('is nothing where no line has its label', () => {
    expect(findPageValue(['浏览次数：12', '正文'], 'source')).toBeUndefined();
  });
});
