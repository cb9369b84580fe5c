import { expect, it } from 'vitest';
import { listChartFigures } from '../../../src/charts/chart.ts';
import type { ChartPanelDefinition } from '../../../src/content/schemas/charts.ts';
import { A, B, C, drawPanel, makeReport, makeSources } from '../../support/chart-sources.ts';

it('lists the figures of a chart in its order, one that stands in two panels once, and no absences', () => {
  const sources = makeSources([
    makeReport(2019, { a: '1件', b: '2件' }),
    makeReport(2020, { a: '3件', b: '4件', c: '5件' }),
  ]);
  const definitions: ChartPanelDefinition[] = [
    { kind: 'compare', series: [B, C] },
    { kind: 'share', whole: B, part: A },
  ];
  const panels = definitions.map((definition) => drawPanel(definition, sources));
  expect(
    listChartFigures({ panels }).map(
      ({ report, figure }) => `${figure.indicator.id} ${report} ${figure.quantity.value}`,
    ),
  ).toEqual(['b 2019 2', 'b 2020 4', 'c 2020 5', 'a 2019 1', 'a 2020 3']);
});
