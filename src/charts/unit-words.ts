import type { ChartPanel } from './chart.ts';
import { layOutUnits } from './marks.ts';
import { figureOf } from './series.ts';

/** Say what one unit stands for: `一格代表一件`; `undefined` where none are drawn. */
export function nameUnit(panel: ChartPanel): string | undefined {
  if (panel.form !== 'units') return undefined;
  const drawn = panel.series.filter(({ role }) => role === 'drawn');
  const units = new Set(drawn.flatMap(({ points }) => figureOf(points[0])?.quantity.unit ?? []));
  const [unit] = units;
  const { shape } = layOutUnits(1, findMost(panel));
  return `一${shape === 'dot' ? '点' : '格'}代表${units.size === 1 && unit ? `一${unit}` : '一个'}`;
}

/** The largest number of a panel in units. */
export function findMost({ series }: Pick<ChartPanel, 'series'>): number {
  const drawn = series.filter(({ role }) => role === 'drawn');
  return Math.max(0, ...drawn.map(({ points }) => figureOf(points[0])?.observation.value ?? 0));
}
