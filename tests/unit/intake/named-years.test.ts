import { describe, expect, it } from 'vitest';
import { type MadeUpReport, proposeNext } from './known-report.ts';

/** Of 2019, so that the report proposed for is of 2020. */
const CASES: MadeUpReport = {
  text: '办结案件30件。',
  figures: [{ unit: '件', observation: { indicator: 'cases', value: 30, quote: '办结案件30件' } }],
};

const NOTHING: MadeUpReport = { text: '示例。', figures: [] };

describe('a document with later years in its name makes no plan of what is counted', () => {
  it.each(
    [
      '《法治社会建设实施纲要（2020—2025年）》印发以来，办结案件32件。',
      '落实“十四五”规划（2021—2025年），办结案件32件。',
      '落实《三年行动计划（2021—2023年）》，办结案件32件。',
      '落实法治社会建设实施纲要（2020－2025年），办结案件32件。',
      '落实〔2021〕5号文件，办结案件32件。',
      '开展“2021年春风行动”，办结案件32件。',
      '依照《规划（2021—2025年）》和《纲要（2020—2025年）》办结案件32件。',
      '开展“2021”年度准备，办结案件32件。',
    ].map((text) => [text]),
  )('%s', (text) => {
    expect(proposeNext(CASES, text).proposals).toMatchObject([{ observation: { value: 32 } }]);
    const { unclaimed } = proposeNext(NOTHING, text);
    expect(unclaimed).toMatchObject([{ text: '32', suggestion: { kind: 'figure', value: 32 } }]);
  });
});

describe('a plan stays one', () => {
  it.each(
    [
      '2021年，力争办结案件32件。',
      '2021年办结案件32件。',
      '2021 年办结案件32件。',
      '落实《纲要（2020—2025年）》，2021年办结案件32件。',
      '落实《纲要（2020—2025年）》，力争办结案件32件。',
      '到2025年办结案件32件。',
      '提出“2021年办结案件32件”的目标。',
      '《2021年工作计划，办结案件32件。',
      '2021年工作计划是办结案件32件。',
      '办结案件（2021年）32件。',
    ].map((text) => [text]),
  )('%s', (text) => {
    expect(proposeNext(CASES, text).proposals).toEqual([]);
  });
});

it('takes a change for one still, beside a document with later years', () => {
  const posts: MadeUpReport = {
    text: '机构由20个增至30个。',
    figures: [{ unit: '个', observation: { indicator: 'posts', value: 30, quote: '增至30个' } }],
  };
  const { proposals } = proposeNext(posts, '依照《规划（2021—2025年）》，机构由30个增至34个。');
  expect(proposals.map(({ observation }) => [observation.value, observation.period])).toEqual([
    [30, '2019'],
    [34, undefined],
  ]);
});
