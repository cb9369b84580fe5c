import { layOutBar, measureLines } from '../../charts/axis.ts';
import type { BarSlots } from './draw-bars.ts';
import type { PanelRecord } from './read-table.ts';

/** Where a plot's static bars lie now, so that others can be drawn in their places. */
export interface PlotPlaces extends BarSlots {
  /** Distance of the bars from the plot's left edge, in CSS pixels. */
  left: number;
}

/** Measure the static bars of a panel. Those hidden by `visibility` have their places too. */
export function measurePlot({ plot, table, rows, axis }: PanelRecord): PlotPlaces {
  const plotBox = plot.getBoundingClientRect();
  const bars = rows.flatMap((row) => {
    const box = table.rows[row.index]?.querySelector('svg.bar')?.getBoundingClientRect();
    return box && row.value !== undefined ? [{ row, value: row.value, box }] : [];
  });
  const [first] = bars;
  return {
    left: first ? first.box.left - plotBox.left : 0,
    width: first?.box.width ?? 0,
    height: plotBox.height,
    lineHeight: first && axis ? first.box.height / measureLines(layOutBar(first.value, axis).length) : 0,
    slots: bars.map(({ row, box }) => ({ row, top: box.top - plotBox.top })),
  };
}
