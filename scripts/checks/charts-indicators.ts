import { listPlaceholders } from '../../src/charts/statement.ts';
import type { Finding } from '../../src/content/finding.ts';
import { findNearest } from '../../src/text/nearest.ts';
import { type PlacedChart, placeCharts } from '../lib/chart-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

type Locate = NonNullable<ParsedContent['charts']>['locate'];

/**
 * Charts name indicators that indicators.yml has, each once in a panel. Unknown ones are left out while indicators.yml
 * cannot be read.
 */
export function checkChartIndicators({ charts, indicators }: ParsedContent): Finding[] {
  if (!charts?.data) return [];
  const { locate } = charts;
  const known = indicators?.data?.indicators.map(({ id }) => id);
  return placeCharts(charts.data.charts).flatMap((chart) => [
    ...(known ? [...listUnknownEntries(chart, known, locate), ...listUnknownPlaceholders(chart, known, locate)] : []),
    ...listRepeated(chart, locate),
  ]);
}

function listUnknownEntries({ name, panels }: PlacedChart, known: readonly string[], locate: Locate): Finding[] {
  return panels
    .flatMap(({ entries }) => entries)
    .filter(({ entry }) => !known.includes(entry.indicator))
    .map(({ entry: { indicator }, path }) => {
      const nearest = findNearest(indicator, known);
      return {
        ...locate([...path, 'indicator']),
        rule: 'charts/unknown-indicator',
        severity: 'error',
        message: `indicators.yml 里没有指标“${indicator}”，${name}里画不出它。`,
        hint: `${nearest ? `是不是“${nearest}”？` : ''}若是新的指标，先在 indicators.yml 里写明它的名称、单位和含义。`,
      };
    });
}

function listUnknownPlaceholders(
  { chart: { statement }, path }: PlacedChart,
  known: readonly string[],
  locate: Locate,
): Finding[] {
  const unknown = new Map(
    listPlaceholders(statement).flatMap(({ text, wish }) =>
      wish && 'indicator' in wish && !known.includes(wish.indicator) ? [[text, wish.indicator]] : [],
    ),
  );
  return [...unknown].map(([text, indicator]) => {
    const nearest = findNearest(indicator, ['year', 'largest', ...known]);
    return {
      ...locate([...path, 'statement']),
      rule: 'charts/unknown-indicator',
      severity: 'error',
      message: `indicators.yml 里没有指标“${indicator}”，“${text}”填不上数字，这句话永远不会显示。`,
      hint: nearest ? `是不是“${nearest}”？` : '改成 indicators.yml 里有的编码。',
    };
  });
}

function listRepeated({ panels }: PlacedChart, locate: Locate): Finding[] {
  return panels.flatMap(({ name, entries }) =>
    entries.flatMap(({ entry: { indicator }, path }, index): Finding[] => {
      const first = entries.find(({ entry }) => entry.indicator === indicator);
      if (!first || first === entries[index]) return [];
      return [
        {
          ...locate([...path, 'indicator']),
          rule: 'charts/repeated-indicator',
          severity: 'error',
          message: `${name}里指标“${indicator}”写了两次，另一处在第 ${locate([...first.path, 'indicator']).line} 行，同一个数字会画两次、算两次。`,
          hint: '若是另一个指标，改正编码；否则删去一条。',
        },
      ];
    }),
  );
}
