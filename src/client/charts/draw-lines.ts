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

/** Draw lines over the years, from zero; the static area and words stay where they are. */
export function drawMark(canvas: HTMLCanvasElement, mark: Mark, options: DrawOptions): Chart {
  const { element, values, shapes, min, max, columns } = mark;
  const isSmall = element.dataset['series'] !== undefined;
  const paper = (): string => inkOf(canvas, '--paper');
  return new Chart(canvas, {
    type: 'line',
    data: {
      datasets: [...new Set(values.map(({ series }) => series))].map((series, index) => {
        const own = values.filter((value) => value.series === series);
        const ink = (): string => inkOf(shapes[index]);
        return {
          data: Array.from({ length: columns }, (_, period) => ({
            x: period,
            y: findValue(own, period)?.value ?? NaN,
          })),
          borderColor: ink,
          borderWidth: isSmall ? 2 : 3,
          pointRadius: isSmall ? 2.5 : 4.5,
          pointBorderWidth: isSmall ? 1 : 2,
          pointBorderColor: ink,
          // What is not exact is hollow.
          pointBackgroundColor: ({ dataIndex }: { dataIndex: number }) =>
            findValue(own, dataIndex)?.isQualified === true ? paper() : ink(),
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
        y: { display: false, min, max },
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
