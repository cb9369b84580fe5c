import { describe, expect, it } from 'vitest';
import { listPanelNotes } from '../../../src/charts/panel-notes.ts';
import type { ChartPanelDefinition } from '../../../src/content/schemas/charts.ts';
import { A, B, drawPanel, makeReport, makeSources, PARTS, RATED_SHARE, SHARE } from '../../support/chart-sources.ts';
import { makeIndicator } from '../../support/ledger.ts';

function note(definition: ChartPanelDefinition, ...sources: Parameters<typeof makeSources>): string[] {
  return listPanelNotes(drawPanel(definition, makeSources(...sources)));
}

const TREND_OF_ONE: ChartPanelDefinition = { kind: 'trend', series: [A] };

describe('notes of a panel', () => {
  it('say how shares were worked out, and not of a rate that the report prints', () => {
    expect(note(PARTS, [makeReport(2019, { a: '7件', b: '9件', total: '16件' })])).toEqual([
      '百分比由各项除以16件算得。',
    ]);
    expect(note(RATED_SHARE, [makeReport(2019, { a: '20件', b: '10件', rate: '50%' })])).toEqual([]);
    const reports = [2019, 2020].map((year) => makeReport(year, { a: '20件', b: '10件' }));
    expect(note(SHARE, reports)).toEqual(['百分比由各项除以当年的指标a算得。'.replace('指标a', '甲')]);
  });

  it.each([
    ['318件', '234件', ['减少84件，由318减234算得。']],
    ['344件', '346件', ['增加2件，由346减344算得。']],
    ['3件', '3件', []],
    ['约318件', '234件', []],
  ])('work out what lies between %s and %s, where that is known', (before, after, notes) => {
    expect(note(TREND_OF_ONE, [makeReport(2019, { 'a@2018': before, a: after })])).toEqual(notes);
  });

  it('say what cannot be compared, and what others print for the same year', () => {
    const broken = { ...makeIndicator('a', '件'), breaks: [{ period: '2020', reason: '口径改变' }] };
    const reports = [makeReport(2019, { a: '3件' }), makeReport(2020, { a: '4件', 'a@2019': '2件' })];
    expect(note(TREND_OF_ONE, reports, [broken])).toEqual([
      '2020年起与以前不能比较：口径改变。',
      '2019年的数，2020年度报告作2件。',
    ]);
  });

  it('say in one sentence what others print of many years', () => {
    const reports = [2016, 2017, 2018, 2019].map((year) =>
      makeReport(year, { a: `${year - 2000}件`, [`a@${year - 1}`]: '9件' }),
    );
    expect(note(TREND_OF_ONE, reports)).toContain(
      '其他年度报告另写的数，括号里是报告年度：2016年9件（2017），2017年9件（2018），2018年9件（2019）。',
    );
  });

  it('say which points of a line are not exact, and of small lines how they are to be read', () => {
    const reports = [2018, 2019].map((year) => makeReport(year, { a: '280余件', b: '3件' }));
    expect(note(TREND_OF_ONE, reports)).toEqual(['空心的点，报告写的不是准数。']);
    expect(note({ kind: 'compare', series: [A, B] }, reports)).toEqual([
      '每条线都从零画起，高低只和自己比。',
      '空心的点，报告写的不是准数。',
    ]);
  });

  it('say why a year has no number, and of a trend what to mind', () => {
    const indicator = { ...makeIndicator('a', '件'), comparability: '没有写明日期。' };
    const reports = [
      makeReport(2018, { a: '3件' }),
      makeReport(2019, { a: '3件' }),
      makeReport(2020, {}, { dropped: { a: '不再统计' } }),
      makeReport(2021, { a: '3件' }),
    ];
    expect(note(TREND_OF_ONE, reports, [indicator])).toEqual([
      '2020年：报告没有这个数字：不再统计。',
      '没有写明日期。',
    ]);
  });

  it('do not explain what the name of a period says', () => {
    const indicator = { ...makeIndicator('a', '件'), comparability: '2018年表示印发之前。' };
    const reports = [makeReport(2019, { 'a@2018': '3件', a: '3件' })];
    expect(note({ ...TREND_OF_ONE, periods: { 2018: '印发前' } }, reports, [indicator])).toEqual([]);
  });
});
