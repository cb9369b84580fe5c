import { describe } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import { CHECKS, OTHER_CHECKS, panelOf, partsOf, shareOf, writeChart } from '../../../support/chart-file.ts';
import { setLine } from '../../../support/site-ledger.ts';
import type { FixtureSite } from '../../../support/site.ts';

const CHARTS = 'charts.yml';

/** Write another line in a chart that compares two indicators, at lines 7 to 10. */
function change(line: number, text: string): (site: FixtureSite) => void {
  return (site) => {
    writeChart({})(site);
    setLine(site, CHARTS, line, text);
  };
}

describe('charts.yml', () => {
  testBadInputs([
    {
      what: 'with a mistyped key in a panel',
      spoil: change(8, '        serie:'),
      findings: [`${CHARTS}:7:9 schema/missing-key`, `${CHARTS}:8:9 schema/unknown-key`],
      says: ['panels › 第 1 项 › series', '并列比较的指标'],
    },
    {
      what: 'with a panel of no kind',
      spoil: change(7, '      - title: 检查'),
      findings: [`${CHARTS}:7:9 schema/missing-key`],
      says: ['panels › 第 1 项 › kind', 'parts（分项与合计）、share（部分与整体）'],
    },
    {
      what: 'with a panel of a kind that there is not',
      spoil: change(7, '      - kind: pie'),
      findings: [`${CHARTS}:7:9 schema/invalid-value`],
      says: ['parts（分项与合计）、share（部分与整体）'],
    },
    {
      what: 'with a key of another kind',
      spoil: change(8, `        total: { indicator: ${CHECKS} }\n        series:`),
      findings: [`${CHARTS}:8:9 schema/unknown-key`],
      says: ['“total”', 'kind、title、series'],
    },
    {
      what: 'with a place that there is not',
      spoil: change(5, '    places: [front]'),
      findings: [`${CHARTS}:5:14 schema/invalid-value`],
      says: ['home、section'],
    },
    {
      what: 'with a place twice',
      spoil: change(5, '    places: [home, home]'),
      findings: [`${CHARTS}:5:5 schema/invalid-value`],
      says: ['同一处不要写两次'],
    },
    {
      what: 'with one indicator to compare',
      spoil: writeChart({ panels: panelOf('compare', CHECKS) }),
      findings: [`${CHARTS}:8:9 schema/invalid-value`],
      says: ['至少要有两个指标才能比较'],
    },
    {
      what: 'with one part of a total',
      spoil: writeChart({ panels: partsOf(OTHER_CHECKS, CHECKS) }),
      findings: [`${CHARTS}:9:9 schema/invalid-value`],
      says: ['至少要有两个分项'],
    },
    {
      what: 'with an indicator where a list belongs',
      spoil: writeChart({ panels: ['      - kind: compare', `        series: ${CHECKS}`] }),
      findings: [`${CHARTS}:8:9 schema/invalid-value`],
      says: ['应为列表'],
    },
    {
      what: 'with an indicator that has no key',
      spoil: writeChart({ panels: shareOf(OTHER_CHECKS, CHECKS).with(1, `        whole: ${OTHER_CHECKS}`) }),
      findings: [`${CHARTS}:8:9 schema/invalid-value`],
      says: ['整体的指标', '一组“键: 值”'],
    },
    {
      what: 'with a placeholder and nothing else, and no quotation marks',
      spoil: change(4, '    statement: {year}'),
      findings: [`${CHARTS}:4:5 schema/invalid-value`],
      says: ['以“{”开头', '引号'],
    },
    {
      what: 'with a placeholder in front, and no quotation marks',
      spoil: change(4, '    statement: {year}年的检查。'),
      findings: [`${CHARTS}:4:16 yaml/syntax`],
      says: ['以“{”开头', '英文单引号'],
    },
  ]);
});
