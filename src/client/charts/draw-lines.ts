import {
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ScriptableLineSegmentContext,
  Tooltip,
} from 'chart.js';
import type { DrawOptions } from './draw-figure.ts';
import { inkOf } from './inks.ts';
import type { Mark, MarkValue } from './read-marks.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, Tooltip);

/** Room above the highest point, as Line.astro has it. */
const FILLED = 0.92;

/** Draw lines over the years, from zero; the static area stays below them. */
export function drawMark(canvas: HTMLCanvasElement, mark: Mark, options: DrawOptions): Chart {
  const { values, shapes, min, max, columns } = mark;
  return new Chart(canvas, {
    type: 'line',
    data: {
      datasets: [...new Set(values.map(({ series }) => series))].map((series) => {
        const own = values.filter((value) => value.series === series);
        const ink = (): string => inkOf(shapes[series]);
        return {
          data: Array.from({ length: columns }, (_, period) => ({
            x: period,
            y: findValue(own, period)?.value ?? NaN,
          })),
          borderColor: ink,
          borderWidth: 3,
          pointRadius: 4.5,
          pointBorderWidth: 0,
          pointBackgroundColor: ink,
          segment: { borderColor: (segment: ScriptableLineSegmentContext) => hide(segment, own) },
        };
      }),
    },
    options: {
      ...options,
      interaction: { mode: 'index', intersect: false },
      clip: false,
      scales: {
        x: { type: 'linear', display: false, min: -0.5, max: columns - 0.5 },
        y: { display: false, min, max: min + (max - min) / FILLED },
      },
    },
  });
}

/** Years that lie between are not bridged, nor what cannot be compared. */
function hide({ p1DataIndex }: ScriptableLineSegmentContext, values: readonly MarkValue[]): string | undefined {
  return findValue(values, p1DataIndex)?.isCut === true ? 'transparent' : undefined;
}

function findValue(values: readonly MarkValue[], period: number): MarkValue | undefined {
  return values.find((value) => value.period === period);
}
