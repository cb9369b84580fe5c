import { BarController, BarElement, Chart, LinearScale, Tooltip } from 'chart.js';
import type { DrawOptions } from './draw-figure.ts';
import { inkOf } from './inks.ts';
import type { Mark } from './read-marks.ts';

Chart.register(BarController, BarElement, LinearScale, Tooltip);

/** Draw one bar, or one of parts. */
export function drawMark(canvas: HTMLCanvasElement, { values, shapes, max }: Mark, options: DrawOptions): Chart {
  const gap = values.length > 1 ? 2 : 0;
  return new Chart(canvas, {
    type: 'bar',
    data: {
      datasets: values.map(({ value }, index) => ({
        data: [{ x: value, y: 0.5 }],
        backgroundColor: () => inkOf(shapes[index]),
        borderColor: () => inkOf(canvas, '--paper'),
        borderWidth: { left: index > 0 ? gap : 0 },
      })),
    },
    options: {
      ...options,
      indexAxis: 'y',
      interaction: { mode: 'nearest', intersect: false, axis: 'x' },
      scales: {
        x: { display: false, stacked: true, min: 0, max },
        y: { type: 'linear', display: false, stacked: true, min: 0, max: 1, offset: false },
      },
      datasets: { bar: { barThickness: 999, borderSkipped: false } },
    },
  });
}
