import { describe, expect, it } from 'vitest';
import { classifyTitle, readsAsPartTitle } from '../../src/intake/outline/title-kinds.ts';

const YEAR = 2022;

describe('what a title says that its part is about', () => {
  it.each([
    '下一年度推进法治政府建设的主要安排',
    '下阶段工作重点',
    '下一阶段工作重点',
    '明年工作打算',
    '来年工作计划',
    '2023年工作安排',
    '二〇二三年法治政府建设重点任务',
    '2023年主要举措',
    '下步工作措施',
    '下一步努力方向',
    '今后一个时期的工作思路',
    '今后努力方向',
    '工作打算',
    '未来工作展望',
    '新的一年工作设想',
    '主要工作安排',
  ])('%s: what is to come', (title) => {
    expect(classifyTitle(`四、${title}`, YEAR)).toEqual(['next-year']);
  });

  it.each([
    '存在的不足和原因',
    '不足和原因',
    '存在的主要问题及原因',
    '推进法治政府建设存在的不足和原因',
    '面临的困难',
    '面临的困难和挑战',
    '存在的短板弱项',
    '短板弱项',
    '主要问题',
    '问题与不足',
    '困难和问题',
    '差距和不足',
    '存在的薄弱环节',
    '工作中的不足',
    '不足之处',
    '问题分析',
    '目前仍存在的突出问题',
    '原因分析',
  ])('%s: what is lacking', (title) => {
    expect(classifyTitle(`二、${title}`, YEAR)).toEqual(['problems']);
  });

  it.each([
    '党政主要负责人履行推进法治建设第一责任人职责情况',
    '主要负责人履行法治建设职责情况',
    '党政主要负责同志履职情况',
    '落实第一责任人职责',
  ])('%s: the leaders’ duty', (title) => {
    expect(classifyTitle(`三、${title}`, YEAR)).toEqual(['leaders-duty']);
  });

  it.each(['存在问题及下一步打算', '存在的不足和2023年工作安排', '面临的困难及明年工作思路'])(
    '%s: both what is lacking and what is to come',
    (title) => {
      expect(classifyTitle(title, YEAR)).toEqual(['problems', 'next-year']);
    },
  );

  it.each([
    '2022年推进法治政府建设的主要举措和成效',
    '2022年重点工作完成情况',
    '2022年工作安排落实情况',
    '主要举措和成效',
    '进一步优化营商环境',
    '着力解决群众反映强烈的突出问题',
    '聚焦短板弱项，强化执法监督',
    '补齐短板弱项',
    '坚持问题导向，加强整改',
    '依法有效化解社会矛盾纠纷',
    '健全矛盾纠纷预防化解机制',
    '2019年以来年度任务完成情况',
    '重大行政决策',
    '工作重点突出，成效明显',
  ])('%s: neither', (title) => {
    expect(classifyTitle(`（一）${title}`, YEAR)).toEqual([]);
  });

  it('is a plan by its year only after the report’s own', () => {
    expect(classifyTitle('2022年工作安排', 2021)).toEqual(['next-year']);
    expect(classifyTitle('2022年工作安排', 2022)).toEqual([]);
  });
});

describe('a line that reads as a part’s title', () => {
  it.each(['存在的问题', '存在的问题：', '存在的不足和原因。', '下一步打算', '四．下一年度主要安排'])('%s', (line) => {
    expect(readsAsPartTitle(line, YEAR)).toBe(true);
  });

  it.each([
    '下一步，我县将继续推进法治政府建设。',
    '存在问题：一是重视不够；二是力量不足。',
    '我县法治政府建设仍存在执法力量不足、专业人员缺乏、群众知晓率不高等主要问题和明显短板',
    '加强领导',
  ])('is not %s', (line) => {
    expect(readsAsPartTitle(line, YEAR)).toBe(false);
  });
});
