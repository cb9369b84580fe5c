import { describe, expect, it } from 'vitest';
import type { ChartPanel } from '../../../src/charts/chart.ts';
import { chooseInk, explainInks } from '../../../src/charts/inks.ts';
import type { ChartPanelDefinition } from '../../../src/content/schemas/charts.ts';
import { A, B, C, COMPARE, drawPanel, makeReport, makeSources, PARTS, SHARE } from '../../support/chart-sources.ts';

const NUMBERS = { a: '4件', b: '3件', c: '9件', total: '16件' };

function draw(
  definition: ChartPanelDefinition,
  spokenOf: string[] = [],
  years: readonly number[] = [2019],
): ChartPanel {
  const sources = makeSources(years.map((year) => makeReport(year, NUMBERS)));
  return drawPanel(definition, { ...sources, spokenOf });
}

/** `甲 on`, and so on; over the years `甲 rest on`. */
function listInks(panel: ChartPanel): string[] {
  return panel.series.map((one) =>
    [one.label, ...one.points.map(({ period }) => chooseInk(one, period, panel))].join(' ').trim(),
  );
}

describe('inks of one year', () => {
  it('tell what is spoken of from the rest', () => {
    expect(listInks(draw(PARTS, ['c']))).toEqual(['甲 rest', '乙 rest', '丙 on', '合计']);
  });

  it('are one where nothing is set apart', () => {
    expect(listInks(draw(COMPARE))).toEqual(['丙 on', '甲 on', '乙 on']);
  });

  it('leave hollow what has no outcome yet', () => {
    const definition = { ...PARTS, series: [A, B, { ...C, open: true }] };
    expect(listInks(draw(definition, ['b']))).toEqual(['甲 rest', '乙 on', '丙 open', '合计']);
  });

  it('make a whole pale', () => {
    expect(listInks(draw(SHARE))).toEqual(
      ['指标a whole', '指标b on'].map((words) => words.replace('指标a', '甲').replace('指标b', '乙')),
    );
  });
});

it('over the years the latest stands out', () => {
  expect(listInks(draw(PARTS, ['c'], [2019, 2020]))).toEqual(['甲 rest on', '乙 rest on', '丙 rest on', '合计']);
});

it('of small lines that which is spoken of stands out', () => {
  expect(listInks(draw(COMPARE, ['c'], [2019, 2020]))).toEqual(['甲 rest rest', '乙 rest rest', '丙 on on']);
});

it('a line is told from what it is a part of', () => {
  expect(listInks(draw(SHARE, [], [2019, 2020, 2021]))).toEqual(['甲 rest rest rest', '乙 on on on']);
});

it('a legend says what inks mean, where there are two', () => {
  const definition = { ...PARTS, series: [A, B, { ...C, open: true }] };
  expect(explainInks(draw(definition, ['b'])).map(({ ink, meaning }) => `${ink} ${meaning}`)).toEqual([
    'on 上面说到的',
    'rest 其他',
    'open 尚无结果',
  ]);
  expect(explainInks(draw(definition)).map(({ ink, meaning }) => `${ink} ${meaning}`)).toEqual([
    'on 其他',
    'open 尚无结果',
  ]);
  expect(explainInks(draw(COMPARE))).toEqual([]);
});
